#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""Calls the built program as a hostile script would. The cases that hold it to the contract of the command line stand in
contract_*.py, functions named case_…; usage of those: contract_X.py PROGRAM [CASE…]
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv[1])
A, B = "a" * 32, "b" * 32
STATE = tempfile.TemporaryDirectory()


class Ran:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]


def environment(**more):
    """No display, Chinese; None takes a variable away."""
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANG", "LC_MESSAGES")
    env = {k: v for k, v in os.environ.items() if k not in shown}
    env["LC_ALL"] = "C.UTF-8"
    env["XDG_STATE_HOME"] = STATE.name  # the user's own is nobody's business here
    env.update(more)
    return {k: v for k, v in env.items() if v is not None}


def run(*args, stdin=b"", **options):
    env = options.pop("env", None) or environment()
    done = subprocess.run([PROGRAM, *args], input=stdin if isinstance(stdin, bytes) else stdin.encode(), env=env,
                          capture_output=True, timeout=120, check=False, **options)
    return Ran(done.returncode, done.stdout, done.stderr)


def expect(ran, code, message=""):
    said = f"stdout {ran.out[:300]!r}; stderr {ran.err[:300]!r}"
    assert ran.code == code, f"{message}: exit {ran.code} instead of {code}; {said}"
    return ran


def refused(code, error, *args, **options):
    """With --json: the exit code, the error's code, words on stderr and every key of the contract."""
    ran = expect(run(*args, "--json", **options), code, " ".join(map(str, args)))
    found = ran.json["error"]
    assert error in (None, found["code"]), f"{args}: {found}"
    keys = {"code", "file", "message", "safe", "next"}
    assert keys <= set(found) and all(isinstance(found[k], str) for k in keys), f"{args}: {found}"
    assert found["message"] and found["safe"] and found["next"], f"{args}: words missing in {found}"
    assert ran.err.strip(), f"{args}: nothing on stderr"
    return found


def lines(*objects):
    return "".join(json.dumps(o, ensure_ascii=False) + "\n" for o in objects)


def change(uid, **values):
    return {"changes": [{"kind": "item", "uid": uid, "set": values}]}


def add(kind, **values):
    return {"kind": kind, "add": values}


def remove(uid):
    return {"kind": "item", "uid": uid, "remove": True}


def edit(file, *objects, code=0):
    ran = expect(run("edit", file, stdin=lines(*objects)), code, "edit")
    assert len(ran.lines) == len(objects), ran.out
    return ran.lines


def editor(file, **options):
    return subprocess.Popen([PROGRAM, "edit", file], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment(), **options)


def say(process, *objects):
    """Sends lines to a running `edit` and takes one answer for each."""
    process.stdin.write(lines(*objects).encode())
    process.stdin.flush()
    return [json.loads(process.stdout.readline()) for _ in objects]


def small(folder, name="a.gkml"):
    """Two domains, one office, two items."""
    file = str(Path(folder) / name)
    expect(run("new", file, "--title", "试验目录", "--office", "区政府办公室"), 0)
    edit(file, {"changes": [
        add("domain", name="教育"), add("domain", name="招/生", parent="教育"),
        add("office", name="莱芜区教育局", short_name="区教育局"),
        add("item", uid=A, domain="教育", level1="招生", content="招生计划", time_limit="7月底前", attribute="主动公开",
            subject=[{"office": "区教育局", "role": "牵头"}]),
        add("item", uid=B, level1="经费", content="收费\t标准\n一\\二")]})
    return file


def items(file, *args):
    return {i["uid"]: i for i in expect(run("list", file, *args, "--json"), 0).json}


def alone(file):
    """FILE alone is the whole catalog: no log beside it holds anything."""
    for ending in ("-wal", "-journal"):
        path = file + ending
        assert not os.path.exists(path) or os.path.getsize(path) == 0, path
    copy = file + ".copy"
    shutil.copy(file, copy)
    left, right = (expect(run("info", f, "--json"), 0).json for f in (file, copy))
    os.unlink(copy)
    assert left == right


def main(cases):
    wanted = sys.argv[2:]
    failed = 0
    for name, case in cases.items():
        if not name.startswith("case_") or (wanted and name not in wanted):
            continue
        start = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            try:
                case(folder)
                print(f"ok    {name} ({time.monotonic() - start:.1f} s)", flush=True)
            except Exception:  # each case tells its own failure
                failed += 1
                print(f"FAIL  {name}\n{traceback.format_exc(limit=-4)}", flush=True)
            os.chdir("/")
    return 1 if failed else 0
