// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/htmltable.h"

using namespace Qt::StringLiterals;

namespace gk {

QString htmlTable(const std::vector<std::vector<HtmlCell>> &rows)
{
    QString html = u"<table border=\"1\" style=\"border-collapse:collapse\">"_s;
    for (const auto &row : rows) {
        html += u"<tr>"_s;
        for (const HtmlCell &cell : row) {
            if (cell.rowSpan == 0)
                continue;
            html += cell.rowSpan > 1 ? u"<td rowspan=\"%1\">"_s.arg(cell.rowSpan) : u"<td>"_s;
            html += cell.text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
            html += u"</td>"_s;
        }
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

}
