// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "exchange/dcatexport.h"
#include "rows.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// JSON-LD after DCAT: only terms that the vocabularies have, one dataset per item, nothing guessed.
class TestDcat : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile file(QStringLiteral(TEST_SOURCE_DIR "/tests/data/dcat-terms.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            if (!line.startsWith(u'#'))
                m_terms.insert(line.trimmed());
        }
        QVERIFY(m_terms.size() > 100);
    }

    void everyTermIsOfItsVocabulary()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        MemoryCatalog catalog = RowBuilder(seed).catalog(3, 60);
        setSetting(catalog, u"office"_s, u"青石区人民政府办公室"_s);
        setSetting(catalog, u"front_scope"_s, u"适用于区政府各部门。"_s);
        const QJsonObject document = written(catalog);
        QCOMPARE(document["@type"_L1].toString(), u"dcat:Catalog"_s);
        QCOMPARE(document["dcat:dataset"_L1].toArray().size(), 60);
        const QJsonObject context = document["@context"_L1].toObject();
        QStringList problems;
        check(document, context, problems);
        QCOMPARE(problems, QStringList());
        for (const QJsonValue &each : document["dcat:dataset"_L1].toArray()) {
            QCOMPARE(each["@type"_L1].toString(), u"dcat:Dataset"_s);
            QCOMPARE(each["dct:title"_L1]["@language"_L1].toString(), u"zh"_s);
            QVERIFY(!each["dct:title"_L1]["@value"_L1].toString().isEmpty());
        }
    }

    void aTermOfNoVocabularyIsNoticed()
    {
        const QJsonObject context = written(MemoryCatalog())["@context"_L1].toObject();
        QStringList problems;
        check(QJsonObject{{u"@type"_s, u"dcat:Dataset"_s},
                          {u"dct:title"_s, QJsonObject{{u"@value"_s, u"甲"_s}, {u"@type"_s, u"xsd:text"_s}}},
                          {u"dct:heading"_s, u"甲"_s},
                          {u"title"_s, u"甲"_s},
                          {u"dcat:theme"_s, QJsonArray{QJsonObject{{u"@type"_s, u"skos:Theme"_s}}}}},
              context, problems);
        problems.sort();
        QCOMPARE(problems, (QStringList{u"dct:heading"_s, u"skos:Theme"_s, u"title"_s, u"xsd:text"_s}));
    }

    /// DCAT-AP: title and description are mandatory for catalogs and datasets, a publisher for catalogs.
    void whatTheProfileWantsIsThere()
    {
        MemoryCatalog catalog;
        addItem(catalog, {{item::position, Value(qint64(0))}, {item::level1, Value(u"甲"_s)}});
        addItem(catalog, {{item::position, Value(qint64(1))}});
        setSetting(catalog, u"office"_s, u"青石区人民政府办公室"_s);
        const QJsonObject document = written(catalog);
        QVERIFY(document["dct:publisher"_L1]["foaf:name"_L1].isObject());
        QJsonArray described = document["dcat:dataset"_L1].toArray();
        QCOMPARE(described.size(), 2);
        described.append(document);
        for (const QJsonValue &each : described) {
            for (const QLatin1StringView term : {"dct:title"_L1, "dct:description"_L1})
                QVERIFY2(!each[term]["@value"_L1].toString().isEmpty(), term.data());
        }
    }

    void onlyACertainPeriodIsOne()
    {
        MemoryCatalog catalog;
        addItem(
            catalog,
            {{item::position, Value(qint64(0))}, {item::content, Value(u"甲"_s)}, {item::frequency, Value(u"每季"_s)}});
        addItem(
            catalog,
            {{item::position, Value(qint64(1))}, {item::content, Value(u"乙"_s)}, {item::frequency, Value(u"即时"_s)}});
        addItem(catalog, {{item::position, Value(qint64(2))},
                          {item::content, Value(u"丙"_s)},
                          {item::timeLimit, Value(u"每月10日前"_s)}});
        const QJsonArray datasets = written(catalog)["dcat:dataset"_L1].toArray();
        QVERIFY(datasets.at(0)["dct:accrualPeriodicity"_L1]["@id"_L1].toString().endsWith(u"/QUARTERLY"));
        QVERIFY(datasets.at(1)["dct:accrualPeriodicity"_L1].isUndefined());
        QVERIFY(datasets.at(2)["dct:accrualPeriodicity"_L1].isUndefined());
    }

    void whatStaysInsideIsNotWritten()
    {
        const Fields &fields = Fields::standard();
        MemoryCatalog catalog;
        std::vector<std::pair<Field, Value>> values{{item::position, Value(qint64(0))}};
        for (const FieldInfo &info : fields.of(Kind::Item)) {
            if (info.type == ValueType::Text || info.type == ValueType::LongText)
                values.emplace_back(info.field, Value(u"值-"_s + info.key + u'-'));
        }
        addItem(catalog, values);
        const QString text = QString::fromUtf8(QJsonDocument(written(catalog)).toJson());
        QVERIFY(text.contains(u"值-content-") && text.contains(u"值-level1-"));
        for (const FieldInfo &info : fields.of(Kind::Item))
            QVERIFY2(mayLeave(info, Purpose::Review) || !text.contains(u"值-"_s + info.key + u'-'), info.key.data());
    }

    void anEmptyCatalogIsADocument()
    {
        const QJsonObject document = written(MemoryCatalog());
        QVERIFY(document["dcat:dataset"_L1].isArray());
        QCOMPARE(document["dcat:dataset"_L1].toArray().size(), 0);
    }

private:
    static QJsonObject written(const MemoryCatalog &catalog)
    {
        QByteArray text;
        const auto report = writeDcat(*catalog.reader(), {}, [&text](QByteArrayView bytes) -> Outcome {
            text.append(bytes);
            return Done{};
        });
        QJsonParseError error;
        const QJsonObject document = QJsonDocument::fromJson(text, &error).object();
        return report && error.error == QJsonParseError::NoError ? document : QJsonObject();
    }
    [[nodiscard]] bool isTerm(const QString &name, const QJsonObject &context) const
    {
        const qsizetype colon = name.indexOf(u':');
        const QString space = context[name.left(colon)].toString();
        return colon > 0 && !space.isEmpty() && m_terms.contains(space + name.sliced(colon + 1));
    }
    void check(const QJsonValue &value, const QJsonObject &context, QStringList &problems) const
    {
        for (const QJsonValue &each : value.toArray())
            check(each, context, problems);
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() == u"@context")
                continue;
            if (it.key() == u"@type" && !isTerm(it->toString(), context))
                problems += it->toString();
            if (!it.key().startsWith(u'@') && !isTerm(it.key(), context))
                problems += it.key();
            check(*it, context, problems);
        }
    }

    QSet<QString> m_terms{};
};

QTEST_GUILESS_MAIN(TestDcat)
#include "test_dcat.moc"
