#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""start.py SOURCE_DIR: what app/run promises, tried on a small tree whose "program" tells how it was started.

The tree has the real app/run, app/setup.sh and presets; its build writes a script in place of the program and notes
each build. `apt-get` is one of ours that notes how it is called: no test installs anything.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from verdict import conclude

OF_ITS_OWN = 0.5  # seconds app/run may add when there is nothing to do
PROJECT = """
cmake_minimum_required(VERSION 3.25)
project(small NONE)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/app)
add_custom_command(OUTPUT built DEPENDS ${CMAKE_SOURCE_DIR}/program.sh
    COMMAND sh ${CMAKE_SOURCE_DIR}/build.sh ${CMAKE_SOURCE_DIR}/program.sh app/disclosure-catalog
    COMMAND ${CMAKE_COMMAND} -E touch built)
add_custom_target(disclosure-catalog DEPENDS built)
"""
# A build takes long enough for a second start to find it going on.
BUILD = 'echo built >> "$(dirname "$1")/builds"; sleep 1; grep -q broken "$1" && exit 1; install -m 755 "$1" "$2"\n'
PROGRAM = """#!/bin/sh
[ "$1" = wait ] && { echo $$; exec sleep 600; }
printf '<%s>' $$ "$@"
exit 7
"""
APT = '#!/bin/sh\necho "$@" >> "$APT_CALLS"\nexit 1\n'


class Tree:
    """A source tree in a folder of its own."""

    def __init__(self, folder, source):
        self.top = Path(folder)
        self.top.chmod(0o755)
        (self.top / "app").mkdir()
        for name in ("app/run", "app/setup.sh", "CMakePresets.json"):
            shutil.copy(Path(source) / name, self.top / name)
        self.write("app/packages.txt", "# one that every Debian has\ndpkg\n")
        self.write("CMakeLists.txt", PROJECT)
        self.write("build.sh", BUILD)
        self.write("program.sh", PROGRAM)
        self.write("bin/apt-get", APT, 0o755)
        self.environment = {
            **os.environ,
            "PATH": f"{self.top}/bin:{os.environ['PATH']}",
            "APT_CALLS": str(self.top / "calls"),
        }

    def write(self, name, text, mode=0o644):
        path = self.top / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)

    def lines(self, name):
        path = self.top / name
        return path.read_text(encoding="utf-8").splitlines() if path.exists() else []

    def start(self, *arguments, **how):
        pipe = subprocess.PIPE
        command = [str(self.top / "app/run"), *arguments]
        return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=self.environment, **how)

    def run(self, *arguments, **how):
        """(exit code, stdout, stderr, process)"""
        process = self.start(*arguments, **how)
        out, err = process.communicate(timeout=60)
        return process.returncode, out, err, process


def first_start_builds(tree):
    code, out, err, process = tree.run("目录 一.gkml", "", "--json", "a'b\"")
    if (code, out) != (7, f"<{process.pid}><目录 一.gkml><><--json><a'b\">"):
        yield f"the program gets the arguments, its answer and its exit code come back: {code} {out!r} {err!r}"
    if "Building" not in err or tree.lines("builds") != ["built"]:
        yield f"the first start builds and says so: {err!r}"


def nothing_to_do_is_silent_and_fast(tree):
    fastest = 60
    for _ in range(5):
        begin = time.monotonic()
        code, out, err, process = tree.run()
        fastest = min(fastest, time.monotonic() - begin)
        if (code, out, err) != (7, f"<{process.pid}>", ""):
            yield f"nothing of its own is said: {code} {out!r} {err!r}"
    print(f"nothing to build: {fastest:.3f} s")
    if fastest > OF_ITS_OWN:
        yield f"nothing to build, and {fastest:.2f} s passed before the program ran"
    if tree.lines("calls") or tree.lines("builds") != ["built"]:
        yield "nothing is installed or built again"


def two_at_once_wait_for_one_build(tree):
    tree.write("program.sh", PROGRAM + "# changed\n")
    processes = [tree.start(str(number)) for number in range(2)]
    ended = [(process.communicate(timeout=60), process) for process in processes]
    for number, ((out, _), process) in enumerate(ended):
        if (process.returncode, out) != (7, f"<{process.pid}><{number}>"):
            yield f"both start: {process.returncode} {out!r}"
    if tree.lines("builds") != ["built", "built"]:
        yield f"one build for both: {tree.lines('builds')}"
    if sum("Waiting" in err for (_, err), _ in ended) != 1:
        yield f"the second says that it waits: {ended}"


def signals_reach_the_program(tree):
    for which in (signal.SIGINT, signal.SIGTERM):
        process = tree.start("wait", start_new_session=True)
        told = int(process.stdout.readline())
        process.send_signal(which)
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            pass
        if told != process.pid or process.poll() != -which:
            yield f"app/run becomes the program: {told} {process.pid} {process.poll()}"
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def an_ordinary_user_starts_what_is_installed(tree):
    folders = [path for path in (tree.top / "build").rglob("*") if path.is_dir()]
    for folder in [tree.top / "build", *folders]:
        folder.chmod(0o555)
    # As another user, since nothing is closed to root.
    how = {"user": "nobody", "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}
    code, out, err, process = tree.run("x", **how)
    if (code, out, err) != (7, f"<{process.pid}><x>", ""):
        yield f"without the right to build: {code} {out!r} {err!r}"
    for folder in [tree.top / "build", *folders]:
        folder.chmod(0o755)


def a_failed_build_is_told(tree):
    tree.write("program.sh", "broken\n")
    code, out, err, _ = tree.run()
    if (code, out) != (70, "") or "Building failed" not in err or "build/logs/build-release.log" not in err:
        yield f"a failed build: {code} {out!r} {err!r}"
    tree.write("program.sh", PROGRAM)
    if tree.run()[0] != 7:
        yield "after a failed build the next one goes on"


def missing_packages_are_asked_for_by_name(tree):
    tree.write("app/packages.txt", "dpkg\nno-such-package-1\n\nno-such-package-2")
    code, out, err, _ = tree.run()
    if (code, out) != (70, "") or "no-such-package-1 no-such-package-2" not in err:
        yield f"a package that cannot be had: {code} {out!r} {err!r}"
    calls = tree.lines("calls")
    if os.geteuid() == 0 and not (calls and calls[-1].endswith(" no-such-package-1 no-such-package-2")):
        yield f"only what is missing is installed: {calls}"


def main():
    steps = (
        first_start_builds,
        nothing_to_do_is_silent_and_fast,
        two_at_once_wait_for_one_build,
        signals_reach_the_program,
        an_ordinary_user_starts_what_is_installed,
        a_failed_build_is_told,
        missing_packages_are_asked_for_by_name,
    )
    with tempfile.TemporaryDirectory() as folder:
        tree = Tree(folder, sys.argv[1])
        findings = [f"{step.__name__}: {finding}" for step in steps for finding in step(tree)]
    conclude(findings, "app/run keeps its promises")


main()
