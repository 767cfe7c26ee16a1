// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/htmlpage.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringDecoder>

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

std::optional<QString> decoded(const QByteArray &bytes, QStringDecoder decoder)
{
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

QStringDecoder gb18030()
{
    return QStringDecoder("GB18030", QStringDecoder::Flag::ConvertInitialBom);
}

/// The encoding the page says it has, from its first kilobytes.
QByteArray declaredEncoding(const QByteArray &bytes)
{
    constexpr qsizetype mostHead = 8192;
    static const QRegularExpression charset(u"charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return charset.match(QString::fromLatin1(bytes.left(mostHead))).captured(1).toLower().toLatin1();
}

std::optional<QString> pageText(const QByteArray &bytes, const QByteArray &charset)
{
    if (const auto marked = QStringConverter::encodingForData(bytes); marked && *marked != QStringConverter::Utf8)
        return decoded(bytes, QStringDecoder(*marked));
    const QByteArray declared = charset.isEmpty() ? declaredEncoding(bytes) : charset.toLower();
    const bool isChinese = declared.startsWith("gb") || declared == "x-gbk" || declared == "cp936";
    if (!isChinese && !declared.isEmpty() && declared != "utf-8" && declared != "utf8") {
        if (auto text = decoded(bytes, QStringDecoder(declared.constData())))
            return text;
    }
    // A page may say what it is not: UTF-8 shows itself.
    if (auto text = decoded(bytes, QStringDecoder(QStringDecoder::Utf8)))
        return text;
    return decoded(bytes, gb18030());
}

/// About 64 KB, behind a tag where there is one: no character is cut.
QByteArrayView nextPiece(QByteArrayView rest)
{
    constexpr qsizetype usual = 64 << 10;
    if (rest.size() <= usual)
        return rest;
    const qsizetype tag = rest.first(usual).lastIndexOf('>');
    if (tag >= 0)
        return rest.first(tag + 1);
    qsizetype end = usual;
    while (end < rest.size() && (uchar(rest[end]) & 0xC0U) == 0x80U)
        ++end;
    return rest.first(end);
}

/// libxml2's HTML parser in pieces; its events go to HtmlTables.
class Parser
{
public:
    explicit Parser(HtmlTables &tables) : m_tables(tables)
    {
        m_sax.startElement = &Parser::onStart;
        m_sax.endElement = &Parser::onEnd;
        m_sax.characters = &Parser::onText;
        m_sax.cdataBlock = &Parser::onText;
        m_context.reset(htmlCreatePushParserCtxt(&m_sax, this, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
        if (m_context)
            htmlCtxtUseOptions(m_context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                                    | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
    }

    [[nodiscard]] bool isReady() const { return m_context != nullptr; }
    void feed(QByteArrayView bytes) { htmlParseChunk(m_context.get(), bytes.data(), int(bytes.size()), 0); }
    void finish() { htmlParseChunk(m_context.get(), nullptr, 0, 1); }

private:
    struct Free {
        void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
    };

    static QByteArrayView viewOf(const xmlChar *text)
    {
        return QByteArrayView(reinterpret_cast<const char *>(text)); // NOLINT: xmlChar is UTF-8
    }
    static void onStart(void *self, const xmlChar *name, const xmlChar **attributes)
    {
        auto &parser = *static_cast<Parser *>(self);
        HtmlTables::Attributes wanted;
        for (const xmlChar **at = attributes; at && *at; at += 2)
            wanted.insert(viewOf(at[0]).toByteArray().toLower(), at[1] ? QString::fromUtf8(viewOf(at[1])) : QString());
        parser.m_tables.start(viewOf(name).toByteArray().toLower(), wanted);
        parser.stopIfFailed();
    }
    static void onEnd(void *self, const xmlChar *name)
    {
        auto &parser = *static_cast<Parser *>(self);
        parser.m_tables.end(viewOf(name).toByteArray().toLower());
        parser.stopIfFailed();
    }
    static void onText(void *self, const xmlChar *text, int length)
    {
        auto &parser = *static_cast<Parser *>(self);
        parser.m_tables.text(QByteArrayView(reinterpret_cast<const char *>(text), length)); // NOLINT: as above
        parser.stopIfFailed();
    }
    void stopIfFailed()
    {
        if (m_tables.error())
            xmlStopParser(m_context.get());
    }

    HtmlTables &m_tables;
    htmlSAXHandler m_sax{};
    std::unique_ptr<htmlParserCtxt, Free> m_context{};
};

}

Outcome readHtmlPage(const QByteArray &bytes, const QByteArray &charset, HtmlTables &tables, const Progress &progress)
{
    auto text = pageText(bytes, charset);
    if (!text)
        return Error{.code = ErrorCode::Malformed, .detail = u"encoding"_s};
    text->remove(QChar(0)); // would end the parser's text
    const QByteArray utf8 = text->toUtf8();
    text.reset();

    Parser parser(tables);
    if (!parser.isReady())
        return Error{.code = ErrorCode::TooLarge, .detail = u"file"_s};
    for (qsizetype at = 0; at < utf8.size() && !tables.error();) {
        if (progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled};
        progress.tell(at, utf8.size());
        const QByteArrayView piece = nextPiece(QByteArrayView(utf8).sliced(at));
        parser.feed(piece);
        at += piece.size();
    }
    if (!tables.error())
        parser.finish();
    if (tables.error())
        return *tables.error();
    tables.endPage();
    return Done{};
}

}
