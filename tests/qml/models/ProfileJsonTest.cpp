// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProfileJson.h"
#include "ProfileReader.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

namespace {

/// JSON with ' for ": raw strings with quotes confuse moc 6.4.
QByteArray q(const char *json)
{
    return QByteArray(json).replace('\'', '"');
}

} // namespace

class ProfileJsonTest : public QObject
{
    Q_OBJECT

    static QJsonObject parsed(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

private Q_SLOTS:
    void valuesAreReadAndPutByPointer_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QByteArray>("after");
        const QJsonValue none(QJsonValue::Undefined);
        QTest::newRow("new") << QByteArray("{}") << u"/a"_s << QJsonValue(1) << q("{'a':1}");
        QTest::newRow("new, deep") << QByteArray("{}") << u"/a/b/c"_s << QJsonValue(u"x"_s)
                                   << q("{'a':{'b':{'c':'x'}}}");
        QTest::newRow("beside") << q("{'a':{'z':1}}") << u"/a/b"_s << QJsonValue(2)
                                << q("{'a':{'b':2,'z':1}}");
        QTest::newRow("away") << q("{'a':{'b':2,'z':1}}") << u"/a/b"_s << none << q("{'a':{'z':1}}");
        QTest::newRow("away, and what is empty then")
            << q("{'a':{'b':{'c':1}},'d':1}") << u"/a/b/c"_s << none << q("{'d':1}");
        QTest::newRow("away where nothing is") << q("{'d':1}") << u"/a/b"_s << none << q("{'d':1}");
        QTest::newRow("empty text stays")
            << QByteArray("{}") << u"/a"_s << QJsonValue(QString()) << q("{'a':''}");
    }
    void valuesAreReadAndPutByPointer()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, pointer);
        QFETCH(QJsonValue, value);
        QFETCH(QByteArray, after);
        const QJsonObject out = withJsonAt(parsed(before), pointer, value);
        QCOMPARE(QJsonDocument(out).toJson(QJsonDocument::Compact), after);
        QCOMPARE(jsonAt(out, pointer), value);
    }

    void theTextHoldsTheSameProfile_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &name : QDir(u":/profiles"_s).entryList({u"*.json"_s}))
            QTest::newRow(qPrintable(name)) << u":/profiles/"_s + name;
    }
    void theTextHoldsTheSameProfile()
    {
        QFETCH(QString, file);
        QFile source(file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QJsonObject profile = parsed(source.readAll());
        QVERIFY(!profile.isEmpty());
        const QByteArray text = profileText(profile);
        QCOMPARE(parsed(text), profile);
        for (const QByteArray &line : text.split('\n'))
            QVERIFY2(line.size() <= 300, line.constData());
        QVERIFY(ProfileReader::read(text.toStdString(), "x").profile);
    }

    void theTextReadsAsAPersonWroteIt()
    {
        const QByteArray text =
            profileText(parsed(q("{'feeds':[{'protocol':'native','kind':'prices','name':'a','base':'https://"
                                 "a.example','big':9007199254740993,'symbols':['x','y'],'zz':{},'limits':{'"
                                 "connect_timeout_s':5}}],'name':'N \\'q\\' é','format':1}")));
        const QByteArray expected = q("{\n"
                                      "    'format': 1,\n"
                                      "    'name': 'N \\'q\\' é',\n"
                                      "    'feeds': [\n"
                                      "        {\n"
                                      "            'name': 'a',\n"
                                      "            'kind': 'prices',\n"
                                      "            'protocol': 'native',\n"
                                      "            'base': 'https://a.example',\n"
                                      "            'symbols': ['x', 'y'],\n"
                                      "            'limits': {'connect_timeout_s': 5},\n"
                                      "            'big': 9007199254740993,\n"
                                      "            'zz': {}\n"
                                      "        }\n"
                                      "    ]\n"
                                      "}\n"
                                      "");
        QCOMPARE(text, expected);
    }
};

QTEST_GUILESS_MAIN(ProfileJsonTest)
#include "ProfileJsonTest.moc"
