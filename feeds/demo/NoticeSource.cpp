// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoticeSource.h"

#include "WireText.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace steadfeed::demo {
namespace {

struct Template
{
    std::string_view level;
    std::string_view title;
    std::string_view text;
    std::string_view symbol = {};
};

constexpr Template kWelcome{"info", "Demo exchange open",
                            "Prices, positions and these messages are made up. Nothing here is real money."};

constexpr auto kTemplates = std::to_array<Template>({
    {"warning", "Volatility auction", "Trading in AAPL is interrupted for two minutes.", "AAPL"},
    {"info", "Fee schedule", "The fee schedule for June is in force from tomorrow."},
    {"critical", "Margin call", "Account main uses 92 % of its margin. Reduce positions or add funds."},
    {"info", "Market close", "The cash market closes in 30 minutes."},
    {"warning", "Late prints", "Off-book trades in SAP are reported with a delay of up to 90 seconds.",
     "SAP"},
    {"info", "Dividend", "MSFT trades without its dividend from tomorrow.", "MSFT"},
    {"warning", "Position limit", "NVDA has reached 80 % of its position limit.", "NVDA"},
    {"info", "Maintenance", "The report server is restarted on Saturday between 06:00 and 06:15 UTC."},
    {"critical", "Trading halted", "Trading in AMZN is halted until further notice.", "AMZN"},
    {"info", "Trading resumed", "Trading in AMZN has resumed.", "AMZN"},
});

} // namespace

NoticeSource::NoticeSource(std::uint64_t seed, std::chrono::milliseconds every, std::string epoch)
    : m_random(seed, "notices")
    , m_every(every)
    , m_epoch(std::move(epoch))
{
}

std::chrono::milliseconds NoticeSource::pause()
{
    using namespace std::chrono_literals;
    if (m_count == 0)
        return std::min<std::chrono::milliseconds>(2s, m_every);
    return m_every / 2 +
           std::chrono::milliseconds(m_random.below(static_cast<std::uint64_t>(m_every.count())));
}

std::string NoticeSource::id() const
{
    return "n-" + m_epoch + '-' + std::to_string(m_count);
}

void NoticeSource::append(std::string &out, WallMicros now)
{
    const Template &notice = m_count == 0 ? kWelcome : kTemplates[m_random.below(kTemplates.size())];
    ++m_count;
    out += R"({"t":"notice","id":")";
    out += id();
    out += R"(","level":")";
    out += notice.level;
    out += R"(","title":")";
    out += notice.title;
    out += R"(","text":")";
    out += notice.text;
    if (!notice.symbol.empty()) {
        out += R"(","s":")";
        out += notice.symbol;
    }
    out += R"(","ts":)";
    appendNumber(out, static_cast<std::uint64_t>(now));
    out += '}';
}

} // namespace steadfeed::demo
