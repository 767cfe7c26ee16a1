#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""onemorefield.py FIELDS.cpp OUT.cpp: the Field tables with one line more among the fields of the item."""

import sys
from pathlib import Path

PLACE = "        {item::extra, "
LINE = '        {Field{Kind::Item, 90}, "made_up"_L1, u"增设栏目", QT_TRANSLATE_NOOP("Field", "Made up"), Text, Official, 9},\n'

table = Path(sys.argv[1]).read_text(encoding="utf-8")
if table.count(PLACE) != 1:
    sys.exit(f"{sys.argv[1]}: the place for the new line is not there once")
Path(sys.argv[2]).write_text(table.replace(PLACE, LINE + PLACE), encoding="utf-8")
