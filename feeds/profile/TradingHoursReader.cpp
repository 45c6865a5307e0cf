// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TradingHoursReader.h"

#include "ProfileKeys.h"

#include <array>

namespace steadfeed {
namespace {

constexpr std::array<std::string_view, 7> kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr int kMinutesOfDay = 24 * 60;

int minuteOf(const JsonNode &node, int last)
{
    const std::string text = node.exists() ? node.text() : std::string();
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    const bool shaped = text.size() == 5 && digit(0) && digit(1) && text[2] == ':' && digit(3) && digit(4);
    const int hour = shaped ? (text[0] - '0') * 10 + (text[1] - '0') : 0;
    const int minute = shaped ? (text[3] - '0') * 10 + (text[4] - '0') : 0;
    if (!shaped || minute > 59 || hour * 60 + minute > last)
        node.fail(last == kMinutesOfDay ? "a time from 00:00 to 24:00" : "a time from 00:00 to 23:59");
    return hour * 60 + minute;
}

TradingHours::Session readSession(const JsonNode &node)
{
    node.allowKeys(keys::kSession);
    TradingHours::Session session;
    for (const JsonNode &day : node.at("days").elements())
        session.days = static_cast<std::uint8_t>(session.days | 1u << day.choice(kDays));
    if (session.days == 0)
        node.at("days").fail("at least one day");
    session.fromMinute = minuteOf(node.at("from"), kMinutesOfDay - 1);
    session.toMinute = minuteOf(node.at("to"), kMinutesOfDay);
    return session;
}

} // namespace

TradingHours readTradingHours(const JsonNode &node)
{
    node.allowKeys(keys::kTradingHours);
    const JsonNode zoneNode = node.at("time_zone");
    const QTimeZone zone(QByteArray::fromStdString(zoneNode.text()));
    if (!zone.isValid())
        zoneNode.fail("an IANA time zone, such as \"Europe/Berlin\"");
    std::vector<TradingHours::Session> sessions;
    for (const JsonNode &session : node.at("sessions").elements())
        sessions.push_back(readSession(session));
    if (sessions.empty())
        node.at("sessions").fail("at least one session");
    return {zone, std::move(sessions)};
}

} // namespace steadfeed
