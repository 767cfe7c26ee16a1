// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fieldeditor.h"
#include "form/formsections.h"
#include "form/growingtext.h"
#include "form/itemcard.h"
#include "form/recordform.h"

#include <QtTest/QTest>

QTEST_MAIN(QObject)
