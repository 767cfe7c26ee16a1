#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""tidy.py SOURCE_DIR BUILD_DIR --all|--changed: runs clang-tidy and fails on any finding.

--changed takes the sources that differ from the main branch (on it: from the commit before), uncommitted ones
included; a changed header stands for one source that includes it. At most 40, the latest first, so that integration
stays short; --all has no limit. A source found in order is not looked at again until it, a header of ours it
includes, its compile command or the rules change (build/tidy).
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CLANG_TIDY = "clang-tidy-14"
MOST_CHANGED = 40
FOLDERS = ("app", "models", "views", "tests")
# Options of GCC that clang 14 does not know.
ONLY_GCC = re.compile(r"^-(mno-direct-extern-access|Wno-maybe-uninitialized|fno-sanitize-recover=\w+|Werror)$")


def output(*command, cwd):
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else ""


class Tree:
    """The sources CMake compiles, with their commands and the headers each includes."""

    def __init__(self, top, build):
        self.top, self.build = Path(top).resolve(), Path(build).resolve()
        entries = json.loads((self.build / "compile_commands.json").read_text(encoding="utf-8"))
        self.commands = {}
        for entry in entries:
            path = Path(entry["file"])
            if path.is_relative_to(self.top) and path.relative_to(self.top).parts[0] in FOLDERS:
                words = [word for word in entry["command"].split(" ") if not ONLY_GCC.match(word)]
                self.commands[path] = {**entry, "command": " ".join(words)}
        self.headers = self._headers()

    def _headers(self):
        """{object: headers of ours} from what ninja has learnt while compiling."""
        result, current = {}, None
        for line in output("ninja", "-C", str(self.build), "-t", "deps", cwd=self.top).splitlines():
            if line and not line.startswith(" "):
                current = result.setdefault(line.partition(": #deps")[0], set())
            elif line.strip() and current is not None:
                path = Path(os.path.normpath(self.build / line.strip()))
                if path.is_relative_to(self.top) and not path.is_relative_to(self.build):
                    current.add(path)
        return result

    def headers_of(self, source):
        return self.headers.get(self.commands[source].get("output", ""), None)

    def one_including(self, header):
        beside = header.with_suffix(".cpp")
        if beside in self.commands:
            return beside
        return min((source for source in self.commands if header in (self.headers_of(source) or ())), default=None)


def changed_files(top):
    """Paths from the top, the latest change first; all of them in a history of one commit."""

    def git(*arguments):
        return output("git", "-c", "safe.directory=*", *arguments, cwd=top).split("\n")[:-1]

    head = git("rev-parse", "HEAD")
    bases = [git("merge-base", "HEAD", branch) for branch in ("origin/HEAD", "origin/main", "main")]
    bases.append(git("rev-parse", "--verify", "--quiet", "HEAD~1"))
    base = next((base[0] for base in bases if base and base != head), None)
    now = git("ls-files", "--others", "--modified", "--exclude-standard")
    since = git("log", "--format=", "--name-only", f"{base}..HEAD") if base else git("ls-files")
    return list(dict.fromkeys(now + since))


def chosen_sources(tree, mode):
    if mode == "--all":
        return sorted(tree.commands)
    sources = {}
    for name in changed_files(tree.top):
        path = tree.top / name
        if path.suffix == ".h":
            path = tree.one_including(path)
        if path in tree.commands:
            sources[path] = True
    chosen = list(sources)[:MOST_CHANGED]
    if len(chosen) < len(sources):
        print(f"{len(chosen)} of {len(sources)} changed sources; `tests/run --all` looks at every one")
    return chosen


def stamp_of(tree, source, rules):
    """Names the state in which the source was looked at; None when its headers are not known."""
    headers = tree.headers_of(source)
    if headers is None:
        return None
    digest = hashlib.sha256(rules)
    digest.update(tree.commands[source]["command"].encode())
    for path in sorted({source, *headers}):
        digest.update(path.read_bytes() if path.is_file() else b"")
    return tree.build.parent / "tidy" / digest.hexdigest()


def main():
    top, build, mode = sys.argv[1:4]
    tree = Tree(top, build)
    folder = tree.build.parent / "tidy"
    folder.mkdir(exist_ok=True)
    (folder / "compile_commands.json").write_text(json.dumps(list(tree.commands.values())), encoding="utf-8")
    version = output(CLANG_TIDY, "--version", cwd=top)
    if not version:
        sys.exit(f"{CLANG_TIDY} is not installed")
    rules = version.encode() + b"".join((tree.top / path).read_bytes() for path in (".clang-tidy", "tests/.clang-tidy"))

    def look_at(source):
        stamp = stamp_of(tree, source, rules)
        if stamp is not None and stamp.exists():
            return source, 0, ""
        command = [CLANG_TIDY, "-p", str(folder), "--quiet", "--extra-arg=-Wno-unknown-warning-option", str(source)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode == 0 and stamp is not None:
            stamp.touch()
        return source, done.returncode, done.stdout + (done.stderr if done.returncode else "")

    sources = chosen_sources(tree, mode)
    failed = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for source, status, text in pool.map(look_at, sources):
            if status:
                failed += 1
                print(f"--- {source.relative_to(tree.top)}\n{text}", flush=True)
    print(f"clang-tidy: {len(sources)} sources, {failed} with findings")
    sys.exit(1 if failed else 0)


main()
