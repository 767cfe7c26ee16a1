// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clilanguage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

using namespace Qt::StringLiterals;

namespace gk::cli {

QString languageFor(const QString &asked)
{
    if (!asked.isEmpty())
        return asked;
    QString locale;
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (locale.isEmpty())
            locale = qEnvironmentVariable(variable);
    }
    const QString name = locale.section(u'.', 0, 0);
    const bool isChinese = name.isEmpty() || name == u"C" || name == u"POSIX" || name.startsWith("zh"_L1);
    return isChinese ? u"zh_CN"_s : u"en"_s;
}

std::unique_ptr<QTranslator> speak(const QString &language)
{
    QLocale::setDefault(QLocale(language));
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(u":/i18n/disclosure-catalog_"_s + language + u".qm"_s))
        QCoreApplication::installTranslator(translator.get());
    return translator;
}

}
