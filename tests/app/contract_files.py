#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""Files: locks, left logs, outputs, packages, proof and rescue."""

import hashlib
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

from contract import A, B, PROGRAM, add, alone, change, edit, editor, environment, expect, items, lines, main, refused, remove, run, say, small


def case_locked(folder):
    file = small(folder)
    package = str(Path(folder) / "p.zip")
    expect(run("freeze", file), 0)
    expect(run("export", file + "@1", package, "--as", "package"), 0)
    with editor(file) as holder:
        say(holder, change(A, content="占"))
        for args in (["edit", file], ["freeze", file], ["restore", file, "--version", "0"], ["apply", file, package], ["new", file, "--force"]):
            assert refused(4, "locked", *args)["holder"], args
        out = str(Path(folder) / "o.json")
        for args in (["info", file], ["list", file], ["list", file + "@1"], ["verify", file], ["diff", file + "@1", file],
                     ["export", file, out, "--as", "json"]):
            assert run(*args).code in (0, 1), args
        assert items(file)[A]["content"] == "占"
        holder.stdin.close()
    assert holder.returncode == 0
    expect(run("freeze", file), 0)


def leave_log(file):
    """Ends an editor so that its log stays beside the file."""
    with editor(file) as process:
        say(process, change(A, content="在"))
        process.kill()
    assert os.path.getsize(file + "-wal") > 0


def case_a_left_log_is_recovered(folder):
    file = small(folder)
    leave_log(file)
    assert items(file)[A]["content"] == "在"
    alone(file)
    expect(run("verify", file), 0)


def case_a_left_log_is_read_where_nothing_may_be_written(folder):
    if os.getuid() != 0:
        return  # only root may become nobody
    leave_log(small(folder))
    file = str(Path(folder) / "a.gkml")
    names = [n for n in os.listdir(folder) if not n.endswith("-shm")]
    for name in names:
        os.chmod(Path(folder) / name, 0o444)
    os.chmod(folder, 0o555)
    before = {n: (Path(folder) / n).read_bytes() for n in names}

    def as_nobody(*args, stdin=b""):
        return subprocess.run(["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", PROGRAM, *args], capture_output=True,
                              input=stdin, env=environment(HOME="/nonexistent"), check=False)
    listed = as_nobody("list", file)
    assert listed.returncode == 0 and "在".encode() in listed.stdout, listed
    written = as_nobody("edit", file, stdin=lines(change(A, content="写")).encode())
    assert written.returncode == 4, written
    assert {n: (Path(folder) / n).read_bytes() for n in names} == before
    os.chmod(folder, 0o755)


def case_outputs(folder):
    file = small(folder)
    expect(run("freeze", file, "--label", "首版", "--stage", "送审稿"), 0)
    catalog = Path(file).read_bytes()
    for form in ("xlsx", "csv", "json", "pdf", "package"):
        out = str(Path(folder) / form)
        ran = expect(run("export", file + "@1", out, "--as", form, "--json"), 0, form).json
        assert set("file bytes items left_out sha256".split()) <= set(ran) and ran["file"] == out
        before = Path(out).read_bytes()
        assert ran["sha256"] == hashlib.sha256(before).hexdigest() and ran["bytes"] == len(before)
        refused(4, "exists", "export", file + "@1", out, "--as", form)
        assert Path(out).read_bytes() == before
        expect(run("export", file + "@1", out, "--as", form, "--force"), 0)
        assert Path(out).read_bytes() == before, form + ": the same version gives the same bytes"
        refused(4, None, "export", file + "@1", str(Path(folder) / "no" / "x"), "--as", form)
        refused(4, None, "export", file + "@1", folder, "--as", form, "--force")
        # An export never takes the place of the catalog itself, nor of its log.
        refused(4, "exists", "export", file + "@1", file, "--as", form, "--force")
        refused(4, "exists", "export", file + "@1", file + "-wal", "--as", form, "--force")
    refused(4, "exists", "print", file, file, "--force")
    assert Path(file).read_bytes() == catalog
    assert Path(folder, "csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with zipfile.ZipFile(Path(folder, "package")) as package:
        assert set("manifest.json catalog.json catalog.xlsx delta.json".split()) <= set(package.namelist())
    pdf = str(Path(folder) / "o.pdf")
    printed = expect(run("print", file + "@1", pdf, "--json"), 0).json
    assert printed["file"] == pdf and printed["pages"] >= 1 and printed["fonts"]
    assert all(set(f) == {"wanted", "used"} for f in printed["fonts"])
    for paper in ("A3", "A4"):
        expect(run("print", file, pdf, "--paper", paper, "--layout", "public", "--force"), 0)
    made = {"a.gkml", "xlsx", "csv", "json", "pdf", "package", "o.pdf"}
    left = [n for n in os.listdir(folder) if n not in made and not n.endswith(("-wal", "-shm", ".lock"))]
    assert not left, left


def two_versions(folder):
    """A catalog, its copy at version 1, and the packages of versions 1 and 2."""
    file, copy = small(folder), str(Path(folder) / "copy.gkml")
    first, second = (str(Path(folder) / f"{n}.gkml.zip") for n in (1, 2))
    expect(run("freeze", file), 0)
    expect(run("export", file + "@1", first, "--as", "package"), 0)
    shutil.copy(file, copy)
    edit(file, change(A, content="新"), {"changes": [remove(B), add("item", uid="c" * 32, level1="丙")]})
    expect(run("freeze", file, "--label", "二"), 0)
    expect(run("export", file + "@2", second, "--as", "package"), 0)
    return file, copy, first, second


def case_packages_bring_a_copy_forward(folder):
    file, copy, first, second = two_versions(folder)
    refused(3, "no_such_version", "export", file + "@9", first + "x", "--as", "package")
    expect(run("verify", second), 0)
    refused(3, "already_applied", "apply", copy, first)
    edit(copy, change(A, content="别处"))
    refused(3, "other_base", "apply", copy, second)
    edit(copy, {"undo": True})
    ran = expect(run("apply", copy, second, "--json"), 0).json
    assert ran == {"from": 1, "to": 2, "digest": run("info", file, "--json").json["versions"][1]["digest"]}
    for a, b, code in ((copy, file, 0), (copy + "@2", second, 0), (first, second, 1)):
        expect(run("diff", a, b), code)
    assert [v["number"] for v in run("info", copy, "--json").json["versions"]] == [1, 2]
    refused(3, "already_applied", "apply", copy, second)
    edit(copy, {"undo": True})
    expect(run("diff", copy, first), 0)
    refused(3, "already_applied", "apply", copy, second)
    edit(copy, {"redo": True})
    expect(run("diff", copy, second), 0)
    expect(run("verify", copy), 0)
    empty = str(Path(folder) / "e.gkml")
    expect(run("new", empty), 0)
    expect(run("apply", empty, first), 0)
    expect(run("diff", empty, first), 0)


def repacked(package, target, part, alter, keep_sums):
    """The package with one part altered; with its manifest made to fit when the sums are kept."""
    with zipfile.ZipFile(package) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    before = parts[part]
    parts[part] = alter(before)
    assert parts[part] != before, part
    if keep_sums:
        was, now = (hashlib.sha256(p).hexdigest().encode() for p in (before, parts[part]))
        manifest = parts["manifest.json"].replace(was, now)
        at = manifest.index(now)
        size = re.compile(rb'"size": \d+').search(manifest, at)
        parts["manifest.json"] = manifest[:size.start()] + b'"size": %d' % len(parts[part]) + manifest[size.end():]
    with zipfile.ZipFile(target, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)


def case_altered_packages_are_found_out(folder):
    _, copy, _, second = two_versions(folder)
    bad = str(Path(folder) / "bad.zip")
    head = run("info", copy, "--json").json["head"]
    zeroes = lambda data: re.sub(rb'"[0-9a-f]{64}"', b'"' + b"0" * 64 + b'"', data, count=1)
    other = lambda data: data.replace("新".encode(), "旧".encode())
    more = lambda data: data + b" "
    for part, alter, keep in (("catalog.json", other, False), ("delta.json", other, False), ("catalog.xlsx", more, False), ("catalog.json", other, True),
                              ("delta.json", other, True), ("manifest.json", zeroes, False)):
        repacked(second, bad, part, alter, keep)
        ran = expect(run("verify", bad, "--json"), 1, (part, keep)).json
        assert ran["ok"] is False and any(not c["ok"] for c in ran["checks"]), (part, keep)
        # With sums made to fit, a receiver is saved by the digest of what it would come to.
        if (part, keep) != ("catalog.json", True):
            refused(3, None, "apply", copy, bad)
            assert run("info", copy, "--json").json["head"] == head, (part, keep)
    for size in (0, 10, 1000, os.path.getsize(second) - 10):
        Path(bad).write_bytes(Path(second).read_bytes()[:size])
        assert run("verify", bad).code in (1, 3)
        expect(run("apply", copy, bad), 3)
    assert run("info", copy, "--json").json["head"] == head


def filled(folder):
    file = small(folder)
    edit(file, *({"changes": [add("item", level1=f"事项{n}", content="公开内容" * 40) for _ in range(5)]} for n in range(60)))
    expect(run("freeze", file), 0)
    return file


def case_verify_finds_what_was_altered(folder):
    file = filled(folder)
    whole = Path(file).read_bytes()
    clean = expect(run("verify", file, "--json"), 0).json
    assert clean["ok"] and all(set(c) >= {"name", "ok", "detail"} for c in clean["checks"])
    for statement in ("update item set content='改' where id=1", "update change_set set author='乙' where seq=2", "delete from change_set where seq=3",
                      "update change set before='乙' where seq=2", "update version set label='乙'", "update version set digest=zeroblob(32)",
                      "update item set alive=0 where id=2", "update domain set name='乙'"):
        Path(file).write_bytes(whole)
        db = sqlite3.connect(file)
        db.execute(statement)
        db.commit()
        db.close()
        ran = run("verify", file, "--json")
        assert ran.code in (1, 3), (statement, ran.code, ran.out)
        assert ran.code == 3 or ran.json["ok"] is False, statement


def case_recover_saves_what_it_can(folder):
    file = filled(folder)
    whole = Path(file).read_bytes()
    size, third, half = len(whole), len(whole) // 3, len(whole) // 2
    damages = {
        "cut in half": whole[:half], "cut to a page": whole[:4096], "cut to nothing": b"", "header lost": b"\0" * 100 + whole[100:],
        "first page lost": b"\0" * 4096 + whole[4096:], "last page lost": whole[:-4096] + b"\xff" * 4096,
        "a hole": whole[:third] + b"\0" * 8192 + whole[third + 8192:], "noise": whole[:half] + os.urandom(4096) + whole[half + 4096:],
        "text": b"x" * size,
    }
    damaged, saved = (str(Path(folder) / n) for n in ("d.gkml", "saved.gkml"))
    for name, content in damages.items():
        Path(damaged).write_bytes(content)
        Path(saved).unlink(missing_ok=True)
        ran = run("recover", damaged, saved, "--json")
        assert ran.code in (0, 3), (name, ran.code, ran.err)
        assert Path(damaged).read_bytes() == content, name
        assert os.path.exists(saved) == (ran.code == 0), name
        if ran.code == 0:
            assert isinstance(ran.json["lost"], list) and ran.json["items"] == run("info", saved, "--json").json["counts"]["item"]
            expect(run("verify", saved), 0, name)
            edit(saved, {"changes": [add("item", level1="后")]})
    refused(4, "exists", "recover", file, file)
    assert Path(file).read_bytes() == whole
    refused(3, "not_found", "recover", "missing", saved + "x")
    # What a later version of the program keeps in it would be lost.
    newer = str(Path(folder) / "newer.gkml")
    shutil.copy(file, newer)
    db = sqlite3.connect(newer)
    db.executescript("alter table item add column newcol text; update item set newcol='a'; create table publication(id integer);"
                     "pragma user_version=99")
    db.close()
    refused(3, "newer", "recover", newer, saved + "x")
    refused(4, None, "recover", file, str(Path(folder) / "no" / "x"))


if __name__ == "__main__":
    sys.exit(main(globals()))
