// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedStates.h"
#include "ReasonTexts.h"

#include <QString>

#include <map>
#include <optional>

namespace steadfeed {

/// What a desktop shows for a few seconds.
struct LossMessage
{
    QString title;
    QString text;
    texts::Severity severity = texts::Severity::Warning;
};

/*!
 * Decides when a person is told of a lost feed who does not look at the window: once when it is gone for ten
 * seconds, once when it is back. A feed that flaps is lost until it holds; feeds that go or come together are
 * one message. A feed that was never there, was stopped, or is outside its trading hours is not missed.
 *
 * Pure; time comes with note(). Plain text.
 */
class LossWatch
{
public:
    static constexpr std::chrono::seconds kLost{10};
    static constexpr std::chrono::seconds kHolds{5}; ///< back is who delivers for so long
    /// Feeds within this much of the same fate are told together.
    static constexpr std::chrono::seconds kTogether{3};

    /// Called about once a second; at most one message each.
    [[nodiscard]] std::optional<LossMessage> note(const FeedStates &feeds, MonoTime now);

private:
    struct Feed
    {
        bool known = false;   ///< has delivered
        MonoTime lostSince{}; ///< MonoTime{}: it is there
        MonoTime backSince{}; ///< of a lost one that delivers again
        bool told = false;
    };
    void follow(Feed &feed, const FeedHealth &health, MonoTime now) const;
    [[nodiscard]] std::optional<LossMessage> tellLost(const FeedStates &feeds, MonoTime now);
    [[nodiscard]] std::optional<LossMessage> tellBack(const FeedStates &feeds, MonoTime now);

    std::map<FeedIndex, Feed> m_feeds;
};

namespace texts {

/// The two entries of the tray's menu.
[[nodiscard]] QString trayShow();
[[nodiscard]] QString trayQuit();

} // namespace texts
} // namespace steadfeed
