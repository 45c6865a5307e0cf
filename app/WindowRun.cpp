// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowRun.h"

#include "AppPaths.h"
#include "Attention.h"
#include "HeadlessRun.h"
#include "NoNetwork.h"
#include "Plugins.h"
#include "ProcessStart.h"
#include "ReasonTexts.h"
#include "ReportWriter.h"
#include "SystemTray.h"

#include <QDir>
#include <QQuickWindow>
#include <QSettings>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kTheme = "theme";
constexpr auto kTray = "tray";

} // namespace

WindowRun::WindowRun(Program &program, TurnMeter &turns, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_files(*program.dashboard().settings(), settingsFile(), configFolder() + u"/profiles"_s)
    , m_noNetwork(std::make_unique<NoNetworkFactory>())
    , m_turns(turns)
{
    Dashboard &dashboard = program.dashboard();
    connect(&dashboard, &Dashboard::openDemoRequested, this, &WindowRun::openDemo);
    connect(&dashboard, &Dashboard::openProfileRequested, this, &WindowRun::openProfile);
    connect(&m_files, &ProfileFiles::openRequested, this, &WindowRun::openProfile);
    m_files.setOverride(!program.commandLine().transport.isEmpty());
    rememberChoices();
    m_engine.setNetworkAccessManagerFactory(m_noNetwork.get());
    m_engine.addImportPath(u"qrc:/qt/qml"_s); // not on the import path of Qt 6.4
}

WindowRun::~WindowRun() = default;

void WindowRun::rememberChoices()
{
    Dashboard &dashboard = m_program.dashboard();
    const QSettings stored(settingsFile(), QSettings::IniFormat);
    dashboard.setThemeMode(stored.value(kTheme, u"auto"_s).toString());
    connect(&dashboard, &Dashboard::themeModeChanged, this, [&dashboard] {
        QDir().mkpath(configFolder());
        QSettings(settingsFile(), QSettings::IniFormat).setValue(kTheme, dashboard.themeMode());
    });

    dashboard.setTrayWanted(stored.value(kTray, true).toBool());
    connect(&dashboard, &Dashboard::trayChanged, this, [&dashboard] {
        QSettings settings(settingsFile(), QSettings::IniFormat);
        if (settings.value(kTray, true).toBool() == dashboard.trayWanted())
            return;
        QDir().mkpath(configFolder());
        settings.setValue(kTray, dashboard.trayWanted());
    });

    PluginChoices &plugins = *dashboard.settings()->plugins();
    const PluginSettings chosen = PluginSettings::load();
    plugins.set(chosen.folder, chosen.enabled);
    std::vector<PluginRow> rows;
    for (const PluginStatus &status : m_program.plugins())
        rows.push_back(
            {QString::fromStdString(status.file), QString::fromStdString(status.name), status.problem});
    plugins.setPlugins(rows);
    connect(&plugins, &PluginChoices::changed, this, [&plugins] {
        PluginSettings{plugins.enabled(), plugins.folder()}.save();
    });
    connect(&plugins, &PluginChoices::retryRequested, this,
            [](const QString &file) { static_cast<void>(clearCrashedPlugin(file)); });
}

bool WindowRun::show(const Reason &problem)
{
    if (problem)
        tell(problem);
    else if (m_program.commandLine().mode == CommandLine::Mode::Window)
        openLastProfile();
    else if (m_program.commandLine().mode == CommandLine::Mode::Profile)
        m_files.remember(m_program.commandLine().file);
    m_engine.setInitialProperties({{u"dashboard"_s, QVariant::fromValue(&m_program.dashboard())}});
    m_engine.load(QUrl(u"qrc:/qt/qml/Steadfeed/Main.qml"_s));
    if (m_engine.rootObjects().isEmpty())
        return false;
    connect(&m_program, &Program::frameApplied, this, &WindowRun::noteFirstPrice);
    if (auto *window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst())) {
        watchPerson(*window);
        connect(window, &QQuickWindow::frameSwapped, this, [this] {
            if (m_priceApplied && !m_firstLivePrice) {
                m_firstLivePrice = sinceProcessStart();
                m_turns.restart(); // from here on somebody looks; loading is over
            }
        });
    }
    const CommandLine &line = m_program.commandLine();
    const auto after = [this](double seconds, auto slot) {
        QTimer::singleShot(
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::duration<double>(seconds)),
            this, slot);
    };
    if (!line.screenshot.isEmpty())
        after(line.afterSeconds, &WindowRun::takeScreenshot);
    if (line.durationSeconds)
        after(*line.durationSeconds, &WindowRun::ended);
    return true;
}

void WindowRun::watchPerson(QQuickWindow &window)
{
    Dashboard &dashboard = m_program.dashboard();
    new Attention(window, *dashboard.away(), &window);
    m_tray = std::make_unique<TrayStatus>(dashboard, std::make_unique<SystemTray>());
    connect(m_tray.get(), &TrayStatus::quitRequested, this, &WindowRun::ended);
    connect(m_tray.get(), &TrayStatus::showRequested, &window, [&window] {
        window.setWindowState(Qt::WindowNoState);
        window.show();
        window.raise();
        window.requestActivate();
    });
}

void WindowRun::tell(const Reason &problem)
{
    const QString sentence = texts::sentence(problem);
    printLine(sentence);
    if (!m_program.isOpen()) {
        m_program.dashboard().setProfileError(sentence);
        return;
    }
    // What runs goes on; the banner says why it was not replaced.
    NoticeItem notice;
    notice.id = "profile";
    notice.level = NoticeLevel::Critical;
    notice.title = tr("The profile was not opened").toStdString();
    notice.text = sentence.toStdString();
    FrameBatch batch;
    batch.now = readClocks();
    notice.receivedWall = batch.now.wall;
    batch.notices.push_back(std::move(notice));
    m_program.dashboard().apply(batch);
}

void WindowRun::openDemo()
{
    if (const Reason problem = m_program.openDemo())
        tell(problem);
}

void WindowRun::openProfile(const QString &file)
{
    if (const Reason problem = m_program.openProfile(file)) {
        tell(problem);
        return;
    }
    m_files.remember(file);
}

void WindowRun::openLastProfile()
{
    if (const QString last = m_files.last(); !last.isEmpty())
        openProfile(last);
}

void WindowRun::takeScreenshot()
{
    auto *window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
    const QString file = m_program.commandLine().screenshot;
    if (!window || !window->grabWindow().save(file, "PNG")) {
        printLine(u"The screenshot could not be written to %1."_s.arg(file));
        m_status = 1;
    }
}

void WindowRun::noteFirstPrice(const FrameBatch &batch)
{
    m_priceApplied = m_priceApplied || std::ranges::any_of(batch.prices, [](const PriceUpdate &price) {
                         return !price.restored;
                     });
}

QJsonObject WindowRun::windowFigures(const TurnMeter::Turn &longest) const
{
    const auto millis = [](std::chrono::nanoseconds time) {
        return std::round(std::chrono::duration<double, std::milli>(time).count() * 100.0) / 100.0;
    };
    QJsonObject figures{{u"longest_turn_ms"_s, millis(longest.wall)},
                        {u"longest_turn_cpu_ms"_s, millis(longest.cpu)}};
    if (m_firstLivePrice)
        figures.insert(u"first_live_price_ms"_s, static_cast<qint64>(m_firstLivePrice->count()));
    if (const auto wrong = m_program.wrongLastValues())
        figures.insert(u"wrong_last_values"_s, *wrong);
    return figures;
}

int WindowRun::finish()
{
    const TurnMeter::Turn longest = m_turns.longest(); // what follows is the end, nobody waits for it
    m_tray.reset();
    m_program.close();
    if (const QString problem = m_program.writeFaultLog(); !problem.isEmpty()) {
        printLine(problem);
        return 1;
    }
    const QString file = m_program.commandLine().report;
    if (file.isEmpty())
        return m_status;
    QJsonObject report = m_program.report();
    report.insert(u"window"_s, windowFigures(longest));
    const QString problem = writeReport(report, file);
    if (!problem.isEmpty()) {
        printLine(problem);
        return 1;
    }
    return m_status;
}

} // namespace steadfeed
