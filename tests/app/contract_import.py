#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""Catalogs that come in: import and its options."""

import csv
import json
import shutil
import sys
from pathlib import Path

from contract import A, alone, change, edit, expect, items, main, refused, run, small

HEAD = ["序号", "一级事项", "二级事项", "公开内容", "公开时限", "公开主体", "公开渠道和载体", "分管领导"]
ROWS = [["1", "招生管理", "招生计划", "招生人数", "7月底前", "区教育局", "政府网站", "张某"],
        ["2", "", "招生结果", "录取名单", "８月底前", "区教育局", "政府网站、公告栏", "张某"]]


def table(folder, name, *rows, encoding="utf-8"):
    path = str(Path(folder) / name)
    with open(path, "w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def fresh(folder, name="n.gkml"):
    file = str(Path(folder) / name)
    expect(run("new", file), 0)
    return file


def case_counts_tables_and_notes(folder):
    file, source = fresh(folder), table(folder, "表.csv", HEAD, *ROWS)
    answer = expect(run("import", file, source, "--json"), 0).json
    assert (answer["added"], answer["changed"], answer["unchanged"], answer["skipped"]) == (2, 0, 0, 0), answer
    assert isinstance(answer["seq"], int)
    found, = answer["tables"]
    assert found["source"] == "表.csv" and found["sheet"] == "" and found["header_rows"] == [1] and found["rows"] == 2
    columns = {c["heading"]: c for c in found["columns"]}
    assert [columns[h]["field"] for h in HEAD] == ["serial", "level1", "level2", "content", "time_limit", "subject", "channels", "extra"]
    assert columns["一级事项"]["index"] == 1 and all(0 <= c["confidence"] <= 1 for c in columns.values())
    for note in answer["notes"]:
        assert set(note) == {"source", "sheet", "cell", "row", "field", "kind", "original", "taken", "message"} and note["message"]
    notes = {(n["cell"], n["kind"]): n for n in answer["notes"]}
    assert notes["B3", "continued"]["taken"] == "招生管理" and notes["B3", "continued"]["field"] == "level1"
    assert notes["E3", "cleaned"]["original"] == "８月底前" and notes["E3", "cleaned"]["taken"] == "8月底前"
    assert notes["E3", "cleaned"]["field"] == "time_limit"
    assert ("H1", "extra_column") in notes and ("F2", "new_office") in notes and ("G3", "local_term") in notes
    first, second = items(file).values()
    assert first["extra"] == [{"heading": "分管领导", "text": "张某"}] and first["subject"] == [{"office": "区教育局", "role": ""}]
    assert second["level1"] == "招生管理" and second["channels"] == ["政府网站", "公告栏"]
    alone(file)


def case_one_undoable_step(folder):
    file, source = small(folder), table(folder, "a.csv", HEAD, *ROWS)
    before = run("list", file, "--json").json
    head = run("info", file, "--json").json["head"]["seq"]
    answer = expect(run("import", file, source, "--author", "某人", "--json"), 0).json
    assert answer["seq"] == head + 1
    edit(file, {"undo": True})
    assert run("list", file, "--json").json == before
    edit(file, {"redo": True})
    assert len(items(file)) == len(before) + 2
    expect(run("verify", file), 0)


def case_again_changes_nothing(folder):
    file, source = fresh(folder), table(folder, "a.csv", HEAD, *ROWS)
    expect(run("import", file, source), 0)
    head = run("info", file, "--json").json["head"]
    answer = expect(run("import", file, source, "--json"), 0).json
    assert "seq" not in answer and answer["unchanged"] == 2 and answer["added"] == answer["changed"] == 0
    assert run("info", file, "--json").json["head"] == head


def case_exactly_the_changes(folder):
    file = fresh(folder)
    expect(run("import", file, table(folder, "a.csv", HEAD, *ROWS)), 0)
    before = items(file)
    edited = [ROWS[0][:3] + ["招生人数、范围"] + ROWS[0][4:], ROWS[1], ["3", "经费", "收费", "项目、标准", "及时", "区教育局", "", ""]]
    answer = expect(run("import", file, table(folder, "b.csv", HEAD, *edited), "--json"), 0).json
    assert (answer["added"], answer["changed"], answer["unchanged"]) == (1, 1, 1), answer
    after = items(file)
    assert set(before) < set(after)
    uid = next(u for u, i in before.items() if i["content"] == "招生人数")
    assert {k for k in after[uid] if after[uid][k] != before[uid].get(k)} == {"content"}
    # A renamed item is known by its text, and the reason is told.
    renamed = [edited[0], ["2", "招生管理", "招生录取结果"] + ROWS[1][3:], edited[2]]
    answer = expect(run("import", file, table(folder, "c.csv", HEAD, *renamed), "--json"), 0).json
    assert (answer["added"], answer["changed"], answer["unchanged"]) == (0, 1, 2), answer
    assert "matched_similar" in {n["kind"] for n in answer["notes"]}


def case_dry_run(folder):
    file, source = fresh(folder), table(folder, "a.csv", HEAD, *ROWS)
    data = Path(file).read_bytes()
    answer = expect(run("import", file, source, "--dry-run", "--json"), 0).json
    assert answer["added"] == 2 and "seq" not in answer and Path(file).read_bytes() == data
    text = expect(run("import", file, source, "--dry-run", "--lang", "en"), 0).out.decode()
    assert "2 added" in text, text


def case_mapping(folder):
    file, source = fresh(folder), table(folder, "a.csv", HEAD, *ROWS)
    tables = expect(run("import", file, source, "--dry-run", "--json"), 0).json["tables"]
    tables[0]["columns"][7]["field"] = "section"
    for name, mapping in (("m.json", {"tables": tables}), ("n.json", {"columns": {"分管领导": "section"}}),
                          ("o.json", {"columns": [{"index": 7, "field": "section"}]})):
        path = Path(folder) / name
        path.write_text(json.dumps(mapping, ensure_ascii=False), encoding="utf-8")
        copy = shutil.copy(file, Path(folder) / f"{name}.gkml")
        expect(run("import", copy, source, "--mapping", path), 0)
        assert {i["section"] for i in items(copy).values()} == {"张某"} and all("extra" not in i for i in items(copy).values())
    wrong = Path(folder) / "w.json"
    wrong.write_text('{"columns":{"分管领导":"leader"}}', encoding="utf-8")
    refused(3, "bad_value", "import", file, source, "--mapping", str(wrong))
    wrong.write_text("[", encoding="utf-8")
    refused(3, "malformed", "import", file, source, "--mapping", str(wrong))
    refused(3, "not_found", "import", file, source, "--mapping", str(Path(folder) / "none.json"))


def case_domain_and_sheet(folder):
    file, source = small(folder), table(folder, "a.csv", HEAD, *ROWS)
    expect(run("import", file, source, "--domain", "教育"), 0)
    assert len(items(file, "--domain", "教育")) == 1 + 2
    refused(3, "no_table", "import", file, source, "--sheet", "没有")


def case_several_sources_are_one_step(folder):
    file = fresh(folder)
    other = [["1", "经费", "收费", "标准", "及时", "区财政局", "", ""]]
    answer = expect(run("import", file, table(folder, "a.csv", HEAD, *ROWS), table(folder, "b.csv", HEAD, *other), "--json"), 0).json
    assert answer["added"] == 3 and [t["source"] for t in answer["tables"]] == ["a.csv", "b.csv"]
    edit(file, {"undo": True})
    assert items(file) == {}


def case_all_or_nothing(folder):
    file = fresh(folder)
    data = Path(file).read_bytes()
    good = table(folder, "a.csv", HEAD, *ROWS)
    refused(3, "not_found", "import", file, good, str(Path(folder) / "none.xlsx"))
    broken = Path(folder) / "b.xlsx"
    broken.write_bytes(b"PK\x03\x04 no more")
    assert refused(3, None, "import", file, good, str(broken))["code"] in ("malformed", "unknown_format", "damaged")
    refused(3, "no_table", "import", file, table(folder, "c.csv", ["姓名", "职务", "电话"], ["张三", "科长", "1"]))
    assert Path(file).read_bytes() == data
    expect(run("import", file), 2)
    refused(3, "not_found", "import", str(Path(folder) / "none.gkml"), good)


def case_another_catalog_and_package(folder):
    giving, taking = small(folder), fresh(folder)
    answer = expect(run("import", taking, giving, "--json"), 0).json
    assert answer["added"] == 2
    assert items(taking)[A]["content"] == "招生计划" and items(taking)[A]["domain"] == "教育"
    answer = expect(run("import", taking, giving, "--json"), 0).json
    assert answer["unchanged"] == 2 and "seq" not in answer
    edit(giving, change(A, content="招生计划、结果"))
    expect(run("freeze", giving), 0)
    package = str(Path(folder) / "p.gkml.zip")
    expect(run("export", giving + "@1", package, "--as", "package"), 0)
    assert expect(run("import", taking, package, "--json"), 0).json["changed"] == 1
    assert items(taking)[A]["content"] == "招生计划、结果"


def case_own_exports(folder):
    file = small(folder)
    for form, ending in (("xlsx", "xlsx"), ("csv", "csv")):
        out = str(Path(folder) / f"o.{ending}")
        expect(run("export", file, out, "--as", form), 0)
        answer = expect(run("import", file, out, "--json"), 0).json
        assert "seq" not in answer and answer["added"] == answer["changed"] == 0, answer


if __name__ == "__main__":
    sys.exit(main(globals()))
