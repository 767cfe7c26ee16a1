// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/replacement.h"

#include "catalog/display.h"
#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "catalog/officialform.h"

#include <algorithm>

namespace gk {

namespace {

bool isFreeText(const FieldInfo &info)
{
    return info.type == ValueType::Text || info.type == ValueType::LongText;
}

/// The value that reads as `after`. Lists hold more than they show, such as which document is cited: only where what is
/// shown now reads back as what is held now is nothing lost.
std::optional<Value> valueOf(const FieldInfo &info, const Value &now, const QString &before, const QString &after,
                             const Names &names)
{
    if (!isFreeText(info)) {
        const auto same = readText(info, before, names, now);
        if (!same || *same != now)
            return std::nullopt;
    }
    const auto read = isFreeText(info) ? normalised(info, Value(after)) : readText(info, after, names, now);
    return read ? std::optional(*read) : std::nullopt;
}

/// Nothing where nothing is found or nothing would change.
std::optional<ReplacedCell> replacedCell(const Replacer &replacer, const FieldInfo &info, const Record &record,
                                         const Names &names)
{
    const Value &now = record.value(info.field);
    if (now.isEmpty())
        return std::nullopt;
    ReplacedCell cell{.item = record.ref, .id = record.id, .field = info.field};
    cell.before = isFreeText(info) ? now.text() : displayText(info, now, names);
    cell.places = replacer.placesIn(cell.before);
    if (cell.places.empty())
        return std::nullopt;
    cell.after = replacer.replaced(cell.before, &cell.afterPlaces);
    cell.value = valueOf(info, now, cell.before, cell.after, names);
    if (cell.after == cell.before || cell.value == now)
        return std::nullopt;
    cell.itemName = itemLabel(record);
    return cell;
}

}

// — one text

Replacer::Replacer(QRegularExpression pattern, QString with, bool hasGroups)
    : m_pattern(std::move(pattern)), m_with(std::move(with)), m_hasGroups(hasGroups)
{}

Result<Replacer> Replacer::of(const Replacement &wanted)
{
    QString source = wanted.isPattern ? wanted.find : QRegularExpression::escape(wanted.find);
    if (wanted.isWholeCell)
        source = QStringLiteral("\\A(?:%1)\\z").arg(source);
    QRegularExpression::PatternOptions options =
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    if (!wanted.isCaseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    // Checked as it was written: its author counts from there.
    const QRegularExpression asWritten(wanted.isPattern ? wanted.find : QString(), options);
    if (!asWritten.isValid())
        return Error{.code = ErrorCode::BadValue,
                     .detail = asWritten.errorString(),
                     .row = qint64(asWritten.patternErrorOffset()) + 1};
    return Replacer(QRegularExpression(source, options), wanted.with, wanted.isPattern);
}

std::vector<Place> Replacer::placesIn(const QString &text) const
{
    std::vector<Place> places;
    for (auto matches = m_pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() > 0)
            places.push_back({match.capturedStart(), match.capturedLength()});
    }
    return places;
}

QString Replacer::replaced(const QString &text, std::vector<Place> *places) const
{
    QString result;
    qsizetype done = 0;
    for (auto matches = m_pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() == 0)
            continue;
        result += QStringView(text).sliced(done, match.capturedStart() - done);
        const QString with = expanded(match);
        if (places)
            places->push_back({result.size(), with.size()});
        result += with;
        done = match.capturedEnd();
    }
    result += QStringView(text).sliced(done);
    return result;
}

/// \1 … \9 stand for the groups, \n for a line break, \\ for one of these strokes.
QString Replacer::expanded(const QRegularExpressionMatch &match) const
{
    if (!m_hasGroups)
        return m_with;
    QString text;
    for (qsizetype i = 0; i < m_with.size(); ++i) {
        const QChar next = i + 1 < m_with.size() ? m_with[i + 1] : QChar();
        const bool isEscape = m_with[i] == u'\\' && (next == u'\\' || next == u'n' || (next >= u'1' && next <= u'9'));
        if (!isEscape) {
            text += m_with[i];
            continue;
        }
        ++i;
        if (next == u'\\')
            text += next;
        else if (next == u'n')
            text += u'\n';
        else
            text += match.captured(next.digitValue());
    }
    return text;
}

// — the catalog

std::vector<Field> replaceableFields(const Fields &fields)
{
    std::vector<Field> found;
    for (const FieldInfo &info : fields.of(Kind::Item)) {
        switch (info.type) {
        case ValueType::Whole:
        case ValueType::Flag:
        case ValueType::Date:
        case ValueType::Reference:
        case ValueType::References:
        case ValueType::Duty:
        case ValueType::Extra:
            continue;
        default:
            break;
        }
        if (info.use != FieldUse::Technical)
            found.push_back(info.field);
    }
    return found;
}

Result<ReplacedCells> replacedCells(Reader &reader, const std::optional<std::vector<RowId>> &only,
                                    const Replacement &wanted, std::size_t most, const Progress &progress)
{
    const auto replacer = Replacer::of(wanted);
    if (!replacer)
        return replacer.error();
    const auto names = Names::from(reader);
    if (!names)
        return names.error();
    std::vector<Field> read = wanted.fields;
    for (const Field level : {item::level1, item::level2, item::level3, item::level4, item::content})
        read.push_back(level); // for the item's name
    ReplacedCells found;
    qint64 done = 0;
    const Outcome outcome = eachSelected(reader, {.ids = only}, read, [&](const Record &record) {
        for (const Field field : wanted.fields) {
            auto cell = replacedCell(*replacer, reader.fields().info(field), record, *names);
            found.isMore = cell && found.cells.size() == most;
            if (found.isMore)
                return false;
            if (cell)
                found.cells.push_back(std::move(*cell));
        }
        if (++done % 500 == 0)
            progress.tell(done, 0);
        return !progress.isCancelled();
    });
    return outcome || found.isMore ? Result<ReplacedCells>(std::move(found)) : outcome.error();
}

}
