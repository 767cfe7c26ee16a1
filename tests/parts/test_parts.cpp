// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/vocabulary.h"
#include "parts/chiplist.h"
#include "parts/errorbox.h"
#include "parts/flowlayout.h"
#include "parts/framedstyle.h"
#include "parts/icons.h"
#include "parts/keynames.h"
#include "parts/messagestrip.h"
#include "parts/palette.h"
#include "parts/plainlabel.h"
#include "parts/progressdialog.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace gk;

class TestParts : public QObject
{
    Q_OBJECT

    static QPalette palette(const QColor &window, const QColor &base, const QColor &text)
    {
        QPalette made(window, window);
        made.setColor(QPalette::Base, base);
        made.setColor(QPalette::Text, text);
        made.setColor(QPalette::WindowText, text);
        return made;
    }

private slots:
    void quietTextFollowsThePalette()
    {
        QWidget window;
        window.setPalette(palette(QColor(0xef, 0xf0, 0xf1), Qt::white, QColor(0x23, 0x26, 0x29)));
        PlainLabel label(u"文"_s, &window);
        label.setQuiet(true);
        const QPalette dark = palette(QColor(0x2a, 0x2e, 0x32), QColor(0x1b, 0x1e, 0x20), QColor(0xfc, 0xfc, 0xfc));
        window.setPalette(dark);
        QTRY_COMPARE(label.palette().color(QPalette::WindowText), colours::quietText(dark));
    }

    void keysAreNamedAsOnTheKeyboard()
    {
        KeyNames names;
        QVERIFY(QCoreApplication::installTranslator(&names));
        QCOMPARE(QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Up).toString(QKeySequence::NativeText), u"Alt+Shift+↑"_s);
        QCOMPARE(QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText), u"Enter"_s);
        QCOMPARE(QKeySequence(Qt::CTRL | Qt::Key_F).toString(QKeySequence::NativeText), u"Ctrl+F"_s);
        // The portable text, in which settings are kept, is not concerned.
        QCOMPARE(QKeySequence(Qt::Key_Up).toString(QKeySequence::PortableText), u"Up"_s);
        QCoreApplication::removeTranslator(&names);
    }

    void boxesAndLinesAreSeenInHighContrast_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("black") << palette(Qt::black, Qt::black, Qt::white);
        QTest::newRow("white") << palette(Qt::white, Qt::white, Qt::black);
    }

    void boxesAndLinesAreSeenInHighContrast()
    {
        QFETCH(QPalette, palette);
        FramedStyle style;
        QCheckBox box;
        QLineEdit line;
        QComboBox list;
        for (QWidget *widget :
             {static_cast<QWidget *>(&box), static_cast<QWidget *>(&line), static_cast<QWidget *>(&list)}) {
            widget->setStyle(&style);
            widget->setPalette(palette);
            widget->resize(widget->sizeHint());
            const QImage picture = widget->grab().toImage();
            int seen = 0;
            for (int x = 0; x < picture.width(); ++x) {
                for (int y = 0; y < picture.height(); ++y)
                    seen += picture.pixelColor(x, y) == palette.color(QPalette::Text) ? 1 : 0;
            }
            QVERIFY2(seen >= 40, widget->metaObject()->className()); // at least the outline of a box
        }
    }

    void everyColourCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << palette(QColor(0xef, 0xf0, 0xf1), Qt::white, QColor(0x23, 0x26, 0x29));
        QTest::newRow("dark") << palette(QColor(0x2a, 0x2e, 0x32), QColor(0x1b, 0x1e, 0x20), QColor(0xfc, 0xfc, 0xfc));
        QTest::newRow("middling grey") << palette(QColor(0xd0, 0xd0, 0xd0), QColor(0xe8, 0xe8, 0xe8),
                                                  QColor(0x10, 0x10, 0x10));
        QTest::newRow("high contrast, black") << palette(Qt::black, Qt::black, Qt::white);
        QTest::newRow("high contrast, white") << palette(Qt::white, Qt::white, Qt::black);
        QTest::newRow("the program's light") << colours::paletteOf(colours::Look::Light);
        QTest::newRow("the program's dark") << colours::paletteOf(colours::Look::Dark);
        QTest::newRow("the program's high contrast") << colours::paletteOf(colours::Look::HighContrast);
    }

    void everyColourCanBeRead()
    {
        QFETCH(QPalette, palette);
        using enum colours::Tone;
        for (const QColor &ink :
             {colours::ink(palette, Plain), colours::ink(palette, Good), colours::ink(palette, Warning),
              colours::ink(palette, Bad), colours::quietText(palette), colours::accent(palette)}) {
            QVERIFY2(colours::contrast(ink, palette.color(QPalette::Base)) >= 4.5, qPrintable(ink.name()));
            QVERIFY2(colours::contrast(ink, palette.color(QPalette::Window)) >= 4.5, qPrintable(ink.name()));
        }
        const auto isReadable = [](const QColor &text, const QColor &ground) {
            return colours::contrast(text, ground) >= 4.5;
        };
        QVERIFY(isReadable(colours::foundText(palette), colours::foundGround(palette)));
        QVERIFY(colours::foundGround(palette) != palette.color(QPalette::Base));
        for (const auto tone : {Plain, Good, Warning, Bad}) {
            const QColor wash = colours::wash(palette, tone);
            QVERIFY(isReadable(palette.color(QPalette::Text), wash));
            QVERIFY(isReadable(palette.color(QPalette::WindowText), wash));
            QVERIFY(isReadable(colours::ink(palette, tone), wash));
        }
        QVERIFY(isReadable(colours::quietText(palette), colours::wash(palette, Plain)));
        for (const QString &mark : vocabulary::noteMarks().terms) {
            QVERIFY2(isReadable(palette.color(QPalette::Text), colours::markGround(palette, mark)), qPrintable(mark));
            QVERIFY2(isReadable(colours::markInk(palette, mark), palette.color(QPalette::Base)), qPrintable(mark));
            QCOMPARE(colours::markGround(palette, mark) == palette.color(QPalette::Base),
                     colours::isHighContrast(palette)); // there a frame tells of it
        }
        const QColor cross = colours::accentWash(palette);
        for (const QColor &text :
             {palette.color(QPalette::Text), colours::quietText(palette), colours::accent(palette)})
            QVERIFY2(isReadable(text, cross), qPrintable(text.name()));
        // What the windows really get.
        const QPalette accented = colours::withAccent(palette);
        QVERIFY(isReadable(accented.color(QPalette::HighlightedText), accented.color(QPalette::Highlight)));
        QVERIFY(isReadable(accented.color(QPalette::ButtonText), accented.color(QPalette::Button)));
        QVERIFY(isReadable(accented.color(QPalette::ToolTipText), accented.color(QPalette::ToolTipBase)));
        QVERIFY(isReadable(accented.color(QPalette::PlaceholderText), accented.color(QPalette::Base)));
        for (const auto ground : {QPalette::Base, QPalette::Window})
            QVERIFY(isReadable(accented.color(QPalette::Link), accented.color(ground)));
    }

    void aChosenLookIsWhatItSays()
    {
        using enum colours::Look;
        QVERIFY(!colours::isDark(colours::paletteOf(Light)));
        QVERIFY(colours::isDark(colours::paletteOf(Dark)));
        QVERIFY(!colours::isHighContrast(colours::paletteOf(Dark)));
        QVERIFY(colours::isHighContrast(colours::paletteOf(HighContrast)));
    }

    void contrastIsThatOfTheStandard()
    {
        QVERIFY(qAbs(colours::contrast(Qt::black, Qt::white) - 21) < 0.01);
        QVERIFY(qAbs(colours::contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void aLabelNeverMakesMarkupOfText()
    {
        PlainLabel label(u"<b>已批准</b><img src='x'>"_s);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.text(), u"<b>已批准</b><img src='x'>");
        QVERIFY(!plainToolTip(u"<img src='x'>"_s).contains(u"<img"));
    }

    void anElidedLabelKeepsItsTextAndGrowsAgain()
    {
        const QString text = u"关于推进社会公益事业建设领域政府信息公开的意见"_s;
        PlainLabel label(text, nullptr, Eliding::End);
        label.resize(60, 20);
        label.show();
        QVERIFY(label.text() != text);
        QCOMPARE(label.fullText(), text);
        label.resize(label.sizeHint().width() + 10, 20);
        QCOMPARE(label.text(), text);
    }

    void aFlowTakesTheHeightItsWidthAsksFor()
    {
        QWidget window;
        auto *flow = new FlowLayout(&window);
        for (int i = 0; i < 6; ++i) {
            auto *button = new QPushButton(u"xxxx"_s, &window);
            button->setFixedSize(100, 20);
            flow->addWidget(button);
        }
        QCOMPARE(flow->heightForWidth(1000), 20);
        QCOMPARE(flow->heightForWidth(210), 3 * 20 + 2 * 4);
    }

    void aChipAsksToBeRemoved()
    {
        ChipList list;
        list.setRemovable(true);
        list.setChips({{.text = u"政府网站"_s}, {.text = u"公告栏"_s, .look = ChipLook::Own}});
        list.show();
        QSignalSpy asked(&list, &ChipList::removeAsked);
        const auto crosses = list.findChildren<QToolButton *>();
        QCOMPARE(crosses.size(), 2);
        crosses.at(1)->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().toString(), u"公告栏");
        QCOMPARE(list.chips().size(), 2U);
    }

    void aStripSpeaksActsAndGoes()
    {
        MessageStrip strip;
        QVERIFY(strip.isHidden());
        strip.say(colours::Tone::Good, u"<i>12</i>"_s);
        int acted = 0;
        strip.addButton(u"Go"_s, [&acted] { ++acted; });
        QCOMPARE(strip.text(), u"<i>12</i>");
        strip.findChild<QPushButton *>()->click();
        QCOMPARE(acted, 1);
        strip.say(colours::Tone::Bad, u"13"_s);
        for (QPushButton *button : strip.findChildren<QPushButton *>())
            QVERIFY(button->isHidden());
        QSignalSpy closed(&strip, &MessageStrip::closed);
        strip.hideAfter(1);
        QTRY_COMPARE(closed.size(), 1);
        QVERIFY(strip.isHidden());
    }

    void anErrorBoxSaysAllThreeAndFoldsTheFacts()
    {
        const Error error{.code = ErrorCode::Full, .path = u"/a/b.gkml"_s, .detail = u"<b>x</b>"_s};
        ErrorBox box(error, nullptr);
        QStringList said;
        for (const PlainLabel *label : box.findChildren<PlainLabel *>())
            said += label->text();
        const Words words = describe(error);
        QCOMPARE(said, (QStringList{words.message, words.safe, words.next}));
        auto *facts = box.findChild<QPlainTextEdit *>();
        QVERIFY(facts->isHidden());
        QVERIFY(facts->toPlainText().contains(u"<b>x</b>"));
    }

    void progressAppearsOnlyForLongWorkAndCancels()
    {
        ProgressDialog fast(u"Working."_s, nullptr);
        fast.finish();
        ProgressDialog slow(u"Working."_s, nullptr);
        slow.setProgress(qint64(1) << 40, qint64(1) << 41);
        QVERIFY(!slow.isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(slow.isVisible(), 5000);
        QVERIFY(!fast.isVisible());
        QTest::keyClick(&slow, Qt::Key_Escape);
        QVERIFY(slow.isCancelled());
        QVERIFY(slow.isVisible()); // until everything is put back
        slow.finish();
        QVERIFY(!slow.isVisible());
    }

    void everyIconIsDrawn()
    {
        for (int which = 0; which <= int(icons::Icon::Note); ++which)
            QVERIFY(!icons::icon(icons::Icon(which), QPalette()).pixmap(16, 16).isNull());
    }

    void aMarkKeepsItsColourInASelectedRow()
    {
        for (const QString &mark : vocabulary::noteMarks().terms) {
            const QIcon icon = icons::markIcon(mark, QPalette());
            QCOMPARE(icon.pixmap(16, QIcon::Selected).toImage(), icon.pixmap(16, QIcon::Normal).toImage());
        }
    }
};

QTEST_MAIN(TestParts)
#include "test_parts.moc"
