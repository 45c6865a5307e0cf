// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountChecker.h"
#include "FrameBatch.h"
#include "RecordListModel.h"

#include <QJsonArray>
#include <QObject>
#include <QQmlEngine>

#include <map>
#include <set>
#include <vector>

namespace steadfeed {

class FaultLab;
class FeedCommands;

/*!
 * Was anything lost or doubled? Holds the market, waits until every feed is live and has the newest event
 * (kPatience at most), asks the feeds for what they account for, compares that by sets of numbers with what
 * the exchange published, and lets the market go on.
 *
 * No clock and no timer here: whoever owns it calls step() with the time, a few times a second, while
 * running().
 *
 * Threading: GUI thread.
 */
class LabVerdict : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Lab")

    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(bool done READ done NOTIFY changed)
    /*! What it waits for; empty while it does not run. */
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY changed)
    /*! The verdict in one sentence, and how bad it is (0 good to 3 error). */
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(int severity READ severity NOTIFY changed)
    /*! One row per feed: severity, glyph, sentence, provable, published, accepted, refused, ignored,
        declared, duplicates (texts). */
    Q_PROPERTY(steadfeed::RecordListModel *feeds READ feeds CONSTANT)

public:
    /// How long feeds may take to catch up.
    static constexpr std::chrono::seconds kPatience{30};
    /// A live feed that still lacks the newest event connects anew after this, once: of an event that never
    /// comes only the next hello tells.
    static constexpr std::chrono::seconds kNudge{2};
    /// Between two looks whether they did.
    static constexpr std::chrono::milliseconds kLook{250};

    explicit LabVerdict(QObject *parent = nullptr);
    ~LabVerdict() override;

    /// Begins; a comparison that runs begins anew. Both must outlive it, or cancel() comes before.
    void begin(FaultLab &lab, FeedCommands &commands, MonoTime now);
    /// Gives up and forgets; the market goes on.
    void cancel();
    void apply(const FrameBatch &batch);
    void step(MonoTime now);

    [[nodiscard]] bool running() const { return m_lab != nullptr; }
    [[nodiscard]] bool done() const { return m_done; }
    /// Did every feed catch up? Of a verdict that is done.
    [[nodiscard]] bool level() const { return m_level; }
    [[nodiscard]] QString waitingText() const { return running() ? m_waitingText : QString(); }
    [[nodiscard]] QString headline() const { return m_headline; }
    [[nodiscard]] int severity() const { return m_severity; }
    [[nodiscard]] RecordListModel *feeds() { return &m_feeds; }
    [[nodiscard]] const std::vector<FeedVerdict> &verdicts() const { return m_verdicts; }
    /// docs/report.md: "verdict".
    [[nodiscard]] QJsonArray toJson() const;

    Q_SIGNAL void changed();
    Q_SIGNAL void finished();

private:
    void wake(FeedCommands &commands);
    void nudge(const std::set<std::string> &behind, MonoTime now);
    void compare(const std::vector<AccountedFeed> &accounts, MonoTime now);
    void conclude(std::vector<FeedVerdict> verdicts, bool level);
    [[nodiscard]] QString notLive() const;
    void fillRows();

    FaultLab *m_lab = nullptr; ///< while it runs
    FeedCommands *m_commands = nullptr;
    MonoTime m_deadline{};
    MonoTime m_nextLook{};
    bool m_asked = false;
    std::set<std::string> m_nudged;
    std::vector<FeedHealth> m_health;
    std::set<std::string> m_ours; ///< feeds whose other end is our exchange
    bool m_done = false;
    bool m_level = false;
    std::vector<FeedVerdict> m_verdicts;
    QString m_waitingText;
    QString m_headline;
    int m_severity = 1;
    RecordListModel m_feeds;
};

} // namespace steadfeed
