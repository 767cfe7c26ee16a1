// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "main/fontcheck.h"
#include "main/preparedquestions.h"
#include "parts/messagestrip.h"
#include "session/transfer.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

#include <iostream>

using namespace Qt::StringLiterals;
using namespace gk;

/// On a machine without Chinese characters the program says so, in words that can be read there.
class TestChineseFont : public QObject
{
    Q_OBJECT

    /// @return whether a strip of the window speaks of the package to install, in characters every font has
    static bool isTold(const QWidget &window)
    {
        for (const MessageStrip *strip : window.findChildren<MessageStrip *>()) {
            const QString text = strip->text();
            const bool isAscii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
            if (isAscii && text.contains(u"fonts-noto-cjk"_s))
                return true;
        }
        return false;
    }

private slots:
    void itIsToldOnTheStartPageAndInTheWindow()
    {
        QVERIFY(!hasChineseFont());
        const QTemporaryDir folder;
        const SystemClock clock;
        PreparedQuestions questions;
        Application program({.configuration = folder.filePath(u"config"_s),
                             .state = folder.filePath(u"state"_s),
                             .documents = folder.path()},
                            u"clerk"_s, questions, clock, Language::Chinese);
        program.start({});
        QVERIFY(isTold(*program.startWindow()));

        const QString path = folder.filePath(u"a.gkml"_s);
        QVERIFY(
            createCatalog({.path = path, .starter = Starter::Empty, .author = u"clerk"_s, .label = u"new"_s}, clock));
        QVERIFY(program.open(path));
        const auto windows = QApplication::topLevelWidgets();
        QVERIFY(std::ranges::any_of(
            windows, [&](const QWidget *window) { return window != program.startWindow() && isTold(*window); }));
    }
};

int main(int argc, char *argv[])
{
    // Before the first font is asked for: a machine whose only folder of fonts is empty.
    const QTemporaryDir noFonts;
    QFile settings(noFonts.filePath(u"fonts.conf"_s));
    if (!settings.open(QIODevice::WriteOnly)) {
        std::cerr << "cannot write the settings of fonts\n";
        return 1;
    }
    settings.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>"
                   + QFile::encodeName(noFonts.path()) + "</dir><cachedir>" + QFile::encodeName(noFonts.path())
                   + "</cachedir></fontconfig>");
    settings.close();
    qputenv("FONTCONFIG_FILE", QFile::encodeName(settings.fileName()));
    const QApplication application(argc, argv);
    TestChineseFont test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_chinesefont.moc"
