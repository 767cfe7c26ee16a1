// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/docxnotes.h"

#include "exchange/docxtables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

class HeadingsHandler final : public XmlHandler
{
public:
    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        if (name == "style") {
            m_style = attributes.text("styleId");
        } else if (name == "name" && !m_style.isEmpty()) {
            // "heading 1" in every language of Word; an outline level of its own goes before.
            const QString known = attributes.text("val").toLower();
            if (known.startsWith(u"heading ") && known.size() == 9 && known.back() >= u'1' && known.back() <= u'9')
                m_headings.insert(m_style, known.back().digitValue());
            else if (known == u"title")
                m_headings.insert(m_style, 1);
        } else if (name == "outlineLvl" && !m_style.isEmpty()) {
            const qint64 level = attributes.number("val").value_or(9);
            if (level >= 0 && level < 9)
                m_headings.insert(m_style, int(level) + 1);
        }
    }
    void end(QByteArrayView name) override
    {
        if (name == "style")
            m_style.clear();
    }
    void text(QByteArrayView) override {}

    /// What was read; asked for once, at the end.
    [[nodiscard]] QHash<QString, int> take() { return std::move(m_headings); }

private:
    QString m_style{};
    QHash<QString, int> m_headings{};
};

class CommentsHandler final : public XmlHandler
{
public:
    explicit CommentsHandler(const Limits &limits) : m_limits(limits) {}

    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        if (name == "comment") {
            m_id = attributes.text("id");
            m_text.clear();
        } else if (name == "p" && !m_text.isEmpty()) {
            m_text += u'\n';
        }
        m_isInText = name == "t";
    }
    void end(QByteArrayView name) override
    {
        m_isInText = false;
        if (name == "comment" && m_comments.size() < m_limits.notes)
            m_comments.insert(m_id, m_text.trimmed());
    }
    void text(QByteArrayView utf8) override
    {
        if (!m_isInText)
            return;
        m_text += QString::fromUtf8(utf8);
        if (m_text.size() > m_limits.cellText)
            fail({.code = ErrorCode::TooLarge, .detail = u"cell"_s});
    }

    /// What was read; asked for once, at the end.
    [[nodiscard]] QHash<QString, QString> take() { return std::move(m_comments); }

private:
    const Limits &m_limits;
    QString m_id{};
    QString m_text{};
    bool m_isInText = false;
    QHash<QString, QString> m_comments{};
};

}

Result<QHash<QString, int>> readHeadings(QByteArrayView styles, const Limits &limits)
{
    HeadingsHandler handler;
    if (styles.isEmpty())
        return handler.take();
    if (const Outcome done = XmlParser(handler, wordNamespaces(), limits).parse(styles); !done)
        return done.error();
    return handler.take();
}

Result<QHash<QString, QString>> readComments(QByteArrayView comments, const Limits &limits)
{
    CommentsHandler handler(limits);
    if (comments.isEmpty())
        return handler.take();
    if (const Outcome done = XmlParser(handler, wordNamespaces(), limits).parse(comments); !done)
        return done.error();
    return handler.take();
}

std::optional<quint32> highlightColour(QStringView name)
{
    static const QHash<QString, quint32> colours{
        {u"black"_s, 0x000000},    {u"blue"_s, 0x0000FF},       {u"cyan"_s, 0x00FFFF},     {u"green"_s, 0x00FF00},
        {u"magenta"_s, 0xFF00FF},  {u"red"_s, 0xFF0000},        {u"yellow"_s, 0xFFFF00},   {u"darkBlue"_s, 0x000080},
        {u"darkCyan"_s, 0x008080}, {u"darkGreen"_s, 0x008000},  {u"darkRed"_s, 0x800000},  {u"darkMagenta"_s, 0x800080},
        {u"darkGray"_s, 0x808080}, {u"darkYellow"_s, 0x808000}, {u"lightGray"_s, 0xC0C0C0}};
    const auto it = colours.constFind(name.toString());
    return it == colours.cend() ? std::nullopt : std::optional(*it);
}

}
