// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedCommands.h"
#include "HubOptions.h"
#include "RunReport.h"

#include <QObject>
#include <QThread>
#include <QTimer>

namespace steadfeed {

class FeedWorker;

/*!
 * The one door between the feed thread and the rest of the program. It starts that thread, pulls one
 * FrameBatch per frame tick (at most one pending) and passes commands on.
 *
 * A headless run uses it exactly as the window does.
 *
 * Threading: lives in the GUI (main) thread. stop() waits for the feed thread; nothing else does.
 */
class FeedHub : public QObject, public FeedCommands
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kFrameTick{16};

    explicit FeedHub(HubOptions options, QObject *parent = nullptr);
    ~FeedHub() override;

    /// Starts the feed thread and all feeds.
    void start();
    /// Ends all feeds, hands out the last frame (frameReady), stores the state and ends the thread. What
    /// happened is then in report(). Harmless when called again.
    void stop();

    [[nodiscard]] const Profile &profile() const { return m_options.profile; }
    /// After stop().
    [[nodiscard]] const RunReport &report() const { return m_report; }

    void reconnectNow(FeedIndex feed) override;
    void stopFeed(FeedIndex feed) override;
    void startFeed(FeedIndex feed) override;
    void giveSecret(FeedIndex feed, const QString &secret) override;
    void allowSecretForOrigin(FeedIndex feed, bool allow) override;
    void applyProfile(const Profile &profile) override;
    void requestAccounts() override;
    void steerPlayback(const PlaybackCommand &command) override;

Q_SIGNALS:
    void frameReady(const steadfeed::FrameBatch &batch);
    /// Every feed ended for good (recordings that ran out, one-shot streams).
    void allFeedsEnded();

private:
    void requestFrame();
    template <typename Call>
    void toWorker(Call &&call);

    HubOptions m_options;
    RunReport m_report;
    QThread m_thread;
    QTimer m_frameTimer;
    FeedWorker *m_worker = nullptr; ///< lives in m_thread
    bool m_frameRequested = false;
};

} // namespace steadfeed
