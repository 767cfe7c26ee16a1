#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""How the program is called: arguments, languages, refusals, descriptors, signals, surroundings."""

import json
import os
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from contract import A, PROGRAM, add, alone, change, edit, editor, environment, expect, items, lines, main, refused, run, say, small

COMMANDS = "help new info list edit export freeze diff restore verify apply print recover".split()
LATER = "notice handout merge check limit coverage report".split()


def case_options_stand_anywhere(folder):
    file = small(folder)
    want = expect(run("info", file, "--json"), 0).out
    for args in (["--json", "info", file], ["info", "--json", file], ["--lang", "en", "info", file, "--json"],
                 ["--lang=zh_CN", "--json", "info", file], ["info", "--json", "--", file]):
        assert run(*args).out == want, args
    want = run("list", file, "--fields", "uid,content", "--find", "计划", "--json").json
    assert run("--json", "--find", "计划", "--fields=content,uid", "list", file).json == want
    assert run("--domain", "教育", "list", file, "--json").json == run("list", file, "--domain", "教育", "--json").json
    expect(run("--author", "info", "freeze", file), 0)
    assert run("info", file, "--json").json["versions"][0]["author"] == "info"
    os.chdir(folder)
    shutil.copy(file, "-x.gkml")
    expect(run("info", "--", "-x.gkml"), 0)
    expect(run("info", "-x.gkml"), 2)


def case_a_command_wins_over_a_file(folder):
    file = small(folder, "list")
    os.chdir(folder)
    expect(run("list"), 2)
    expect(run("list", "list"), 0)
    Path(folder, "nonsense").mkdir()
    expect(run("nonsense"), 2, "a folder is no file")
    expect(run("missing.gkml"), 2)
    shutil.copy(file, "plain.gkml")
    expect(run("plain.gkml", "--json"), 2, "the window has no such option")
    for args in (["plain.gkml"], [], ["--lang", "en", "plain.gkml"], ["plain.gkml", "--lang", "en"], ["--lang=en"]):
        ran = expect(run(*args), 2, "no display")
        assert ran.err.strip() and not ran.out
    assert b"display" in run("--lang", "en", "plain.gkml").err
    expect(run("--lang", "fr", "plain.gkml"), 2)
    for later in LATER:
        expect(run(later, "plain.gkml", "x"), 2, "a command of later")


def case_help(folder):
    whole = expect(run("help"), 0)
    assert whole.out == run("--help").out == run("-h").out and not whole.err
    for name in COMMANDS:
        assert re.search(rf"^\s+{name}\s", whole.out.decode(), re.M), name
        one = expect(run(name, "--help"), 0)
        assert one.out == run("help", name).out and name in one.out.decode() and not one.err
        expect(run(name, "--nonsense"), 2)
    expect(run("help", "nonsense"), 2)
    assert run("help", "--json").json["usage"]
    assert not os.listdir(folder)


def is_chinese(text):
    return re.search("[一-鿿]", text.decode()) is not None


def case_languages(folder):
    def speaks(**env):
        return "zh" if is_chinese(expect(run("info", "missing", env=environment(**env)), 3).err) else "en"
    for value, want in (("C", "zh"), ("POSIX", "zh"), ("C.UTF-8", "zh"), ("zh_CN.UTF-8", "zh"), ("zh_CN.GB18030", "zh"),
                        ("en_US.UTF-8", "en"), ("de_DE", "en")):
        assert speaks(LC_ALL=value) == want, value
    assert speaks(LC_ALL=None) == "zh" and speaks(LC_ALL=None, LANG="en_US.UTF-8") == "en"
    assert speaks(LC_ALL=None, LC_MESSAGES="C", LANG="en_US.UTF-8") == "zh"
    assert speaks(LC_ALL="en_US.UTF-8", LANG="zh_CN.UTF-8") == "en"
    assert is_chinese(run("info", "missing", "--lang", "zh_CN", env=environment(LC_ALL="en_US.UTF-8")).err)
    assert not is_chinese(run("info", "missing", "--lang", "en").err)
    # Chinese names, words and records whatever the locale's character set.
    file = str(Path(folder) / "目录.gkml")
    for value in ("C", "POSIX", "zh_CN.GB18030", "de_DE.ISO-8859-1"):
        env = environment(LC_ALL=value)
        expect(run("new", file, "--title", "甲", "--force", env=env), 0, value)
        ran = expect(run("info", file, "--json", env=env), 0, value)
        assert ran.json["title"] == "甲" and not ran.err, value


def foreign_files(path):
    """Makes one file after the other that is no catalog."""
    for name, content in (("text", b"no catalog at all" * 100), ("empty", b""), ("zip", b"PK\x03\x04" + b"x" * 2000),
                          ("pdf", b"%PDF-1.4\n" * 99)):
        path.write_bytes(content)
        yield name
    path.unlink()
    db = sqlite3.connect(path)
    db.execute("create table t(a)")
    db.commit()
    db.close()
    yield "a database of somebody else"


def case_foreign_files_are_refused_untouched(folder):
    file = small(folder)
    other = Path(folder) / "other"
    out = str(Path(folder) / "out")
    for name in foreign_files(other):
        before = other.read_bytes()
        for command in (["info"], ["list"], ["edit"], ["freeze"], ["restore", "--version", "0"]):
            refused(3, None, *command, str(other))
        assert run("verify", str(other)).code == (1 if name == "zip" else 3), name  # a damaged package is an answer
        for command in (["export", str(other), out, "--as", "csv"], ["print", str(other), out], ["diff", str(other), file],
                        ["diff", file, str(other)], ["apply", str(other), file], ["apply", file, str(other)]):
            refused(3, None, *command)
        assert other.read_bytes() == before, name
        left = sorted(n for n in os.listdir(folder) if not n.endswith(".lock"))
        assert left == ["a.gkml", "other"], (name, left)
    newer = str(Path(folder) / "newer.gkml")
    shutil.copy(file, newer)
    db = sqlite3.connect(newer)
    db.execute("pragma user_version=999")
    db.commit()
    db.close()
    refused(3, "newer", "info", newer)
    refused(3, "newer", "edit", newer)


def case_refusals_have_words(folder):
    file = small(folder)
    refused(3, "not_found", "info", "missing")
    refused(3, None, "info", folder)
    refused(3, "no_such_version", "list", file + "@7")
    refused(3, "no_such_version", "list", file + "@99999999999999999999")
    refused(3, "unknown_domain", "list", file, "--domain", "没有")
    refused(3, "unknown_office", "export", file, "x", "--as", "csv", "--office", "没有")
    refused(3, "no_such_record", "restore", file, "--version", "0", "--item", "xyz")
    for args in (["list", file, "--fields", "nothing"], ["list", file, "nothing"], ["list", file, "office", "--domain", "教育"],
                 ["freeze", file, "--stage", "x"], ["restore", file], ["restore", file, "--version", "x"],
                 ["restore", file, "--version", "-1"], ["new"], ["export", file, "x"], ["print", file, "x", "--paper", "A5"],
                 ["diff", file], ["diff", file, file, "--fields", "nothing"], ["info", file, "--lang", "fr"]):
        refused(2, "usage", *args)
        ran = run(*args)
        assert not ran.out and ran.err
    for form in "odt nonsense".split():
        refused(2, "usage", "export", file, "x", "--as", form)
    for layout in "offices nonsense".split():
        refused(2, "usage", "print", file, "x", "--layout", layout)


def case_version_names(folder):
    file = small(folder)
    expect(run("freeze", file), 0)
    edit(file, change(A, content="新"))
    assert items(file + "@1")[A]["content"] == "招生计划" and items(file)[A]["content"] == "新"
    assert items(file + "@0") == {} and items(file + "@01")[A]["content"] == "招生计划"
    named = small(folder, "b@1")
    edit(named, change(A, content="乙"))
    assert items(named)[A]["content"] == "乙"
    expect(run("freeze", named), 0)
    assert items(named + "@1")[A]["content"] == "乙"
    refused(3, None, "list", str(Path(folder) / "b"))
    assert len(items(small(folder, "c@12.gkml"))) == 2
    for a, b, code in ((file + "@1", file, 1), (file, file + "@1", 1), (file + "@0", file + "@0", 0), (file + "@1", file + "@1", 0)):
        expect(run("diff", a, b), code)
    out = str(Path(folder) / "o")
    assert expect(run("export", file + "@0", out, "--as", "json", "--json"), 0).json["items"] == 0
    refused(3, None, "edit", file + "@1")


def case_closed_descriptors(folder):
    file = small(folder)
    before = Path(file).read_bytes()

    def shell(line, *args):
        return subprocess.run(["/bin/sh", "-c", line, PROGRAM, *args], capture_output=True, env=environment(), timeout=20,
                              check=False).returncode
    for args in (["info", file], ["list", file], ["verify", file]):
        assert shell('exec "$0" "$@" >&-', *args) == 4, args
        assert shell('exec "$0" "$@" 2>&-', *args) == 0, args
        assert shell('exec "$0" "$@" <&-', *args) == 0, args
        assert shell('"$0" "$@" >/dev/full', *args) == 4, args
    assert Path(file).read_bytes() == before
    assert shell('exec "$0" "$@" <&-', "edit", file) == 3
    made = str(Path(folder) / "n.gkml")
    assert shell('exec "$0" "$@" >&- 2>&- <&-', "new", made, "--starter", "reference") == 4
    expect(run("verify", made), 0)
    out = str(Path(folder) / "o.json")
    assert shell('exec "$0" "$@" >&- 2>&- <&-', "export", made, out, "--as", "json", "--json") == 4
    json.loads(Path(out).read_bytes())
    # A reader that goes away.
    with subprocess.Popen([PROGRAM, "list", made], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment()) as lister:
        lister.stdout.close()
        assert lister.wait(20) in (4, 5)


def case_signals(folder):
    file = small(folder)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        with editor(file, stderr=subprocess.DEVNULL) as process:
            say(process, change(A, content=number.name))
            process.send_signal(number)
            assert process.wait(20) == 5, number
        assert items(file)[A]["content"] == number.name
        alone(file)


def case_an_interrupt_takes_back_the_line_under_way(folder):
    file = small(folder)
    head = run("info", file, "--json").json["head"]
    with editor(file, stderr=subprocess.DEVNULL) as process:
        process.stdin.write(lines({"changes": [add("item", level1="公开" * 50) for _ in range(40_000)]}).encode())
        process.stdin.flush()
        while os.path.getsize(file + "-wal") < 1_000_000 and process.poll() is None:
            time.sleep(0.001)
        process.send_signal(signal.SIGINT)
        answer = process.stdout.read()
        assert process.wait(60) == 5
    now = run("info", file, "--json").json["head"]
    # Told to stop when it was done already, it has answered that it is done.
    assert now == head if not answer else now["seq"] == head["seq"] + 1, answer[:100]
    alone(file)
    expect(run("verify", file), 0)


def case_surroundings(folder):
    file = small(folder)
    out = str(Path(folder) / "o")
    for env in (environment(HOME=None), environment(HOME="/nonexistent", USER=None, LOGNAME=None),
                environment(HOME="", XDG_RUNTIME_DIR=None, TMPDIR="/nonexistent")):
        expect(run("edit", file, stdin=lines(change(A, content=str(len(env)))), env=env), 0)
        expect(run("info", file, env=env), 0)
        expect(run("print", file, out, "--force", env=env), 0)
        expect(run("export", file, out, "--as", "xlsx", "--force", env=env), 0)
    # A name that is no UTF-8 is refused in words, never with a crash.
    name = os.fsencode(folder) + b"/\xff\xfe.gkml"
    for args in ((b"info", name), (b"new", name), (b"list", name), (name,)):
        done = subprocess.run([PROGRAM.encode(), *args], capture_output=True, env=environment(), check=False)
        assert done.returncode in (0, 2, 3, 4) and (done.returncode == 0 or done.stderr), (args, done.returncode)


def case_a_full_disk(folder):
    def limited(size):
        return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    big = str(Path(folder) / "big.gkml")
    ran = run("new", big, "--starter", "reference", "--json", preexec_fn=limited(100_000))
    assert ran.code == 4 and not os.path.exists(big), (ran.code, ran.out)
    assert not [n for n in os.listdir(folder) if ".part" in n], os.listdir(folder)
    expect(run("new", big, "--starter", "reference"), 0)
    before = run("info", big, "--json").json["head"]
    huge = {"changes": [add("item", level1="x", content="公开" * 50_000) for _ in range(40)]}
    ran = run("edit", big, stdin=lines(huge), preexec_fn=limited(os.path.getsize(big) + 4096))
    assert ran.code == 4 and not ran.lines[0].get("ok"), (ran.code, ran.out[:200])
    assert run("info", big, "--json").json["head"] == before
    out = str(Path(folder) / "out")
    for form in ("xlsx", "csv", "json", "pdf"):
        Path(out).write_text("old")
        ran = run("export", big, out, "--as", form, "--force", "--json", preexec_fn=limited(2000))
        assert ran.code == 4 and Path(out).read_text() == "old", (form, ran.code, ran.out)
    expect(run("verify", big), 0)


def case_start_is_quick(folder):
    file = small(folder)
    times = []
    for _ in range(10):
        start = time.monotonic()
        expect(run("info", file), 0)
        times.append(time.monotonic() - start)
    assert min(times) < 0.25, times


if __name__ == "__main__":
    sys.exit(main(globals()))
