#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""What goes in and comes out: new, list, edit, diff, restore."""

import hashlib
import json
import os
import re
import shutil
import sys
from pathlib import Path

from contract import A, B, add, alone, change, edit, editor, expect, items, lines, main, refused, remove, run, say, small

ITEM_KEYS = ("uid domain level1 level2 level3 level4 code content basis time_limit limit_structure frequency subject section "
             "phone channels website_column audience audience_group attribute mode withheld_ground withheld_reason tiers "
             "stages interpretation response participation tasks supervision changed_on confirmed_on effective_from "
             "retired_on retired_reason state remarks extra position").split()
KIND_KEYS = {
    "domain": "uid path name parent note origin interpretation response participation supervision channels tiers position",
    "office": "uid name short_name type parent issues_documents valid_from valid_to successor",
    "document": "uid title number issuer date kind status attribute effective_on ends_on replaced_by",
    "task": "uid group work content responsible measures progress deadline state source position",
    "setting": "uid key value",
}
C, D, E = "c" * 32, "d" * 32, "e" * 32


def case_new_and_info(folder):
    file = str(Path(folder) / "n.gkml")
    made = expect(run("new", file, "--title", "标题", "--office", "单位", "--json"), 0).json
    assert set("title office schema catalog counts versions head bytes".split()) <= set(made)
    assert made["title"] == "标题" and made["office"] == "单位" and made["versions"] == []
    assert set("item domain office document task".split()) <= set(made["counts"]) and made["bytes"] == os.path.getsize(file)
    assert re.fullmatch("[0-9a-f]{32}", made["catalog"]) and re.fullmatch("[0-9a-f]{64}", made["head"]["digest"])
    assert run("info", file, "--json").json == made
    refused(4, "exists", "new", file)
    refused(4, None, "new", str(Path(folder) / "no" / "such" / "x.gkml"))
    refused(4, None, "new", folder)
    refused(4, None, "new", folder, "--force")
    assert expect(run("new", file, "--force", "--json"), 0).json["catalog"] != made["catalog"]


def case_starters(folder):
    file = str(Path(folder) / "n.gkml")
    uids = {}
    for starter, least in (("empty", 0), ("domains", 0), ("reference", 120), ("example", 60)):
        for _ in range(2):
            made = expect(run("new", file, "--starter", starter, "--force", "--json"), 0).json
            assert made["counts"]["item"] >= least
            expect(run("verify", file), 0)
            alone(file)
            for kind in ("domain", "office", "document", "item", "task"):
                found = {r["uid"] for r in run("list", file, kind, "--json").json}
                uids.setdefault((starter, kind), []).append(found)
    for (starter, kind), (first, second) in uids.items():
        same = not first & second if kind in ("item", "task") else first == second
        assert same, (starter, kind)
    assert "示例" in expect(run("info", file), 0).out.decode()
    # The example has a history to be looked at, and something new since its last version.
    assert [v["stage"] for v in made["versions"]] == ["征求意见稿", "送审稿", "发布稿"]
    assert [v["number"] for v in made["versions"]] == [1, 2, 3]
    for a, b in (("@1", "@2"), ("@2", "@3"), ("@3", "")):
        assert sum(run("diff", file + a, file + b, "--json").json["summary"].values()) > 0, (a, b)


def case_reference_starter(folder):
    file = str(Path(folder) / "r.gkml")
    made = expect(run("new", file, "--starter", "reference", "--json"), 0).json
    assert made["counts"]["task"] == 43 and made["counts"]["office"] >= 20 and "莱芜" in made["title"] and made["office"]
    settings = {s["key"]: s["value"] for s in run("list", file, "setting", "--json").json}
    assert settings["year"] == "2019" and settings["title"] == made["title"]
    tasks = run("list", file, "task", "--json").json
    assert [t["source"] for t in tasks] == ["附件"] * 36 + ["正文"] * 7
    assert "rule" in tasks[0]["responsible"][0]
    assert sum(run("diff", file + "@0", file, "--json").json["summary"].values()) == run("freeze", file, "--json").json["changes_since_previous"]
    known = {t["uid"] for t in tasks}
    for item in items(file).values():
        assert set(item["tasks"]) <= known and item["content"] and item["attribute"] and item["stages"]


def case_list(folder):
    file = small(folder)
    edit(file, {"changes": [add("document", title="办法"), add("task", work="任务"),
                            {"kind": "setting", "key": "note", "set": {"value": "甲\n乙"}}]})
    rows = expect(run("list", file), 0).out.decode().split("\n")
    keys = rows[0].split("\t")
    assert set(ITEM_KEYS) <= set(keys), set(ITEM_KEYS) - set(keys)
    assert rows[-1] == "" and len(rows) == 4 and all(len(r.split("\t")) == len(keys) for r in rows[1:3])
    first, second = (dict(zip(keys, row.split("\t"))) for row in rows[1:3])
    assert second["content"] == "收费\\t标准\\n一\\\\二", "without a domain is last; TAB, LF and \\ are written out"
    assert json.loads(first["subject"]) == [{"office": "莱芜区教育局", "role": "牵头"}]
    for kind, wanted in KIND_KEYS.items():
        head = expect(run("list", file, kind), 0).out.decode().split("\n")[0].split("\t")
        assert set(wanted.split()) <= set(head), (kind, set(wanted.split()) - set(head))
        for record in expect(run("list", file, kind, "--json"), 0).json:
            assert all(v not in (None, "", [], {}) for v in record.values()), record
            assert re.fullmatch("[0-9a-f]{32}", record["uid"])
    assert [d["path"] for d in run("list", file, "domain", "--json").json] == ["教育", "教育/招\\/生"]
    note = next(s for s in run("list", file, "setting", "--json").json if s["key"] == "note")
    assert note["uid"] == hashlib.sha256(b"note").hexdigest()[:32] and note["value"] == "甲\n乙"


def case_list_is_narrowed(folder):
    file = small(folder)
    edit(file, change(B, domain="教育/招\\/生"))
    assert items(file)[B]["domain"] == "教育/招\\/生"
    assert set(items(file, "--domain", "教育")) == {A, B} and set(items(file, "--domain", "教育/招\\/生")) == {B}
    assert set(items(file, "--office", "区教育局")) == set(items(file, "--office", "莱芜区教育局")) == {A}
    assert set(items(file, "--find", "收费")) == {B} and items(file, "--find", "收费 没有") == {}
    assert run("list", file + "@0", "--json").json == []
    assert expect(run("list", file, "--fields", "uid,mode", "--json"), 0).json[0] == {"uid": A, "mode": "主动"}
    edit(file, {"changes": [remove(A)]})
    assert set(items(file, "--deleted")) == {A} and set(items(file)) == {B}


def case_edit_values(folder):
    file = small(folder)
    ok = edit(file, change(A, channels=["公示栏", "政府公报", "政府网站"], tiers=["乡级", "县级"], stages=["结果", "决策"],
                           audience="全社会、特定群体", audience_group="学生", frequency="每年", changed_on="2024-02-29",
                           code="0012", section="招生科", phone="0000-1", basis=[{"text": "《条例》", "article": "第十九条"}],
                           extra=[{"heading": "备用", "text": "x"}], state="送审",
                           interpretation={"required": True, "how": "问答", "from": "2024-01-01"},
                           subject=[{"office": "区教育局", "role": "牵头"}, {"rule": "各镇（街道）", "role": ""}]))[0]
    assert ok["ok"] and ok["uids"] == [A] and isinstance(ok["seq"], int)
    item = items(file)[A]
    assert item["channels"] == ["政府网站", "政府公报", "公示栏"] and item["tiers"] == ["县级", "乡级"]
    assert item["stages"] == ["决策", "结果"] and item["code"] == "0012" and item["extra"] == [{"heading": "备用", "text": "x"}]
    assert item["interpretation"]["required"] is True and item["subject"][0]["office"] == "莱芜区教育局"
    assert item["subject"][1] == {"rule": "各镇（街道）", "role": ""}
    again = edit(file, change(A, code="0012"))[0]
    assert again["unchanged"] is True and again["seq"] == ok["seq"] and again["uids"] == [A]
    for empty in (None, "", []):
        edit(file, change(A, code="1", channels=["政府网站"], basis=[{"text": "甲"}], interpretation={"required": True}))
        edit(file, change(A, code=empty, channels=empty, basis=empty, interpretation=empty))
        assert not {"code", "channels", "basis", "interpretation"} & set(items(file)[A]), empty
    edit(file, change(A, level1="一\t二\n三", content=" 前后 ", code="a\nb"))
    item = items(file)[A]
    assert item["level1"] == "一\t二\n三" and item["content"] == " 前后 " and item["code"] == "a\nb"
    edit(file, change(A, content="a\u0007b\r\nc\u200b\U0001f600"))
    assert items(file)[A]["content"] == "ab\nc\u200b\U0001f600"


def case_edit_attribute_and_mode(folder):
    file = small(folder)
    modes = (("主动", "主动公开"), ("依申请", "依申请公开"), ("主动、依申请", "主动公开、依申请公开"), ("", None))
    for mode, attribute in modes:
        edit(file, change(A, mode=mode))
        assert items(file)[A].get("attribute") == attribute and items(file)[A].get("mode", "") == mode
    edit(file, change(A, attribute="不予公开"), change(A, mode=""))
    assert items(file)[A]["attribute"] == "不予公开" and "mode" not in items(file)[A]
    edit(file, change(A, mode=None, attribute="不予公开", withheld_ground="自拟依据", withheld_reason="自拟理由"),
         change(A, mode="主动", attribute="主动公开"))
    head = run("info", file, "--json").json["head"]
    for bad in ({"mode": "主动", "attribute": "依申请公开"}, {"mode": "", "attribute": "主动公开"}, {"mode": "主动", "attribute": None},
                {"mode": "全部"}, {"mode": 1}, {"mode": "主动", "attribute": "不予公开"}, {"attribute": "公开"}):
        answer = edit(file, change(A, **bad), code=1)[0]
        assert answer["error"]["code"] == "bad_value", (bad, answer)
    assert run("info", file, "--json").json["head"] == head
    expect(run("freeze", file), 0)
    edit(file, change(A, mode="依申请"))
    fields = run("diff", file + "@1", file, "--json").json["items"][0]["fields"]
    assert fields == [{"field": "attribute", "before": "主动公开", "after": "依申请公开"}]


def one(kind="item", **entry):
    return json.dumps({"changes": [{"kind": kind, **entry}]}, ensure_ascii=False)


def put(**values):
    return one(uid=A, set=values)


# By the code they are refused with.
REFUSED_LINES = {
    "malformed": ["nonsense", "[]", "1", '{"undo":true', b'{"undo":"\xff"}', "[" * 5000],
    "bad_value": [
        "{}", '{"label":"x"}', '{"undo":false}', '{"undo":true,"redo":true}', '{"changes":{}}', '{"changes":[1]}',
        '{"changes":[],"label":1}', '{"changes":[],"more":1}', one(kind="thing", uid=A, set={}), one(uid=A),
        one(uid=A, set={}, remove=True), one(uid=A, remove=False), one(set={"content": "x"}),
        put(subject=[{"office": "区教育局", "rule": "x"}]), put(subject=[{"office": "区教育局", "role": "主管"}]), put(subject="区教育局"),
        put(stages=["审批"]), put(stages="决策"), put(state="完成"), put(changed_on="2023-02-29"), put(changed_on="2024年1月1日"),
        put(content=1), put(content=["x"]), put(content=True), put(position="x"), put(position=1.5), put(audience="学生"),
        put(interpretation={"required": "yes"}), put(interpretation={"colour": 1}), one(add={"uid": A}), one(add={"uid": "x"}),
        '{"changes":[{"kind":"item","uid":"%s","set":{"content":"\\ud800"}}]}' % A],
    "no_such_record": [one(uid="f" * 32, set={"content": "x"}), one(uid="A" * 32, set={"content": "x"}), one(uid="xyz", remove=True),
                       one(kind="office", uid=A, remove=True), put(tasks=[E])],
    "no_such_field": [put(colour="x"), put(uid=B), put(limit_structure="x"), one(add={"colour": "x"})],
    "unknown_domain": [put(domain="没有"), one(add={"domain": "教育/没有"})],
    "unknown_office": [put(subject=[{"office": "没有", "role": ""}])],
}


def case_edit_refuses(folder):
    file = small(folder)
    head = run("info", file, "--json").json["head"]
    assert edit(file, {"redo": True}, code=1)[0]["error"]["code"] == "nothing_to_redo"
    count = 0
    for code, bad in REFUSED_LINES.items():
        for line in bad:
            raw = line if isinstance(line, bytes) else line.encode()
            then = lines(change(B, content="好"), {"undo": True}).encode()
            ran = expect(run("edit", file, stdin=raw + b"\n" + then), 1, line)
            answers = ran.lines
            assert len(answers) == 3 and answers[0]["ok"] is False and answers[1]["ok"] is True, (line, ran.out)
            assert answers[0]["error"]["code"] == code and answers[0]["error"]["message"], (line, answers[0])
            count += 1
    assert items(file)[B]["content"].startswith("收费") and items(file)[A]["content"] == "招生计划"
    assert run("info", file, "--json").json["head"]["seq"] == head["seq"] + 2 * count
    half = {"changes": change(A, content="半")["changes"] + change(B, colour="x")["changes"]}
    assert edit(file, half, code=1)[0]["error"]["code"] == "no_such_field" and items(file)[A]["content"] == "招生计划"
    expect(run("verify", file), 0)


def case_edit_steps(folder):
    file = small(folder)
    answer = edit(file, {"label": "补充", "changes": [add("item", uid=C, level1="丙")] + change(C, content="一")["changes"]
                         + change(C, content="二")["changes"] + [add("domain", name="文化"), add("item", level1="丁", domain="文化")]})[0]
    assert len(answer["uids"]) == 5 and answer["uids"][0] == C and items(file)[C]["content"] == "二"
    state = run("list", file, "--json").out
    edit(file, {"undo": True})
    assert set(items(file)) == {A, B}
    edit(file, {"redo": True})
    assert run("list", file, "--json").out == state
    edit(file, {"changes": [remove(C)]})
    assert edit(file, change(C, content="x"), code=1)[0]["error"]["code"] == "no_such_record"
    edit(file, {"changes": [add("item", uid=C)]})
    assert items(file)[C]["content"] == "二", "a revived record keeps its fields"
    undone = []
    while not undone or undone[-1]["ok"]:
        undone += run("edit", file, stdin=lines({"undo": True})).lines
    assert undone[-1]["error"]["code"] == "nothing_to_undo" and items(file) == {}
    expect(run("freeze", file, "--author", "甲"), 0)
    edit(file, {"redo": True}, {"redo": True})
    expect(run("verify", file), 0)
    alone(file)


def case_answers_come_at_once(folder):
    file = small(folder)
    with editor(file) as process:
        for n in range(5):
            assert say(process, change(A, content=str(n)))[0]["ok"]
            assert items(file)[A]["content"] == str(n), "what was answered is there for others"
        process.stdin.write(lines(change(A, content="last")).encode()[:-1])  # no line break at the end
        process.stdin.close()
        assert json.loads(process.stdout.readline())["ok"]
    assert process.returncode == 0 and items(file)[A]["content"] == "last"
    alone(file)


def case_diff(folder):
    file = small(folder)
    edit(file, {"changes": [add("item", uid=C, level1="丙"), add("item", uid=D, level1="丁"), add("task", uid=E, work="任务")]})
    expect(run("freeze", file), 0)
    domain = run("list", file, "domain", "--json").json[0]["uid"]
    edit(file, change(A, position=99), {"changes": [{"kind": "domain", "uid": domain, "set": {"position": 7}}]})
    same = expect(run("diff", file + "@1", file, "--json"), 0).json
    assert same == {"summary": {k: 0 for k in "added removed changed moved renamed".split()}, "items": []}, same
    edit(file, change(A, domain="教育/招\\/生", content="新"), change(C, level1="丙二"), {"changes": [remove(B), add("item", level1="己")]},
         {"changes": [{"kind": "task", "uid": E, "set": {"content": "详"}}, {"kind": "setting", "key": "title", "set": {"value": "改"}}]})
    ran = expect(run("diff", file + "@1", file, "--json"), 1).json
    kinds = {(i["record"], i["kind"]) for i in ran["items"]}
    assert {("item", "added"), ("item", "removed"), ("item", "renamed"), ("task", "changed"), ("setting", "changed")} <= kinds, kinds
    assert sum(ran["summary"].values()) == len(ran["items"])
    for entry in ran["items"]:
        assert set("uid record kind label fields".split()) <= set(entry) and entry["label"], entry
        assert all(set(f) == {"field", "before", "after"} for f in entry["fields"])
    text = expect(run("diff", file + "@1", file), 1).out.decode()
    assert "招生" in text and "新" in text
    back = expect(run("diff", file, file + "@1", "--json"), 1).json
    assert back["summary"]["added"] == ran["summary"]["removed"] and back["summary"]["removed"] == ran["summary"]["added"]
    only = expect(run("diff", file + "@1", file, "--fields", "content", "--json"), 1).json["items"]
    assert E in {i["uid"] for i in only if i["kind"] == "changed"}
    shutil.copy(file, file + ".copy")
    expect(run("diff", file, file + ".copy"), 0)


def case_restore(folder):
    file = small(folder)
    expect(run("freeze", file), 0)
    edit(file, change(A, content="新", position=1), {"changes": [remove(B), add("office", name="新局")]})
    expect(run("freeze", file), 0)
    single = expect(run("restore", file, "--version", "1", "--item", B, "--json"), 0).json
    assert single["changed"] == 1 and set(items(file)) == {A, B} and items(file)[A]["content"] == "新"
    whole = expect(run("restore", file, "--version", "1", "--json"), 0).json
    assert whole["changed"] == 2 and whole["seq"] == single["seq"] + 1
    assert run("list", file, "--json").out == run("list", file + "@1", "--json").out
    assert expect(run("restore", file, "--version", "1", "--json"), 0).json == {"seq": whole["seq"], "changed": 0}
    edit(file, {"undo": True})
    assert items(file)[A]["content"] == "新"
    expect(run("restore", file, "--version", "0"), 0)
    expect(run("diff", file, file + "@0"), 0)
    edit(file, {"undo": True})
    expect(run("diff", file + "@1", file), 1)
    expect(run("verify", file), 0)


if __name__ == "__main__":
    sys.exit(main(globals()))
