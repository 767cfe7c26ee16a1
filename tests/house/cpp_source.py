# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""C++ source as the house checks read it: what is code, what is comment, what stands in string literals."""

import re
from pathlib import Path

# In the order in which a scanner must try them; a digit separator (1'000) is no character literal.
TOKEN = re.compile(
    r"""(?P<comment>//(?:\\\n|[^\n])*|/\*.*?\*/)
      |(?P<raw>\b(?:u8|u|U|L)?R"(?P<mark>[^()\\\s]{0,16})\((?P<rawtext>.*?)\)(?P=mark)")
      |(?P<string>\b(?:u8|u|U|L)?"(?P<text>(?:\\.|[^"\\\n])*)"|"(?P<plain>(?:\\.|[^"\\\n])*)")
      |(?P<number>\b\d[\w.]*(?:'[\w.]+)*)
      |(?P<char>(?:\b(?:u8|u|U|L))?'(?:\\.|[^'\\\n])+')""",
    re.VERBOSE | re.DOTALL,
)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    """The text with every comment replaced by spaces: same length, same lines."""
    return TOKEN.sub(lambda found: _blank(found[0]) if found["comment"] else found[0], text)


def code_only(text):
    """The text with comments, strings and characters replaced by spaces (quotes stay): same length, same lines."""

    def replace(found):
        token = found[0]
        if found["comment"]:
            return _blank(token)
        if found["number"]:
            return token
        quote = "'" if found["char"] else '"'
        return quote + _blank(token[1:-1]) + quote

    return TOKEN.sub(replace, text)


def string_literals(text):
    """(line, offset, text) of every literal; neighbours with only white space or comments between them are one.

    Includes are no literals. Escapes stay as written.
    """
    result = []
    end_of_last = None
    for found in TOKEN.finditer(text):
        if found["comment"] or found["number"] or found["char"]:
            continue
        start = found.start()
        line_start = text.rfind("\n", 0, start) + 1
        if re.match(r"\s*#\s*include", text[line_start:start]):
            continue
        value = next(part for part in (found["rawtext"], found["text"], found["plain"]) if part is not None)
        if end_of_last is not None and not without_comments(text[end_of_last:start]).strip():
            line, offset, before = result[-1]
            result[-1] = (line, offset, before + value)
        else:
            result.append((text.count("\n", 0, start) + 1, start, value))
        end_of_last = found.end()
        # A user-defined suffix (u"…"_s) belongs to the literal.
        suffix = re.match(r"_\w+", text[end_of_last:])
        if suffix:
            end_of_last += suffix.end()
    return result


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def read(path):
    return Path(path).read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n")


def sources(top, folders, endings=(".h", ".cpp")):
    """Every source file below the folders of a tree, sorted, as paths."""
    return sorted(
        path
        for folder in folders
        for path in (Path(top) / folder).rglob("*")
        if path.suffix in endings and path.is_file()
    )
