#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""tidy.py SOURCE_DIR BUILD_DIR --all|--changed: runs clang-tidy and fails on any finding.

--changed takes the sources that differ from the main branch, uncommitted ones included; on the main branch itself,
those of the last sitting: all commits since the last pause of six hours, by the committer's clock, or the whole
history if there was none. A changed header stands for one source that includes it. At most 40 sources, the latest
first, so that integration stays short; --all has no limit. A source found in order is not looked at again until it,
a header of ours it includes, its compile command or the rules change (build/tidy). `--self-test` proves the choice.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from verdict import conclude

CLANG_TIDY = "clang-tidy-14"
PAUSE = 6 * 3600
MOST_CHANGED = 40
RULES = (".clang-tidy", "tests/.clang-tidy")
FOLDERS = ("app", "models", "views", "tests")
# Options of GCC that clang 14 does not know.
ONLY_GCC = re.compile(r"^-(Winvalid-pch|mno-direct-extern-access|Wno-maybe-uninitialized|fno-sanitize-recover=\w+|Werror)$")


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
                # Clang cannot read what GCC precompiled; each source then has to include what it uses.
                command = re.sub(r" -include \S*cmake_pch\.hxx", "", entry["command"])
                words = [word for word in command.split(" ") if not ONLY_GCC.match(word)]
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


def before_last_sitting(commits):
    """The commit after which the last sitting began, of (name, seconds) newest first; None if it was the first."""
    for (_, later), (name, earlier) in zip(commits, commits[1:]):
        if later - earlier >= PAUSE:
            return name
    return None


def changed_files(top):
    """Paths from the top, the latest change first; all of them where no earlier state is known."""

    def git(*arguments):
        return output("git", "-c", "safe.directory=*", "-c", "core.quotePath=false", *arguments, cwd=top).split("\n")[:-1]

    head = git("rev-parse", "HEAD")
    branches = (git("merge-base", "HEAD", branch) for branch in ("origin/HEAD", "origin/main", "main"))
    base = next((found[0] for found in branches if found and found != head), None)
    if base is None:
        lines = (line.split() for line in git("log", "--first-parent", "--format=%H %ct"))
        base = before_last_sitting([(name, int(seconds)) for name, seconds in lines])
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


def self_test():
    """Histories in folders of their own: (claim, commits as (hour, files), branch the last ones stand on, expected)."""
    cases = [
        ("one commit is looked at whole", [(0, "a b")], None, "a b"),
        ("no pause: the whole history", [(0, "a"), (1, "b"), (2, "c")], None, "a b c"),
        ("all of the last sitting, nothing before it", [(0, "a"), (1, "b"), (9, "c"), (14, "b"), (19, "d")], None, "b c d"),
        ("a branch is compared with main, whatever the clock says", [(0, "a"), (9, "b"), (20, "c")], 2, "c"),
        ("a name in Chinese", [(0, "a"), (9, "事项")], None, "事项"),
    ]
    wrong = []
    for claim, commits, branch_at, expected in cases:
        with tempfile.TemporaryDirectory() as folder:
            found = changed_files(a_history(folder, commits, branch_at))
        if sorted(found) != sorted(expected.split()):
            wrong.append(f"{claim}: expected {expected}, found {found}")
    with tempfile.TemporaryDirectory() as folder:
        top = a_history(folder, [(0, "a b"), (9, "b")], None)
        (top / "a").write_text("changed", encoding="utf-8")
        if changed_files(top) != ["a", "b"]:
            wrong.append("what is not committed yet comes first")
    conclude(wrong, f"{len(cases) + 1} self-tests passed")


def a_history(folder, commits, branch_at):
    """A repository whose commits write these files; from the commit numbered branch_at on they stand on a branch."""
    top = Path(folder)

    def git(*arguments, at=0):
        date = f"{1700000000 + at * 3600} +0000"
        who = {f"GIT_{role}_{key}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
        settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": date, **who}
        subprocess.run(["git", *arguments], cwd=top, env={**os.environ, **settings}, check=True, capture_output=True)

    git("init", "--initial-branch=main")
    for number, (hour, names) in enumerate(commits):
        if number == branch_at:
            git("checkout", "-b", "work")
        for name in names.split():
            (top / name).write_text(str(number), encoding="utf-8")
        git("add", "--all")
        git("commit", "--message", "x", at=hour)
    return top


def main():
    if sys.argv[1:] == ["--self-test"]:
        self_test()
    top, build, mode = sys.argv[1:4]
    tree = Tree(top, build)
    folder = tree.build.parent / "tidy"
    folder.mkdir(exist_ok=True)
    (folder / "compile_commands.json").write_text(json.dumps(list(tree.commands.values())), encoding="utf-8")
    version = output(CLANG_TIDY, "--version", cwd=top)
    if not version:
        sys.exit(f"{CLANG_TIDY} is not installed")
    rules = version.encode() + b"".join((tree.top / path).read_bytes() for path in RULES)

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


if __name__ == "__main__":
    main()
