// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/fontcheck.h"

#include <QtCore/QList>
#include <QtGui/QFontDatabase>

using namespace Qt::StringLiterals;

namespace gk {

bool hasChineseFont()
{
    return QFontDatabase::writingSystems().contains(QFontDatabase::SimplifiedChinese);
}

QString missingFontText()
{
    return u"No font with Chinese characters is installed: Chinese text shows as empty boxes. The data is not affected. "
           "Install the package fonts-noto-cjk and start the program again."_s;
}

}
