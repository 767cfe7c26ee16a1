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

/// The exported page in a browser: Chromium runs its search, and says how the page is drawn and reached by keys.
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

    /// WCAG 2.1 AA as the browser draws it: 4.5 : 1 between every text and the ground behind it.
    void everyTextStandsOutFromItsGround()
    {
        const QString least = answered(aCatalog(), R"(
            function light(c) { var p = c.match(/[\d.]+/g).slice(0, 3).map(function (v) { v /= 255;
                return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); });
                return 0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2]; }
            function ground(e) { for (; e; e = e.parentElement) { var c = getComputedStyle(e).backgroundColor;
                if (!/, 0\)$|transparent/.test(c)) return c; } return 'rgb(255, 255, 255)'; }
            var least = 99, texts = 0, walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) { var e = walk.currentNode.parentElement;
                if (!walk.currentNode.data.trim() || /SCRIPT|STYLE/.test(e.tagName)) continue;
                var a = light(getComputedStyle(e).color), b = light(ground(e)); texts++;
                least = Math.min(least, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)); }
            answer(texts > 30 && least >= 4.5 ? 'good' : texts + ' texts, ' + least);)");
        QCOMPARE(least, u"good"_s);
    }

    /// What Tab would come to, in order: each takes the keyboard, is seen to have it, and has a name.
    void everythingIsReachedByKeys()
    {
        const QString reached = answered(aCatalog(), R"(
            var order = Array.from(document.querySelectorAll('a[href], input, button, [tabindex="0"]')).filter(
                function (e) { return e.tabIndex >= 0; });
            var bad = order.filter(function (e) { e.focus(); var s = getComputedStyle(e);
                var name = e.getAttribute('aria-label') || (e.labels && e.labels.length && e.labels[0].textContent)
                           || e.getAttribute('aria-labelledby') || e.textContent;
                return document.activeElement !== e || s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2
                       || !name.trim(); });
            var skip = order[0] && order[0].getAttribute('href');
            var jumps = order.filter(function (e) { return e.hash && document.querySelector(e.hash); }).length;
            answer([bad.map(function (e) { return e.outerHTML.slice(0, 60); }).join('|'), skip.charAt(0),
                    order.some(function (e) { return e.id === 'q'; }), jumps > 2].join(' '));)");
        QCOMPARE(reached, u" # true true"_s);
    }

    /// Every cell of the table is under a heading of a column.
    void cellsBelongToTheirHeadings()
    {
        const QString found = answered(aCatalog(), R"(
            var tables = Array.from(document.querySelectorAll('table')), loose = 0;
            tables.forEach(function (t) { var width = 0;
                Array.from(t.tHead.rows[0].cells).forEach(function (c) { width += c.colSpan; });
                Array.from(t.tBodies).forEach(function (b) { Array.from(b.rows).forEach(function (r) {
                    var cells = 0; Array.from(r.cells).forEach(function (c) { cells += c.colSpan; });
                    if (cells > width) loose++; }); });
                loose += t.tHead.querySelectorAll('th:not([scope])').length; });
            answer([tables.length > 0, loose, document.documentElement.lang,
                    document.querySelectorAll('h1').length, document.querySelectorAll('main').length].join(' '));)");
        QCOMPARE(found, u"true 0 zh-CN 1 1"_s);
    }

private:
    /// Two domains, front text, thirty items.
    static MemoryCatalog aCatalog()
    {
        MemoryCatalog catalog;
        setSetting(catalog, u"title"_s, u"青石区主动公开基本目录"_s);
        setSetting(catalog, u"front_scope"_s, u"适用于区政府各部门。"_s);
        ChangeSet set;
        for (const auto &[name, position] : {std::pair(u"义务教育"_s, 1), std::pair(u"社会救助"_s, 2)})
            set.add({Kind::Domain, Uid::fromName(name)},
                    {{domain::name, Value(name)}, {domain::position, Value(qint64(position))}});
        catalog.apply(set);
        for (int i = 0; i < 30; ++i) {
            addItem(catalog, {{item::domain, Value(Uid::fromName(i < 15 ? u"义务教育"_s : u"社会救助"_s))},
                              {item::position, Value(qint64(i))},
                              {item::level1, Value(u"招生管理"_s)},
                              {item::content, Value(u"内容%1"_s.arg(i))},
                              {item::attribute, Value(u"主动公开"_s)}});
        }
        return catalog;
    }

    /// What the page says, how many rows it shows, whether the search is offered, how much it fetched.
    QString said(const MemoryCatalog &catalog, const QString &words)
    {
        return answered(catalog,
                        "var q = document.getElementById('q'); q.value = '" + words.toUtf8()
                            + "'; q.dispatchEvent(new Event('input')); setTimeout(function () {"
                              "var rows = Array.from(document.querySelectorAll('tbody tr'));"
                              "answer([document.getElementById('found').textContent,"
                              "rows.filter(function (row) { return row.offsetParent !== null; }).length,"
                              "q.offsetParent !== null, performance.getEntriesByType('resource').length].join('|'));"
                              "}, 400);");
    }

    /// What a script on the page hands to answer().
    QString answered(const MemoryCatalog &catalog, const QByteArray &script)
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
                     "<script>function answer(text) { document.title = text; }\n" + script + "</script></body>");
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
