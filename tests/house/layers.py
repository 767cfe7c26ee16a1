#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""layers.py SOURCE_DIR [BUILD_DIR]: no layer includes or links what it may not.

Reads every #include below app, models and views, and BUILD_DIR/layers.txt, which CMake writes with one line
`target: target …` per layer. A layer is called by its folder: base, store, … and views/table; targets of views may
also be written views_table or table_view. `layers.py --self-test` proves that the check can fail.
"""

import re
import sys
from pathlib import Path

from cpp_source import line_of, read, sources, without_comments
from verdict import conclude, self_test

VIEWS = ("main", "table", "form", "compare", "versions", "checks", "registers", "exchange", "import", "print", "parts")
BELOW_VIEWS = {"tables", "session", "rules", "report", "catalog", "base"}

# The one list of what each layer may include besides itself.
MAY_INCLUDE = {
    "base": set(),
    "catalog": {"base"},
    "rules": {"catalog", "base"},
    "store": {"catalog", "base"},
    "exchange": {"catalog", "base"},
    "import": {"exchange", "catalog", "base"},
    "report": {"catalog", "base"},
    "session": {"store", "import", "exchange", "rules", "report", "catalog", "base"},
    "tables": {"session", "rules", "catalog", "base"},
    "views/parts": BELOW_VIEWS | {"words"},
    # views/parts/words as a library of its own: it serves the command line too and links no widget.
    "words": {"catalog", "base"},
}
MODELS = tuple(layer for layer in MAY_INCLUDE if "/" not in layer and layer != "words")

# Qt modules by their folder of headers, and the layers that may use them; what is not listed is free.
WITH_WIDGETS = {"app"}
WITH_GUI = {"report", "session", "app"}
WITH_SQL = {"store"}
MODULES = {
    "QtWidgets": (WITH_WIDGETS, "Qt Widgets belongs to views"),
    "QtPrintSupport": (WITH_WIDGETS, "Qt Print Support belongs to views"),
    "QtSvgWidgets": (WITH_WIDGETS, "Qt Svg Widgets belongs to views"),
    "QtGui": (WITH_GUI, "Qt Gui belongs to report, session and views"),
    "QtSvg": (WITH_GUI, "Qt Svg belongs to report, session and views"),
    "QtSql": (WITH_SQL, "Qt Sql belongs to store"),
}
LIBRARIES = {"sqlite3.h": (WITH_SQL, "SQLite belongs to store"), "sqlite3ext.h": (WITH_SQL, "SQLite belongs to store")}
# For targets in the link graph.
LINKED = {"Qt6::" + module[2:]: rule for module, rule in MODULES.items()}
LINKED["SQLite::SQLite3"] = LIBRARIES["sqlite3.h"]

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>)', re.MULTILINE)
GENERATED = re.compile(r"(^|/)(moc_\w+\.cpp|\w+\.moc|ui_\w+\.h|qrc_\w+\.cpp)$")


def may_include(layer):
    if layer == "app":
        return set(MAY_INCLUDE) | {f"views/{view}" for view in VIEWS}
    if layer == "views/main":
        return BELOW_VIEWS | {"words"} | {f"views/{view}" for view in VIEWS}
    if layer.startswith("views/"):
        return MAY_INCLUDE.get(layer, BELOW_VIEWS | {"views/parts", "words"})
    return MAY_INCLUDE[layer]


def may_use(layer, owners):
    """Whether the layer is among the owners of a library; views may use all but SQL."""
    return layer in owners or (layer.startswith("views/") and owners is not WITH_SQL)


def layer_of(path):
    """The layer a file belongs to, its path given from the top; None when it is in none."""
    parts = Path(path).parts
    if parts[0] == "app":
        return "app"
    if len(parts) < 3:
        return None
    return parts[1] if parts[0] == "models" else f"views/{parts[1]}"


def qt_headers():
    """The module of every Qt header, by the names one may include it with."""
    headers = {}
    for folder in sorted(Path("/usr/include").glob("**/qt6/Qt*")):
        if folder.name in MODULES:
            headers[folder.name] = folder.name
            for header in folder.iterdir():
                headers[header.name] = headers[f"{folder.name}/{header.name}"] = folder.name
    if "QWidget" not in headers or "QSqlQuery" not in headers:
        sys.exit("The headers of Qt 6 are not below /usr/include: which header belongs to which module is unknown.")
    return headers


def resolve(top, including, name):
    """(the files an include may mean, seen from the top; whether it is one of ours at all)."""
    own = including.parent
    candidates = []
    beside = own / name
    if "/" not in name and (top / beside).is_file():
        candidates.append(beside)
    roots = ("views", "models", "") if including.parts[0] == "views" else ("models", "views", "")
    candidates += [Path(root, name) for root in roots if (top / root / name).is_file()]
    first = name.split("/")[0]
    return candidates, "/" in name and (first in MODELS or first in VIEWS or first in ("app", "models", "views"))


def check_include(top, path, layer, name, quoted, headers):
    """The complaints about one include."""
    module = headers.get(name)
    owners, why = MODULES.get(module) or LIBRARIES.get(name) or (None, None)
    if owners is not None:
        if not may_use(layer, owners):
            yield f"{layer} may not include <{name}>: {why}"
        elif wordy(path) and module in ("QtWidgets", "QtPrintSupport"):
            yield f"<{name}>: the words of errors and findings serve the command line and use no widget"
        return
    if not quoted or GENERATED.search(name):
        return
    if ".." in Path(name).parts:
        yield f'"{name}": includes name the folder, never ../'
        return
    candidates, is_ours = resolve(top, path, name)
    if not candidates:
        if is_ours:
            yield f'"{name}" is no file of the tree'
        return
    if len({candidate for candidate in candidates}) > 1:
        both = " and ".join(map(str, candidates))
        yield f'"{name}" may mean {both}: give one of them another name'
        return
    target = candidates[0]
    if "/" not in name and layer != "app":
        yield f'"{name}": includes name the folder'
    other = layer_of(target)
    if other is None or other == layer:
        if wordy(path) and not wordy(target):
            yield f'"{name}": the words of errors and findings include no other part'
    elif other not in may_include(layer):
        yield f'{layer} may not include {other} ("{name}")'


def wordy(path):
    """Whether a file belongs to views/parts/words, which serves the command line too."""
    parts = path.parts
    return parts[:2] == ("views", "parts") and len(parts) > 2 and re.match(r"\w*words?\b", parts[2]) is not None


def check_sources(top):
    top = Path(top)
    headers = qt_headers()
    known = set(MODELS) | {"app"} | {f"views/{view}" for view in VIEWS}
    for absolute in sources(top, ("app", "models", "views")):
        path = absolute.relative_to(top)
        layer = layer_of(path)
        if layer not in known:
            yield f"{path}: {layer or path.parent} is no layer of the design"
            continue
        text = read(absolute)
        # Comments go, but the include's own quotes must stay readable.
        for found in INCLUDE.finditer(without_comments(text)):
            quoted = found[1] is not None
            for complaint in check_include(top, path, layer, found[1] or found[2], quoted, headers):
                yield f"{path}:{line_of(text, found.start(1 if quoted else 2))}: {complaint}"


def layer_of_target(target):
    """The layer a CMake target stands for; None for anything else."""
    name = target.removeprefix("models/").removeprefix("models_").replace("views_", "views/")
    name = re.sub(r"^(\w+?)[_-]?views?$", r"views/\1", name)
    if name in ("app", "disclosure-catalog", "disclosure_catalog"):
        return "app"
    if name == "views/words":
        return "words"
    if name in MAY_INCLUDE or (name.startswith("views/") and name[6:] in VIEWS):
        return name
    return f"views/{name}" if name in VIEWS else None


def check_links(text):
    """The complaints about the lines of a layers.txt."""
    links = {}
    for line in text.splitlines():
        target, colon, rest = line.partition(":")
        if colon:
            links.setdefault(target.strip(), []).extend(rest.split())
    for target, dependencies in sorted(links.items()):
        layer = layer_of_target(target)
        if layer is None:
            yield f"layers.txt: {target} is no layer of the design"
            continue
        for dependency in dependencies:
            other = layer_of_target(dependency) if "::" not in dependency else None
            owners, why = LINKED.get(dependency, (None, None))
            if other is not None and other != layer and other not in may_include(layer):
                yield f"layers.txt: {target} may not link {dependency}"
            elif owners is not None and not may_use(layer, owners):
                yield f"layers.txt: {target} may not link {dependency}: {why}"


def check_tree(folder):
    """Sources and, where there is one, layers.txt at the top: what the self-tests call."""
    yield from check_sources(folder)
    graph = Path(folder) / "layers.txt"
    if graph.is_file():
        yield from check_links(graph.read_text(encoding="utf-8"))


BASE = {"models/base/a.h": "", "models/store/s.h": "", "models/exchange/e.h": "", "views/exchange/w.h": ""}
SELF_TESTS = [
    ("allowed directions pass", {**BASE, "models/store/x.cpp": '#include "store/s.h"\n#include "base/a.h"\n'
     "#include <QSqlQuery>\n#include <sqlite3.h>\n", "views/parts/p.h": "#include <QWidget>\n",
     "views/table/t.cpp": '#include "parts/p.h"\n', "app/main.cpp": '#include "store/s.h"\n#include "table/t.h"\n',
     "views/table/t.h": "", "layers.txt": "base: Qt6::Core\nstore: base Qt6::Sql\ntable: parts base\n"}, []),
    ("base includes nothing", {**BASE, "models/base/b.cpp": '#include "store/s.h"\n'}, ["base may not include store"]),
    ("store and exchange do not know each other", {**BASE, "models/store/x.h": '#include "exchange/e.h"\n'},
     ["store may not include exchange"]),
    ("views do not know the store", {**BASE, "views/form/f.cpp": '\n#include "store/s.h"\n'},
     ["form/f.cpp:2: views/form may not include store"]),
    ("a view does not know another", {**BASE, "views/form/f.cpp": '#include "exchange/w.h"\n'},
     ["views/form may not include views/exchange"]),
    ("exchange means the folder that has the file", {**BASE, "views/exchange/x.cpp": '#include "exchange/e.h"\n'},
     ["views/exchange may not include exchange"]),
    ("a name in both folders is refused", {**BASE, "models/exchange/w.h": "", "app/m.cpp": '#include "exchange/w.h"\n'},
     ["may mean"]),
    ("comments and strings are no includes", {**BASE, "models/base/b.cpp": '// #include "store/s.h"\n/*\n'
     '#include <QWidget>\n*/ const char *a = R"(\n#include_next)";\n'}, []),
    ("no widget below views", {**BASE, "models/session/s.cpp": "#include <QtWidgets/QDialog>\n#  include <qwidget.h>\n"},
     ["<QtWidgets/QDialog>", "<qwidget.h>"]),
    ("no Qt Gui in tables", {**BASE, "models/tables/t.h": "#include <QColor>\n"}, ["<QColor>"]),
    ("no SQL in views", {**BASE, "views/main/m.h": "#include <QSqlDatabase>\n#include <sqlite3.h>\n"},
     ["<QSqlDatabase>", "<sqlite3.h>"]),
    ("no way up, no bare name", {**BASE, "models/store/x.h": '#include "../base/a.h"\n#include "s.h"\n'},
     ["never ../", "includes name the folder"]),
    ("a file that is not there", {**BASE, "models/store/x.h": '#include "base/nothing.h"\n'}, ["is no file"]),
    ("words use no widget", {**BASE, "views/parts/words.h": "#include <QLabel>\n"}, ["use no widget"]),
    ("an unknown folder", {**BASE, "models/utils/u.h": ""}, ["no layer of the design"]),
    ("the link graph", {**BASE, "layers.txt": "base: store\ntables: Qt6::Widgets\nviews_form: models/store parts\n"
     "exchange: SQLite::SQLite3 ZLIB::ZLIB\n"},
     ["base may not link store", "tables may not link Qt6::Widgets", "views_form may not link models/store",
      "exchange may not link SQLite::SQLite3"]),
]


def main():
    if sys.argv[1:] == ["--self-test"]:
        self_test(SELF_TESTS, check_tree)
    findings = list(check_sources(sys.argv[1]))
    if len(sys.argv) > 2:
        graph = Path(sys.argv[2]) / "layers.txt"
        if graph.is_file():
            findings += check_links(graph.read_text(encoding="utf-8"))
        else:
            findings.append(f"{graph} is missing: CMake has not written the link graph")
    conclude(findings, "every include and every link goes the way it may")


if __name__ == "__main__":
    main()
