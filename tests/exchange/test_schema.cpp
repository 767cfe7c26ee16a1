// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "catalog/field.h"
#include "catalog/vocabulary.h"
#include "exchange/jsonexport.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

QJsonObject schema(const QString &name)
{
    QFile file(QStringLiteral(TEST_SOURCE_DIR) + u"/resources/templates/"_s + name);
    const auto document = parsedJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    return document ? document->object() : QJsonObject();
}

/// Every description is in Chinese and English.
void checkDescriptions(const QJsonObject &object, const QString &where)
{
    if (const QString text = object["description"_L1].toString(); !text.isEmpty())
        QVERIFY2(text.contains(u" · "_s), qPrintable(where));
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isObject())
            checkDescriptions(it->toObject(), where + u'/' + it.key());
    }
}

}

class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void theSchemaDescribesEveryField();
    void theSchemaListsTheClosedVocabularies();
    void descriptionsAreInBothLanguages();
};

void TestSchema::theSchemaDescribesEveryField()
{
    const QJsonObject catalog = schema(u"catalog.schema.json"_s);
    for (const Kind kind : allKinds()) {
        const QJsonObject properties = catalog["$defs"_L1][QString(keyOf(kind))]["properties"_L1].toObject();
        QVERIFY2(catalog["properties"_L1].toObject().contains(listKeyOf(kind)), keyOf(kind).data());
        const QStringList keys = properties.keys();
        QSet<QString> extra(keys.begin(), keys.end());
        extra.subtract({u"uid"_s, u"mode"_s, u"path"_s, u"stored"_s});
        for (const FieldInfo &info : Fields::standard().of(kind)) {
            QVERIFY2(extra.remove(info.key), qPrintable(u"the schema lacks %1 of %2"_s.arg(info.key, keyOf(kind))));
            const QString title = properties[info.key]["description"_L1].toString();
            QVERIFY2(title.startsWith(info.title), qPrintable(title));
        }
        QVERIFY2(extra.isEmpty(), qPrintable(extra.values().join(u' ')));
    }
}

void TestSchema::theSchemaListsTheClosedVocabularies()
{
    const QJsonObject definitions = schema(u"catalog.schema.json"_s)["$defs"_L1].toObject();
    for (const Kind kind : allKinds()) {
        for (const FieldInfo &info : Fields::standard().of(kind)) {
            if (!info.vocabulary || info.vocabulary->isOpen)
                continue;
            const QJsonObject property = definitions[keyOf(kind)]["properties"_L1][info.key].toObject();
            const QJsonValue terms =
                info.type == ValueType::Terms ? property["items"_L1]["enum"_L1] : property["enum"_L1];
            QCOMPARE(terms, QJsonValue(QJsonArray::fromStringList(info.vocabulary->terms)));
        }
    }
    QJsonArray stages = QJsonArray::fromStringList(vocabulary::draftStages().terms);
    stages.prepend(QString(u""_s));
    QCOMPARE(definitions["version"_L1]["properties"_L1]["stage"_L1]["enum"_L1], QJsonValue(stages));
}

void TestSchema::descriptionsAreInBothLanguages()
{
    for (const QString &name : {u"catalog.schema.json"_s, u"package.schema.json"_s}) {
        const QJsonObject object = schema(name);
        QVERIFY2(!object.isEmpty(), qPrintable(name));
        QCOMPARE(object["$schema"_L1].toString(), u"https://json-schema.org/draft/2020-12/schema"_s);
        checkDescriptions(object, name);
    }
}

QTEST_GUILESS_MAIN(TestSchema)
#include "test_schema.moc"
