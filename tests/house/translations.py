#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""translations.py SOURCE_DIR LUPDATE: every tr() of the sources is translated in translations/*zh_CN.ts.

words.py sees what is unfinished in the file; this sees what is not in it yet, by running lupdate on a copy, and texts
that lupdate files under a class without its namespace: there the program would not look for them.
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from verdict import conclude


def untranslated(top, lupdate, catalog):
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / catalog.name
        shutil.copy(catalog, copy)
        command = [lupdate, "-silent", "-no-obsolete", "-locations", "none", "-I", ".", "app", "models", "views"]
        command += ["-ts", str(copy)]
        subprocess.run(command, cwd=top, check=True, stdout=subprocess.DEVNULL)
        for context in ElementTree.parse(copy).iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") == "unfinished":
                    yield f"{catalog.name}: {context.findtext('name')}: not translated: {message.findtext('source')!r}"


def misplaced(catalog):
    names = {context.findtext("name") for context in ElementTree.parse(catalog).iter("context")}
    for name in sorted(names):
        if f"gk::{name}" in names:
            yield f"{catalog.name}: {name}: the program looks under gk::{name}"


def main():
    top, lupdate = Path(sys.argv[1]), sys.argv[2]
    catalogs = sorted((top / "translations").glob("*zh_CN.ts"))
    findings = [finding for catalog in catalogs for finding in [*untranslated(top, lupdate, catalog), *misplaced(catalog)]]
    conclude(findings if catalogs else ["translations: no *zh_CN.ts"], "every text of the program is translated")


main()
