// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProfileFiles.h"
#include "Program.h"
#include "TrayStatus.h"
#include "TurnMeter.h"

#include <QObject>
#include <QQmlApplicationEngine>
#include <QQmlNetworkAccessManagerFactory>
#include <QQuickWindow>

#include <memory>
#include <optional>

namespace steadfeed {

/*!
 * The run with a window: loads it, answers what a person asks of the program (demo, another profile, what the
 * settings want of files), remembers the last profiles, the theme and whether plug-ins are on, takes the
 * screenshot that the command line asks for.
 *
 * Threading: GUI thread.
 */
class WindowRun : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    WindowRun(Program &program, TurnMeter &turns, QObject *parent = nullptr);
    ~WindowRun() override;

    /// Shows the window, and in it \a problem (of opening what the command line asked for), if there is one.
    /// False where the window cannot be loaded.
    [[nodiscard]] bool show(const Reason &problem);
    /// After the last window closed: report and exit status.
    [[nodiscard]] int finish();

    Q_SIGNAL void ended();

private:
    void openDemo();
    void openProfile(const QString &file);
    void openLastProfile();
    void rememberChoices();
    void watchPerson(QQuickWindow &window);
    void tell(const Reason &problem);
    void takeScreenshot();
    void noteFirstPrice(const FrameBatch &batch);
    [[nodiscard]] QJsonObject windowFigures(const TurnMeter::Turn &longest) const;

    Program &m_program;
    ProfileFiles m_files;
    std::unique_ptr<QQmlNetworkAccessManagerFactory> m_noNetwork; ///< outlives the engine
    QQmlApplicationEngine m_engine;
    std::unique_ptr<TrayStatus> m_tray;
    TurnMeter &m_turns;
    std::optional<std::chrono::milliseconds> m_firstLivePrice; ///< since the process was started
    bool m_priceApplied = false;
    int m_status = 0;
};

} // namespace steadfeed
