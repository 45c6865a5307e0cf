// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Audit.h"
#include "Away.h"
#include "EventLogModel.h"
#include "HealthModel.h"
#include "HealthView.h"
#include "Lab.h"
#include "MetricsModel.h"
#include "NoticesModel.h"
#include "Playback.h"
#include "PositionsModel.h"
#include "ProfileEditor.h"
#include "TotalsModel.h"
#include "Trend.h"

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

#include <functional>

namespace steadfeed {

class FeedCommands;

/*!
 * Everything that is known now: the root of the models, and the one object the window is given.
 *
 * apply() takes a batch per frame into plain structs; views hear of it at 10 Hz, when a timer of its own
 * evaluates ages, marks, sums and charts anew (charts in turn, one per turn of the event loop). What a person
 * asks of the feeds goes to FeedCommands; what they ask of the program are signals that app answers.
 *
 * It needs an event loop, but no QML engine and no window: a headless run uses it as it is.
 *
 * Threading: GUI thread.
 */
class Dashboard : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

    Q_PROPERTY(steadfeed::PositionsModel *positions READ positions CONSTANT)
    Q_PROPERTY(steadfeed::TotalsModel *totals READ totals CONSTANT)
    Q_PROPERTY(steadfeed::HealthModel *health READ health CONSTANT)
    Q_PROPERTY(steadfeed::HealthView *healthView READ healthView CONSTANT)
    Q_PROPERTY(steadfeed::EventLogModel *log READ log CONSTANT)
    Q_PROPERTY(steadfeed::NoticesModel *notices READ notices CONSTANT)
    Q_PROPERTY(steadfeed::MetricsModel *metrics READ metrics CONSTANT)
    Q_PROPERTY(steadfeed::Audit *audit READ audit CONSTANT)
    Q_PROPERTY(steadfeed::Away *away READ away CONSTANT)
    Q_PROPERTY(steadfeed::Playback *playback READ playback CONSTANT)
    Q_PROPERTY(steadfeed::ProfileEditor *settings READ settings CONSTANT)
    Q_PROPERTY(steadfeed::Lab *lab READ lab CONSTANT)
    Q_PROPERTY(steadfeed::Trend *priceTrend READ priceTrend CONSTANT)
    Q_PROPERTY(steadfeed::Trend *totalTrend READ totalTrend CONSTANT)
    /*! What is shown as a whole. */
    Q_PROPERTY(Phase phase READ phase NOTIFY phaseChanged)
    /*! Name of the profile. */
    Q_PROPERTY(QString profileName READ profileName NOTIFY phaseChanged)
    /*! Why the profile cannot be used; plain text, exact. */
    Q_PROPERTY(QString profileError READ profileError NOTIFY phaseChanged)
    /*! The feeds are those of the built-in demo. */
    Q_PROPERTY(bool demo READ demo NOTIFY phaseChanged)
    /*! Feed that asks for a secret, -1 for none, and the question. */
    Q_PROPERTY(int secretFeed READ secretFeed NOTIFY questionsChanged)
    Q_PROPERTY(QString secretQuestion READ secretQuestion NOTIFY questionsChanged)
    /*! Feed whose stored secret would go to another origin, -1 for none, and the question. */
    Q_PROPERTY(int originFeed READ originFeed NOTIFY questionsChanged)
    Q_PROPERTY(QString originQuestion READ originQuestion NOTIFY questionsChanged)
    /*! There is a tray to be in (app knows), and the person wants to be told there. */
    Q_PROPERTY(bool trayThere READ trayThere NOTIFY trayChanged)
    Q_PROPERTY(bool trayWanted READ trayWanted WRITE setTrayWanted NOTIFY trayChanged)
    /*! "auto", "light" or "dark"; kept here so that the program can remember it. */
    Q_PROPERTY(QString themeMode READ themeMode WRITE setThemeMode NOTIFY themeModeChanged)

public:
    enum Phase {
        Empty,   ///< no profile: offer the demo
        Failed,  ///< the profile cannot be used: say why
        Running, ///< feeds are shown
    };
    Q_ENUM(Phase)

    using Clock = std::function<Now()>;

    /// `commands` may be null (tests, replays) and must outlive this. Tests hand in a clock of their own.
    explicit Dashboard(FeedCommands *commands, Clock clock = readClocks, QObject *parent = nullptr);
    ~Dashboard() override;

    void apply(const FrameBatch &batch);
    /// Evaluates everything that depends on time; the timer calls it.
    void repaint();
    /// Forgets all values: another profile comes.
    void clear();

    void setRunning(const QString &profileName, bool demo);
    void setProfileError(const QString &message);
    void setCommands(FeedCommands *commands)
    {
        m_commands = commands;
        m_playback.setCommands(commands);
        m_lab.setCommands(commands);
    }
    /// Which transports there are, for their names and for the settings.
    void setTransports(const std::vector<TransportDescription> &transports);

    [[nodiscard]] PositionsModel *positions() { return &m_positions; }
    [[nodiscard]] TotalsModel *totals() { return &m_totalsModel; }
    [[nodiscard]] HealthModel *health() { return &m_health; }
    [[nodiscard]] HealthView *healthView() { return &m_healthView; }
    [[nodiscard]] EventLogModel *log() { return &m_log; }
    [[nodiscard]] NoticesModel *notices() { return &m_notices; }
    [[nodiscard]] MetricsModel *metrics() { return &m_metrics; }
    [[nodiscard]] Audit *audit() { return &m_audit; }
    [[nodiscard]] Away *away() { return &m_away; }
    [[nodiscard]] Playback *playback() { return &m_playback; }
    [[nodiscard]] ProfileEditor *settings() { return &m_settings; }
    [[nodiscard]] Lab *lab() { return &m_lab; }
    [[nodiscard]] Trend *priceTrend() { return &m_priceTrend; }
    [[nodiscard]] Trend *totalTrend() { return &m_totalTrend; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] QString profileName() const { return m_profileName; }
    [[nodiscard]] QString profileError() const { return m_profileError; }
    [[nodiscard]] bool demo() const { return m_demo; }
    [[nodiscard]] int secretFeed() const { return m_secretFeed; }
    [[nodiscard]] QString secretQuestion() const { return m_secretQuestion; }
    [[nodiscard]] int originFeed() const { return m_originFeed; }
    [[nodiscard]] QString originQuestion() const { return m_originQuestion; }
    [[nodiscard]] QString themeMode() const { return m_themeMode; }
    void setThemeMode(const QString &mode);
    [[nodiscard]] bool trayThere() const { return m_trayThere; }
    void setTrayThere(bool there);
    [[nodiscard]] bool trayWanted() const { return m_trayWanted; }
    void setTrayWanted(bool wanted);

    /// For the report of a headless run: prices, positions, and their sums as of the last batch.
    [[nodiscard]] const Books &books() const { return m_books; }
    [[nodiscard]] std::map<QString, Total> sums() const;
    [[nodiscard]] const SeriesStore &series() const { return m_series; }

    Q_INVOKABLE void reconnectNow(int feed);
    Q_INVOKABLE void stopFeed(int feed);
    Q_INVOKABLE void startFeed(int feed);
    Q_INVOKABLE void giveSecret(int feed, const QString &secret);
    Q_INVOKABLE void allowOrigin(int feed, bool allow);
    /*! Closes a question without an answer; it comes back when the feed's reason changes. */
    Q_INVOKABLE void postponeQuestion(int feed);

    Q_SIGNAL void phaseChanged();
    Q_SIGNAL void questionsChanged();
    Q_SIGNAL void themeModeChanged();
    Q_SIGNAL void trayChanged();
    /*! The person asks for the demo, or for a profile by its path. App answers. */
    Q_SIGNAL void openDemoRequested();
    Q_SIGNAL void openProfileRequested(const QString &path);

private:
    void turn();
    void repaintTrends();
    [[nodiscard]] Trend::Source priceSource() const;
    [[nodiscard]] Trend::Source totalSource() const;
    void updateQuestions();
    void joinSettings();
    /// Calls \a command with the feed of that name, where there is one and somebody to command.
    void withFeed(const QString &name, const std::function<void(FeedIndex)> &command) const;

    FeedCommands *m_commands;
    Clock m_clock;
    Books m_books;
    SeriesStore m_series;
    std::map<QString, Total> m_sums;
    PositionsModel m_positions;
    TotalsModel m_totalsModel;
    HealthModel m_health;
    ConnectionBook m_connections;
    HealthView m_healthView;
    EventLogModel m_log;
    NoticesModel m_notices;
    MetricsModel m_metrics;
    Audit m_audit;
    Away m_away;
    Playback m_playback;
    ProfileEditor m_settings;
    Lab m_lab;
    Trend m_priceTrend;
    Trend m_totalTrend;
    QTimer m_timer;
    int m_turn = 0;
    bool m_valuesChanged = false;
    bool m_anyShown = false;
    Phase m_phase = Empty;
    QString m_profileName;
    QString m_profileError;
    bool m_demo = false;
    bool m_trayThere = false;
    bool m_trayWanted = true;
    int m_secretFeed = -1;
    int m_originFeed = -1;
    QString m_secretQuestion;
    QString m_originQuestion;
    std::map<FeedIndex, Reason> m_answered; ///< questions that were answered or put off
    QString m_themeMode;
};

} // namespace steadfeed
