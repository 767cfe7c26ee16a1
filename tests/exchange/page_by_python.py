# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""What an exported page is by the rules of HTML and WCAG 2.1 AA, without a browser, as one JSON document.

    page_by_python.py FILE
"""
import json
import re
import sys
from html.parser import HTMLParser

VOID = {"meta", "br", "col", "input", "link", "img", "hr"}


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.problems, self.open, self.ids, self.targets, self.headings, self.rows = [], [], [], [], [], []
        self.labelled, self.labels, self.inputs, self.focusable = [], [], [], []
        self.lang = self.title = None
        self.row = self.cell = None

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "html":
            self.lang = a.get("lang")
        if "id" in a:
            self.ids.append(a["id"])
        for name in ("aria-labelledby", "aria-describedby"):
            self.labelled += a.get(name, "").split()
        if tag == "label":
            self.labels.append(a.get("for"))
        if tag == "input":
            self.inputs.append(a.get("id"))
        if tag == "a":
            self.targets.append(a.get("href", ""))
        if tag in ("a", "input") or "tabindex" in a:
            self.focusable.append((tag, a.get("href")))
        for name in ("src", "href", "action", "srcset", "data"):
            if not a.get(name, "#").startswith("#"):
                self.problems.append(f"{tag} asks for {a[name]}")
        if tag in ("link", "img", "iframe", "object"):
            self.problems.append(f"{tag} needs something beside the page")
        if any(name.startswith("on") for name in a):
            self.problems.append(f"{tag} has a script in an attribute")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "th" and a.get("scope") not in ("row", "col", "colgroup"):
            self.problems.append("a header cell without scope")
        if tag == "tr":
            self.row = []
        if tag in ("td", "th"):
            self.cell = ""
        if tag == "br" and self.cell is not None:
            self.cell += "\n"

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> closes something else")
        if tag in ("td", "th"):
            self.row.append(self.cell)
            self.cell = None
        if tag == "tr":
            self.rows.append(self.row)

    def handle_data(self, data):
        if self.open and self.open[-1] == "title":
            self.title = data
        if self.cell is not None:
            self.cell += data


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def main(path):
    text = open(path, encoding="utf-8").read()
    page = Page()
    page.feed(text)
    problems = page.problems
    if page.open:
        problems.append(f"left open: {page.open}")
    if len(page.ids) != len(set(page.ids)):
        problems.append("an id is there twice")
    problems += [f"nothing is called {name}" for name in page.labelled if name not in page.ids]
    problems += [f"the link {t} leads nowhere" for t in page.targets if t[1:] not in page.ids]
    problems += [f"no label for {i}" for i in page.inputs if i not in page.labels]
    if page.headings.count(1) != 1 or page.headings[0] != 1:
        problems.append("not one main heading in front")
    if any(b > a + 1 for a, b in zip(page.headings, page.headings[1:])):
        problems.append("a level of headings is left out")
    if page.focusable[0][0] != "a" or not page.focusable[0][1].startswith("#"):
        problems.append("no skip link in front")
    # Every text colour against the darkest ground there is.
    style = text.split("<style>")[1].split("</style>")[0]
    grounds = re.findall(r"background: (#[0-9a-f]{3,6})", style) + ["#ffffff"]
    darkest = min(luminance(ground) for ground in grounds)
    for colour in re.findall(r"(?:^|[{; ])color: (#[0-9a-f]{3,6})", style):
        ratio = (darkest + 0.05) / (luminance(colour) + 0.05)
        if ratio < 4.5:
            problems.append(f"{colour} has a contrast of {ratio:.2f}")
    if ":focus-visible" not in style or "outline: none" in style.replace("main:focus { outline: none; }", ""):
        problems.append("the focus is not seen")
    json.dump({"problems": problems, "lang": page.lang, "title": page.title, "rows": page.rows,
               "print": "@media print" in style}, sys.stdout, ensure_ascii=False)


main(sys.argv[1])
