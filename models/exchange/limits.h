// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

namespace gk {

/// What a file from outside may cost at most. Above it the answer is TooLarge with the name of the limit as detail.
/// Sizes in bytes. Figures: generous for a district's catalog, far below what hurts an office computer.
struct Limits {
    qint64 file = 200 << 20;         ///< "file": on disk
    qint64 partInflated = 512 << 20; ///< "part": one entry of an archive
    qint64 allInflated = 1 << 30;    ///< "archive": all entries of an archive
    qint64 ratio = 200;              ///< "ratio": inflated : packed, asked once ratioFrom bytes are out
    qint64 ratioFrom = 10 << 20;
    qint64 zipEntries = 10'000;       ///< "entries"
    qint64 zipName = 512;             ///< "name"
    qint64 xmlDepth = 100;            ///< "depth"
    qint64 xmlAttributes = 200;       ///< "attributes"
    qint64 xmlName = 1 << 10;         ///< "name"
    qint64 cellText = 1 << 20;        ///< "cell"
    qint64 sharedStrings = 4'000'000; ///< "strings": how many
    qint64 sharedBytes = 256 << 20;   ///< "strings": all together
    qint64 rows = 1'048'576;          ///< "rows"
    qint64 columns = 1'024;           ///< further columns are left out
    qint64 cells = 30'000'000;        ///< "cells": not empty
    qint64 kept = 180 << 20;          ///< "memory": what tables take of it, together
    qint64 merges = 100'000;          ///< "merges"
    qint64 notes = 100'000;           ///< further notes on cells are left out
    qint64 sheets = 500;              ///< "sheets"
    qint64 csvLine = 16 << 20;        ///< "line"
    qint64 csvField = 1 << 20;        ///< "field"
    qint64 xlsFile = 48 << 20;        ///< "file": an old workbook is read whole
    qint64 htmlFile = 64 << 20;       ///< "file": a web page is read whole
    qint64 jsonDepth = 64;            ///< "depth"
    qint64 jsonString = 1 << 20;      ///< "text"
    qint64 jsonRecord = 16 << 20;     ///< "record": one object of a list
    qint64 jsonHead = 1 << 20;        ///< "head": what stands around the lists
};

}
