// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExchangeArguments.h"

#include "AuditRole.h"

#include <QCommandLineParser>

#include <limits>
#include <optional>
#include <utility>

namespace steadfeed {
namespace {

using namespace Qt::StringLiterals;

const auto kPort = u"port"_s;
const auto kSymbols = u"symbols"_s;
const auto kRate = u"rate"_s;
const auto kSeed = u"seed"_s;
const auto kTokenFile = u"token-file"_s;
const auto kAuditFile = u"audit-file"_s;
const auto kRole = u"role"_s;
const auto kAckFaults = u"ack-faults"_s;
const auto kFaults = u"faults"_s;
const auto kFaultPlan = u"fault-plan"_s;
const auto kFaultLog = u"fault-log"_s;

/// A whole number in the range; digits only.
std::optional<quint64> number(const QString &text, quint64 min, quint64 max)
{
    bool ok = false;
    const quint64 value = text.toULongLong(&ok);
    if (!ok || !text.at(0).isDigit() || value < min || value > max)
        return std::nullopt;
    return value;
}

bool readAckFaults(const QString &text, AckFaultOptions &faults)
{
    const QStringList parts = text.split(u',');
    double sum = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool ok = false;
        const double value = parts[i].toDouble(&ok);
        if (!ok || !(value >= 0) || i > 2)
            return false;
        sum += value;
        (i == 0 ? faults.lost : i == 1 ? faults.doubled : faults.late) = value;
    }
    return parts.size() == 3 && sum <= 1;
}

ExchangeArguments refuse(const QString &line)
{
    return {.action = ExchangeArguments::Action::Refuse, .text = line};
}

ExchangeArguments refuseValue(const QString &name, const QString &value, const QString &wanted)
{
    return refuse(u"--%1 %2: give %3"_s.arg(name, value, wanted));
}

} // namespace

ExchangeArguments parseExchangeArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A made-up market behind a real server, for trying Steadfeed."_s);
    parser.addOptions({
        {kPort, u"Listens on this port of 127.0.0.1; 0 takes a free one."_s, u"N"_s, u"0"_s},
        {kSymbols, u"Number of symbols, 1 to 10000."_s, u"N"_s, u"50"_s},
        {kRate, u"Ticks a second, 1 to 1000000, or max: as fast as the slowest reader takes them."_s,
         u"N|max"_s, u"1000"_s},
        {kSeed, u"The same seed gives the same ticks."_s, u"N"_s, u"1"_s},
        {kTokenFile, u"Reads the token from this file, or writes a new one there."_s, u"FILE"_s},
        {kAuditFile, u"Keeps the ledger of actions in this file; without it, in memory."_s, u"FILE"_s},
        {kRole, u"What the token may do: viewer, operator or trader."_s, u"ROLE"_s, u"trader"_s},
        {kAckFaults, u"Loses, doubles or delays answers to actions with these probabilities, for tests."_s,
         u"LOST,DOUBLED,LATE"_s},
        {kFaults, u"Breaks connections and events as this script says, from the start on (docs/faults.md)."_s,
         u"FILE"_s},
        {kFaultPlan, u"Writes what script and seed come to; the same each time."_s, u"FILE"_s},
        {kFaultLog, u"Writes what happened."_s, u"FILE"_s},
    });
    // Not addHelpOption(): that also offers help on Qt's own options, and there are none here.
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Shows this text."_s);
    parser.addOption(help);
    const auto version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return refuse(u"%1 Try --help."_s.arg(parser.errorText()));
    if (parser.isSet(help))
        return {.action = ExchangeArguments::Action::ShowText, .text = parser.helpText()};
    if (parser.isSet(version))
        return {.action = ExchangeArguments::Action::ShowText,
                .text = u"steadfeed-exchange " STEADFEED_VERSION "\n"_s};
    if (!parser.positionalArguments().isEmpty())
        return refuse(u"'%1' is not an option. Try --help."_s.arg(parser.positionalArguments().first()));

    ExchangeArguments result;
    const auto port = number(parser.value(kPort), 0, 65'535);
    if (!port)
        return refuseValue(kPort, parser.value(kPort), u"a number from 0 to 65535"_s);
    const auto symbols = number(parser.value(kSymbols), 1, 10'000);
    if (!symbols)
        return refuseValue(kSymbols, parser.value(kSymbols), u"a number from 1 to 10000"_s);
    result.options.maxRate = parser.value(kRate) == u"max"_s;
    const auto rate = result.options.maxRate ? 1'000 : number(parser.value(kRate), 1, 1'000'000);
    if (!rate)
        return refuseValue(kRate, parser.value(kRate), u"a number from 1 to 1000000, or max"_s);
    const auto seed = number(parser.value(kSeed), 0, std::numeric_limits<quint64>::max());
    if (!seed)
        return refuseValue(kSeed, parser.value(kSeed), u"a whole number"_s);
    for (const auto &[option, value] :
         {std::pair(kTokenFile, &result.tokenFile), std::pair(kFaults, &result.faults),
          std::pair(kFaultPlan, &result.faultPlan), std::pair(kFaultLog, &result.faultLog),
          std::pair(kAuditFile, &result.auditFile)}) {
        *value = parser.value(option);
        if (parser.isSet(option) && value->isEmpty())
            return refuseValue(option, {}, u"the name of a file"_s);
        if (parser.isSet(option) && option.startsWith(u"fault-"_s) && !parser.isSet(kFaults))
            return refuse(u"--%1 goes with --faults"_s.arg(option));
    }
    result.options.auditRole = parser.value(kRole).toStdString();
    if (!demo::auditRole(result.options.auditRole))
        return refuseValue(kRole, parser.value(kRole), u"viewer, operator or trader"_s);
    if (parser.isSet(kAckFaults) && !readAckFaults(parser.value(kAckFaults), result.options.ackFaults))
        return refuseValue(kAckFaults, parser.value(kAckFaults), u"three numbers, 1 at most in all"_s);
    result.options.port = static_cast<std::uint16_t>(*port);
    result.options.symbols = static_cast<std::uint32_t>(*symbols);
    result.options.rate = static_cast<double>(*rate);
    result.options.seed = *seed;
    return result;
}

} // namespace steadfeed
