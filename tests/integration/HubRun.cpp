// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HubRun.h"

#include "LongPollTransport.h"
#include "RecordingTransport.h"
#include "SseTransport.h"
#include "WebSocketTransport.h"

#include <algorithm>

namespace steadfeed::test {
namespace {

HubOptions hubOptions(Profile profile, const HubRun::Options &options)
{
    HubOptions hub;
    hub.profile = std::move(profile);
    for (const auto &entry : {sseTransportEntry(), webSocketTransportEntry(), longPollTransportEntry()})
        hub.transports.add(entry);
    if (!options.token.empty())
        options.secrets->set(kTokenReference, options.token);
    if (options.playback)
        hub.transports.add(recordingTransportEntry(options.playback));
    hub.playback = options.playback;
    hub.secrets = options.secrets;
    hub.stateFile = options.stateFile;
    hub.bindingsFile = options.bindingsFile;
    hub.recordTo = options.recordTo;
    hub.recordProfile = "{}";
    hub.asksForTime = false; // scripts answer connection by connection
    hub.heartbeatMin = std::chrono::milliseconds{200};
    return hub;
}

} // namespace

FeedProfile nativeFeedAt(FeedKind kind, const std::string &url)
{
    FeedProfile feed;
    feed.name = name(kind);
    feed.kind = kind;
    feed.protocol = FeedProtocol::Native;
    feed.snapshot = kind == FeedKind::Positions;
    feed.endpoints["sse"] = {url};
    return feed;
}

Profile exchangeProfile(const std::string &base)
{
    Profile profile;
    profile.name = "exchange";
    for (const FeedKind kind :
         {FeedKind::Prices, FeedKind::Positions, FeedKind::Notices, FeedKind::Metrics}) {
        FeedProfile feed = nativeFeedAt(kind, base + "/v1/feeds/" + std::string(name(kind)) + "/sse");
        feed.credentials.scheme = CredentialSpec::Scheme::Bearer;
        feed.credentials.source = kTokenReference;
        profile.feeds.push_back(std::move(feed));
    }
    return profile;
}

Profile profileOf(FeedProfile feed)
{
    Profile profile;
    profile.name = "one";
    profile.feeds.push_back(std::move(feed));
    return profile;
}

HubRun::HubRun(Profile profile) : HubRun(std::move(profile), Options{}) {}

HubRun::HubRun(Profile profile, const Options &options) : m_hub(hubOptions(std::move(profile), options))
{
    connect(&m_hub, &FeedHub::frameReady, this, &HubRun::take);
    m_hub.start();
}

const RunReport &HubRun::stop()
{
    m_hub.stop();
    return m_hub.report();
}

const FeedHealth &HubRun::health(std::size_t feed) const
{
    static const FeedHealth none;
    return feed < m_health.size() ? m_health[feed] : none;
}

bool HubRun::balanced() const
{
    return std::ranges::all_of(m_health, [](const FeedHealth &h) { return h.counts.balanced(); });
}

bool HubRun::noted(ReasonCode code) const
{
    return std::ranges::any_of(log, [code](const LogEntry &e) { return e.reason.code == code; });
}

std::vector<std::string> HubRun::argumentsOf(ReasonCode code) const
{
    const auto it = std::ranges::find(log, code, [](const LogEntry &e) { return e.reason.code; });
    return it == log.end() ? std::vector<std::string>{} : it->reason.args;
}

HubRun::Prices HubRun::prices(FeedIndex feed) const
{
    Prices prices;
    for (const auto &[key, last] : m_last) {
        const KeyName &known = m_keys.at(key);
        if (known.feed == feed)
            prices[known.name] = last;
    }
    return prices;
}

void HubRun::take(const FrameBatch &batch)
{
    ++frames;
    for (const FeedIndex feed : batch.removedFeeds)
        std::erase_if(m_last, [&](const auto &last) { return m_keys.at(last.first).feed == feed; });
    for (const FeedHealth &health : batch.health)
        states.insert(health.state);
    playback = batch.playback.value_or(playback);
    for (const KeyName &key : batch.newKeys)
        m_keys[key.key] = key;
    for (const PriceUpdate &update : batch.prices) {
        m_last[update.key] = update.last.value;
        updates.push_back(update);
    }
    for (const NoticeItem &notice : batch.notices)
        notices.push_back(notice.id);
    positionChanges.insert(positionChanges.end(), batch.positions.begin(), batch.positions.end());
    log.insert(log.end(), batch.log.begin(), batch.log.end());
    if (!batch.health.empty())
        m_health = batch.health;
}

} // namespace steadfeed::test
