// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "store/schema.h"
#include "store/store.h"

#include "support/storeload.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

/// Every statement any connection of this process runs, as prepared.
QStringList &traced()
{
    static QStringList statements;
    return statements;
}

int traceConnection(sqlite3 *db, char **, const struct sqlite3_api_routines *)
{
    return sqlite3_trace_v2(
        db, SQLITE_TRACE_STMT,
        [](unsigned, void *, void *statement, void *) {
            traced() += QString::fromUtf8(sqlite3_sql(static_cast<sqlite3_stmt *>(statement)));
            return 0;
        },
        nullptr);
}

}

/// The schema as released, files of earlier releases, and the indexes that the daily queries lean on.
class TestSchema : public QObject
{
    Q_OBJECT

    const QString m_folder = QStringLiteral(TEST_SOURCE_DIR "/tests/store/");
    QTemporaryDir m_dir;

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    /// A released schema never changes. A new migration changes this file too: WRITE_GOLDEN=1 writes it anew.
    void theSchemaIsTheGoldenOne()
    {
        const auto dump = goldenSchema(migrations({}), int(migrations({}).size()));
        QVERIFY(bool(dump));
        const QByteArray text = dump->join(u'\n').toUtf8() + '\n';
        if (qEnvironmentVariableIsSet("WRITE_GOLDEN")) {
            QFile file(m_folder + u"schema.golden"_s);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
        QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(read(m_folder + u"schema.golden"_s)));
    }

    void everyFieldHasItsColumn()
    {
        const auto dump = goldenSchema(migrations({}), int(migrations({}).size()));
        for (const Kind kind : allKinds()) {
            const auto table = std::ranges::find_if(
                *dump, [kind](const QString &line) { return line.startsWith(u"table|"_s + keyOf(kind) + u'|'); });
            QVERIFY(table != dump->end());
            for (const FieldInfo &info : Fields::standard().of(kind)) {
                const QRegularExpression column(u"[(, ]\"?%1\"? (TEXT|INTEGER|BLOB) ?[,)]"_s.arg(info.key));
                QVERIFY2(column.match(*table).hasMatch(), info.key.data());
            }
        }
    }

    /// Files of each released schema, as text (compressed, base64). WRITE_GOLDEN=1 adds that of the newest schema if it
    /// is missing.
    void aFileOfEachSchemaOpens()
    {
        for (int version = 1; version <= int(migrations({}).size()); ++version) {
            const QString fixture = m_folder + u"schema%1.fixture"_s.arg(version);
            if (qEnvironmentVariableIsSet("WRITE_GOLDEN") && !QFile::exists(fixture)) {
                QFile file(fixture);
                QVERIFY(file.open(QIODevice::WriteOnly));
                const QByteArray text = qCompress(StoreLoad::catalogBytes(5), 9).toBase64();
                for (qsizetype at = 0; at < text.size(); at += 120)
                    file.write(text.mid(at, 120) + '\n');
            }
            const QString path = m_dir.filePath(u"schema%1.gkml"_s.arg(version));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(qUncompress(QByteArray::fromBase64(read(fixture).replace('\n', ""))));
            file.close();
            auto store = Store::open(path, OpenAs::Writer);
            QVERIFY2(store, store ? "" : qPrintable(fixture + nameOf(store.error().code)));
            QCOMPARE((*store)->schemaVersion(), migrations({}).size());
            QCOMPARE(*(*store)->count(Kind::Item), 5);
            QCOMPARE(whatIsWrong(**store, Acknowledged::of(**store)), QString());
            // It takes what only the newest schema has a table for, and gives it back.
            ChangeSet noting;
            noting.add({Kind::Note, Uid::fromName(u"a note")}, {{note::text, Value(u"待区财政局答复"_s)}});
            QVERIFY(bool((*store)->apply(noting)));
            QCOMPARE(*(*store)->count(Kind::Note), 1);
            QCOMPARE(whatIsWrong(**store, Acknowledged::of(**store)), QString());
            QVERIFY(bool((*store)->undo(u"undo"_s, {}, {})));
            QCOMPARE(*(*store)->count(Kind::Note), 0);
        }
    }

    /// What the window asks all day must not read whole tables.
    void dailyQueriesUseIndexes()
    {
        const QString path = m_dir.filePath(u"plans.gkml"_s);
        StoreLoad::writeCatalog(path, 50);
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(traceConnection));
        {
            auto store = Store::open(path, OpenAs::Writer);
            StoreLoad load(1);
            load.setItems(50);
            traced().clear();
            QVERIFY(load.edit(**store));
            QVERIFY(load.bulkChange(**store, 10));
            QVERIFY((*store)->undo(u"undo"_s, {}, {}));
            const auto reader = (*store)->reader();
            QVERIFY((*reader)->order(Kind::Item));
            QVERIFY((*reader)->find(StoreLoad::itemAt(3)));
            const std::vector<RowId> ids{RowId{1}, RowId{2}};
            QVERIFY((*reader)->records(Kind::Item, ids));
            QVERIFY((*store)->itemsOf(Uid::random()));
            QVERIFY((*store)->itemCounts());
            QVERIFY((*store)->count(Kind::Item));
            QVERIFY((*store)->history(10));
            QVERIFY((*store)->beforeImages(Seq{3}));
            QVERIFY((*store)->lastChangeOf(StoreLoad::itemAt(3)));
            QVERIFY((*store)->changeSet(Uid::random()));
            QVERIFY((*store)->changesBetween(Seq{3}, Seq{4}));
            QVERIFY((*store)->reader(Seq{3}));
        }
        sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(traceConnection));
        QStringList statements = traced();
        statements.removeDuplicates();
        sqlite3 *db = nullptr;
        QCOMPARE(sqlite3_open(path.toUtf8().constData(), &db), SQLITE_OK);
        // The newest rows of change_set by its key count as a scan too; LIMIT keeps it short.
        static const QRegularExpression wholeTable(u"^SCAN (item|change)\\b(?! USING (COVERING )?INDEX)"_s);
        static const QRegularExpression wholeJournal(u"^SCAN change_set\\b"_s);
        int checked = 0;
        for (const QString &sql : statements) {
            // The list of steps is read once, when undo is first asked for.
            const bool isSteps = sql.contains(u"SELECT seq, kind, step, target FROM change_set ORDER BY seq"_s);
            if (!sql.contains(QRegularExpression(u"^\\s*(SELECT|UPDATE|INSERT)"_s)) || isSteps)
                continue;
            Statement plan(db, "EXPLAIN QUERY PLAN " + sql.toUtf8());
            QVERIFY2(plan.isValid(), qPrintable(sql));
            ++checked;
            while (plan.next()) {
                const QString line = plan.text(3);
                QVERIFY2(!wholeTable.match(line).hasMatch(), qPrintable(sql + u" → "_s + line));
                QVERIFY2(!wholeJournal.match(line).hasMatch() || sql.contains(u"LIMIT"_s),
                         qPrintable(sql + u" → "_s + line));
            }
        }
        sqlite3_close(db);
        QVERIFY(checked > 12);
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "test_schema.moc"
