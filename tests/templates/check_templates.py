#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""Checks the starter catalogs in resources/templates.

Usage: check_templates.py [REFERENCE.txt]
The words of the tasks are held against tests/data/workplan.sha256 everywhere. Where the 2019 work plan itself lies
beside the project, that list, the paragraphs of the text and the quoted names are compared with it.
"""

import hashlib
import json
import re
import sys
from datetime import date
from pathlib import Path

DIGESTS = Path(__file__).resolve().parents[1] / "data" / "workplan.sha256"
TEMPLATES = Path(__file__).resolve().parents[2] / "resources" / "templates"

CHANNELS = ("政府网站 政府公报 两微一端 发布会/听证会 广播电视 纸质媒体 公开查阅点 政务服务中心 便民服务站 入户/现场 "
            "社区/企事业单位/村公示栏（电子屏） 精准推送 其他").split()
LOCAL_CHANNELS = ("投资项目在线审批监管平台 政务服务平台 公共资源交易平台 省公共资源交易电子服务平台 国家企业信用信息公示系统 "
                  "信用中国网站 征地信息公开平台 济南市征地信息公开查询系统 执法信息公示平台 网络直播 新媒体直播").split()
TIERS = "省级 市级 县级 乡级 村级".split()
STAGES = "决策 执行 管理 服务 结果".split()
AUDIENCES = "全社会 特定群体 全社会、特定群体".split()
ATTRIBUTES = "主动公开 依申请公开 主动公开、依申请公开 不予公开".split()
FREQUENCIES = "即时 每日 每周 每月 每季 每半年 每年 不定期".split()
ITEM_STATES = "拟稿 送审 审定 取消".split()
TASK_STATES = "未启动 推进中 已完成 持续推进".split()
ORIGINS = "国家 本地".split()
OFFICE_TYPES = "功能区 镇（街道） 政府部门 党群机关 派驻垂管机构 事业单位 国有企业及公共企事业单位".split()
DOCUMENT_KINDS = "法律 行政法规 规章 规范性文件 其他".split()
DOCUMENT_STATES = "有效 修改 废止 失效".split()
CALL_STATES = "未开始 征集中 已结束 已反馈".split()
ROLES = ["牵头", "配合", ""]

NATIONAL = ("重大建设项目 公共资源交易 义务教育 户籍管理 社会救助 养老服务 公共法律服务 财政预决算 就业 社会保险 国土空间规划 "
            "征地补偿 生态环境 国有土地上房屋征收与补偿 保障性住房 农村危房改造 城市综合执法 市政服务 涉农补贴 公共文化服务 "
            "医疗卫生 安全生产 救灾 食品药品监管 税收管理 扶贫").split()

# Key domains the work plan names; each needs at least so many items, sub-domains included.
REQUIRED = {
    "高质量发展": 1, "优化营商环境/涉企服务": 10, "优化营商环境/权责清单": 2, "优化营商环境/“双随机、一公开”监管": 3,
    "规范性文件": 4, "政策解读": 3, "舆情回应": 2, "舆情回应/网民意见建议": 1, "新旧动能转换": 4, "乡村振兴": 8,
    "防范化解重大风险": 4, "重大建设项目": 8, "公共资源配置": 1, "社会公益事业建设/精准脱贫": 5,
    "社会公益事业建设/社会救助": 4, "社会公益事业建设/社会福利/老年人福利": 1,
    "社会公益事业建设/社会福利/残疾人福利": 1, "社会公益事业建设/社会福利/儿童福利": 1, "社会公益事业建设/慈善": 4,
    "社会公益事业建设/福利彩票公益金": 4, "社会公益事业建设/社会保险": 5, "社会公益事业建设/就业创业": 5,
    "社会公益事业建设/教育": 7, "社会公益事业建设/医疗健康": 5, "社会公益事业建设/征地": 2,
    "社会公益事业建设/公共文化体育": 10, "社会公益事业建设/生态环保": 10, "社会公益事业建设/灾害事故救援": 5,
    "财政信息/政府预决算": 2, "财政信息/重点项目和绩效": 5, "财政信息/政府采购": 5, "财政信息/政府债务": 4, "国资国企": 10,
    "重要决策": 4, "政府会议": 3, "重要部署执行": 5, "行政执法": 5, "建议提案办理": 2, "政务公开平台/政府公报": 3,
    "政府信息公开工作": 4, "公共企事业单位": 3,
}

KEYS = {
    "settings": "title year office numbering tier_names front_basis front_scope front_time_limit front_channels "
                "front_responsibility front_supervision front_not_covered",
    "offices": "name short_name type parent issues_documents",
    "documents": "ref title number issuer date kind status",
    "domains": "path origin note interpretation response participation supervision channels tiers",
    "tasks": "ref group work content responsible measures progress deadline state source note",
    "items": "domain level1 level2 level3 level4 code content basis time_limit frequency subject section phone channels "
             "website_column audience audience_group attribute withheld_ground withheld_reason withheld_reviewed_on tiers "
             "stages interpretation response participation tasks supervision changed_on confirmed_on effective_from "
             "retired_on retired_reason state remarks",
}
DUTY_KEYS = set("required how by when from to state".split())
DATES = "changed_on confirmed_on effective_from retired_on withheld_reviewed_on".split()

passed = failed = 0


def check(ok, message):
    global passed, failed
    if ok:
        passed += 1
    else:
        failed += 1
        print("FAIL " + message)
    return ok


def squeeze(text):
    return re.sub(r"\s+", "", text)


def is_date(text):
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def split_path(path):
    return re.split(r"(?<!\\)/", path)


def unique_keys(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError("a key stands twice: " + ", ".join(keys))
    return dict(pairs)


def load(name):
    try:
        raw = (TEMPLATES / name).read_bytes()
        data = json.loads(raw.decode("utf-8"), object_pairs_hook=unique_keys)
    except (OSError, ValueError) as error:
        check(False, f"{name}: {error}")
        return None
    check(not raw.startswith(b"\xef\xbb\xbf") and b"\r" not in raw and raw.endswith(b"}\n"), f"{name}: BOM, CR or no final newline")
    history = {"author", "at", "steps"} if name == "example.json" else set()
    check(set(data) == set(KEYS) | history, f"{name}: top-level keys {sorted(data)}")
    bad = [c for c in raw.decode("utf-8") if (ord(c) < 32 and c != "\n") or c in "\ufffd\u200b\u00a0\u3000"]
    check(not bad, f"{name}: stray characters {bad!r}")
    return data


def check_parties(where, parties, offices):
    for party in parties:
        check(set(party) in ({"office", "role"}, {"rule", "role"}), f"{where}: keys of {party}")
        check(party.get("role") in ROLES, f"{where}: role of {party}")
        if "office" in party:
            check(party["office"] in offices, f"{where}: unknown office {party['office']}")
        else:
            check(bool(party.get("rule")), f"{where}: empty rule")
    names = [party.get("office") or party.get("rule") for party in parties]
    check(len(names) == len(set(names)), f"{where}: a subject stands twice")
    check(sum(party.get("role") == "牵头" for party in parties) <= 1, f"{where}: several leads")


def check_duties(where, record):
    for key in ("interpretation", "response", "participation"):
        duty = record.get(key)
        if duty is None:
            continue
        check(set(duty) <= DUTY_KEYS and isinstance(duty.get("required"), bool), f"{where}: {key}")
        check(duty.get("state", "未开始") in CALL_STATES, f"{where}: {key} state")
        check(all(is_date(duty[k]) for k in ("from", "to") if k in duty), f"{where}: {key} dates")


def check_terms(where, record):
    channels = record.get("channels", [])
    check(all(c in CHANNELS or c in LOCAL_CHANNELS for c in channels), f"{where}: channels {channels}")
    check(len(set(channels)) == len(channels), f"{where}: a channel stands twice")
    check(all(t in TIERS for t in record.get("tiers", [])), f"{where}: tiers {record.get('tiers')}")


def check_common(name, data):
    check(set(data["settings"]) <= set(KEYS["settings"].split()), f"{name}: settings keys")
    check(data["settings"].get("numbering", "全目录连续") in ("全目录连续", "按领域重排", "沿用国家编号"), f"{name}: numbering")
    for kind in ("offices", "documents", "domains", "tasks", "items"):
        allowed = set(KEYS[kind].split())
        for n, record in enumerate(data[kind], 1):
            where = f"{name} {kind} {n}"
            check(set(record) <= allowed, f"{where}: unknown keys {set(record) - allowed}")
            check(all(v not in ("", [], {}, None) for v in record.values()), f"{where}: an empty key")
            texts = [v for v in record.values() if isinstance(v, str)]
            check(all(t == t.strip() for t in texts), f"{where}: blanks at the end of a text")

    offices = set()
    for record in data["offices"]:
        where = f"{name} office {record.get('name')}"
        check(record.get("type") in OFFICE_TYPES, f"{where}: type")
        check(bool(record.get("name")) and bool(record.get("short_name")), f"{where}: name or short name missing")
        check(not {record.get("name"), record.get("short_name")} & offices, f"{where}: named twice")
        offices |= {record.get("name"), record.get("short_name")}
    for record in data["offices"]:
        check("parent" not in record or record["parent"] in offices, f"{name} office {record['name']}: parent")

    documents = {}
    for record in data["documents"]:
        where = f"{name} document {record.get('ref')}"
        check(bool(record.get("ref")) and record["ref"] not in documents, f"{where}: ref")
        check(bool(record.get("title")), f"{where}: title")
        check(record.get("kind") in DOCUMENT_KINDS and record.get("status") in DOCUMENT_STATES, f"{where}: kind or status")
        check("date" not in record or is_date(record["date"]), f"{where}: date")
        documents[record.get("ref")] = record

    paths = set()
    for record in data["domains"]:
        path = record.get("path", "")
        where = f"{name} domain {path}"
        parts = split_path(path)
        check(all(parts), f"{where}: an empty level")
        check(path not in paths, f"{where}: twice")
        check(len(parts) == 1 or "/".join(parts[:-1]) in paths, f"{where}: stands before its parent")
        check(record.get("origin") in ORIGINS, f"{where}: origin")
        check_duties(where, record)
        check_terms(where, record)
        paths.add(path)

    tasks = set()
    for record in data["tasks"]:
        where = f"{name} task {record.get('ref')}"
        check(bool(record.get("ref")) and record["ref"] not in tasks, f"{where}: ref")
        check(all(record.get(k) for k in ("group", "work", "content")), f"{where}: group, work or content missing")
        check(record.get("state") in TASK_STATES, f"{where}: state")
        check_parties(where, record.get("responsible", []), offices)
        tasks.add(record.get("ref"))

    seen = set()
    codes = set()
    for n, record in enumerate(data["items"], 1):
        where = f"{name} item {n} {record.get('level1', '')}/{record.get('level2', '')}"
        check(record.get("domain") in paths, f"{where}: unknown domain {record.get('domain')}")
        check(bool(record.get("level1") or record.get("level2")), f"{where}: no title")
        check(bool(record.get("content")), f"{where}: no content")
        key = tuple(record.get(k) for k in ("domain", "level1", "level2", "content"))
        check(key not in seen, f"{where}: twice")
        seen.add(key)
        if "code" in record:
            check(record["code"] not in codes, f"{where}: code {record['code']} twice")
            codes.add(record["code"])
        check(record.get("attribute") in ATTRIBUTES, f"{where}: attribute")
        check(record.get("state") in ITEM_STATES, f"{where}: state")
        check(record.get("frequency", FREQUENCIES[0]) in FREQUENCIES, f"{where}: frequency")
        check(record.get("audience", AUDIENCES[0]) in AUDIENCES, f"{where}: audience")
        check(("特定群体" in record.get("audience", "")) == ("audience_group" in record), f"{where}: audience and its group")
        check(bool(record.get("stages")) and all(s in STAGES for s in record["stages"]), f"{where}: stages")
        check_terms(where, record)
        check_duties(where, record)
        check_parties(where, record.get("subject", []), offices)
        check(bool(record.get("basis")), f"{where}: no basis")
        for citation in record.get("basis", []):
            check(set(citation) <= {"text", "document", "article"} and bool(citation.get("text")), f"{where}: basis {citation}")
            check("document" not in citation or citation["document"] in documents, f"{where}: document of {citation}")
            article = citation.get("article", "")
            check(not article or not citation.get("text", "").endswith(article), f"{where}: article stands twice in {citation}")
        check(all(t in tasks for t in record.get("tasks", [])), f"{where}: unknown task {record.get('tasks')}")
        check(all(is_date(record[k]) for k in DATES if k in record), f"{where}: dates")
        check(record.get("confirmed_on", "9999") >= record.get("changed_on", ""), f"{where}: checked before changed")
        if record.get("attribute") == "不予公开":
            check(bool(record.get("withheld_ground")) and bool(record.get("withheld_reason")), f"{where}: withheld without ground or reason")
            check("channels" not in record, f"{where}: withheld but with a channel")
        else:
            check("withheld_ground" not in record and "withheld_reason" not in record, f"{where}: ground on an open item")
        check((record.get("state") == "取消") == ("retired_on" in record), f"{where}: retired and its date")


def check_history(name, data):
    """Walks the steps as a reader of the catalog would and leaves the items as they are after the last one."""
    items = {i["code"]: i for i in data["items"]}
    when = data["at"]
    allowed = set(KEYS["items"].split())
    versions = []
    for n, step in enumerate(data["steps"], 1):
        where = f"{name} step {n}"
        check(step["at"] > when and len(step["at"]) == len(when), f"{where}: not after the step before")
        when = step["at"]
        check(bool(step.get("author")) and ("version" in step) != ("changes" in step), f"{where}: neither version nor changes")
        if "version" in step:
            versions.append(step["version"])
            check(set(step["version"]) == {"label", "reason", "stage"}, f"{where}: words of the version")
            continue
        check(bool(step.get("label")), f"{where}: no label")
        for change in step["changes"]:
            if "add" in change:
                data["items"].append(change["add"])
                check(change["add"]["code"] not in items, f"{where}: {change['add']['code']} is there already")
                items[change["add"]["code"]] = change["add"]
                continue
            codes = change["item"] if isinstance(change["item"], list) else [change["item"]]
            for code in codes:
                check(set(change["set"]) <= allowed, f"{where}: unknown keys {set(change['set']) - allowed}")
                differs = [k for k, v in change["set"].items() if items[code].get(k) != v]
                check(bool(differs), f"{where}: {code} stays as it was")
                items[code].update(change["set"])
    check(len(versions) >= 3 and len({v["stage"] for v in versions}) >= 3, f"{name}: fewer than three versions")
    check("version" not in data["steps"][-1], f"{name}: nothing has changed since the last version")


def items_under(data, path):
    return [i for i in data["items"] if i["domain"] == path or i["domain"].startswith(path + "/")]


def check_reference(data):
    name = "reference.json"
    annex = [t for t in data["tasks"] if t.get("source") == "附件"]
    text = [t for t in data["tasks"] if t.get("source") == "正文"]
    check(len(annex) == 36, f"{name}: {len(annex)} annex tasks instead of 36")
    check(len(text) == 7 and len(annex) + len(text) == len(data["tasks"]), f"{name}: {len(text)} tasks from the text instead of 7")
    check(len(data["items"]) >= 120, f"{name}: {len(data['items'])} items, fewer than 120")
    check(len(data["offices"]) >= 20, f"{name}: {len(data['offices'])} offices, fewer than 20")
    paths = {d["path"] for d in data["domains"]}
    for path, least in REQUIRED.items():
        if check(path in paths, f"{name}: domain {path} missing"):
            found = len(items_under(data, path))
            check(found >= least, f"{name}: {path} has {found} items, fewer than {least}")
    for key in KEYS["settings"].split():
        check(bool(data["settings"].get(key)), f"{name}: setting {key} empty")
    plan = next((d["ref"] for d in data["documents"] if d.get("number") == "莱芜政办发〔2019〕4号"), None)
    check(plan is not None, f"{name}: the work plan is no document")
    for item in data["items"]:
        where = f"{name} {item['domain']} {item['level2']}"
        own = [c for c in item["basis"] if c.get("document") == plan]
        check(len(own) == 1 and bool(re.fullmatch(r"[一二三四五六七]（[一二三四五六七八]）(、附件)?", own[0].get("article", ""))),
              f"{where}: no section of the work plan")
        check(len(item.get("tasks", [])) == 1, f"{where}: no task")
    notes = "\n".join(t.get("note", "") for t in data["tasks"])
    for slip in ("工作效率", "工作成效", "美丽村居", "美丽乡村", "民生实项目", "投资项项目", "司法局"):
        check(slip in notes, f"{name}: no note on {slip}")


def parties_text(parties):
    return "|".join(p.get("office") or p.get("rule") for p in parties)


def read_parties(cell, shorts):
    """The annex cell as the same list, found by the longest known name first."""
    rest = squeeze(cell)
    known = sorted(list(shorts) + ["各功能区", "各镇（街道）", "区政府各部门", "区政府有关部门", "等有关部门", "各相关行业部门"], key=len, reverse=True)
    found = []
    while rest:
        hit = next((k for k in known if rest.startswith(k)), None)
        if hit:
            found.append(hit)
            rest = rest[len(hit):]
        elif rest[0] in "、和及":
            rest = rest[1:]
        else:
            return "unread: " + rest
    return "|".join(found)


def check_digests(data):
    """The list was made from tasks that agree with the work plan word for word: a line is a digest and the task's ref."""
    listed = dict(reversed(line.split()) for line in DIGESTS.read_text(encoding="utf-8").splitlines())
    check(len(listed) == len(data["tasks"]), f"reference.json: {len(data['tasks'])} tasks, {len(listed)} digests")
    for task in data["tasks"]:
        words = squeeze(task["group"] + "|" + task["work"] + "|" + task["content"])
        digest = hashlib.sha256(words.encode()).hexdigest()
        check(listed.get(task["ref"]) == digest, f"reference.json task {task['ref']}: its words differ from the work plan")


def check_against_text(data, path):
    name = "reference.json"
    text = Path(path).read_text(encoding="utf-8")
    start = text.rindex("附件\n")
    rows = [line.split("\t") for line in text[start:].split("\n") if "\t" in line]
    check(all(len(row) == 4 for row in rows), f"{name}: annex rows without four cells")
    rows = [row for row in rows if row[0] != "工作任务"]
    check(len(rows) == 36, f"{path}: {len(rows)} annex rows")
    shorts = [o["short_name"] for o in data["offices"]]
    group = work = ""
    annex = [t for t in data["tasks"] if t.get("source") == "附件"]
    for number, (row, task) in enumerate(zip(rows, annex), 1):
        where = f"{name} task {task['ref']} (row {number})"
        group = squeeze(row[0]) or group
        work = squeeze(row[1]) or work
        check(task["group"] == group, f"{where}: group {task['group']} instead of {group}")
        check(task["work"] == work, f"{where}: work {task['work']} instead of {work}")
        check(squeeze(task["content"]) == squeeze(row[2]), f"{where}: content differs from the annex")
        want = read_parties(row[3], shorts)
        check(parties_text(task["responsible"]) == want, f"{where}: responsible instead of {want}")
    body = squeeze(text[:start])
    for task in data["tasks"]:
        if task.get("source") == "正文":
            check(squeeze(task["work"] + "。" + task["content"]) in body, f"{name} task {task['ref']}: not in the text")
            end = body.find(squeeze(task["content"])) + len(squeeze(task["content"]))
            check(re.match(r"（[一二三四五六七八]）|[一二三四五六七]、", body[end:end + 4]) is not None, f"{name} task {task['ref']}: cut short")
    whole = squeeze(text)
    for office in shorts:
        check(office in whole, f"{name}: office {office} is not in the work plan")
    for document in data["documents"]:
        check(squeeze(document["title"]) in whole, f"{name}: document {document['title']} is not in the work plan")


def sections_of(text):
    """The text's sections by their number, "三（七）", each without white space."""
    sections = {}
    part = None
    for line in text.split("\n"):
        head = re.match(r"([一二三四五六七])、围绕", line)
        section = re.match(r"（([一二三四五六七八])）", line)
        if head:
            part, open_section = head.group(1), None
        elif part and section:
            open_section = f"{part}（{section.group(1)}）"
            sections[open_section] = squeeze(line)
        elif part and open_section and not line.startswith("附件"):
            sections[open_section] += squeeze(line)
        elif line.startswith("附件"):
            part = None
    return sections


def longest_shared(a, b):
    best = 0
    for i in range(len(a)):
        while a[i:i + best + 1] in b and i + best < len(a):
            best += 1
    return best


# The word of the text that each part of a time limit, a frequency or a channel rests on.
LIMIT_WORDS = ("7月底之前 2019年9月底前 按月 定期 及时 动态 适时 决策前 同步 正式印发时 法定时限").split()
FREQUENCY_WORDS = {"每月": "按月", "每年": "年度"}
CHANNEL_WORDS = {
    "政府网站": "网站", "政府公报": "政府公报", "发布会/听证会": "新闻发布会", "网络直播": "网络、新媒体直播", "新媒体直播": "网络、新媒体直播",
    "投资项目在线审批监管平台": "投资项目在线审批监管平台", "政务服务平台": "政务服务平台",
    "省公共资源交易电子服务平台": "省公共资源交易电子服务平台", "国家企业信用信息公示系统": "国家企业信用信息公示系统",
    "信用中国网站": "“信用中国”网站", "济南市征地信息公开查询系统": "济南市征地信息公开查询系统", "执法信息公示平台": "执法信息公示平台",
}
# What a whole domain follows. 五（一）: the portal's column carries 重点领域信息公开、政策解读、公众参与、建议提案办理、会议公开.
ON_THE_PORTAL = ("三（", "二（一）", "二（三）", "四（一）", "四（二）", "四（五）", "五（一）")
# How many items the text gives each time limit; an item more or fewer is a decision, not an accident.
LIMITS = {
    "及时公开": 42, "及时发布": 11, "定期公开": 8, "及时": 3, "及时公布": 3, "按月公开": 3, "及时公开，动态调整": 3, "动态发布": 2,
    "决策前": 2, "定期公示公告": 2, "7月底之前": 1, "动态公开": 1, "适时公布": 1, "定期公布，动态调整": 1, "动态调整，及时公开": 1,
    "与政策性文件同步组织、同步审签、同步部署": 1, "与纸质版同步发行": 1, "2019年9月底前编制完成，动态调整更新": 1, "文件正式印发时": 1,
    "严格按照法定时限进行答复": 1,
}


def rests_on(words, subject, source):
    """Whether a sentence of the source says the words about the subject: one that shares a term with it."""
    sentences = [s for s in re.split("[。；]", source) if s]
    nearness = [longest_shared(subject, s) for s in sentences]
    near = [s for s, n in zip(sentences, nearness) if n >= 4 or 2 <= n == max(nearness)]
    return all(any(word in s for s in near) for word in words)


def check_items_against_text(data, text):
    name = "reference.json"
    sections = sections_of(text[:text.rindex("附件\n")])
    tasks = {t["ref"]: t for t in data["tasks"]}
    body = squeeze("".join(sections.values()))
    limits = {}
    for item in data["items"]:
        where = f"{name} {item['domain']} {item['level2']}"
        section = item["basis"][0]["article"].removesuffix("、附件")
        if not check(section in sections, f"{where}: there is no section {section}"):
            continue
        task = tasks[item["tasks"][0]]
        source = sections[section] + squeeze(task["content"]) + "。"
        subject = squeeze(item["level2"] + "｜" + item["content"])
        check(longest_shared(subject, source) >= 2, f"{where}: the text does not name it")
        if "time_limit" in item:
            limit = item["time_limit"]
            limits[limit] = limits.get(limit, 0) + 1
            words = [w for w in LIMIT_WORDS if w in limit]
            check(bool(words) and rests_on(words, subject, source), f"{where}: the text gives it no limit {limit}")
        if "frequency" in item:
            check(FREQUENCY_WORDS[item["frequency"]] in source, f"{where}: the text gives it no frequency")
        for channel in item.get("channels", []):
            check(CHANNEL_WORDS[channel] in source, f"{where}: the text gives it no channel {channel}")
        allowed = {p.get("office") or p.get("rule") for p in task.get("responsible", [])}
        for party in item.get("subject", []):
            who = party.get("office") or party.get("rule")
            said = "谁起草谁解读" if who == "起草部门" else who
            check(said in allowed or said in sections[section], f"{where}: the text does not charge {who}")
        if "website_column" in item:
            check(item["website_column"] in body, f"{where}: the text names no column {item['website_column']}")
        for duty in ("interpretation", "response", "participation"):
            when = item.get(duty, {}).get("when")
            check(when is None or longest_shared(when, source + body) >= 2, f"{where}: the text does not say {when}")
    check(limits == LIMITS, f"{name}: time limits {limits}")
    for domain in data["domains"]:
        articles = [i["basis"][0]["article"] for i in data["items"] if i["domain"] == domain["path"]]
        for channel in domain.get("channels", []):
            onPortal = channel == "政府网站" and all(a.startswith(ON_THE_PORTAL) for a in articles)
            check(onPortal or (channel != "政府网站" and CHANNEL_WORDS[channel] in squeeze(text)), f"{name} domain {domain['path']}: channel {channel}")
        check("supervision" not in domain and "tiers" not in domain, f"{name} domain {domain['path']}: a default the text does not give")


def check_domains(data):
    name = "domains.json"
    check([d["path"] for d in data["domains"]] == NATIONAL, f"{name}: not the 26 national pilot domains in their order")
    check(all(d["origin"] == "国家" for d in data["domains"]), f"{name}: origin")
    check(not data["items"] and not data["tasks"] and not data["offices"], f"{name}: more than domains")
    check(not data["settings"].get("title"), f"{name}: a title")


def check_example(data):
    name = "example.json"
    check("示例" in data["settings"]["title"] and "虚构" in data["settings"]["front_basis"], f"{name}: not marked as an example")
    live = [i for i in data["items"] if i["state"] != "取消"]
    check(len(live) >= 60, f"{name}: {len(live)} items, fewer than 60")
    check(8 <= len([d for d in data["domains"] if "/" not in d["path"]]) <= 10, f"{name}: top-level domains")
    check(any("/" in d["path"] for d in data["domains"]), f"{name}: no sub-domains")
    check(len(data["offices"]) >= 14 and len(data["documents"]) >= 6 and len(data["tasks"]) >= 8, f"{name}: too few registers")
    for item in live:
        where = f"{name} {item.get('code')}"
        if item["attribute"] == "不予公开":
            continue
        missing = [k for k in ("code", "time_limit", "subject", "channels", "audience", "tiers", "section") if not item.get(k)]
        check(not missing, f"{where}: missing {missing}")
        if len(item["subject"]) > 1:
            check(sum(s["role"] == "牵头" for s in item["subject"]) == 1 or item["subject"][0].get("rule"), f"{where}: no lead")
    check({i["state"] for i in data["items"]} == set(ITEM_STATES), f"{name}: not all states")
    check({i["attribute"] for i in data["items"]} >= {"主动公开", "依申请公开", "不予公开"}, f"{name}: not all attributes")
    check(any(i["code"].startswith("0") for i in data["items"]), f"{name}: no code with a leading zero")
    check(any("\n2." in i["content"] for i in data["items"]), f"{name}: no list in the content")
    check({s for i in data["items"] for s in i["stages"]} == set(STAGES), f"{name}: not all stages")
    check(any(c not in CHANNELS for i in data["items"] for c in i.get("channels", [])), f"{name}: no local channel")
    for key in ("interpretation", "response", "participation", "remarks", "frequency"):
        check(any(key in i for i in data["items"]), f"{name}: no {key}")
    used = {t for i in data["items"] for t in i.get("tasks", [])}
    for task in data["tasks"]:
        check(task["ref"] in used, f"{name}: task {task['ref']} without items")


def main():
    for name, own in (("reference.json", check_reference), ("domains.json", check_domains), ("example.json", check_example)):
        data = load(name)
        if data is None:
            continue
        try:
            if "steps" in data:
                check_common(name, {k: v for k, v in data.items() if k in KEYS})
                check_history(name, data)
            check_common(name, data)
            own(data)
            if name == "reference.json":
                check_digests(data)
            texts = sorted((Path(__file__).resolve().parents[3] / "shared" / "reference").glob("*.txt"))
            if name == "reference.json" and texts:
                check_against_text(data, texts[0])
                check_items_against_text(data, texts[0].read_text(encoding="utf-8"))
        except (KeyError, TypeError, AttributeError, ValueError, OSError) as error:
            check(False, f"{name}: {type(error).__name__}: {error}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
