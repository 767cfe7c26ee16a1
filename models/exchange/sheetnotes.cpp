// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/sheetnotes.h"

#include "exchange/xlsxtext.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// Takes the comments of a sheet: notes (comments1.xml) or threads, whose answers follow one another.
class CommentsHandler final : public XmlHandler
{
public:
    CommentsHandler(std::vector<CellNote> &notes, const Limits &limits) : m_notes(notes), m_limits(limits) {}

    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        if (name == "comment" || name == "threadedComment") {
            m_place = cellPlace(attributes.find("ref").value_or(QByteArrayView()));
            const auto author = attributes.number("authorId").value_or(-1);
            m_author = author >= 0 && author < m_authors.size() ? m_authors.at(author) : QString();
            m_text.clear();
        } else if (name == "rPh") {
            ++m_phonetic;
        } else {
            // The text of a note stands in runs, that of a thread in one piece.
            m_isInText = (name == "t" && m_phonetic == 0) || name == "text" || name == "author";
            if (name == "author")
                m_text.clear();
        }
    }
    void end(QByteArrayView name) override
    {
        if (name == "rPh")
            --m_phonetic;
        else if (name == "author" && m_authors.size() < m_limits.notes)
            m_authors += m_text;
        else if (name == "comment" || name == "threadedComment")
            endComment();
        m_isInText = false;
    }
    void text(QByteArrayView utf8) override
    {
        if (!m_isInText)
            return;
        m_text += QString::fromUtf8(utf8);
        if (m_text.size() > m_limits.cellText)
            fail({.code = ErrorCode::TooLarge, .detail = u"cell"_s});
    }

private:
    void endComment()
    {
        // Excel puts the author in front of what he wrote.
        if (!m_author.isEmpty() && (m_text.startsWith(m_author + u':') || m_text.startsWith(m_author + u'：')))
            m_text.remove(0, m_author.size() + 1);
        QByteArray utf8 = m_text.toUtf8();
        decodeCellEscapes(utf8);
        m_text = QString::fromUtf8(utf8).trimmed();
        if (m_place && !m_text.isEmpty() && qint64(m_notes.size()) < m_limits.notes)
            m_notes.push_back({m_place->first, m_place->second, CellNoteKind::Comment, m_text, m_author});
    }

    std::vector<CellNote> &m_notes;
    const Limits &m_limits;
    QStringList m_authors{};
    QString m_author{};
    std::optional<std::pair<int, int>> m_place{};
    QString m_text{};
    bool m_isInText = false;
    int m_phonetic = 0;
};

/// Takes what is drawn over a sheet: pictures, and boxes with text.
class DrawingHandler final : public XmlHandler
{
public:
    DrawingHandler(std::vector<CellNote> &notes, const Limits &limits) : m_notes(notes), m_limits(limits) {}

    void start(QByteArrayView name, const XmlAttributes &) override
    {
        if (name == "oneCellAnchor" || name == "twoCellAnchor") {
            m_row = m_column = 0;
            m_text.clear();
            m_hasPicture = false;
        } else if (name == "from") {
            m_isInFrom = true;
        } else if (name == "pic") {
            m_hasPicture = true;
        } else {
            m_wanted =
                (m_isInFrom && (name == "row" || name == "col")) || name == "t" ? name.toByteArray() : QByteArray();
            m_number = 0;
            if (name == "p" && !m_text.isEmpty())
                m_text += u'\n';
        }
    }
    void end(QByteArrayView name) override
    {
        if (name == "from")
            m_isInFrom = false;
        else if (m_wanted == "row" && name == m_wanted)
            m_row = m_number;
        else if (m_wanted == "col" && name == m_wanted)
            m_column = m_number;
        else if (name == "oneCellAnchor" || name == "twoCellAnchor")
            endAnchor();
        m_wanted.clear();
    }
    void text(QByteArrayView utf8) override
    {
        if (m_wanted == "t") {
            m_text += QString::fromUtf8(utf8);
            if (m_text.size() > m_limits.cellText)
                fail({.code = ErrorCode::TooLarge, .detail = u"cell"_s});
            return;
        }
        for (const char c : m_wanted.isEmpty() ? QByteArrayView() : utf8) {
            if (c >= '0' && c <= '9')
                m_number = std::min(m_number * 10 + (c - '0'), int(m_limits.rows));
        }
    }

private:
    void endAnchor()
    {
        if (m_row >= m_limits.rows || m_column >= m_limits.columns || qint64(m_notes.size()) >= m_limits.notes)
            return;
        if (m_hasPicture)
            m_notes.push_back({m_row, m_column, CellNoteKind::Picture, {}});
        if (const QString text = m_text.trimmed(); !text.isEmpty())
            m_notes.push_back({m_row, m_column, CellNoteKind::TextBox, text});
    }

    std::vector<CellNote> &m_notes;
    const Limits &m_limits;
    QByteArray m_wanted{};
    bool m_isInFrom = false;
    bool m_hasPicture = false;
    int m_number = 0;
    int m_row = 0;
    int m_column = 0;
    QString m_text{};
};

template <typename Handler>
Outcome readPart(const OfficeParts &parts, const QString &part, std::vector<CellNote> &notes, const Limits &limits)
{
    const auto bytes = parts.bytes(part);
    if (!bytes || bytes->isEmpty())
        return bytes ? Outcome(Done{}) : Outcome(bytes.error());
    Handler handler(notes, limits);
    XmlParser parser(handler, {}, limits);
    return parser.parse(*bytes);
}

}

void sortNotes(std::vector<CellNote> &notes)
{
    std::ranges::stable_sort(notes, {}, [](const CellNote &note) { return std::pair(note.row, note.column); });
}

Result<std::vector<CellNote>> readSheetNotes(const OfficeParts &parts, const QString &sheet, const Limits &limits)
{
    const auto links = parts.links(sheet);
    if (!links)
        return links.error();
    std::vector<CellNote> threads;
    std::vector<CellNote> notes;
    for (const PartLink &link : *links) {
        Outcome read = Done{};
        if (link.type == u"comments")
            read = readPart<CommentsHandler>(parts, link.target, notes, limits);
        else if (link.type == u"threadedComment")
            read = readPart<CommentsHandler>(parts, link.target, threads, limits);
        if (!read)
            return read.error();
    }
    // For old programs Excel repeats a thread as a note with an explanation in front.
    std::set<std::pair<int, int>> threaded;
    for (const CellNote &note : threads)
        threaded.emplace(note.row, note.column);
    std::erase_if(notes, [&](const CellNote &note) { return threaded.contains({note.row, note.column}); });
    std::ranges::move(threads, std::back_inserter(notes));
    for (const PartLink &link : *links) {
        if (link.type != u"drawing")
            continue;
        if (const auto read = readPart<DrawingHandler>(parts, link.target, notes, limits); !read)
            return read.error();
    }
    sortNotes(notes);
    return notes;
}

}
