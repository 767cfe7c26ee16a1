# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""Checks the JSON of a snapshot package, and of documents exported alone, against the schemas the program documents.

    oracle_schema.py SCHEMAS PACKAGE [DOCUMENT…]

Prints what does not agree, one line each; ends with 1 if anything does not.
"""
import json
import sys
import zipfile
from pathlib import Path

import jsonschema


def disagreements(name, document, schema):
    for error in jsonschema.Draft202012Validator(schema).iter_errors(document):
        yield f"{name} {list(error.path)}: {error.message[:300]}"


def main(schemas, package, documents):
    catalog = json.loads((schemas / "catalog.schema.json").read_text(encoding="utf-8"))
    packed = json.loads((schemas / "package.schema.json").read_text(encoding="utf-8"))
    wrong = []
    with zipfile.ZipFile(package) as archive:
        for name, schema in (("catalog.json", catalog), ("delta.json", packed), ("manifest.json", packed)):
            wrong += disagreements(name, json.loads(archive.read(name)), schema)
    for document in documents:
        wrong += disagreements(document.name, json.loads(document.read_text(encoding="utf-8")), catalog)
    print(*wrong, sep="\n")
    return 1 if wrong else 0


sys.exit(main(Path(sys.argv[1]), sys.argv[2], [Path(each) for each in sys.argv[3:]]))
