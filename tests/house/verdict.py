# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""How every house check ends: one line per finding, and an exit code."""

import sys
import tempfile
from pathlib import Path


def conclude(findings, claim):
    """Prints the findings and ends with 1, or the claim that holds and ends with 0."""
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings" if findings else claim)
    sys.exit(1 if findings else 0)


def self_test(cases, check):
    """Each case is (claim, {path: text}, expected): the tree is written to an empty folder and checked there.

    `expected` are pieces of text, each of which one finding must hold; there must be no further finding.
    """
    wrong = []
    for claim, files, expected in cases:
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            findings = [str(finding) for finding in check(folder)]
        missed = [piece for piece in expected if not any(piece in finding for finding in findings)]
        if missed or len(findings) != len(expected):
            wrong.append(f"{claim}: expected {expected}, found {findings}")
    conclude(wrong, f"{len(cases)} self-tests passed")
