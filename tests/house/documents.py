#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""documents.py SOURCE_DIR: what the two READMEs say of the tree is so. `--self-test` proves that the check can fail.

models/README.md names every table of the golden schema dump and no other, the newest schema file with its version,
the mark in the file's header and every folder of models. What both link to, and the commands they give, exists.
"""

import re
import sys
from pathlib import Path

from cpp_source import read
from verdict import conclude, self_test

LINK = re.compile(r"\]\(([^)#:]+)\)")
COMMAND = re.compile(r"(?:^|`)((?:app|tests)/[\w/.]*\w)", re.MULTILINE)
ROW = re.compile(r"^\| ((?:`\w+` ?)+) \|", re.MULTILINE)


def check_schema(top, text):
    golden = read(top / "tests/store/schema.golden")
    tables = set(re.findall(r"^table\|(\w+)\|", golden, re.MULTILINE))
    listed = text.partition("| table |")[2].partition("\n\n")[0]
    named = set(re.findall(r"`(\w+)`", " ".join(ROW.findall(listed))))
    for name in sorted(tables ^ named):
        yield f"table {name}: {'not described' if name in tables else 'is no table of the file'}"
    newest = max(path.name for path in (top / "resources/schema").glob("*.sql"))
    if f"schema version {int(newest[:4])}, `resources/schema/{newest}`" not in text:
        yield f"the newest schema is {newest}"
    mark = re.search(r"applicationId = (0x\w+)", read(top / "models/store/schema.h"))[1]
    if mark not in text:
        yield f"application_id is {mark}"


def check_tree(folder):
    top = Path(folder)
    models = top / "models/README.md"
    text = read(models)
    yield from (f"models/README.md: {finding}" for finding in check_schema(top, text))
    layers = text.partition("| folder |")[2].partition("\n\n")[0]
    for path in sorted((top / "models").iterdir()):
        if any(path.glob("*.h")) and f"| `{path.name}` |" not in layers:
            yield f"models/README.md: the folder {path.name} is not described"
    for document in (top / "README.md", models):
        content = read(document)
        for target in LINK.findall(content):
            if not (document.parent / target).exists():
                yield f"{document.relative_to(top)}: {target} does not exist"
        for command in COMMAND.findall(content):
            if not (top / command).exists():
                yield f"{document.relative_to(top)}: {command} does not exist"


GOOD = {
    "README.md": "![x](a.png)\n`tests/run` and\n\napp/run help\n",
    "a.png": "",
    "app/run": "",
    "tests/run": "",
    "tests/store/schema.golden": "index|i|x\ntable|item|x\ntable|task|x\n",
    "resources/schema/0001.sql": "",
    "models/store/schema.h": "applicationId = 0x1F;",
    "models/README.md": "| folder | holds |\n|---|---|\n| `store` | x |\n\n(schema version 1, `resources/schema/0001.sql`)\n"
    "0x1F\n\n| table | one row is |\n|---|---|\n| `item` `task` | x |\n\nend",
}
SELF_TESTS = [
    ("documents that agree with the tree pass", GOOD, []),
    ("a table nobody described, and one that is gone", {**GOOD, "tests/store/schema.golden": "table|item|x\ntable|new|x\n"},
     ["table new: not described", "table task: is no table"]),
    ("a new schema file and another mark", {**GOOD, "resources/schema/0002.sql": "", "models/store/schema.h": "applicationId = 0x2;"},
     ["0002.sql", "0x2"]),
    ("a folder, a picture and a command", {**GOOD, "models/rules/a.h": "", "README.md": "![x](b.png)\n`tests/bench/run`"},
     ["the folder rules", "b.png", "tests/bench/run"]),
]


def main():
    if sys.argv[1:] == ["--self-test"]:
        self_test(SELF_TESTS, check_tree)
    conclude(list(check_tree(sys.argv[1])), "the documents say what is so")


if __name__ == "__main__":
    main()
