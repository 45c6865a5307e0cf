// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"

#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

using Mode = CommandLine::Mode;

/// What people type. Wrong usage is tested with the real program (tests/e2e).
class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theModeIsWhatWasAskedFor_data();
    void theModeIsWhatWasAskedFor();
    void withoutOptionsTheDefaultsHold();
    void everyOptionIsRead();
    void theLimitsThemselvesAreAllowed_data();
    void theLimitsThemselvesAreAllowed();
    void whatHasNoEffectIsRefused_data();
    void whatHasNoEffectIsRefused();
    void helpNeedsNothingElse();
};

namespace {

ParsedCommandLine parse(const QString &arguments)
{
    return parseCommandLine(QStringList{u"steadfeed"_s} + arguments.split(u' ', Qt::SkipEmptyParts));
}

} // namespace

void CommandLineTest::theModeIsWhatWasAskedFor_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<QString>("file");
    QTest::newRow("nothing") << u""_s << Mode::Window << u""_s;
    QTest::newRow("demo") << u"--demo"_s << Mode::Demo << u""_s;
    QTest::newRow("profile") << u"--profile p.json"_s << Mode::Profile << u"p.json"_s;
    QTest::newRow("profile with =") << u"--profile=p.json"_s << Mode::Profile << u"p.json"_s;
    QTest::newRow("replay") << u"replay r.jsonl"_s << Mode::Replay << u"r.jsonl"_s;
    QTest::newRow("replay behind options") << u"--headless replay r.jsonl"_s << Mode::Replay << u"r.jsonl"_s;
    QTest::newRow("probe") << u"probe http://h/"_s << Mode::Probe << u"http://h/"_s;
    QTest::newRow("audit") << u"audit verify a.jsonl"_s << Mode::AuditVerify << u"a.jsonl"_s;
    QTest::newRow("a file named like an option") << u"replay -- --demo"_s << Mode::Replay << u"--demo"_s;
}

void CommandLineTest::theModeIsWhatWasAskedFor()
{
    QFETCH(QString, arguments);
    const ParsedCommandLine parsed = parse(arguments);
    QVERIFY2(parsed.commandLine, qPrintable(parsed.message));
    QTEST(parsed.commandLine->mode, "mode");
    QTEST(parsed.commandLine->file, "file");
}

void CommandLineTest::withoutOptionsTheDefaultsHold()
{
    const auto line = parse(u"--demo"_s).commandLine;
    QVERIFY(line);
    QVERIFY(!line->headless && !line->durationSeconds && !line->maxRate && !line->maxSpeed);
    QVERIFY(line->report.isEmpty() && line->record.isEmpty() && line->screenshot.isEmpty());
    QVERIFY(line->transport.isEmpty() && line->assertions.empty());
    QCOMPARE(line->rate, 1000.0);
    QCOMPARE(line->symbols, 50u);
    QCOMPARE(line->seed, std::uint64_t(1));
    QCOMPARE(line->afterSeconds, 2.0);
    QCOMPARE(line->speed, 1.0);
}

void CommandLineTest::everyOptionIsRead()
{
    const auto demo =
        parse(u"--demo --headless --rate max --symbols 7 --seed 18446744073709551615 --transport sse "
              "--duration 2.5 --report - --record r.jsonl --assert lost==0 --assert doubled==0"_s)
            .commandLine;
    QVERIFY(demo);
    QVERIFY(demo->headless && demo->maxRate);
    QCOMPARE(demo->symbols, 7u);
    QCOMPARE(demo->seed, std::numeric_limits<std::uint64_t>::max());
    QCOMPARE(demo->transport, u"sse"_s);
    QCOMPARE(demo->durationSeconds.value_or(0), 2.5);
    QCOMPARE(demo->report, u"-"_s);
    QCOMPARE(demo->record, u"r.jsonl"_s);
    QCOMPARE(demo->assertions.size(), std::size_t(2));
    const auto faults = parse(u"--demo --faults f.json --fault-log f.jsonl"_s).commandLine;
    QVERIFY(faults);
    QCOMPARE(faults->faults, u"f.json"_s);
    QCOMPARE(faults->faultLog, u"f.jsonl"_s);
    const auto window = parse(u"--demo --screenshot s.png --after 0.5 --rate 12.5"_s).commandLine;
    QVERIFY(window);
    QCOMPARE(window->screenshot, u"s.png"_s);
    QCOMPARE(window->afterSeconds, 0.5);
    QCOMPARE(window->rate, 12.5);
    const auto replay = parse(u"replay r.jsonl --speed 10"_s).commandLine;
    QVERIFY(replay);
    QCOMPARE(replay->speed, 10.0);
    QVERIFY(parse(u"replay r.jsonl --speed max"_s).commandLine->maxSpeed);
    const auto probe =
        parse(u"probe http://h/ --json --seconds 5 --credentials env:T --header A:b --header C:d:e"_s)
            .commandLine;
    QVERIFY(probe && probe->json);
    QCOMPARE(probe->probeSeconds, 5.0);
    QCOMPARE(probe->credentials, u"env:T"_s);
    QCOMPARE(probe->headers.size(), std::size_t(2));
    QCOMPARE(probe->headers.at(1).second, u"d:e"_s);
    const auto audit = parse(u"audit verify a.jsonl --head 7:"_s + u"0a"_s.repeated(32)).commandLine;
    QVERIFY(audit && audit->head);
    QCOMPARE(audit->head->seq, std::uint64_t(7));
    QCOMPARE(audit->head->hash[31], std::uint8_t(10));
}

void CommandLineTest::theLimitsThemselvesAreAllowed_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *arguments, bool allowed) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << allowed;
    };
    row("--demo --rate 1", true);
    row("--demo --rate 0.999", false);
    row("--demo --rate 1000000", true);
    row("--demo --symbols 1", true);
    row("--demo --symbols 0", false);
    row("--demo --symbols 10000", true);
    row("--demo --symbols +5", false);
    row("--demo --symbols 007", false);
    row("--demo --seed 0", true);
    row("--demo --seed -1", false);
    row("--demo --duration 0.1", true);
    row("--demo --duration 2000000", true);
    row("--demo --duration 2000001", false);
    row("--demo --duration inf", false);
    row("replay r --speed 0.1", true);
    row("replay r --speed 100", true);
    row("replay r --speed 100.1", false);
}

void CommandLineTest::theLimitsThemselvesAreAllowed()
{
    QFETCH(QString, arguments);
    const ParsedCommandLine parsed = parse(arguments);
    QTEST(parsed.commandLine.has_value(), "allowed");
    QCOMPARE(parsed.exitStatus, parsed.commandLine ? 0 : 1);
    QCOMPARE(parsed.message.isEmpty(), parsed.commandLine.has_value());
}

void CommandLineTest::whatHasNoEffectIsRefused_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *arguments : {"--rate 5",
                                  "--symbols 5",
                                  "--seed 5",
                                  "--speed 2",
                                  "--after 1",
                                  "--assert lost==0",
                                  "--headless",
                                  "--demo --after 1",
                                  "--demo --speed 1",
                                  "--profile p --seed 1",
                                  "replay r --record x",
                                  "replay r --transport sse",
                                  "replay r --demo",
                                  "replay r --profile p",
                                  "replay r --rate 1",
                                  "--faults f",
                                  "--profile p --faults f",
                                  "replay r --faults f",
                                  "--demo --fault-log f",
                                  "replay",
                                  "audit",
                                  "audit verify",
                                  "audit check a",
                                  "audit verify a b",
                                  "audit verify a --demo",
                                  "audit verify a --profile p",
                                  "audit verify a --headless",
                                  "audit verify a --report r",
                                  "audit verify a --json",
                                  "audit verify a --head",
                                  "audit verify a --head 7",
                                  "audit verify a --head 7:12",
                                  "--demo --headless --screenshot s.png",
                                  "--demo --profile p"})
        QTest::newRow(arguments) << QString::fromLatin1(arguments);
    QTest::newRow("a head of no audit log") << u"--demo --head 7:"_s + u"0a"_s.repeated(32);
}

void CommandLineTest::whatHasNoEffectIsRefused()
{
    QFETCH(QString, arguments);
    const ParsedCommandLine parsed = parse(arguments);
    QVERIFY(!parsed.commandLine);
    QCOMPARE(parsed.exitStatus, 1);
    QVERIFY(!parsed.message.isEmpty() && !parsed.message.contains(u'\n'));
}

void CommandLineTest::helpNeedsNothingElse()
{
    for (const auto &arguments : {u"--help"_s, u"-h"_s, u"--headless --help"_s, u"--version"_s}) {
        const ParsedCommandLine parsed = parse(arguments);
        QVERIFY(!parsed.commandLine && !parsed.message.isEmpty());
        QCOMPARE(parsed.exitStatus, 0);
    }
}

QTEST_APPLESS_MAIN(CommandLineTest)
#include "CommandLineTest.moc"
