// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"

#include <QCommandLineParser>

#include <cmath>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLongestSeconds = 2e6; ///< 23 days: a timer counts milliseconds in an int

/// Wrong usage: one line that says what to do.
struct UsageError
{
    QString message;
};

double number(const QCommandLineParser &parser, const QString &option, double low, double high)
{
    const QString text = parser.value(option);
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || !std::isfinite(value) || value < low || value > high) {
        throw UsageError{u"--%1 takes a number from %2 to %3, not '%4'."_s.arg(
            option, QString::number(low, 'g', 10), QString::number(high, 'g', 10), text)};
    }
    return value;
}

std::uint64_t wholeNumber(const QCommandLineParser &parser, const QString &option, std::uint64_t low,
                          std::uint64_t high)
{
    const QString text = parser.value(option);
    bool ok = false;
    const std::uint64_t value = text.toULongLong(&ok);
    if (!ok || value < low || value > high || text != QString::number(value)) {
        throw UsageError{u"--%1 takes a whole number from %2 to %3, not '%4'."_s.arg(
            option, QString::number(low), QString::number(high), text)};
    }
    return value;
}

QString fileName(const QCommandLineParser &parser, const QString &option)
{
    const QString name = parser.value(option);
    if (parser.isSet(option) && name.isEmpty())
        throw UsageError{u"--%1 takes a file name."_s.arg(option)};
    return name;
}

/// A secret itself is never an argument: every process of this computer may read those.
QString credentials(const QCommandLineParser &parser)
{
    const QString where = parser.value(u"credentials"_s);
    const bool named = (where.startsWith(u"env:") && where.size() > 4) ||
                       (where.startsWith(u"file:") && where.size() > 5) || where == u"ask";
    if (parser.isSet(u"credentials"_s) && !named)
        throw UsageError{u"--credentials takes env:NAME, file:PATH or ask; never a secret itself."_s};
    return where;
}

std::vector<std::pair<QString, QString>> headers(const QCommandLineParser &parser)
{
    std::vector<std::pair<QString, QString>> headers;
    const QStringList texts = parser.values(u"header"_s);
    for (const QString &text : texts) {
        const qsizetype colon = text.indexOf(u':');
        if (colon < 1)
            throw UsageError{u"--header takes 'NAME: VALUE'."_s};
        const QString name = text.left(colon).trimmed();
        if (name.compare(u"authorization", Qt::CaseInsensitive) == 0 ||
            name.compare(u"cookie", Qt::CaseInsensitive) == 0)
            throw UsageError{u"--header takes no secret: use --credentials."_s};
        headers.emplace_back(name, text.mid(colon + 1).trimmed());
    }
    return headers;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"A dashboard for live feeds that never lies about its feed.\n\n"
        "steadfeed                 the window, with the last profile\n"
        "steadfeed --demo          the built-in exchange, shown at once\n"
        "steadfeed replay FILE     plays a recording\n"
        "steadfeed probe URL       finds out what is there: transport, ids, heartbeat, resuming, mapping\n"
        "steadfeed audit verify FILE   checks the chain of an outbox or an exported audit log\n\n"
        "Exit status: 0 fine; 1 wrong usage, unreadable file, port in use; 2 a feed was never live;\n"
        "3 an --assert failed; 4 a damaged recording or audit log, or a probe that found nothing."_s);
    const auto add = [&parser](const char *name, const char *text, const char *value = nullptr) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(text),
                                            QString::fromLatin1(value ? value : "")));
    };
    add("demo", "Start the exchange in process and show it.");
    add("rate", "Demo: ticks per second, 1 to 1000000, or max. Default 1000.", "N");
    add("symbols", "Demo: symbols, 1 to 10000. Default 50.", "N");
    add("seed", "Demo: the same seed gives the same ticks. Default 1.", "N");
    add("faults", "Demo: run this fault script with --seed, then compare what was sent with what was shown.",
        "FILE");
    add("fault-log", "Write what --faults did, a line each.", "FILE");
    add("profile", "Open a profile.", "FILE");
    add("transport", "The transport for all feeds: sse, websocket, longpoll, or a plug-in's.", "NAME");
    add("headless", "No window; a status line on standard error if it is a terminal.");
    add("duration", "End after this many seconds.", "S");
    add("report", "Write a JSON report at the end ('-': standard output).", "FILE");
    add("record", "Write what arrives to a recording.", "FILE");
    add("screenshot", "Save the window as PNG after --after seconds.", "FILE");
    add("after", "When to take the screenshot. Default 2.", "S");
    add("assert",
        "Headless, repeatable: exit with 3 unless this holds of the report, e.g. 'lost == 0', "
        "'feeds.prices.missing == 0', 'latency_p99_ms < 50'.",
        "PATH OP NUMBER");
    add("actions", "Headless: do these audit actions, JSON Lines.", "FILE");
    add("head",
        "Audit verify: the number and hash that the file must hold, as the window or the server shows it.",
        "SEQ:HASH");
    add("speed", "Replay: 0.1 to 100, or max. Default 1.", "N");
    add("json", "Probe: print JSON.");
    add("seconds", "Probe: how long it may take, 1 to 3600. Default 15.", "N");
    add("credentials", "Probe: where a bearer token is: env:NAME, file:PATH, or ask.", "WHERE");
    add("header", "Probe, repeatable: a header to send, no secret.", "NAME: VALUE");
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"replay FILE"_s, u"Play a recording."_s, u"[replay FILE]"_s);
    parser.addPositionalArgument(u"probe URL"_s, u"Look at an address."_s, u"[probe URL]"_s);
    parser.addPositionalArgument(u"audit verify FILE"_s, u"Check an audit log."_s, u"[audit verify FILE]"_s);
}

void chooseMode(const QCommandLineParser &parser, CommandLine &line)
{
    const QStringList words = parser.positionalArguments();
    const bool demo = parser.isSet(u"demo"_s);
    const bool profile = parser.isSet(u"profile"_s);
    if (!words.isEmpty()) {
        const QString &command = words.first();
        const bool probe = command == u"probe";
        const bool audit = command == u"audit";
        if (!probe && !audit && command != u"replay")
            throw UsageError{u"Unknown command '%1'. Try: steadfeed --help"_s.arg(command)};
        if (audit && (words.size() != 3 || words.at(1) != u"verify"))
            throw UsageError{u"audit takes verify and one file: steadfeed audit verify FILE"_s};
        if (!audit && words.size() != 2) {
            throw UsageError{probe ? u"probe takes one address: steadfeed probe URL"_s
                                   : u"replay takes one file: steadfeed replay FILE"_s};
        }
        if (demo || profile)
            throw UsageError{u"%1 goes with neither --demo nor --profile."_s.arg(command)};
        line.mode = probe   ? CommandLine::Mode::Probe
                    : audit ? CommandLine::Mode::AuditVerify
                            : CommandLine::Mode::Replay;
        line.file = words.last();
    } else if (demo && profile) {
        throw UsageError{u"--demo and --profile exclude each other."_s};
    } else if (demo) {
        line.mode = CommandLine::Mode::Demo;
    } else if (profile) {
        line.mode = CommandLine::Mode::Profile;
        line.file = fileName(parser, u"profile"_s);
    }
}

/// Options that would have no effect are refused: nothing is silently ignored.
void checkCombinations(const QCommandLineParser &parser, const CommandLine &line)
{
    for (const auto &option : {u"rate"_s, u"symbols"_s, u"seed"_s}) {
        if (parser.isSet(option) && line.mode != CommandLine::Mode::Demo)
            throw UsageError{u"--%1 is for the demo: add --demo."_s.arg(option)};
    }
    if (!line.faults.isEmpty() && line.mode != CommandLine::Mode::Demo)
        throw UsageError{u"--faults is for the demo: add --demo."_s};
    if (!line.faultLog.isEmpty() && line.faults.isEmpty())
        throw UsageError{u"--fault-log goes with --faults FILE."_s};
    if (parser.isSet(u"speed"_s) && line.mode != CommandLine::Mode::Replay)
        throw UsageError{u"--speed is for recordings: steadfeed replay FILE --speed N"_s};
    if (parser.isSet(u"transport"_s) && line.mode == CommandLine::Mode::Replay)
        throw UsageError{u"A recording has no transport to choose."_s};
    if (!line.record.isEmpty() && line.mode == CommandLine::Mode::Replay)
        throw UsageError{u"A recording that plays is not recorded again."_s};
    const bool probe = line.mode == CommandLine::Mode::Probe;
    const bool audit = line.mode == CommandLine::Mode::AuditVerify;
    if (parser.isSet(u"head"_s) && !audit)
        throw UsageError{u"--head is for audit logs: steadfeed audit verify FILE --head SEQ:HASH"_s};
    for (const auto &option : {u"json"_s, u"seconds"_s, u"credentials"_s, u"header"_s}) {
        if (parser.isSet(option) && !probe)
            throw UsageError{u"--%1 is for probing: steadfeed probe URL --%1"_s.arg(option)};
    }
    for (const auto &option : {u"transport"_s, u"headless"_s, u"duration"_s, u"report"_s, u"record"_s,
                               u"screenshot"_s, u"assert"_s}) {
        if (parser.isSet(option) && (probe || audit))
            throw UsageError{
                u"%1 does not go with --%2."_s.arg(probe ? u"probe"_s : u"audit verify"_s, option)};
    }
    if (parser.isSet(u"after"_s) && line.screenshot.isEmpty())
        throw UsageError{u"--after goes with --screenshot FILE."_s};
    const bool opens = line.mode == CommandLine::Mode::Demo || line.mode == CommandLine::Mode::Profile;
    if (!line.actions.isEmpty() && !(line.headless && opens))
        throw UsageError{u"--actions goes with --headless and --demo or --profile FILE."_s};
    if (!line.assertions.empty() && !line.headless)
        throw UsageError{u"--assert goes with --headless."_s};
    if (!line.screenshot.isEmpty() && line.headless)
        throw UsageError{u"--screenshot needs the window: it excludes --headless."_s};
    if (line.headless && line.mode == CommandLine::Mode::Window)
        throw UsageError{u"--headless needs --demo, --profile FILE or replay FILE."_s};
}

CommandLine commandLine(const QCommandLineParser &parser)
{
    CommandLine line;
    chooseMode(parser, line);
    line.headless = parser.isSet(u"headless"_s);
    line.transport = parser.value(u"transport"_s);
    if (parser.isSet(u"duration"_s))
        line.durationSeconds = number(parser, u"duration"_s, 0.1, kLongestSeconds);
    if (parser.isSet(u"after"_s))
        line.afterSeconds = number(parser, u"after"_s, 0.0, kLongestSeconds);
    line.report = fileName(parser, u"report"_s);
    line.record = fileName(parser, u"record"_s);
    line.faults = fileName(parser, u"faults"_s);
    line.faultLog = fileName(parser, u"fault-log"_s);
    if (parser.isSet(u"head"_s)) {
        line.head = auditHeadFrom(parser.value(u"head"_s).toStdString());
        if (!line.head)
            throw UsageError{u"--head takes a number, a colon and 64 hexadecimal digits."_s};
    }
    line.actions = fileName(parser, u"actions"_s);
    line.screenshot = fileName(parser, u"screenshot"_s);
    if (parser.value(u"rate"_s) == u"max")
        line.maxRate = true;
    else if (parser.isSet(u"rate"_s))
        line.rate = number(parser, u"rate"_s, 1.0, 1'000'000.0);
    if (parser.isSet(u"symbols"_s))
        line.symbols = static_cast<std::uint32_t>(wholeNumber(parser, u"symbols"_s, 1, 10'000));
    if (parser.isSet(u"seed"_s))
        line.seed = wholeNumber(parser, u"seed"_s, 0, std::numeric_limits<std::uint64_t>::max());
    if (parser.value(u"speed"_s) == u"max")
        line.maxSpeed = true;
    else if (parser.isSet(u"speed"_s))
        line.speed = number(parser, u"speed"_s, 0.1, 100.0);
    line.json = parser.isSet(u"json"_s);
    if (parser.isSet(u"seconds"_s))
        line.probeSeconds = number(parser, u"seconds"_s, 1.0, 3600.0);
    line.credentials = credentials(parser);
    line.headers = headers(parser);
    const QStringList texts = parser.values(u"assert"_s);
    for (const QString &text : texts) {
        const auto assertion = Assertion::parse(text);
        if (!assertion) {
            throw UsageError{
                u"--assert takes 'PATH OP NUMBER' with OP one of == != < <= > >=, not '%1'."_s.arg(text)};
        }
        line.assertions.push_back(*assertion);
    }
    checkCombinations(parser, line);
    return line;
}

} // namespace

ParsedCommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return {std::nullopt, parser.errorText() + u" Try: steadfeed --help"_s, 1};
    if (parser.isSet(u"help"_s))
        return {std::nullopt, parser.helpText(), 0};
    if (parser.isSet(u"version"_s))
        return {std::nullopt, u"steadfeed " STEADFEED_VERSION "\n"_s, 0};
    try {
        return {commandLine(parser), {}, 0};
    } catch (const UsageError &error) {
        return {std::nullopt, error.message, 1};
    }
}

} // namespace steadfeed
