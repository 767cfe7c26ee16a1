#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""fill.py CATALOG.ts WORDS.tsv…: puts translations from tables into a Linguist catalog.

A line of a table is: context TAB English source TAB translation; `\\n`, `\\t` and `\\\\` are escapes, lines that begin
with # and empty lines are passed over. The namespace of a context may be left out. A later table wins. Translations
that are in the catalog stay when no table names them. Ends with 1 when something is left untranslated or a line finds
no message; both are listed.
"""

import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ESCAPE = re.compile(r"\\(.)")
PLACE = re.compile(r"%(?:L?\d+|n)")


def plain(text):
    return ESCAPE.sub(lambda found: {"n": "\n", "t": "\t"}.get(found[1], found[1]), text)


def short(context):
    return context.rsplit("::", 1)[-1]


def read_words(paths):
    words = {}
    for path in paths:
        for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            cells = line.split("\t")
            if len(cells) != 3:
                print(f"{path}:{number}: three columns are needed, not {len(cells)}", file=sys.stderr)
                continue
            context, source, translation = map(plain, cells)
            words[short(context), source] = (translation, f"{path}:{number}")
    return words


def put(message, text):
    translation = message.find("translation")
    if translation is None:
        translation = ElementTree.SubElement(message, "translation")
    translation.attrib.pop("type", None)
    for child in list(translation):
        translation.remove(child)
    if message.get("numerus") == "yes":
        translation.text = None
        ElementTree.SubElement(translation, "numerusform").text = text
    else:
        translation.text = text


def is_finished(message):
    translation = message.find("translation")
    return translation is not None and translation.get("type") != "unfinished" and "".join(translation.itertext()).strip()


def fill(tree, words):
    """Fills the catalog; the complaints about it."""
    used = set()
    for context in tree.iter("context"):
        name = short(context.findtext("name") or "")
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            if found := words.get((name, source)):
                used.add((name, source))
                put(message, found[0])
                if sorted(set(PLACE.findall(source))) != sorted(set(PLACE.findall(found[0]))):
                    yield f"{found[1]}: placeholders differ: {source!r}"
            if not is_finished(message):
                yield f"not translated: {name}\t{source!r}"
    for key in words.keys() - used:
        yield f"{words[key][1]}: no such message: {key[0]}\t{key[1]!r}"


def main():
    catalog = Path(sys.argv[1])
    tree = ElementTree.parse(catalog)
    complaints = sorted(fill(tree, read_words(sys.argv[2:])))
    ElementTree.indent(tree, space="    ")
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    catalog.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    print(*complaints, sep="\n", end="\n" if complaints else "")
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
