#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""words.py SOURCE_DIR: words that stand where they may not.

- SQL in string literals of the program outside models/store;
- tr() and its relatives outside app and views (marking for translation is allowed: Field tables do it);
- SIGNAL() and SLOT(); singletons: instance(), self(), Q_GLOBAL_STATIC, but for those of Qt's own classes;
- calls that read or show markup outside views/parts: imported text must never become markup;
- folders of one machine, in any file; temporary folders by name, in the program;
- in the Chinese translation: entries unfinished or empty, and words a user must never see.

`--self-test` proves that the check can fail.
"""

import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from cpp_source import code_only, line_of, read, sources, string_literals
from verdict import conclude, self_test

PROGRAM = ("app", "models", "views")

# Capitals, or all small as one types it in haste; "Select a file from …" is a sentence.
SQL = re.compile(
    r"\bSELECT\b.*\bFROM\b|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bREPLACE\s+INTO\b|\bUPDATE\s+\w+\s+SET\b|\bDELETE\s+FROM\b"
    r"|\bCREATE\s+(UNIQUE\s+|TEMP\s+|VIRTUAL\s+)?(TABLE|INDEX|TRIGGER|VIEW)\b|\bPRAGMA\s+\w|\bBEGIN\s+IMMEDIATE\b"
    r"|^\s*select\s+[\w\s,.*()]+\sfrom\s+\w+|\binsert\s+into\s+\w+\s*\(|\bupdate\s+\w+\s+set\s+\w+\s*=|^\s*delete\s+from\s",
    re.DOTALL,
)
TRANSLATION = re.compile(r"(?<![\w])(tr|qtTrId|QCoreApplication::translate|Q_DECLARE_TR_FUNCTIONS)\s*\(")
OLD_CONNECTION = re.compile(r"(?<!\w)(SIGNAL|SLOT)\s*\(")
SINGLETON = re.compile(r"(?<!\w)((?:\w+::)*)(instance|self)\s*\(\s*\)|(?<!\w)(Q_GLOBAL_STATIC\w*)\s*\(")
OF_QT = re.compile(r"(?:^|::)Q[A-Z]\w*::$")
# Markup on the clipboard is written for others to read; QMimeData may.
MARKUP = re.compile(
    r"(?<!\w)(?:(?P<owner>\w+)(?:\(\))?\s*(?:->|\.)\s*)?(?P<call>setHtml|insertHtml|appendHtml|setMarkdown|insertMarkdown)\s*\("
    r"|\bQt::(?P<format>RichText|AutoText|MarkdownText)\b|\b(?P<guess>mightBeRichText)\s*\("
)
# Written in two parts, so that this file passes its own check.
MACHINE = re.compile(r"(?<![\w.\-/])/" + r"work/|\.\./" + r"shared\b")
TEMPORARY = re.compile(r"(?<![\w.])/(tmp|home|root|var/tmp)/")
NEVER_ON_SCREEN = ("快照", "增量", "清单文件", "哈希", "摘要", "日志", "提交", "合并冲突")

TEXT_ENDINGS = {".h", ".cpp", ".c", ".py", ".sh", ".sql", ".json", ".txt", ".md", ".cmake", ".ts", ".qrc", ".tsv", ".in"}


def is_markup_call(found):
    owner = found["owner"]
    return not (found["call"] == "setHtml" and owner and re.search(r"mime", owner, re.IGNORECASE))


def is_singleton(found):
    return found[3] is not None or not OF_QT.search(found[1])


def check_program(name, text):
    """The complaints about one source file of the program, with offsets."""
    code = code_only(text)
    layer = name.parts[:2]
    if layer != ("models", "store"):
        for line, _, literal in string_literals(text):
            if SQL.search(literal):
                yield line, "SQL belongs to models/store"
    if name.parts[0] == "models":
        for found in TRANSLATION.finditer(code):
            yield line_of(code, found.start()), f"{found[1]}() belongs to app and views"
    for found in filter(is_singleton, SINGLETON.finditer(code)):
        yield line_of(code, found.start()), f"{found[2] or found[3]}(): no singletons"
    if layer != ("views", "parts"):
        for found in filter(is_markup_call, MARKUP.finditer(code)):
            what = found["call"] or found["format"] or found["guess"]
            yield line_of(code, found.start()), f"{what}: markup is shown by views/parts only"
    for line, _, literal in string_literals(text):
        if TEMPORARY.search(literal):
            yield line, "a folder of one machine"


def check_sources(top):
    for path in sources(top, (*PROGRAM, "tests")):
        name, text = path.relative_to(top), read(path)
        code = code_only(text)
        for found in OLD_CONNECTION.finditer(code):
            yield f"{name}:{line_of(code, found.start())}: {found[1]}(): connect by function pointer"
        if name.parts[0] in PROGRAM:
            for line, complaint in check_program(name, text):
                yield f"{name}:{line}: {complaint}"


def check_texts(top):
    """Every text file of the tree: no folder of the machine it was written on."""
    entries = [entry for entry in Path(top).iterdir() if entry.name not in (".git", "build")]
    for path in sorted(path for entry in entries for path in (entry, *entry.rglob("*"))):
        name = path.relative_to(top)
        if "data" in name.parts[:-1] or (path.suffix not in TEXT_ENDINGS and path.name != "run") or not path.is_file():
            continue
        text = read(path)
        for found in MACHINE.finditer(text):
            yield f"{name}:{line_of(text, found.start())}: a folder of one machine: {found[0]}"


def check_translations(top):
    for path in sorted((Path(top) / "translations").glob("*zh_CN.ts")):
        for message in ElementTree.parse(path).iter("message"):
            source = message.findtext("source") or ""
            translation = message.find("translation")
            kind = "" if translation is None else translation.get("type", "")
            if kind in ("vanished", "obsolete"):
                continue
            forms = [] if translation is None else translation.findall("numerusform")
            texts = ["".join(node.itertext()) for node in (forms or [translation]) if node is not None]
            if kind == "unfinished" or not texts or not all(text.strip() for text in texts):
                yield f"{path.name}: not translated: {source!r}"
            for word in NEVER_ON_SCREEN:
                if any(word in text for text in texts):
                    yield f"{path.name}: {word} is never shown: {source!r}"


def check_tree(top):
    yield from check_sources(top)
    yield from check_texts(top)
    yield from check_translations(top)


def ts(*messages):
    return f'<?xml version="1.0"?><TS version="2.1" language="zh_CN"><context><name>A</name>{"".join(messages)}</context></TS>'


def message(source, translation):
    return f"<message><source>{source}</source>{translation}</message>"


SELF_TESTS = [
    ("ordinary code passes", {
        "views/a/a.cpp": "// SELECT a FROM b; x.setHtml(y); instance()\nauto s = tr(\"Select a file from the list\");\n"
        "mimeData->setHtml(h); QCoreApplication::instance(); itself(); m_x.setPlainText(t);\n"
        "auto path = u\"docs/tmp/x\"_s;",
        "models/catalog/f.cpp": "QT_TRANSLATE_NOOP(\"Field\", \"x\"); str(1); a.tr;",
        "models/store/s.cpp": "auto q = \"SELECT a FROM b\";",
        "tests/a.cpp": "auto q = \"SELECT a FROM b\";",
        "views/parts/p.cpp": "label.setTextFormat(Qt::RichText);",
    }, []),
    ("SQL, also in pieces and in raw strings", {
        "models/session/a.cpp": "auto q = u\"SELECT a \"_s\n  // the rest\n  u\"FROM b\"_s;",
        "views/a.cpp": "\nauto q = R\"(\nINSERT OR IGNORE INTO x)\";",
        "app/a.cpp": "auto q = \"update item set a = 1\"; auto r = \"select uid, a from item\";",
    }, ["session/a.cpp:1: SQL", "views/a.cpp:2: SQL", "app/a.cpp:1: SQL", "app/a.cpp:1: SQL"]),
    ("tr below views", {"models/rules/a.cpp": "x = QObject::tr(\"a\");\ny = tr (\"b\");"}, ["a.cpp:1: tr", "a.cpp:2: tr"]),
    ("connections by name", {"tests/a.cpp": "connect(a, SIGNAL(b()), c, SLOT(d()));"}, ["SIGNAL", "SLOT"]),
    ("singletons", {"app/a.cpp": "static Foo &instance();\nFoo::instance();\nQ_GLOBAL_STATIC(A, a)"},
     ["a.cpp:1: instance", "a.cpp:2: instance", "Q_GLOBAL_STATIC"]),
    ("markup", {"views/form/a.cpp": "document.setHtml(x);\nlabel->setTextFormat(Qt::AutoText);"}, ["setHtml", "AutoText"]),
    ("machine folders", {"app/a.cpp": "// see /" + "work/x\nauto a = \"/tmp/x\";", "README.md": "../" + "shared/x"},
     ["app/a.cpp:1", "app/a.cpp:2", "README.md:1"]),
    ("translations", {"translations/a_zh_CN.ts": ts(
        message("Save", "<translation>存为版本</translation>"), message("Log", "<translation>日志</translation>"),
        message("New", "<translation type=\"unfinished\">新</translation>"), message("None", "<translation/>"),
        message("%n", "<translation><numerusform>%n个</numerusform></translation>"),
        message("Old", "<translation type=\"vanished\">快照</translation>"))},
     ["日志", "not translated: 'New'", "not translated: 'None'"]),
]


def main():
    if sys.argv[1:] == ["--self-test"]:
        self_test(SELF_TESTS, check_tree)
    conclude(list(check_tree(sys.argv[1])), "every word stands where it may")


if __name__ == "__main__":
    main()
