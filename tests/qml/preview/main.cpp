// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Script.h"
#include "Translations.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QCommandLineParser>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace steadfeed;

namespace {

/// Lets four minutes pass in an instant, so that the charts have something to show.
void warmUp(Script &script, Dashboard &dashboard, Now &simulated, Now until)
{
    using namespace std::chrono_literals;
    simulated = {until.mono - 240s, until.wall - 240'000'000};
    while (simulated.mono < until.mono) {
        const auto left = until.mono - simulated.mono;
        // One outage, to see a gap.
        const bool outage = left < 130s && left > 100s;
        FrameBatch batch = script.next(simulated);
        if (outage) {
            batch.prices.clear();
            for (FeedHealth &health : batch.health) {
                health.stale = true;
                health.state = LinkState::Backoff;
            }
        }
        dashboard.apply(batch);
        dashboard.repaint();
        simulated.mono += 250ms;
        simulated.wall += 250'000;
    }
}

/// The longest turn of the GUI thread's event loop in its own CPU time: from one wait to the next.
class LongestTurn
{
public:
    LongestTurn()
    {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, dispatcher, [this] { note(); });
    }
    [[nodiscard]] QString text() const
    {
        const double wall = clock(CLOCK_MONOTONIC) - m_started;
        return u"%1 turns, longest %2 ms of CPU, thread busy for %3 %"_s.arg(m_turns)
            .arg(m_longest * 1e3, 0, 'f', 1)
            .arg(100.0 * m_total / wall, 0, 'f', 1);
    }

private:
    static double clock(clockid_t id)
    {
        timespec t{};
        clock_gettime(id, &t);
        return double(t.tv_sec) + double(t.tv_nsec) * 1e-9;
    }
    void note()
    {
        const double now = clock(CLOCK_THREAD_CPUTIME_ID);
        const double turn = now - m_last;
        m_last = now;
        if (clock(CLOCK_MONOTONIC) - m_started < 1.0)
            return; // still loading
        m_longest = std::max(m_longest, turn);
        m_total += turn;
        ++m_turns;
    }

    double m_started = clock(CLOCK_MONOTONIC);
    double m_last = clock(CLOCK_THREAD_CPUTIME_ID);
    double m_longest = 0.0;
    double m_total = 0.0;
    int m_turns = 0;
};

} // namespace

// Shows the window with a scripted stream: steadfeed-preview --scene NAME [--screenshot FILE] [--theme dark]
int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({{u"scene"_s, u"One of: "_s + Script::scenes().join(u", "_s), u"name"_s, u"live"_s},
                        {u"screenshot"_s, u"Saves the window and ends."_s, u"file"_s},
                        {u"after"_s, u"Seconds before the screenshot."_s, u"s"_s, u"3"_s},
                        {u"size"_s, u"Size of the window."_s, u"WxH"_s, u"1280x800"_s},
                        {u"theme"_s, u"light or dark."_s, u"mode"_s, u"dark"_s},
                        {u"sort"_s, u"Column to sort by, 0 to 8."_s, u"n"_s},
                        {u"all"_s, u"All symbols."_s},
                        {u"settings"_s, u"With the settings open."_s},
                        {u"feed"_s, u"Feed to show in the settings."_s, u"name"_s},
                        {u"scroll"_s, u"How far down the form is."_s, u"pixels"_s, u"0"_s},
                        {u"language"_s, u"Of the window."_s, u"code"_s},
                        {u"page"_s, u"dashboard or health."_s, u"name"_s, u"dashboard"_s},
                        {u"log"_s, u"With the event log."_s},
                        {u"away"_s, u"With what changed during the outage."_s},
                        {u"measure"_s, u"Says how long the turns of the event loop were."_s}});
    options.process(app);
    if (options.isSet(u"language"_s))
        QLocale::setDefault(QLocale(options.value(u"language"_s)));
    installTranslations(app, QLocale());

    const Now start = readClocks();
    Now simulated = start;
    bool warm = true;
    Dashboard dashboard(nullptr, [&] { return warm ? simulated : readClocks(); });
    dashboard.setThemeMode(options.value(u"theme"_s));
    Script script(options.value(u"scene"_s));
    script.begin(dashboard);
    if (script.running())
        warmUp(script, dashboard, simulated, start);
    warm = false;
    if (!options.isSet(u"away"_s))
        dashboard.away()->dismiss();
    script.startTrouble(readClocks());
    if (options.isSet(u"sort"_s))
        dashboard.positions()->sortBy(options.value(u"sort"_s).toInt());
    dashboard.positions()->setShowAll(options.isSet(u"all"_s));

    Script::openSettings(dashboard);
    dashboard.settings()->setSelected(options.value(u"feed"_s));

    QQmlApplicationEngine engine;
    engine.addImportPath(u"qrc:/qt/qml"_s);
    engine.setInitialProperties({{u"dashboard"_s, QVariant::fromValue(&dashboard)}});
    engine.load(QUrl(u"qrc:/qt/qml/Steadfeed/Main.qml"_s));
    if (engine.rootObjects().isEmpty())
        return 1;
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    const QStringList size = options.value(u"size"_s).split(u'x');
    window->resize(size.value(0).toInt(), size.value(1).toInt());
    window->setProperty("page", options.value(u"page"_s));
    window->setProperty("logOpen", options.isSet(u"log"_s));
    window->setProperty("settingsOpen", options.isSet(u"settings"_s));
    QTimer::singleShot(500, window, [&] {
        if (auto *form = window->findChild<QObject *>(u"feedEditor"_s))
            form->setProperty("contentY", options.value(u"scroll"_s).toDouble());
    });

    LongestTurn turns;
    QTimer frames;
    QObject::connect(&frames, &QTimer::timeout, &app, [&] { dashboard.apply(script.next(readClocks())); });
    frames.start(16);
    if (options.isSet(u"screenshot"_s)) {
        QTimer::singleShot(int(options.value(u"after"_s).toDouble() * 1000), &app, [&] {
            const bool saved = window->grabWindow().save(options.value(u"screenshot"_s));
            QCoreApplication::exit(saved ? 0 : 1);
        });
    }
    const int status = QApplication::exec();
    if (options.isSet(u"measure"_s))
        std::printf("%s\n", qPrintable(turns.text()));
    return status;
}
