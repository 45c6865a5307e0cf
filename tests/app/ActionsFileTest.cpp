// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ActionsFile.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace steadfeed;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The file of --actions: what is read, and which line is to be mended.
class ActionsFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachLineIsAnAction_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<std::string>("kind");
        QTest::addColumn<std::string>("body");
        QTest::addColumn<qint64>("atMs");
        const auto row = [](const char *name, const char *line, const char *kind, const char *body,
                            qint64 atMs) {
            QTest::newRow(name) << QByteArray(line) << std::string(kind) << std::string(body) << atMs;
        };
        row("note", R"({"kind":"note","body":{"text":"hello"}})", "note", R"({"text":"hello"})", 0);
        row("acknowledge", R"({"kind":"ack_alert","body":{"alert":"a-17"}})", "ack_alert",
            R"({"alert":"a-17"})", 0);
        row("flag", R"({"kind":"flag","body":{"symbol":"KO","account":"m","reason":"x"}})", "flag",
            R"({"account":"m","reason":"x","symbol":"KO"})", 0);
        row("unflag", R"({"kind":"unflag","body":{"symbol":"KO"}})", "unflag", R"({"symbol":"KO"})", 0);
        row("flatten", R"({"kind":"flatten","body":{"symbol":"KO","quantity":"-5"}})", "flatten",
            R"({"quantity":"-5","symbol":"KO"})", 0);
        row("limit", R"({"kind":"set_limit","body":{"symbol":"KO","limit":5}})", "set_limit",
            R"({"limit":5,"symbol":"KO"})", 0);
        row("a kind that only the server knows", R"({"kind":"ring_the_bell","body":{}})", "ring_the_bell",
            "{}", 0);
        row("without a body", R"({"kind":"note"})", "note", "{}", 0);
        row("with a time", R"({"at_s":1.5,"kind":"note"})", "note", "{}", 1500);
        row("with a time to the millisecond", R"({"at_s":0.0014,"kind":"note"})", "note", "{}", 1);
        row("the last moment", R"({"at_s":1e6,"kind":"note"})", "note", "{}", 1'000'000'000);
        row("among blanks", "  {\"kind\" : \"note\"}\t", "note", "{}", 0);
    }
    void eachLineIsAnAction()
    {
        QFETCH(QByteArray, line);
        for (const char *end : {"", "\n", "\r\n", "\n\n\r\n \n"}) {
            const ActionsFile read = readActions(line + end, u"a.jsonl"_s);
            QVERIFY2(!read.problem, end);
            QCOMPARE(read.actions.size(), 1u);
            QTEST(read.actions.front().draft.kind, "kind");
            QTEST(read.actions.front().draft.body, "body");
            QTEST(qint64(read.actions.front().at.count()), "atMs");
        }
    }

    void aWrongLineIsNamedAndNothingIsDone_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("wrong");
        const auto row = [](const char *name, const QByteArray &line, const QString &wrong) {
            QTest::newRow(name) << line << wrong;
        };
        const QString badKind = u"\"kind\" must be 1 to 32 of a-z and _"_s;
        const QString badTime = u"\"at_s\" must be a number of seconds from 0 on"_s;
        row("cut", R"({"kind":"note")", {});
        row("no JSON", "note hello", {});
        row("two on one line", R"({"kind":"note"}{"kind":"note"})", {});
        row("a list", R"(["note"])", u"expected an object"_s);
        row("misspelt member", R"({"kind":"note","boddy":{}})",
            u"unknown member \"boddy\"; there are kind, body, at_s"_s);
        row("no kind", R"({"body":{}})", badKind);
        row("kind that is a number", R"({"kind":7})", badKind);
        row("kind with capitals", R"({"kind":"Note"})", badKind);
        row("kind of 33 letters", "{\"kind\":\"" + QByteArray(33, 'a') + "\"}", badKind);
        row("body that is text", R"({"kind":"note","body":"hello"})", u"\"body\" must be an object"_s);
        row("body that is null", R"({"kind":"note","body":null})", u"\"body\" must be an object"_s);
        row("body too large", "{\"kind\":\"note\",\"body\":{\"text\":\"" + QByteArray(8192, 'x') + "\"}}",
            u"\"body\" is larger than 8192 bytes"_s);
        row("time before the start", R"({"kind":"note","at_s":-0.1})", badTime);
        row("time that is text", R"({"kind":"note","at_s":"1"})", badTime);
        row("time that is null", R"({"kind":"note","at_s":null})", badTime);
        row("time without end", R"({"kind":"note","at_s":1e7})", badTime);
        row("megabytes of one letter", QByteArray(4 << 20, 'x'), {});
        row("so deep", QByteArray(100'000, '['), {});
    }
    void aWrongLineIsNamedAndNothingIsDone()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, wrong);
        const QByteArray good = R"({"kind":"note"})";
        const ActionsFile read = readActions(good + "\r\n\n" + line + "\n" + good, u"a.jsonl"_s);
        QCOMPARE(read.problem.code, ReasonCode::ActionsInvalid);
        if (wrong.isEmpty()) { // then it is for Qt to say
            QJsonParseError error;
            (void)QJsonDocument::fromJson(line, &error);
            wrong = error.errorString();
        }
        QCOMPARE(read.problem.args.size(), 3u);
        QCOMPARE(read.problem.args[0], std::string("a.jsonl"));
        QCOMPARE(read.problem.args[1], std::string("3"));
        QCOMPARE(QString::fromStdString(read.problem.args[2]), wrong);
        QVERIFY(read.actions.empty());
    }

    void theLargestBodyIsRead()
    {
        QByteArray line = R"({"kind":"note","body":{"text":""}})";
        line.insert(line.indexOf("\"\"") + 1, QByteArray(8192 - 11, 'x'));
        const ActionsFile read = readActions(line, u"a.jsonl"_s);
        QVERIFY(!read.problem);
        QCOMPARE(read.actions.front().draft.body.size(), 8192u);
    }

    void aFileMayBeEmpty_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a line break") << QByteArray("\n");
        QTest::newRow("blanks") << QByteArray(" \r\n\t\n");
    }
    void aFileMayBeEmpty()
    {
        QFETCH(QByteArray, contents);
        const ActionsFile read = readActions(contents, u"a.jsonl"_s);
        QVERIFY(!read.problem);
        QVERIFY(read.actions.empty());
    }

    void actionsOfOneTimeKeepTheirOrder()
    {
        const ActionsFile read = readActions(R"({"kind":"late","at_s":2}
{"kind":"first"}
{"kind":"middle","at_s":1}
{"kind":"second","at_s":0}
{"kind":"after","at_s":1})",
                                             u"a.jsonl"_s);
        std::vector<std::string> kinds;
        for (const PlannedAction &action : read.actions)
            kinds.push_back(action.draft.kind);
        QCOMPARE(kinds, (std::vector<std::string>{"first", "second", "middle", "after", "late"}));
    }

    void aFileIsReadFromTheDisk()
    {
        const QTemporaryDir folder;
        const QString name = folder.filePath(u"a.jsonl"_s);
        const ActionsFile missing = readActions(name);
        QCOMPARE(missing.problem.code, ReasonCode::ActionsInvalid);
        QCOMPARE(missing.problem.args.at(0), name.toStdString());
        QVERIFY(missing.problem.args.at(1).empty()); // no line is to blame
        QVERIFY(!missing.problem.args.at(2).empty());
        QCOMPARE(readActions(folder.path()).problem.code, ReasonCode::ActionsInvalid);

        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"kind\":\"note\"}\r\n");
        file.close();
        QCOMPARE(readActions(name).actions.size(), 1u);
        QVERIFY(file.resize((64 << 20) + 1)); // a hole: takes no room
        QCOMPARE(readActions(name).problem.args.at(2), std::string("larger than 64 MiB"));
    }
};

QTEST_GUILESS_MAIN(ActionsFileTest)
#include "ActionsFileTest.moc"
