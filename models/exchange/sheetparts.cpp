// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/sheetparts.h"

#include "exchange/xlsxtext.h"

#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

template <typename Handler>
Outcome parse(QByteArrayView xml, Handler &handler, const QList<QByteArray> &namespaces, const Limits &limits)
{
    return XmlParser(handler, namespaces, limits).parse(xml);
}

/// The name of a part a target points to from another: absolute ones begin with '/', Windows writers use '\'.
QString resolved(const QString &from, QString target)
{
    target.replace(u'\\', u'/');
    QStringList steps = target.startsWith(u'/') ? QStringList() : from.split(u'/').mid(0, from.count(u'/'));
    for (const QString &step : target.split(u'/', Qt::SkipEmptyParts)) {
        if (step == u"..")
            steps = steps.mid(0, std::max<qsizetype>(0, steps.size() - 1));
        else if (step != u".")
            steps += step;
    }
    return steps.join(u'/');
}

class LinksHandler final : public XmlHandler
{
public:
    explicit LinksHandler(QString part) : m_part(std::move(part)) {}
    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        if (name != "Relationship" || attributes.text("TargetMode") == u"External")
            return;
        const QString type = attributes.text("Type");
        m_links.push_back({attributes.text("Id"), type.sliced(type.lastIndexOf(u'/') + 1),
                           resolved(m_part, attributes.text("Target"))});
    }
    void end(QByteArrayView) override {}
    void text(QByteArrayView) override {}

    /// What was read; asked for once, at the end.
    [[nodiscard]] std::vector<PartLink> take() { return std::move(m_links); }

private:
    std::vector<PartLink> m_links{};
    QString m_part;
};

class AddressesHandler final : public XmlHandler
{
public:
    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        if (name == "Relationship" && attributes.text("TargetMode") == u"External")
            m_addresses.insert(attributes.text("Id"), attributes.text("Target"));
    }
    void end(QByteArrayView) override {}
    void text(QByteArrayView) override {}

    /// What was read; asked for once, at the end.
    [[nodiscard]] QHash<QString, QString> take() { return std::move(m_addresses); }

private:
    QHash<QString, QString> m_addresses{};
};

class WorkbookHandler final : public XmlHandler
{
public:
    explicit WorkbookHandler(qint64 mostSheets) : m_mostSheets(mostSheets) {}
    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        if (name == "workbookPr" && attributes.isSet("date1904"))
            m_book.dates = DateSystem::From1904;
        if (name != "sheet")
            return;
        if (qint64(m_book.sheets.size()) >= m_mostSheets)
            return fail({.code = ErrorCode::TooLarge, .detail = u"sheets"_s});
        const QString state = attributes.text("state");
        m_book.sheets.push_back({attributes.text("name"), attributes.text("id"),
                                 state == u"veryHidden" ? SheetVisibility::VeryHidden
                                 : state == u"hidden"   ? SheetVisibility::Hidden
                                                        : SheetVisibility::Visible});
    }
    void end(QByteArrayView) override {}
    void text(QByteArrayView) override {}

    /// What was read; asked for once, at the end.
    [[nodiscard]] Workbook take() { return std::move(m_book); }

private:
    Workbook m_book{};
    qint64 m_mostSheets;
};

}

QList<QByteArray> spreadsheetNamespaces()
{
    return {"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main"};
}

Result<std::vector<PartLink>> readLinks(QByteArrayView xml, const QString &part, const Limits &limits)
{
    LinksHandler handler(part);
    const Outcome done = parse(xml, handler, {}, limits);
    if (!done)
        return done.error();
    return handler.take();
}

Result<Workbook> readWorkbook(QByteArrayView xml, const Limits &limits)
{
    WorkbookHandler handler(limits.sheets);
    const Outcome done = parse(xml, handler, spreadsheetNamespaces(), limits);
    if (!done)
        return done.error();
    return handler.take();
}

Result<QHash<QString, QString>> readAddresses(QByteArrayView xml, const Limits &limits)
{
    AddressesHandler handler;
    const Outcome done = parse(xml, handler, {}, limits);
    if (!done)
        return done.error();
    return handler.take();
}

std::optional<QByteArrayView> SharedTexts::at(qint64 index) const
{
    if (index < 0 || index >= count())
        return std::nullopt;
    const quint32 first = index == 0 ? 0 : m_ends[std::size_t(index - 1)];
    return QByteArrayView(m_bytes).sliced(first, m_ends[std::size_t(index)] - first);
}

void SharedTexts::append(QByteArrayView utf8)
{
    m_bytes.append(utf8);
    m_ends.push_back(quint32(m_bytes.size()));
}

void SharedTextsHandler::start(QByteArrayView name, const XmlAttributes &)
{
    if (name == "si")
        m_text.clear();
    else if (name == "rPh")
        ++m_phonetic;
    else if (name == "t")
        m_isInText = m_phonetic == 0;
}

void SharedTextsHandler::end(QByteArrayView name)
{
    if (name == "t") {
        m_isInText = false;
    } else if (name == "rPh") {
        --m_phonetic;
    } else if (name == "si") {
        decodeCellEscapes(m_text);
        m_texts.append(m_text);
        if (m_texts.count() > m_limits.sharedStrings || m_texts.bytes() > m_limits.sharedBytes)
            fail({.code = ErrorCode::TooLarge, .detail = u"strings"_s});
    }
}

void SharedTextsHandler::text(QByteArrayView utf8)
{
    if (!m_isInText)
        return;
    m_text.append(utf8);
    if (m_text.size() > m_limits.cellText)
        fail({.code = ErrorCode::TooLarge, .detail = u"cell"_s});
}

}
