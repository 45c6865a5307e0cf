// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultLab.h"
#include "LabFaults.h"
#include "LabScripts.h"
#include "LabTimeline.h"
#include "LabVerdict.h"

#include <QTimer>

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace steadfeed {

/*!
 * The flap laboratory: breaks the network on purpose, by buttons or by a script with a seed, keeps what was
 * done beside what the program noticed, and at the end compares the sets.
 *
 * The hand that breaks is a FaultLab, handed in by app; without one nothing is available. Which feeds go
 * through the proxy is app's too: routeRequested().
 *
 * It asks the hand ten times a second, but only while somebody looks, a script runs or the sets are compared.
 *
 * Threading: GUI thread. Needs no window.
 */
class Lab : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Dashboard")

    Q_PROPERTY(bool available READ available NOTIFY availableChanged)
    /*! Set while the page is open. */
    Q_PROPERTY(bool watched READ watched WRITE setWatched NOTIFY watchedChanged)
    /*! Fields reached (goes through the proxy), routable (can be led there), note. */
    Q_PROPERTY(steadfeed::RecordListModel *feeds READ feeds CONSTANT)
    /*! Does any feed go through the proxy? */
    Q_PROPERTY(bool reachesAny READ reachesAny NOTIFY reachChanged)
    /*! The buttons: fields group (0 link, 1 HTTP answer, 2 event), label, help, enabled. */
    Q_PROPERTY(steadfeed::RecordListModel *faults READ faults CONSTANT)
    /*! What buttons break: a feed's name, or empty for all; "both", "down" or "up"; seconds that lasting
        faults last, 0 until healed. */
    Q_PROPERTY(QString target READ target WRITE setTarget NOTIFY choicesChanged)
    Q_PROPERTY(QString direction READ direction WRITE setDirection NOTIFY choicesChanged)
    Q_PROPERTY(int lastsSeconds READ lastsSeconds WRITE setLastsSeconds NOTIFY choicesChanged)
    /*! Maps with value and label. */
    Q_PROPERTY(QVariantList targets READ targets NOTIFY reachChanged)
    Q_PROPERTY(QVariantList scripts READ scripts NOTIFY scriptsChanged)
    Q_PROPERTY(QString script READ script WRITE setScript NOTIFY choicesChanged)
    Q_PROPERTY(QString scriptAbout READ scriptAbout NOTIFY choicesChanged)
    /*! What is typed: a whole number; seedValid says whether it is one. */
    Q_PROPERTY(QString seed READ seed WRITE setSeed NOTIFY choicesChanged)
    Q_PROPERTY(bool seedValid READ seedValid NOTIFY choicesChanged)
    /*! A script runs; how far it is, 0 to 1, and in words. */
    Q_PROPERTY(bool running READ running NOTIFY statusChanged)
    Q_PROPERTY(double progress READ progress NOTIFY statusChanged)
    Q_PROPERTY(QString statusText READ statusText NOTIFY statusChanged)
    /*! How many faults are in force now. */
    Q_PROPERTY(int inForce READ inForce NOTIFY statusChanged)
    /*! What became of the last wish, where that is worth a word; and whether it failed. */
    Q_PROPERTY(QString note READ note NOTIFY noteChanged)
    Q_PROPERTY(bool noteIsProblem READ noteIsProblem NOTIFY noteChanged)
    Q_PROPERTY(steadfeed::LabTimeline *timeline READ timeline CONSTANT)
    Q_PROPERTY(steadfeed::LabVerdict *verdict READ verdict CONSTANT)

public:
    using Clock = std::function<Now()>;
    static constexpr std::chrono::milliseconds kTurn{100};
    static constexpr int kMostSeconds = 3600; ///< of a button's fault

    explicit Lab(Clock clock, QObject *parent = nullptr);
    ~Lab() override;

    /// Null: none any more. It must outlive this or be taken away before.
    void setHand(FaultLab *hand);
    void setCommands(FeedCommands *commands);
    void apply(const FrameBatch &batch);
    /// Other feeds come.
    void clear();
    /// One look at the hand; the timer calls it.
    void turn();
    /// Runs this plan, and compares at its end. For runs that were asked for on the command line.
    void runPlan(const FaultPlan &plan);
    /// What became of a wish that others answer, in one line.
    void tell(const QString &note, bool problem);
    /// These feeds, of those that are not the demo's, are led through the proxy. Whatever else the hand
    /// reaches has nobody in it.
    void setRouted(std::set<std::string> feeds);

    [[nodiscard]] bool available() const { return m_hand != nullptr; }
    [[nodiscard]] bool watched() const { return m_watched; }
    void setWatched(bool watched);
    [[nodiscard]] RecordListModel *feeds() { return &m_feeds; }
    [[nodiscard]] bool reachesAny() const { return !m_reach.empty(); }
    [[nodiscard]] RecordListModel *faults() { return &m_faults; }
    [[nodiscard]] QString target() const { return m_target; }
    void setTarget(const QString &feed);
    [[nodiscard]] QString direction() const { return m_direction; }
    void setDirection(const QString &direction);
    [[nodiscard]] int lastsSeconds() const { return m_lastsSeconds; }
    void setLastsSeconds(int seconds);
    [[nodiscard]] QVariantList targets() const;
    [[nodiscard]] QVariantList scripts() const;
    [[nodiscard]] QString script() const { return m_script; }
    void setScript(const QString &id);
    [[nodiscard]] QString scriptAbout() const;
    [[nodiscard]] QString seed() const { return m_seed; }
    void setSeed(const QString &seed);
    [[nodiscard]] bool seedValid() const;
    [[nodiscard]] bool running() const { return m_status.running; }
    [[nodiscard]] double progress() const;
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] int inForce() const { return int(m_status.inForce); }
    [[nodiscard]] QString note() const { return m_note; }
    [[nodiscard]] bool noteIsProblem() const { return m_noteIsProblem; }
    [[nodiscard]] LabTimeline *timeline() { return &m_timeline; }
    [[nodiscard]] LabVerdict *verdict() { return &m_verdict; }
    /// Of the last plan that ran, or runs.
    [[nodiscard]] const FaultLabStatus &status() const { return m_status; }

    /*! Does what the button of that name does, to target(). */
    Q_INVOKABLE void inject(const QString &fault);
    /*! Ends whatever lasts; a script goes on. */
    Q_INVOKABLE void heal();
    Q_INVOKABLE void run();
    /*! Ends the script and whatever lasts, and compares. */
    Q_INVOKABLE void stop();
    /*! Compares now. */
    Q_INVOKABLE void check();
    Q_INVOKABLE void openScript(const QString &path);
    /*! Writes the report: HTML where the file's name ends so, else JSON. */
    Q_INVOKABLE void exportReport(const QString &path);
    /*! The person wants this feed led through the proxy, or not any more. App answers. */
    Q_SIGNAL void routeRequested(const QString &feed, bool on);

    Q_SIGNAL void availableChanged();
    Q_SIGNAL void watchedChanged();
    Q_SIGNAL void reachChanged();
    Q_SIGNAL void choicesChanged();
    Q_SIGNAL void scriptsChanged();
    Q_SIGNAL void statusChanged();
    Q_SIGNAL void noteChanged();
    /// The comparison at the end of a plan, or one that was asked for, is done.
    Q_SIGNAL void verdictReached();

private:
    void refreshReach();
    void updateTimer();
    void updateFeeds();
    void updateFaults();
    [[nodiscard]] bool reached(const LabFault &fault) const;
    /// Also where somebody else began it: the command line.
    void chooseWhatRuns(const std::string &script, std::uint64_t seed);

    Clock m_clock;
    FaultLab *m_hand = nullptr;
    FeedCommands *m_commands = nullptr;
    QTimer m_timer;
    bool m_watched = false;
    std::set<std::string> m_routed;
    std::vector<FaultReach> m_reach;
    std::vector<LabFault> m_table;
    std::vector<std::string> m_feedNames;
    RecordListModel m_feeds;
    RecordListModel m_faults;
    QString m_target;
    QString m_direction;
    int m_lastsSeconds = 10;
    LabScripts m_shelf;
    QString m_script;
    QString m_seed;
    FaultLabStatus m_status;
    QString m_note;
    bool m_noteIsProblem = false;
    LabTimeline m_timeline;
    LabVerdict m_verdict;
};

} // namespace steadfeed
