// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "HubRun.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <iostream>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

/*!
 * Rows of the fault catalogue in which a process is frozen: the server, or the program itself. This program
 * is also the other process.
 */
class ProcessFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F07_aFrozenServerIsStaleThenLeftAndComesBack();
    void F87_aFrozenProgramNoticesThatItSlept();
};

namespace {

constexpr int kPatience = 30'000;
constexpr auto kToken = "a-token-of-twenty-chars";

Profile pricesAt(const std::string &base)
{
    Profile profile = exchangeProfile(base);
    profile.feeds.resize(1);
    return profile;
}

/// This program once more, as something else.
class Other
{
public:
    explicit Other(const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), arguments);
    }
    ~Other()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Other(const Other &) = delete;
    Other &operator=(const Other &) = delete;

    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    /// All that it has said so far.
    [[nodiscard]] const QByteArray &said()
    {
        m_said += m_process.readAllStandardOutput();
        return m_said;
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

/// An exchange with a heartbeat of 200 ms; says where it is.
int serve()
{
    ExchangeOptions options;
    options.token = kToken;
    options.rate = 50;
    options.heartbeat = 200ms;
    Exchange exchange(options);
    std::string error;
    if (!exchange.start(error))
        return 1;
    std::cout << exchange.baseUrl() << std::endl;
    return QCoreApplication::exec();
}

/// A hub that says when it is live, and what it slept through.
int watch(const std::string &base)
{
    HubRun run(pricesAt(base), {.token = kToken});
    bool slept = false;
    QObject::connect(&run.hub(), &FeedHub::frameReady, &run, [&] {
        const FeedHealth &health = run.health();
        if (!slept && run.noted(ReasonCode::SleepNoticed)) {
            slept = true;
            std::cout << "slept" << std::endl;
        }
        if (health.state == LinkState::Live && health.counts.received > (slept ? 100u : 20u)) {
            std::cout << (slept ? "back missing " : "live missing ") << health.missing << " connects "
                      << health.connects << std::endl;
        }
    });
    return QCoreApplication::exec();
}

} // namespace

void ProcessFaultsTest::F07_aFrozenServerIsStaleThenLeftAndComesBack()
{
    Other server({QStringLiteral("--serve")});
    QTRY_VERIFY_WITH_TIMEOUT(server.said().endsWith('\n'), kPatience);
    HubRun run(pricesAt(server.said().trimmed().toStdString()), {.token = kToken});
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.health().counts.received > 20, kPatience);

    server.signal(SIGSTOP);
    QTRY_VERIFY_WITH_TIMEOUT(run.states.contains(LinkState::Stale), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Backoff, kPatience);
    QVERIFY(run.noted(ReasonCode::Silence));
    QVERIFY(run.health().stale);
    const std::uint64_t received = run.health().counts.received;
    QVERIFY(!run.prices().empty()); // what was there stays

    server.signal(SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.health().counts.received > received + 20,
                             kPatience);
    const FeedReport report = run.stop().feeds[0];
    QCOMPARE(report.health.missing, std::uint64_t(0));
    QCOMPARE(report.health.continuity, Continuity::Continuous);
    QVERIFY(report.health.counts.balanced());
    QCOMPARE(report.outages.at(0).cause.code, ReasonCode::Silence);
}

void ProcessFaultsTest::F87_aFrozenProgramNoticesThatItSlept()
{
    ExchangeOptions options;
    options.token = kToken;
    options.rate = 50; // its heartbeat is 5 s: silence cannot be what is noticed
    Exchange exchange(options);
    std::string error;
    QVERIFY2(exchange.start(error), error.c_str());
    Other program({QStringLiteral("--watch"), QString::fromStdString(exchange.baseUrl())});
    QTRY_VERIFY_WITH_TIMEOUT(program.said().contains("live missing 0 connects 1\n"), kPatience);

    program.signal(SIGSTOP);
    QElapsedTimer asleep;
    asleep.start();
    QTRY_VERIFY_WITH_TIMEOUT(asleep.hasExpired(3500), kPatience); // two ticks more than 3 s apart
    program.signal(SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(program.said().contains("slept\n"), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(program.said().contains("back missing 0 connects 2\n"), kPatience);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--serve"))
        return serve();
    if (arguments.value(1) == QLatin1String("--watch"))
        return watch(arguments.value(2).toStdString());
    ProcessFaultsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ProcessFaultsTest.moc"
