// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FieldScores.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace steadfeed::fields {
namespace {

using namespace Qt::StringLiterals;

struct Name
{
    std::string_view name;
    int score;
};

// Names of one or two letters are compared exactly (Binance: s is the symbol, S the side), longer ones
// without case and without _ and -. A text beside a number ("price_str") comes first: it keeps the digits
// that were written.
constexpr Name kSymbols[] = {{"symbol", 100},
                             {"instid", 95},
                             {"productid", 95},
                             {"ticker", 95},
                             {"sym", 95},
                             {"instrument", 90},
                             {"s", 90},
                             {"instrumentname", 90},
                             {"instrumentid", 90},
                             {"isin", 85},
                             {"ric", 85},
                             {"currencypair", 80},
                             {"pair", 80},
                             {"tradingsymbol", 95},
                             {"market", 70},
                             {"security", 70},
                             {"contract", 70},
                             {"code", 60},
                             {"asset", 50},
                             {"name", 40},
                             {"key", 30},
                             {"id", 20}};
constexpr Name kPrices[] = {{"price", 100},    {"lastprice", 98}, {"tradeprice", 97}, {"last", 95},
                            {"lastpx", 95},    {"px", 95},        {"ltp", 95},        {"lasttradeprice", 95},
                            {"p", 90},         {"c", 55},         {"mid", 70},        {"midprice", 70},
                            {"markprice", 60}, {"markpx", 60},    {"pricestr", 101},  {"close", 55},
                            {"rate", 50},      {"value", 40},     {"v", 20}};
constexpr Name kBids[] = {{"bid", 95},          {"bestbid", 95}, {"bidprice", 95}, {"bidpx", 95},
                          {"bestbidprice", 95}, {"b", 80},       {"bp", 80},       {"bid1price", 90}};
constexpr Name kAsks[] = {{"ask", 95},   {"bestask", 95},      {"askprice", 95},
                          {"askpx", 95}, {"bestaskprice", 95}, {"a", 80},
                          {"ap", 80},    {"ask1price", 90},    {"offer", 90}};
constexpr Name kSizes[] = {{"amountstr", 98}, {"size", 95},    {"lastsize", 97}, {"lastsz", 97},
                           {"sz", 95},        {"qty", 95},     {"q", 85},        {"quantity", 95},
                           {"amount", 90},    {"lastqty", 95}, {"volume", 40}};
constexpr Name kTimes[] = {{"time", 95},      {"timestamp", 95}, {"ts", 95},        {"microtimestamp", 96},
                           {"T", 92},         {"datetime", 90},  {"t", 80},         {"E", 85},
                           {"tradetime", 95}, {"eventtime", 90}, {"updatedat", 85}, {"createdat", 80},
                           {"date", 60}};
constexpr Name kSequences[] = {{"sequence", 100}, {"seq", 100},    {"seqnum", 100}, {"sequencenumber", 100},
                               {"seqid", 95},     {"tradeid", 85}, {"u", 80},       {"a", 70},
                               {"n", 60},         {"offset", 80},  {"id", 70},      {"lastid", 60}};
constexpr Name kKinds[] = {{"type", 100},       {"event", 95}, {"e", 95},       {"msgtype", 95},
                           {"messagetype", 95}, {"t", 80},     {"channel", 90}, {"topic", 85},
                           {"table", 85},       {"op", 70},    {"action", 60},  {"kind", 80}};

constexpr double kYear2000 = 946'684'800.0; // in seconds since 1970
constexpr double kYear2100 = 4'102'444'800.0;

std::string lastSegment(std::string_view pointer)
{
    return std::string(pointer.substr(pointer.rfind('/') + 1));
}

std::string plain(std::string_view name)
{
    std::string out;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c + 32);
        else if (c != '_' && c != '-')
            out += c;
    }
    return out;
}

int score(std::string_view pointer, std::span<const Name> names)
{
    const std::string exact = lastSegment(pointer);
    const std::string key = exact.size() <= 2 ? exact : plain(exact);
    const auto it = std::ranges::find(names, std::string_view(key), &Name::name);
    return it != names.end() ? it->score : 0;
}

template <typename Predicate>
bool nearlyAll(std::span<const QJsonValue> values, Predicate holds)
{
    const auto good = static_cast<std::size_t>(std::ranges::count_if(values, holds));
    return !values.empty() && good * 10 >= values.size() * 9;
}

} // namespace

std::optional<double> number(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    if (!value.isString())
        return std::nullopt;
    bool ok = false;
    const double number = value.toString().toDouble(&ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<qint64> integer(const QJsonValue &value)
{
    if (value.isDouble()) {
        constexpr double kExact = 9.2e18;
        const double number = value.toDouble();
        if (number != std::floor(number) || std::abs(number) > kExact)
            return std::nullopt;
        return value.toInteger();
    }
    if (!value.isString())
        return std::nullopt;
    bool ok = false;
    const qint64 number = value.toString().toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

int nameScore(std::string_view pointer, Field field)
{
    switch (field) {
    case Field::Symbol:
        return score(pointer, kSymbols);
    case Field::Price:
        return score(pointer, kPrices);
    case Field::Bid:
        return score(pointer, kBids);
    case Field::Ask:
        return score(pointer, kAsks);
    case Field::Size:
        return score(pointer, kSizes);
    case Field::Time:
        return score(pointer, kTimes);
    default:
        return 0;
    }
}

int sequenceScore(std::string_view pointer)
{
    return score(pointer, kSequences);
}

int kindScore(std::string_view pointer)
{
    return score(pointer, kKinds);
}

bool areSymbols(std::span<const QJsonValue> values)
{
    static const QRegularExpression kSymbol(u"^(?=.*[A-Za-z])[A-Za-z0-9._:/@=^$#+-]{1,40}$"_s);
    static const QRegularExpression kDate(u"^\\d{4}-\\d\\d-\\d\\d"_s);
    return nearlyAll(values, [](const QJsonValue &value) {
        const QString text = value.toString();
        return kSymbol.match(text).hasMatch() && !kDate.match(text).hasMatch();
    });
}

bool arePrices(std::span<const QJsonValue> values)
{
    constexpr double kHuge = 1e9; // an integer like that is an id or a time
    bool real = false;
    const bool numbers = nearlyAll(values, [&real](const QJsonValue &value) {
        const auto price = number(value);
        const bool huge = price && std::abs(*price) >= kHuge && *price == std::floor(*price);
        real = real || (price && *price != 0 && !huge);
        return price.has_value();
    });
    return numbers && real;
}

std::optional<TimeUnit> timeUnit(std::span<const QJsonValue> values)
{
    static const QRegularExpression kIso(u"^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d"_s);
    const auto isIso = [](const QJsonValue &value) { return kIso.match(value.toString()).hasMatch(); };
    if (nearlyAll(values, isIso))
        return TimeUnit::Iso8601;
    constexpr std::array<std::pair<TimeUnit, double>, 4> kUnits{
        {{TimeUnit::Seconds, 1}, {TimeUnit::Millis, 1e3}, {TimeUnit::Micros, 1e6}, {TimeUnit::Nanos, 1e9}}};
    for (const auto &[unit, perSecond] : kUnits) {
        const auto fits = [perSecond = perSecond](const QJsonValue &value) {
            const auto moment = number(value);
            return moment && *moment >= kYear2000 * perSecond && *moment <= kYear2100 * perSecond;
        };
        if (nearlyAll(values, fits))
            return unit;
    }
    return std::nullopt;
}

std::string suffixRegex(std::span<const QJsonValue> values)
{
    std::set<QString> distinct;
    for (const QJsonValue &value : values)
        distinct.insert(value.toString());
    if (distinct.empty() || distinct.begin()->isEmpty())
        return {};
    QString prefix = *distinct.begin();
    for (const QString &text : distinct) {
        while (!text.startsWith(prefix))
            prefix.chop(1);
    }
    if (distinct.size() == 1)
        prefix.chop(1); // something must be left
    static const QRegularExpression kSeparator(u"[_.:/@-]"_s);
    const qsizetype cut = prefix.lastIndexOf(kSeparator);
    if (cut < 1)
        return {};
    prefix.truncate(cut + 1);
    static const QRegularExpression kRest(u"^[A-Za-z0-9/-]{2,20}$"_s);
    for (const QString &text : distinct) {
        if (!kRest.match(text.mid(prefix.size())).hasMatch())
            return {};
    }
    return '^' + QRegularExpression::escape(prefix).toStdString() + "(.+)$";
}

} // namespace steadfeed::fields
