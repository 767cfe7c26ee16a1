// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/listnumbers.h"

#include "exchange/symbolfonts.h"

#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

QString letters(qint64 number, char16_t first)
{
    // Word doubles the letter after z: aa, bb.
    constexpr qint64 inAlphabet = 26;
    constexpr qint64 mostRepeats = 30;
    return QString(std::min((number - 1) / inAlphabet + 1, mostRepeats),
                   QChar(char16_t(first + (number - 1) % inAlphabet)));
}

QString roman(qint64 number)
{
    static constexpr std::array<std::pair<int, QLatin1StringView>, 13> steps{{{1000, "M"_L1},
                                                                              {900, "CM"_L1},
                                                                              {500, "D"_L1},
                                                                              {400, "CD"_L1},
                                                                              {100, "C"_L1},
                                                                              {90, "XC"_L1},
                                                                              {50, "L"_L1},
                                                                              {40, "XL"_L1},
                                                                              {10, "X"_L1},
                                                                              {9, "IX"_L1},
                                                                              {5, "V"_L1},
                                                                              {4, "IV"_L1},
                                                                              {1, "I"_L1}}};
    constexpr qint64 highest = 3999;
    if (number > highest)
        return QString::number(number);
    QString text;
    for (const auto &[value, letter] : steps) {
        for (; number >= value; number -= value)
            text += letter;
    }
    return text;
}

/// 一, 十, 十一, 二十, 一百零三; @param digits the ten digits, @param units ten, hundred, thousand
QString chinese(qint64 number, QStringView digits, QStringView units, bool isTenBare)
{
    constexpr qint64 highest = 9999;
    if (number > highest)
        return QString::number(number);
    QString text;
    bool hasGap = false;
    for (qint64 place = 3, unit = 1000; place >= 0; --place, unit /= 10) {
        const qint64 digit = number / unit % 10;
        if (digit == 0) {
            hasGap = hasGap || !text.isEmpty();
            continue;
        }
        if (hasGap)
            text += digits.front();
        hasGap = false;
        const bool isBare = isTenBare && place == 1 && digit == 1 && text.isEmpty();
        if (!isBare)
            text += digits.at(digit);
        if (place > 0)
            text += units.at(place - 1);
    }
    return text;
}

QString inRow(qint64 number, QStringView row)
{
    return number <= row.size() ? QString(row.at(number - 1)) : QString::number(number);
}

QString fullWidth(qint64 number)
{
    QString text = QString::number(number);
    for (QChar &c : text)
        c = QChar(c.unicode() - u'0' + u'０');
    return text;
}

}

QString listNumber(qint64 number, QStringView format)
{
    const auto is = [format](std::initializer_list<QStringView> names) {
        return std::ranges::find(names, format) != names.end();
    };
    if (format == u"none" || (number < 1 && format != u"decimal" && format != u"decimalZero"))
        return {};
    if (is({u"chineseCounting", u"chineseCountingThousand", u"taiwaneseCounting", u"taiwaneseCountingThousand",
            u"japaneseCounting", u"ideographDigital"}))
        return chinese(number, u"零一二三四五六七八九", u"十百千", true);
    if (is({u"chineseLegalSimplified", u"ideographLegalTraditional"}))
        return chinese(number, u"零壹贰叁肆伍陆柒捌玖", u"拾佰仟", false);
    if (format == u"ideographTraditional")
        return inRow(number, u"甲乙丙丁戊己庚辛壬癸");
    if (format == u"ideographZodiac")
        return inRow(number, u"子丑寅卯辰巳午未申酉戌亥");
    if (is({u"decimalEnclosedCircle", u"decimalEnclosedCircleChinese"}))
        return inRow(number, u"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");
    if (format == u"decimalEnclosedFullstop")
        return inRow(number, u"⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛");
    if (format == u"decimalEnclosedParen")
        return inRow(number, u"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇");
    if (format == u"lowerLetter" || format == u"upperLetter")
        return letters(number, format == u"lowerLetter" ? u'a' : u'A');
    if (format == u"lowerRoman" || format == u"upperRoman")
        return format == u"lowerRoman" ? roman(number).toLower() : roman(number);
    if (is({u"decimalFullWidth", u"decimalFullWidth2"}))
        return fullWidth(number);
    if (format == u"decimalZero")
        return QString::number(number).rightJustified(2, u'0');
    return QString::number(number);
}

/// Takes numbering.xml.
class NumberingHandler final : public XmlHandler
{
public:
    explicit NumberingHandler(ListNumbers &lists) : m_lists(lists) {}
    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        const int number = int(attributes.number("val").value_or(0));
        if (name == "abstractNum") {
            m_definition = int(attributes.number("abstractNumId").value_or(-1));
            m_instance = 0;
        } else if (name == "num") {
            m_instance = int(attributes.number("numId").value_or(0));
            m_definition = -1;
        } else if (name == "abstractNumId" && m_instance > 0) {
            m_lists.m_instances[m_instance].definition = number;
        } else if (name == "lvlOverride") {
            m_override = int(attributes.number("ilvl").value_or(-1));
        } else if (name == "startOverride" && m_instance > 0) {
            m_lists.m_instances[m_instance].starts.insert(m_override, number);
        } else if (name == "lvl") {
            const auto level = int(attributes.number("ilvl").value_or(-1));
            m_level = level >= 0 && level < ListNumbers::levels ? level : -1;
        } else if (ListNumbers::Level *level = current()) {
            takeLevel(*level, name, attributes);
        }
    }
    void end(QByteArrayView name) override
    {
        if (name == "lvl")
            m_level = -1;
    }
    void text(QByteArrayView) override {}

private:
    ListNumbers::Level *current()
    {
        if (m_level < 0)
            return nullptr;
        if (m_instance > 0)
            return &m_lists.m_instances[m_instance].changed[m_level];
        return m_definition < 0 ? nullptr : &m_lists.m_definitions[m_definition][std::size_t(m_level)];
    }
    static void takeLevel(ListNumbers::Level &level, QByteArrayView name, const XmlAttributes &attributes)
    {
        if (name == "start")
            level.start = attributes.number("val").value_or(1);
        else if (name == "numFmt")
            level.format = attributes.text("val");
        else if (name == "lvlText")
            level.text = attributes.text("val");
        else if (name == "suff")
            level.hasSpace = attributes.text("val") == u"space";
        else if (name == "isLgl")
            level.isLegal = true;
        else if (name == "rFonts")
            level.font = attributes.text("ascii");
    }

    ListNumbers &m_lists;
    int m_definition = -1;
    int m_instance = 0;
    int m_override = -1;
    int m_level = -1;
};

/// Takes from styles.xml which paragraph styles are list items.
class StyleListsHandler final : public XmlHandler
{
public:
    explicit StyleListsHandler(ListNumbers &lists) : m_lists(lists) {}
    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        if (name == "style") {
            m_style = attributes.text("type") == u"paragraph" ? attributes.text("styleId") : QString();
        } else if (name == "basedOn" && !m_style.isEmpty()) {
            m_parents.insert(m_style, attributes.text("val"));
        } else if (name == "numId" && !m_style.isEmpty()) {
            m_lists.m_styles[m_style].list = int(attributes.number("val").value_or(0));
        } else if (name == "ilvl" && !m_style.isEmpty()) {
            m_lists.m_styles[m_style].level = int(attributes.number("val").value_or(0));
        }
    }
    void end(QByteArrayView) override {}
    void text(QByteArrayView) override {}
    void inherit()
    {
        constexpr int mostSteps = 20; // a chain of styles may be a ring
        for (auto it = m_parents.cbegin(); it != m_parents.cend(); ++it) {
            QString ancestor = it.key();
            for (int i = 0; i < mostSteps && !m_lists.m_styles.contains(ancestor); ++i)
                ancestor = m_parents.value(ancestor);
            if (m_lists.m_styles.contains(ancestor))
                m_lists.m_styles.insert(it.key(), m_lists.m_styles.value(ancestor));
        }
    }

private:
    ListNumbers &m_lists;
    QString m_style{};
    QHash<QString, QString> m_parents{};
};

namespace {

template <typename Handler>
Outcome parseWhole(QByteArrayView xml, Handler &handler, const Limits &limits)
{
    if (xml.isEmpty())
        return Done{};
    XmlParser parser(handler, {}, limits);
    if (auto fed = parser.feed(xml); !fed)
        return fed;
    return parser.finish();
}

}

Result<ListNumbers> ListNumbers::read(QByteArrayView numbering, QByteArrayView styles, const Limits &limits)
{
    ListNumbers lists;
    NumberingHandler numberingHandler(lists);
    if (auto done = parseWhole(numbering, numberingHandler, limits); !done)
        return done.error();
    StyleListsHandler stylesHandler(lists);
    if (auto done = parseWhole(styles, stylesHandler, limits); !done)
        return done.error();
    stylesHandler.inherit();
    return lists;
}

QString ListNumbers::next(const ListPlace &place)
{
    const auto instance = m_instances.constFind(place.list);
    if (instance == m_instances.cend() || place.level < 0 || place.level >= levels)
        return {};
    const Levels definition = m_definitions.value(instance->definition);
    const auto levelAt = [&](int level) {
        const auto changed = instance->changed.constFind(level);
        return changed == instance->changed.cend() ? definition[std::size_t(level)] : *changed;
    };
    Count &count = m_counts[instance->definition];
    if (!std::exchange(m_hasBegun[place.list], true)) {
        for (auto it = instance->starts.cbegin(); it != instance->starts.cend(); ++it) {
            if (it.key() >= 0 && it.key() < levels) {
                count.numbers[std::size_t(it.key())] = it.value() - 1;
                count.hasBegun[std::size_t(it.key())] = true;
            }
        }
    }
    const auto at = std::size_t(place.level);
    for (std::size_t i = 0; i <= at; ++i) {
        if (!count.hasBegun[i]) {
            count.numbers[i] = levelAt(int(i)).start - (i == at ? 1 : 0);
            count.hasBegun[i] = true;
        }
    }
    ++count.numbers[at];
    std::fill(count.hasBegun.begin() + place.level + 1, count.hasBegun.end(), false);

    const Level level = levelAt(place.level);
    QString text = asShown(level.text, level.font);
    for (int i = 0; level.format != u"bullet" && i <= place.level; ++i) {
        const QString format = level.isLegal && i < place.level ? u"decimal"_s : levelAt(i).format;
        text.replace(u'%' + QString::number(i + 1), listNumber(count.numbers[std::size_t(i)], format));
    }
    return level.hasSpace && !text.isEmpty() ? text + u' ' : text;
}

}
