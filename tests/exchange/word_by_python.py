# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""What python-docx sees of an exported document, as one JSON document.

    word_by_python.py FILE
"""
import json
import sys

import docx
from docx.oxml.ns import qn


def font(style):
    return style.element.rPr.rFonts.get(qn("w:eastAsia"))


def main(path):
    document = docx.Document(path)
    table = document.tables[0]
    styles = {style.style_id: [font(style), style.font.size.pt] for style in document.styles
              if style.style_id.startswith("Gk")}
    section, last = document.sections[0], document.sections[-1]
    core = document.core_properties
    json.dump({
        "paragraphs": [[p.style.style_id, p.text] for p in document.paragraphs if p.text],
        "rows": [[cell.text for cell in row.cells] for row in table.rows],
        "repeated": [row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows],
        "styles": styles,
        "margins": [round(x.mm) for x in (section.top_margin, section.right_margin, section.bottom_margin,
                                          section.left_margin)],
        "pages": [[round(s.page_width.mm), round(s.page_height.mm)] for s in document.sections],
        "lines": document.styles["正文文字"].paragraph_format.line_spacing.pt,
        "landscape": last.orientation == 1,
        "core": [core.author, core.last_modified_by, core.title, core.created.isoformat()],
    }, sys.stdout, ensure_ascii=False)


main(sys.argv[1])
