#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""toplevel.py SOURCE_DIR: nothing tracked at the top but the agreed entries and dot-files.

Outside a git checkout every entry but build/ counts. `--self-test` proves that the check can fail.
"""

import subprocess
import sys
from pathlib import Path

from verdict import conclude, self_test

AGREED = {
    "app", "models", "views", "resources", "translations", "tests",
    "CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "CHANGELOG.md",
}


def entries(top):
    git = ["git", "-c", "safe.directory=*", "-C", str(top), "ls-files", "-z"]
    if (Path(top) / ".git").exists():
        listed = subprocess.run(git, capture_output=True, check=True, text=True).stdout
        return {name.split("/")[0] for name in listed.split("\0") if name}
    return {path.name for path in Path(top).iterdir()} - {"build"}


def check_tree(top):
    for name in sorted(entries(top)):
        if name not in AGREED and not name.startswith("."):
            yield f"{name}: not in the agreed layout of the top level"


SELF_TESTS = [
    ("the agreed layout passes", {"app/a": "", "README.md": "", ".ci/run": "", ".gitignore": "", "build/x": ""}, []),
    ("anything else is found", {"docs/a": "", "main.cpp": "", "tests/a": ""}, ["docs", "main.cpp"]),
]


def main():
    if sys.argv[1:] == ["--self-test"]:
        self_test(SELF_TESTS, check_tree)
    conclude(list(check_tree(sys.argv[1])), "the top level is as agreed")


if __name__ == "__main__":
    main()
