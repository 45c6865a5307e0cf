// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ClockProbe.h"
#include "ClockWatch.h"
#include "HubOptions.h"
#include "LogDamper.h"
#include "Recorder.h"
#include "RunReport.h"
#include "SecretBroker.h"
#include "SessionRoster.h"
#include "StateWriter.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <vector>

namespace steadfeed {

/*!
 * Runs the sessions in the feed thread: timers, log, frames, stored state, recording.
 *
 * Threading: created in the GUI thread, moved to the feed thread before start(); everything else happens
 * there.
 */
class FeedWorker : public QObject, private SessionHost
{
    Q_OBJECT

public:
    explicit FeedWorker(HubOptions options);
    ~FeedWorker() override;

    void start();
    /// Makes a frame of what is new since the last one.
    [[nodiscard]] FrameBatch takeFrame();
    /// Ends all feeds and returns the last frame; then report().
    [[nodiscard]] FrameBatch finish();
    [[nodiscard]] const RunReport &report() const { return m_report; }

    void reconnectNow(FeedIndex feed);
    void stopFeed(FeedIndex feed);
    void startFeed(FeedIndex feed);
    void giveSecret(FeedIndex feed, const std::string &secret);
    void allowSecretForOrigin(FeedIndex feed, bool allow);
    void applyProfile(const Profile &profile);
    void requestAccounts() { m_accountsWanted = true; }
    void steerPlayback(const PlaybackCommand &command);

Q_SIGNALS:
    void frameMade(const steadfeed::FrameBatch &batch);
    void allFeedsEnded();

private:
    Now now() override { return readClocks(); }
    void deadlineChanged() override;
    void note(FeedIndex feed, LogLevel level, const Reason &reason) override;
    Access access(FeedIndex feed, const std::string &url) override;
    ClockOffset clockOffset(FeedIndex feed, MonoTime now) override;
    void secretRefused(FeedIndex feed, SecretBroker::Receiver receiver) override;
    void recordFrame(FeedIndex feed, const Frame &frame, MonoTime at) override;
    void recordConnection(FeedIndex feed, std::string_view event, const Reason &reason) override;

    [[nodiscard]] std::unique_ptr<FeedSession> makeSession(const FeedProfile &feed, FeedIndex index);
    void addSession(const FeedProfile &feed);
    void beginAnew(FeedSession &session);
    void removeSession(FeedSession &session);
    void startSessions();
    void startRecorder();
    void restore(const RestoredState &state);
    void secretChanged(const std::string &reference);
    void armTimer();
    void onTimer();
    void watchClocks();
    void onSecond();
    void askForTime(MonoTime now);
    void checkAllEnded();
    [[nodiscard]] std::vector<AccountedFeed> collectAccounts() const;
    [[nodiscard]] StateDelta collectState();

    HubOptions m_options;
    HostGate m_gate;
    KeyTable m_keys;
    SessionRoster m_sessions;
    std::vector<FeedIndex> m_removed; ///< since the last frame
    std::unique_ptr<SecretBroker> m_broker;
    std::unique_ptr<StateWriter> m_state;
    std::unique_ptr<Recorder> m_recorder;
    QTimer *m_timer = nullptr;  ///< the earliest deadline of all sessions
    QTimer *m_second = nullptr; ///< notices sleep, and clocks
    ClockWatch m_clockWatch;
    std::map<std::string, std::unique_ptr<ClockProbe>> m_clockProbes; ///< by origin
    std::map<FeedIndex, ClockProbe *> m_clockOf;
    MonoTime m_armedFor{};
    MonoTime m_lastSave{};
    LogDamper m_log;
    RunReport m_report;
    bool m_endedTold = false;
    bool m_accountsWanted = false;
};

} // namespace steadfeed
