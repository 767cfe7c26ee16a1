// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/htmlform.h"
#include "rows.h"

#include "catalog/itemfields.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// The exported page in a browser: Chromium runs its search.
class TestPagePeer : public QObject
{
    Q_OBJECT

private slots:
    void theSearchShowsTheRowsThatHoldAllWords()
    {
        MemoryCatalog catalog;
        for (int i = 0; i < 30; ++i)
            addItem(catalog, {{item::level1, Value(i % 3 == 0 ? u"招生管理"_s : u"财务管理"_s)},
                              {item::content, Value(u"内容%1 Alpha"_s.arg(i))}});
        QCOMPARE(said(catalog, u"招生 alpha"_s), u"找到10项|10|true|0"_s);
        QCOMPARE(said(catalog, u"没有这样的"_s), u"没有符合的事项|0|true|0"_s);
        QCOMPARE(said(catalog, QString()), u"共30项|30|true|0"_s);
    }

private:
    /// What the page says, how many rows it shows, whether the search is offered, how much it fetched.
    QString said(const MemoryCatalog &catalog, const QString &words)
    {
        const QString path = m_folder.filePath(u"p.html"_s);
        QByteArray text;
        const auto report = writeHtml(*catalog.reader(), {}, [&text](QByteArrayView bytes) -> Outcome {
            text.append(bytes);
            return Done{};
        });
        if (!report)
            return {};
        text.replace("</body>",
                     "<script>var q = document.getElementById('q'); q.value = '" + words.toUtf8()
                         + "'; q.dispatchEvent(new Event('input')); setTimeout(function () {"
                           "var rows = Array.from(document.querySelectorAll('tbody tr'));"
                           "document.title = [document.getElementById('found').textContent,"
                           "rows.filter(function (row) { return row.offsetParent !== null; }).length,"
                           "q.offsetParent !== null, performance.getEntriesByType('resource').length].join('|');"
                           "}, 400);</script></body>");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        file.close();
        QProcess chromium;
        chromium.start(u"chromium"_s,
                       {u"--headless=new"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--disable-dev-shm-usage"_s,
                        u"--user-data-dir="_s + m_folder.filePath(u"profile"_s), u"--virtual-time-budget=3000"_s,
                        u"--dump-dom"_s, u"file://"_s + path});
        if (!chromium.waitForFinished(120'000))
            return u"no answer"_s;
        static const QRegularExpression title(u"<title>(.*?)</title>"_s);
        return title.match(QString::fromUtf8(chromium.readAllStandardOutput())).captured(1);
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPagePeer)
#include "test_pagepeer.moc"
