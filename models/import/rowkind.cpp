// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/rowkind.h"

#include "catalog/itemfields.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// 备注：…, 填表人：…, 单位（盖章）, 第1页 共3页, 示例 …
bool beginsLikeRemark(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(备注|注|附注|注释|说明|填表说明|填报说明|编制说明|填写说明|目录说明|要素说明|标准目录要素说明)\\s*[\\d①-⑳]*\\s*[：:.、]"
        "|^(填表人|填报人|填报单位|填表单位|制表人|制表单位|制表|编制单位|审核人|负责人|单位负责人|联系人|联系电话|填报日期|填表日期|单位[（(]盖章|监督电话|咨询电话)"
        "|^第\\s*\\d+\\s*页|^(示例|样例|例如|例)\\s*[：:]?|^[“\"”]?[■□√].*表示|^未涉及领域"_s);
    return pattern.match(text).hasMatch();
}

bool isTotal(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(合\\s*计|总\\s*计|小\\s*计|共\\s*计)|^(以上)?共(计)?\\s*[0-9０-９一二三四五六七八九十百]+\\s*(项|条|个|类)"_s);
    return text.size() < 40 && pattern.match(text).hasMatch();
}

/// 1, 2, 3 … or （1）, （2） … below the headings, one after the other.
bool isIndexRow(const SheetView &sheet, const std::vector<int> &columns, std::size_t at)
{
    int previous = -1;
    static const QRegularExpression number(u"^[（(]?(\\d{1,2})[)）]?$"_s);
    for (const int column : columns) {
        const auto match = number.match(sheet.row(at).cell(column).trimmed());
        if (!match.hasMatch() || (previous >= 0 && match.captured(1).toInt() != previous + 1))
            return false;
        previous = match.captured(1).toInt();
    }
    return columns.size() >= 4;
}

bool isBracketed(const QString &text)
{
    const QString key = headingKey(text);
    return key.startsWith(u'(') && key.endsWith(u')');
}

}

std::vector<int> filledColumns(const SheetView &sheet, const TablePart &part, std::size_t at)
{
    std::vector<int> columns = sheet.filled(at);
    std::erase_if(columns, [&part](int column) { return column < part.firstColumn || column > part.lastColumn; });
    return columns;
}

RowKind kindOf(const SheetView &sheet, const TablePart &part, const TableHeader &header, std::size_t at)
{
    const std::vector<int> columns = filledColumns(sheet, part, at);
    if (columns.empty())
        return RowKind::Empty;
    if (const auto said = sheet.said(at))
        return *said == RowIs::Item ? RowKind::Item : *said == RowIs::Band ? RowKind::Band : RowKind::LeftOut;
    const int first = columns.front();
    const QString text = sheet.row(at).cell(first).trimmed();
    const SourceColumn *own = header.at(first);
    const bool isAlone =
        std::ranges::all_of(columns, [&](int column) { return sheet.row(at).cell(column).trimmed() == text; });
    const bool isInFront = first == part.firstColumn;
    const int spread = std::max(sheet.spanEnd(at, first) - first + 1, int(columns.size()));
    const bool isWide = spread > 1 && spread * 2 > part.lastColumn - part.firstColumn + 1;
    if (isAlone && own && own == header.serial() && isSerial(text) && !isWide)
        return RowKind::Empty;
    if (isIndexRow(sheet, columns, at))
        return RowKind::Index;
    if (columns.size() > 1 && std::ranges::all_of(columns, [&](int c) { return isBracketed(sheet.row(at).cell(c)); }))
        return RowKind::Index;
    const SourceColumn *content = header.find(item::content);
    const bool saysContent =
        content && content->index != first && !sheet.row(at).cell(content->index).trimmed().isEmpty();
    const bool countsInContent = saysContent && isTotal(sheet.row(at).cell(content->index).trimmed());
    if (isTotal(text) && (!saysContent || isAlone || countsInContent))
        return RowKind::Total;
    const bool isLabelled = std::ranges::all_of(columns, [&](int column) {
        const QString cell = sheet.row(at).cell(column);
        return beginsLikeRemark(cell.trimmed()) || cell.contains(u'：') || cell.contains(u':');
    });
    if (beginsLikeRemark(text) && (isAlone || isLabelled || !saysContent))
        return RowKind::Remark;
    // Only a table with 序号, or a cell spread over the table, has bands; else a lone first cell is an item's.
    if (isAlone && (isWide || (isInFront && own && own == header.serial())))
        return text.size() > 60 ? RowKind::Remark : RowKind::Band;
    return RowKind::Item;
}

}
