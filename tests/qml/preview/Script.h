// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Dashboard.h"
#include "Random.h"

#include <QStringList>

#include <string>
#include <vector>

namespace steadfeed {

/*!
 * A scripted stream of batches: shows the window in a state that is hard to bring about with real feeds.
 *
 * For people who work on the window and for its tests; never installed. Time is handed in, and the same
 * scene gives the same numbers.
 */
class Script
{
public:
    explicit Script(const QString &scene);

    [[nodiscard]] static QStringList scenes();
    /// Brings the dashboard into the phase of the scene.
    void begin(Dashboard &dashboard) const;
    /// Fills the settings: the profile of the scene, transports, plug-ins.
    static void openSettings(Dashboard &dashboard);
    /// What came between the last call and now.
    [[nodiscard]] FrameBatch next(Now now);
    /// Does the scene need values at all?
    [[nodiscard]] bool running() const { return m_scene != u"empty" && m_scene != u"error"; }
    /// From here on the scene's trouble shows; before, all is well.
    void startTrouble(Now now);

private:
    struct Instrument
    {
        std::string symbol;
        std::string title;
        double price = 100.0;
        double close = kNoNumber;
        int decimals = 2;
        double perSecond = 2.0;
    };
    void makeInstruments();
    void addPositions(FrameBatch &batch) const;
    void addPrices(FrameBatch &batch, double seconds);
    [[nodiscard]] PlaybackStatus playback() const;
    void addMetrics(FrameBatch &batch);
    void addNotices(FrameBatch &batch);
    void addHealth(FrameBatch &batch) const;
    [[nodiscard]] FeedHealth healthy(FeedIndex feed, const std::string &name, FeedKind kind, Now now) const;
    void spoil(FeedHealth &health, Now now) const;
    /// Outages that are over, and what is missing.
    void addPast(FrameBatch &batch) const;
    void addLog(FrameBatch &batch) const;

    QString m_scene;
    Random m_random{7, "preview"};
    std::vector<Instrument> m_instruments;
    Now m_last;
    MonoTime m_trouble{}; ///< MonoTime{} while all is well
    bool m_named = false;
    bool m_troubleTold = false;
};

} // namespace steadfeed
