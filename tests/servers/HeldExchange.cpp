// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeldExchange.h"

#include "HubRun.h"

namespace steadfeed::test {

using namespace Qt::StringLiterals;

FeedProfile pricesAt(const std::string &base, const Way &way)
{
    const std::string path = "/v1/feeds/prices/";
    FeedProfile feed = nativeFeedAt(FeedKind::Prices, base + path + "sse");
    feed.endpoints["websocket"] = {"ws" + base.substr(std::string("http").size()) + path + "ws"};
    feed.endpoints["longpoll"] = {base + path + "poll"};
    feed.transport = way.transport;
    feed.transportOptions["websocket"]["encoding"] = way.encoding;
    feed.credentials.scheme = CredentialSpec::Scheme::Bearer;
    feed.credentials.source = kTokenReference;
    return feed;
}

HeldExchange::HeldExchange(const ExchangeOptions &options) : Exchange(options)
{
    std::string error;
    m_started = start(error);
    hold();
}

void HeldExchange::release()
{
    m_before = stats().feeds.at(0).head;
    setPaused(false);
}

void HeldExchange::hold()
{
    setPaused(true);
}

QString HeldExchange::whatIsNotWhole(const FeedReport &report)
{
    const FeedHealth &health = report.health;
    const LedgerCounts &counts = health.counts;
    const ExchangeFeedStats prices = stats().feeds.at(0);
    QString wrong;
    const auto expect = [&wrong](const char *what, std::uint64_t is, std::uint64_t shouldBe) {
        if (is != shouldBe)
            wrong += u"%1 %2 instead of %3; "_s.arg(QLatin1String(what)).arg(is).arg(shouldBe);
    };
    expect("accepted", counts.applied + counts.conflated, prices.head - m_before);
    expect("duplicates", counts.duplicates, 0);
    expect("refused", counts.refused, 0);
    expect("ignored", counts.ignored, 0);
    expect("pending", counts.pending, 0);
    expect("missing", health.missing, 0);
    expect("doubled", report.doubled, 0);
    expect("gaps", report.gaps.size(), 0);
    expect("epoch breaks", health.epochBreaks, 0);
    expect("continuous", health.continuity == Continuity::Continuous, 1);
    const std::string last = prices.epoch + ':' + std::to_string(prices.head);
    if (report.lastId != last)
        wrong += u"last id %1 instead of %2"_s.arg(QString::fromStdString(report.lastId),
                                                   QString::fromStdString(last));
    return wrong;
}

} // namespace steadfeed::test
