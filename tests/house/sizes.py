#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""sizes.py SOURCE_DIR: no file over 500 lines, no function over 80. `--self-test` proves that the check can fail.

Functions are found without a compiler. Comments, literals and preprocessor lines are blanked (of #if … #else only the
first branch counts), then braces are matched. The words before an opening brace, back to the last `;` or `}` of the
same level, say what it opens: namespaces, classes and `extern "C"` are looked into; a head that ends like that of a
function or a lambda opens a function, whose length runs from the head's first line to the closing brace; anything else
(enums, initialisers, tables of data) is passed over. Lambdas inside a function belong to it.
"""

import re
import sys
from pathlib import Path

from cpp_source import code_only, line_of, read, sources
from verdict import conclude, self_test

FOLDERS = ("app", "models", "views", "tests")
MOST_LINES_OF_FILE = 500
MOST_LINES_OF_FUNCTION = 80

CONTAINER = re.compile(r"\b(?:namespace|class|struct|union)\b|^\s*(?:export\s+)?extern\s*\"\s*\"\s*$")
ENUM = re.compile(r"\benum\b")
# A closing parenthesis, then only what may stand between it and a body.
FUNCTION_END = re.compile(
    r"\)\s*(?:const\b|volatile\b|noexcept\b|override\b|final\b|mutable\b|constexpr\b|try\b|&&?|\s)*(?:->[^;={}]*)?$"
)
BARE_LAMBDA_END = re.compile(r"\]\s*(?:mutable\b\s*)?(?:->[^;={}]*)?$")


def without_preprocessor(code):
    """Directives blanked, and with them every branch but the first of a conditional."""
    lines, hidden, in_directive = [], [], False
    for line in code.split("\n"):
        directive = re.match(r"\s*#\s*(\w*)", line)
        if directive and not in_directive:
            word = directive[1]
            if word in ("if", "ifdef", "ifndef"):
                hidden.append(False)
            elif word in ("else", "elif") and hidden:
                hidden[-1] = True
            elif word == "endif" and hidden:
                hidden.pop()
        is_code = not (directive or in_directive or any(hidden))
        in_directive = (directive is not None or in_directive) and line.endswith("\\")
        lines.append(line if is_code else "")
    return "\n".join(lines)


def without_templates(head):
    """A head without its leading template parameter list, whose `class` names no class."""
    found = re.match(r"\s*template\s*<", head)
    if not found:
        return head
    depth, at = 1, found.end()
    while at < len(head) and depth:
        depth += {"<": 1, ">": -1}.get(head[at], 0)
        at += 1
    return without_templates(head[at:])


def kind_of(head):
    """What the brace after these words opens: container, function or other."""
    words = without_templates(head).strip()
    # Access labels and Q_OBJECT stand before the first function of a class without a semicolon.
    words = re.sub(r"^(?:(?:public|private|protected|signals|Q_SIGNALS)\s*(?:slots|Q_SLOTS)?\s*:(?!:)|Q_[A-Z_]+)\s*", "", words)
    words = re.sub(r"\[\[.*?\]\]|\balignas\s*\([^)]*\)", " ", words, flags=re.DOTALL)
    if ENUM.search(words) and "(" not in words:
        return "other"
    if CONTAINER.search(words.split("(")[0]) and "=" not in words and not FUNCTION_END.search(words):
        return "container"
    if FUNCTION_END.search(words) or BARE_LAMBDA_END.search(words):
        return "function"
    # A constructor's list of initialisers ends in a parenthesis too; a `requires` may end in anything.
    if re.search(r"\)[^;={}]*\brequires\b", words):
        return "function"
    return "other"


def closing_brace(code, start):
    depth = 0
    for found in re.compile(r"[{}]").finditer(code, start):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.start()
    return len(code) - 1


def functions(text):
    """(first line, lines, name) of every function in a source text."""
    code = without_preprocessor(code_only(text))
    head, head_start, at = "", None, 0
    while at < len(code):
        char = code[at]
        if char == "{":
            kind = kind_of(head)
            end = closing_brace(code, at)
            if kind == "function":
                first = line_of(code, head_start)
                name = re.findall(r"([\w:~]+)\s*\(", without_templates(head))
                yield first, line_of(code, end) - first + 1, name[0] if name else "lambda"
            if kind == "other":
                # Part of a declaration that goes on: `int a{1};`, `: m_a{1} {`.
                head += "()"
                at = end + 1
                continue
            at = at + 1 if kind == "container" else end + 1
            head, head_start = "", None
            continue
        if char in ";}":
            head, head_start = "", None
        else:
            head += char
            if head_start is None and not char.isspace():
                head_start = at
        at += 1


def check_tree(folder):
    top = Path(folder)
    for path in sources(top, FOLDERS):
        name, text = path.relative_to(top), read(path)
        lines = text.count("\n") + (not text.endswith("\n"))
        if lines > MOST_LINES_OF_FILE:
            yield f"{name}: {lines} lines, {MOST_LINES_OF_FILE} is the most"
        for first, length, function in functions(text):
            if length > MOST_LINES_OF_FUNCTION:
                yield f"{name}:{first}: {function} has {length} lines, {MOST_LINES_OF_FUNCTION} is the most"


LONG = "    step();\n" * 79
SHORT = "    step();\n" * 77
SELF_TESTS = [
    ("limits are allowed", {"app/a.cpp": f"void f()\n{{\n{SHORT}}}\n", "models/b/b.h": "\n" * 500}, []),
    ("a long file", {"views/a/a.h": "\n" * 501}, ["501 lines"]),
    ("a long function", {"app/a.cpp": f"\nvoid A::f(int a) const\n{{\n{LONG}}}\n"}, ["app/a.cpp:2: A::f has 82"]),
    ("inside namespaces and classes", {"tests/a.h": "namespace a {\nclass B final : public C<int> {\npublic:\n"
     f"    explicit B() : m_a{{1}}, m_b{{}}\n    {{\n{LONG}    }}\n    int m_a{{}};\n}};\n}}\n"}, ["tests/a.h:3: B has"]),
    ("templates, trailing types, lambdas", {"app/a.cpp": f"template <class T>\nauto f(T t) -> std::vector<T>\n{{\n{LONG}}}\n"
     f"const auto g = [](int) {{\n{LONG}}};\n"}, ["f has 83", "has 81"]),
    ("a requires clause", {"app/a.cpp": f"template <class T>\nvoid f(T t) requires Small<T>\n{{\n{LONG}}}\n"}, ["f has"]),
    ("data are no function", {"app/a.cpp": "static const std::array table{{\n" + "    {1, f(2)},\n" * 90 + "}};\n"
     "enum class E : quint8 {\n" + "    A,\n" * 90 + "};\nstruct S {\n" + "    int a = 1;\n" * 90 + "};\n"}, []),
    ("short functions after data", {"app/a.cpp": "int a[] = {1, 2};\nvoid f() {}\nint b{3};\n" * 40}, []),
    ("braces in literals, comments and #else do not count", {"app/a.cpp": "void f()\n{\n#ifdef A\n    if (a) {\n#else\n"
     "    if (b) {\n#endif\n    // }\n    char c = '{'; auto s = R\"x({{{)x\"; auto n = 1'000;\n    }\n}\n" + "void g();\n" * 90}, []),
]


def main():
    if sys.argv[1:] == ["--self-test"]:
        self_test(SELF_TESTS, check_tree)
    conclude(list(check_tree(sys.argv[1])), "every file and function has a readable size")


if __name__ == "__main__":
    main()
