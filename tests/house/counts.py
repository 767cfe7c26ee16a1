#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""counts.py RESULT.xml: passed, failed and skipped tests of one run of ctest, as three numbers.

A Qt test is counted by its own totals, one per test function and data row, so that what is skipped inside it shows.
A test that ended badly without a failed function (crash, leak, time-out) counts as one failure; one that could not
be started at all counts as failed, one that asked to be skipped as skipped.
"""

import re
import sys
import xml.etree.ElementTree as ElementTree

TOTALS = re.compile(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped", re.MULTILINE)


def counts_of(case):
    """(passed, failed, skipped) of one <testcase>."""
    status = case.get("status")
    if status in ("notrun", "disabled"):
        reason = " ".join(node.get("message", "") for node in case.iter("skipped"))
        asked = status == "disabled" or reason.startswith("SKIP_")
        return (0, 0, 1) if asked else (0, 1, 0)
    totals = [tuple(map(int, found)) for found in TOTALS.findall(case.findtext("system-out") or "")]
    passed, failed, skipped = (sum(column) for column in zip(*totals)) if totals else (0, 0, 0)
    if status == "fail":
        return (passed, max(failed, 1), skipped)
    return (passed, failed, skipped) if totals else (1, 0, 0)


def main():
    # What a test printed may hold characters XML forbids; ctest passes some of them on.
    with open(sys.argv[1], encoding="utf-8", errors="replace") as file:
        text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "?", file.read())
    cases = ElementTree.fromstring(text).iter("testcase")
    print(*map(sum, zip((0, 0, 0), *map(counts_of, cases))))


main()
