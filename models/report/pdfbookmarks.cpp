// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pdfbookmarks.h"

#include "report/pdffile.h"

#include <QtCore/QFile>

#include <cstddef>

namespace gk {

namespace {

/// The place of an entry in the tree, as indexes of the list; -1 = none.
struct Links {
    int parent = -1;
    int first = -1;
    int last = -1;
    int previous = -1;
    int next = -1;
    int children = 0;
};

/// The tree that the levels describe; the last entry stands for the root.
std::vector<Links> linksOf(const std::vector<Bookmark> &bookmarks)
{
    const int root = int(bookmarks.size());
    std::vector<Links> links(bookmarks.size() + 1);
    std::vector<int> path; // the entries above, by level
    for (int i = 0; i < root; ++i) {
        const auto level = std::min(std::size_t(bookmarks[std::size_t(i)].level), path.size());
        path.resize(level);
        const int parent = path.empty() ? root : path.back();
        Links &above = links[std::size_t(parent)];
        Links &own = links[std::size_t(i)];
        own.parent = parent;
        own.previous = above.last;
        if (above.last >= 0)
            links[std::size_t(above.last)].next = i;
        else
            above.first = i;
        above.last = i;
        ++above.children;
        path.push_back(i);
    }
    return links;
}

/// Text as a PDF holds it outside of pages: UTF-16 with its mark, in hexadecimal.
QByteArray textString(const QString &text)
{
    QByteArray bytes = "\xFE\xFF";
    for (const QChar unit : text)
        bytes.append(char(unit.unicode() >> 8)).append(char(unit.unicode() & 0xFF));
    return '<' + bytes.toHex().toUpper() + '>';
}

/// The objects of an outline and the table of where they stand.
class Update
{
public:
    Update(const PdfFacts &facts, qint64 at) : m_facts(facts), m_start(at) {}

    void add(int number, const QByteArray &dictionary)
    {
        m_places.emplace_back(number, m_start + m_bytes.size());
        m_bytes += QByteArray::number(number) + " 0 obj\n" + dictionary + "\nendobj\n";
    }

    QByteArray finished(int objects)
    {
        const qint64 table = m_start + m_bytes.size();
        m_bytes += "xref\n";
        for (const auto &[number, place] : m_places) {
            m_bytes +=
                QByteArray::number(number) + " 1\n" + QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
        }
        m_bytes += "trailer\n<<\n/Size " + QByteArray::number(objects) + '\n' + m_facts.trailer + "/Prev "
                   + QByteArray::number(m_facts.table) + "\n>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
        return std::move(m_bytes);
    }

private:
    const PdfFacts &m_facts;
    qint64 m_start;
    QByteArray m_bytes;
    std::vector<std::pair<int, qint64>> m_places;
};

}

Outcome addBookmarks(const QString &path, const std::vector<Bookmark> &bookmarks, double pageHeight)
{
    if (bookmarks.empty())
        return Done{};
    const auto facts = readPdf(path);
    if (!facts)
        return facts.error();
    PdfDevice file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) || !file.seek(file.size()))
        return file.failure();
    const auto links = linksOf(bookmarks);
    const int root = facts->objects;
    const auto reference = [&](int entry) {
        return QByteArray::number(entry == int(bookmarks.size()) ? root : root + 1 + entry) + " 0 R\n";
    };
    Update update(*facts, file.size());
    const QByteArray outlines = "/Outlines " + QByteArray::number(root) + " 0 R\n/PageMode /UseOutlines\n>>";
    update.add(facts->catalog, facts->catalogEntries + outlines);
    const Links &all = links.back();
    update.add(root, "<<\n/Type /Outlines\n/First " + reference(all.first) + "/Last " + reference(all.last) + "/Count "
                         + QByteArray::number(all.children) + "\n>>");
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
        const Bookmark &each = bookmarks[i];
        const Links &own = links[i];
        if (each.page < 0 || std::size_t(each.page) >= facts->pages.size())
            return Error{.code = ErrorCode::Malformed, .path = path, .detail = QStringLiteral("pages")};
        QByteArray entry = "<<\n/Title " + textString(each.title) + "\n/Parent " + reference(own.parent);
        if (own.previous >= 0)
            entry += "/Prev " + reference(own.previous);
        if (own.next >= 0)
            entry += "/Next " + reference(own.next);
        if (own.children > 0) // folded
            entry += "/First " + reference(own.first) + "/Last " + reference(own.last) + "/Count -"
                     + QByteArray::number(own.children) + '\n';
        entry += "/Dest [" + QByteArray::number(facts->pages[std::size_t(each.page)]) + " 0 R /XYZ 0 "
                 + QByteArray::number(pageHeight - each.top, 'f', 1) + " null]\n>>";
        update.add(root + 1 + int(i), entry);
    }
    const QByteArray bytes = update.finished(root + 1 + int(bookmarks.size()));
    if (file.write(bytes) != bytes.size())
        return file.failure();
    file.close();
    return file.hasFailed() ? Outcome(file.failure()) : Done{};
}

}
