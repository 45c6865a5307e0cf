// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultScript.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace steadfeed;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What a fault script may say, what a seed makes of it, and that the schema says the same.
class FaultScriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameScriptAndSeedGiveTheSamePlanToTheByte();
    void writesAPlanInOneWayOnly();
    void anotherSeedGivesAnotherPlan();
    void drawsEachNumberFromItsRange();
    void otherStepsDoNotShiftAStep();
    void repeatsWithinTheScriptsTime();
    void countsConnectionsOneByOne();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void refusesAScriptThatIsTooLarge();
    void readsTheShippedScripts_data();
    void readsTheShippedScripts();
    void readsTheExamplesOfTheManual();
    void theSchemaJudgesAlike();
};

namespace {

/// A script of 60 seconds; its first step stands on line 4.
QByteArray scriptWith(const QByteArray &steps)
{
    return R"({"format": 1, "name": "try", "title": "A try", "description": "",
 "duration_s": 60,
 "steps": [
)" + steps +
           "\n]}\n";
}

FaultScript parsed(const QByteArray &json)
{
    FaultScript::Error error;
    const auto script = FaultScript::parse(json.toStdString(), error);
    if (!script)
        qFatal("line %d: %s", int(error.line), error.what.c_str());
    return *script;
}

std::vector<PlannedFault> only(const FaultPlan &plan, FaultKind kind)
{
    std::vector<PlannedFault> faults;
    for (PlannedFault fault : plan.faults) {
        fault.number = 0;
        if (fault.fault.kind == kind)
            faults.push_back(fault);
    }
    return faults;
}

struct BadScript
{
    const char *name;
    QByteArray json;
    std::uint64_t line;
    QByteArray what;
    bool inSchema = false; ///< the schema cannot say it
};

QList<BadScript> badScripts()
{
    const QByteArray good = R"({"fault": "reset", "at_s": 1})";
    QList<BadScript> bad;
    const auto step = [&](const char *name, const QByteArray &members, const QByteArray &what,
                          bool inSchema = false) {
        bad << BadScript{name, scriptWith(good + ",\n{" + members + "}"), 5, what, inSchema};
    };
    step("no fault", R"("at_s": 1)", "'fault' is missing");
    step("unknown fault", R"("fault": "earthquake", "at_s": 1)", "'earthquake' is not a fault");
    step("fault is a number", R"("fault": 5, "at_s": 1)", "'fault' must be a text");
    step("unknown member", R"("fault": "reset", "at_s": 1, "evry_s": 2)", "'evry_s' is not a member");
    step("member of another fault", R"("fault": "reset", "at_s": 1, "delay_s": 2)",
         "'delay_s' is not a member of this 'reset' step");
    step("strikes once, no duration", R"("fault": "fin", "at_s": 1, "for_s": 2)", "'for_s' is not a member");
    step("measure missing", R"("fault": "delay", "at_s": 1)", "'delay_s' is missing");
    step("no trigger", R"("fault": "reset")", "one of 'at_s', 'at_byte' and 'at_event'");
    step("two triggers", R"("fault": "reset", "at_s": 1, "at_byte": 5)", "one of 'at_s', 'at_byte'");
    step("bytes of an event fault", R"("fault": "skip", "at_byte": 5)", "'at_byte' is not a member");
    step("seconds as text", R"("fault": "reset", "at_s": "1")", "'at_s' must be a number");
    step("seconds as null", R"("fault": "reset", "at_s": null)", "'at_s' must be");
    step("seconds as object", R"("fault": "reset", "at_s": {})", "'at_s' must be");
    step("range the wrong way", R"("fault": "reset", "at_s": [3, 2])", "'at_s' must be a number", true);
    step("range of one", R"("fault": "reset", "at_s": [3])", "'at_s' must be");
    step("range of three", R"("fault": "reset", "at_s": [3, 4, 5])", "'at_s' must be");
    step("range of texts", R"("fault": "reset", "at_s": ["3", "4"])", "");
    step("negative time", R"("fault": "reset", "at_s": -1)", "'at_s' must be a number from 0 to 60");
    step("after the end", R"("fault": "reset", "at_s": [59, 61])", "'at_s' must be a number from 0 to 60",
         true);
    step("half a byte", R"("fault": "reset", "at_byte": 1.5)", "'at_byte' must be a whole number");
    step("connection zero", R"("fault": "reset", "at_byte": 1, "connection": 0)", "'connection' must be");
    step("connection as range", R"("fault": "reset", "at_byte": 1, "connection": [1, 2])",
         "'connection' must be");
    step("both connections", R"("fault": "reset", "at_byte": 1, "connection": 1, "connections": [1, 2])",
         "not both");
    step("connection without bytes", R"("fault": "reset", "at_s": 1, "connection": 1)",
         "'connection' is not a member");
    step("seconds for events", R"("fault": "skip", "at_event": 1, "every_s": 1)",
         "'every_s' is not a member");
    step("events without end", R"("fault": "skip", "at_event": 1, "every_events": 5)", "'times' is missing");
    step("times of one", R"("fault": "skip", "at_event": 1, "times": 5)", "'times' is not a member");
    step("no pause", R"("fault": "reset", "at_s": 1, "every_s": 0)", "'every_s' must be");
    step("direction", R"("fault": "hole", "at_s": 1, "direction": "left")", "must be down, up or both");
    step("direction of bytes", R"("fault": "hole", "at_byte": 1, "direction": "both")",
         "must be down or up where");
    step("direction of an end", R"("fault": "reset", "at_s": 1, "direction": "up")",
         "'direction' is not a member");
    step("mask 0", R"("fault": "corrupt", "at_s": 1, "mask": 0)", "'mask' must be");
    step("status", R"("fault": "answer", "at_s": 1, "status": 99)", "'status' must be");
    step("header field in two lines",
         R"("fault": "answer", "at_s": 1, "status": 503, "retry_after": "1\r\nX: y")", "one line");
    step("flag as text", R"("fault": "skip", "at_s": 1, "for_good": "yes")", "must be true or false");
    step("too many events held", R"("fault": "reorder", "at_s": 1, "events": 1001)", "'events' must be");
    step("member twice", R"("fault": "reset", "at_s": 1, "at_s": 2)", "'at_s' stands twice", true);
    step("too many faults", R"("fault": "skip", "at_event": 1, "every_events": 1, "times": 100000)",
         "more than 100000 faults", true);

    const auto whole = [&](const char *name, const QByteArray &json, std::uint64_t line,
                           const QByteArray &what) {
        bad << BadScript{name, json, line, what};
    };
    const QByteArray steps = R"("steps": [)" + good + "]";
    const QByteArray head = R"("name": "a", "title": "A", "description": "", )";
    whole("no steps", "{\"format\": 1, " + head + "\"duration_s\": 5}", 1, "'steps' is missing");
    whole("empty steps", scriptWith(""), 3, "'steps' is empty");
    whole("steps are numbers", scriptWith("5"), 4, "list of objects");
    whole("steps are an object", "{\"format\": 1,\n" + head + "\"duration_s\": 5,\n\"steps\": {}}", 3,
          "list of objects");
    whole("no format", "{" + head + "\"duration_s\": 5, " + steps + "}", 1, "'format' is missing");
    whole("format 2", "{\n\"format\": 2, " + head + "\"duration_s\": 5, " + steps + "}", 2,
          "'format' must be");
    whole("no duration", "{\"format\": 1, " + head + steps + "}", 1, "'duration_s' is missing");
    whole("duration 0", "{\"format\": 1, " + head + "\"duration_s\": 0, " + steps + "}", 1,
          "'duration_s' must be");
    whole("unknown member of the script",
          "{\"format\": 1, " + head + "\"duration_s\": 5, \"author\": \"me\", " + steps + "}", 1,
          "'author' is not a member of a fault script");
    whole("name with a space",
          "{\"format\": 1, \"name\": \"a b\", \"title\": \"A\", \"description\": \"\", \"duration_s\": 5, " +
              steps + "}",
          1, "'name' must be");
    whole("list", "[1]", 1, "is an object");
    whole("nothing", "", 0, "not JSON");
    whole("not JSON", "{\"format\": 1,\n\"name\" \"a\"}", 2, "not JSON");
    whole("cut short", scriptWith(good).chopped(4), 4, "");
    whole("something behind", scriptWith(good) + "{}", 6, "behind the script");
    whole("not UTF-8", scriptWith("{\"fault\": \"\xff\xfe\"}"), 0, "not JSON");
    return bad;
}

QByteArray fileContents(const QString &path)
{
    QFile file(QStringLiteral(STEADFEED_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList shippedScripts()
{
    return QDir(QStringLiteral(STEADFEED_SOURCE_DIR "/resources/faults"))
        .entryList({u"*.json"_s}, QDir::Files);
}

} // namespace

void FaultScriptTest::sameScriptAndSeedGiveTheSamePlanToTheByte()
{
    for (const QString &name : shippedScripts()) {
        const FaultScript script = parsed(fileContents(u"resources/faults/"_s + name));
        for (const std::uint64_t seed : {0ULL, 1ULL, 7ULL, ~0ULL}) {
            const FaultPlan plan = script.plan(seed);
            QCOMPARE(plan, script.plan(seed));
            QCOMPARE(plan.toText(), script.plan(seed).toText());
        }
    }
}

// The bytes are the promise: another machine, another day, the same plan.
void FaultScriptTest::writesAPlanInOneWayOnly()
{
    const FaultPlan plan = parsed(scriptWith(R"(
        {"fault": "skip", "feed": "prices", "at_event": 500, "events": [2, 5], "for_good": true},
        {"fault": "answer", "feed": "say \"hi\"\u0001", "at_byte": [0, 99], "status": 503,
         "retry_after": "7", "body": "a\nb"},
        {"fault": "delay", "at_s": [1, 2], "delay_s": [0.1, 0.9], "jitter_s": 0.05, "for_s": [3, 4]},
        {"fault": "reset", "at_byte": [100, 200], "connections": [2, 3], "direction": "up"},
        {"fault": "hole", "at_s": 0.0000014, "direction": "down"},
        {"fault": "slice", "at_s": 9, "slice_bytes": 7, "slice_every_s": 0.02},
        {"fault": "throttle", "at_s": 9, "bytes_per_second": 1000},
        {"fault": "corrupt", "at_s": 10, "mask": 255},
        {"fault": "insert", "at_s": 11, "size": 3}
    )"))
                               .plan(7);
    const QByteArray expected =
        R"({"format":1,"script":"try","seed":7,"duration_us":60000000,"faults":10}
{"n":1,"fault":"hole","at_us":1,"direction":"down"}
{"n":2,"fault":"delay","at_us":1126448,"direction":"both","for_ms":3797,"delay_ms":316,"jitter_ms":50}
{"n":3,"fault":"slice","at_us":9000000,"direction":"both","slice_bytes":7,"slice_every_ms":20}
{"n":4,"fault":"throttle","at_us":9000000,"direction":"both","bytes_per_second":1000}
{"n":5,"fault":"corrupt","at_us":10000000,"direction":"down","mask":255}
{"n":6,"fault":"insert","at_us":11000000,"direction":"down","size":3}
{"n":7,"feed":"say \"hi\"\u0001","fault":"answer","connection":1,"at_byte":50,"direction":"up","status":503,"retry_after":"7","body":"a\u000ab"}
{"n":8,"fault":"reset","connection":2,"at_byte":170,"direction":"up"}
{"n":9,"fault":"reset","connection":3,"at_byte":123,"direction":"up"}
{"n":10,"feed":"prices","fault":"skip","at_event":500,"events":2,"for_good":true}
)";
    QCOMPARE(QByteArray::fromStdString(plan.toText()), expected);
}

void FaultScriptTest::anotherSeedGivesAnotherPlan()
{
    const FaultScript script = parsed(scriptWith(R"({"fault": "reset", "at_s": [0, 60]})"));
    FaultPlan other = script.plan(2);
    QVERIFY(script.plan(1) != other);
    other.seed = 1;
    QVERIFY(script.plan(1) != other); // not by its number alone
}

void FaultScriptTest::drawsEachNumberFromItsRange()
{
    const FaultScript script = parsed(scriptWith(R"({
        "fault": "delay", "at_s": [1, 3], "every_s": [0.5, 1], "times": 3, "for_s": [2, 4],
        "delay_s": [0.1, 0.2], "jitter_s": [0, 0.01]})"));
    bool low = false;
    bool high = false;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const FaultPlan plan = script.plan(seed);
        QCOMPARE(plan.faults.size(), 3u);
        QVERIFY(plan.faults[0].trigger.at >= 1s && plan.faults[0].trigger.at <= 3s);
        for (std::size_t i = 0; i < 3; ++i) {
            const Fault &fault = plan.faults[i].fault;
            QVERIFY(fault.duration >= 2s && fault.duration <= 4s);
            QVERIFY(fault.delay >= 100ms && fault.delay <= 200ms);
            QVERIFY(fault.jitter >= 0ms && fault.jitter <= 10ms);
            low |= fault.jitter == 0ms;
            high |= fault.jitter == 10ms;
            if (i > 0) {
                const auto pause = plan.faults[i].trigger.at - plan.faults[i - 1].trigger.at;
                QVERIFY(pause >= 500ms && pause <= 1s);
            }
        }
    }
    QVERIFY(low && high); // both ends belong to the range
}

void FaultScriptTest::otherStepsDoNotShiftAStep()
{
    const QByteArray reset = R"({"fault": "reset", "at_s": [0, 5], "every_s": [1, 3]})";
    const FaultPlan alone = parsed(scriptWith(reset)).plan(7);
    const FaultPlan among =
        parsed(scriptWith(R"({"fault": "hole", "at_s": [0, 9], "every_s": [2, 3], "for_s": 1},)" + reset))
            .plan(7);
    QVERIFY(among.faults.size() > alone.faults.size());
    QCOMPARE(only(among, FaultKind::Reset), only(alone, FaultKind::Reset));
    // Two alike draw apart from each other.
    const auto twice = only(parsed(scriptWith(reset + ',' + reset)).plan(7), FaultKind::Reset);
    QVERIFY(std::ranges::adjacent_find(twice) == twice.end());
}

void FaultScriptTest::repeatsWithinTheScriptsTime()
{
    const FaultPlan plan = parsed(scriptWith(R"({"fault": "reset", "at_s": 10, "every_s": 25})")).plan(1);
    QCOMPARE(plan.faults.size(), 3u); // 10, 35, 60
    QCOMPARE(plan.faults.back().trigger.at, std::chrono::microseconds(60s));
    for (std::uint32_t i = 0; i < 3; ++i)
        QCOMPARE(plan.faults[i].number, i + 1);
}

void FaultScriptTest::countsConnectionsOneByOne()
{
    const FaultPlan plan =
        parsed(scriptWith(R"({"fault": "fin", "at_byte": [10, 1000], "connections": [2, 9]})")).plan(1);
    QCOMPARE(plan.faults.size(), 8u);
    for (std::uint32_t i = 0; i < 8; ++i) {
        QCOMPARE(plan.faults[i].trigger.connection, i + 2);
        QVERIFY(plan.faults[i].trigger.offset >= 10 && plan.faults[i].trigger.offset <= 1000);
        QCOMPARE(plan.faults[i].fault.direction, FaultDirection::Down);
    }
}

void FaultScriptTest::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<quint64>("line");
    QTest::addColumn<QByteArray>("what");
    for (const BadScript &bad : badScripts())
        QTest::newRow(bad.name) << bad.json << quint64(bad.line) << bad.what;
}

void FaultScriptTest::saysWhatIsWrongAndWhere()
{
    QFETCH(QByteArray, json);
    QFETCH(quint64, line);
    QFETCH(QByteArray, what);
    FaultScript::Error error;
    QVERIFY(!FaultScript::parse(json.toStdString(), error));
    QVERIFY(!error.what.empty());
    QVERIFY2(QByteArray::fromStdString(error.what).contains(what), error.what.c_str());
    QCOMPARE(quint64(error.line), line);
}

void FaultScriptTest::refusesAScriptThatIsTooLarge()
{
    FaultScript::Error error;
    const QByteArray json = scriptWith(R"({"fault": "reset", "at_s": 1})");
    QVERIFY(FaultScript::parse((json + QByteArray(1000, ' ')).toStdString(), error));
    QVERIFY(!FaultScript::parse((json + QByteArray(1024 * 1024, ' ')).toStdString(), error));
    QCOMPARE(error.line, 0u);
}

void FaultScriptTest::readsTheShippedScripts_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &name : shippedScripts())
        QTest::newRow(qPrintable(name)) << name;
    QVERIFY(shippedScripts().size() >= 12);
}

void FaultScriptTest::readsTheShippedScripts()
{
    QFETCH(QString, file);
    const FaultScript script = parsed(fileContents(u"resources/faults/"_s + file));
    QCOMPARE(QString::fromStdString(script.name) + u".json"_s, file);
    QVERIFY(script.duration >= 20s && script.duration <= 90s);
    QVERIFY(script.title.size() > 5 && script.title.size() < 60);
    QVERIFY(script.description.size() > 40);
    QVERIFY(!script.plan(1).faults.empty());
}

// Every block of JSON in docs/faults.md that begins with "format" is a script, every other one a step.
void FaultScriptTest::readsTheExamplesOfTheManual()
{
    const QString manual = QString::fromUtf8(fileContents(u"docs/faults.md"_s));
    static const QRegularExpression blocks(u"```json\n(.*?)```"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    int count = 0;
    for (auto match = blocks.globalMatch(manual); match.hasNext(); ++count) {
        const QByteArray block = match.next().captured(1).toUtf8();
        FaultScript::Error error;
        const QByteArray json = block.contains("\"format\"") ? block : scriptWith(block);
        QVERIFY2(FaultScript::parse(json.toStdString(), error), block + error.what.c_str());
    }
    QVERIFY(count >= 3);
}

void FaultScriptTest::theSchemaJudgesAlike()
{
    QList<QByteArray> documents;
    QList<bool> expected;
    for (const QString &name : shippedScripts()) {
        documents << fileContents(u"resources/faults/"_s + name);
        expected << true;
    }
    for (const BadScript &bad : badScripts()) {
        if (QJsonDocument::fromJson(bad.json).isNull())
            continue; // not JSON: nothing for a schema
        documents << bad.json;
        expected << bad.inSchema;
    }
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, uR"(
import json, sys
import jsonschema
validator = jsonschema.Draft202012Validator(json.load(open(sys.argv[1])))
for line in sys.stdin:
    print(int(validator.is_valid(json.loads(line))))
)"_s,
                                QStringLiteral(STEADFEED_SOURCE_DIR "/resources/schema/faults.schema.json")});
    for (const QByteArray &document : documents)
        python.write(QJsonDocument::fromJson(document).toJson(QJsonDocument::Compact) + '\n');
    python.closeWriteChannel();
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        QSKIP("python3 with jsonschema is not here");
    const QList<QByteArray> verdicts = python.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(verdicts.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY2((verdicts[i] == "1") == expected[i], documents[i]);
}

QTEST_APPLESS_MAIN(FaultScriptTest)
#include "FaultScriptTest.moc"
