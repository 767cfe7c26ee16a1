// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/languages.h"

#include "app/clilanguage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace gk {

QString languageCode(Language language)
{
    switch (language) {
    case Language::Chinese:
        return u"zh_CN"_s;
    case Language::English:
        return u"en"_s;
    case Language::System:
        break;
    }
    return cli::languageFor({});
}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_keys);
    QCoreApplication::removeTranslator(&m_qt);
}

void Languages::use(Language language)
{
    const QString code = languageCode(language);
    if (code == m_code)
        return;
    m_code = code;
    QLocale::setDefault(QLocale(code));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_keys);
    QCoreApplication::removeTranslator(&m_own);
    // Qt's own words are a package of the system; without it its dialogs speak English.
    if (m_qt.load("qtbase_"_L1 + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    QCoreApplication::installTranslator(&m_keys);
    if (m_own.load(":/i18n/disclosure-catalog_"_L1 + code + ".qm"_L1))
        QCoreApplication::installTranslator(&m_own);
}

}
