// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedHub.h"
#include "PlaybackGroup.h"
#include "TestSecrets.h"

#include <QObject>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace steadfeed::test {

/// The reference under which HubRun keeps the token that the feeds of nativeProfile() send.
inline constexpr auto kTokenReference = "test:token";

/// A feed of our exchange, or of a script server that speaks the native protocol, with no credentials.
[[nodiscard]] FeedProfile nativeFeedAt(FeedKind kind, const std::string &url);
/// All four feeds of an exchange; \a base as Exchange::baseUrl() gives it.
[[nodiscard]] Profile exchangeProfile(const std::string &base);
/// A profile of one feed.
[[nodiscard]] Profile profileOf(FeedProfile feed);

/*!
 * A running hub, and what its frames told so far: the part of a GUI that tests need.
 *
 * Threading: the test's thread, which must run an event loop (QTRY_*).
 */
class HubRun : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        std::string token = {}; ///< of the exchange
        std::string stateFile = {};
        std::string bindingsFile = {};
        std::string recordTo = {};
        std::shared_ptr<PlaybackGroup> playback = {}; ///< the feeds play a recording
        std::shared_ptr<TestSecrets> secrets = std::make_shared<TestSecrets>();
    };

    explicit HubRun(Profile profile);
    HubRun(Profile profile, const Options &options);

    [[nodiscard]] FeedHub &hub() { return m_hub; }
    /// Ends the run; what the last frame and the report say is known then.
    const RunReport &stop();

    [[nodiscard]] const FeedHealth &health(std::size_t feed = 0) const;
    [[nodiscard]] LinkState state(std::size_t feed = 0) const { return health(feed).state; }
    [[nodiscard]] ReasonCode cause(std::size_t feed = 0) const { return health(feed).cause.code; }
    /// Each feed's ledger: every event in exactly one class.
    [[nodiscard]] bool balanced() const;
    [[nodiscard]] bool noted(ReasonCode code) const;
    [[nodiscard]] std::vector<std::string> argumentsOf(ReasonCode code) const;

    using Prices = std::map<std::string, double>;
    /// Last values, restored ones included; without those of before a feed began anew.
    [[nodiscard]] Prices prices(FeedIndex feed = 0) const;
    [[nodiscard]] std::size_t keys() const { return m_keys.size(); } ///< numbers given to series

    std::vector<PriceUpdate> updates; ///< of all feeds, in order
    std::vector<std::string> notices; ///< ids
    std::vector<PositionChange> positionChanges;
    std::vector<LogEntry> log;
    std::set<LinkState> states; ///< that any feed was in
    PlaybackStatus playback;
    int frames = 0;

private:
    void take(const FrameBatch &batch);

    std::vector<FeedHealth> m_health;
    std::map<KeyIndex, KeyName> m_keys;
    std::map<KeyIndex, double> m_last;
    FeedHub m_hub; ///< goes first: its last frame comes when it ends
};

} // namespace steadfeed::test
