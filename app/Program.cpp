// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include "AppPaths.h"
#include "HoldingsReader.h"
#include "KeychainStore.h"
#include "LocalSecretStore.h"
#include "LongPollTransport.h"
#include "PlaybackGroup.h"
#include "RecordingTransport.h"
#include "ReportWriter.h"
#include "SseTransport.h"
#include "SystemKeychain.h"
#include "WebSocketTransport.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <random>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

/// Where the secrets of profiles are.
std::shared_ptr<KeychainStore> storedSecrets()
{
    return std::make_shared<KeychainStore>(std::make_shared<SystemKeychain>(),
                                           std::make_shared<LocalSecretStore>());
}

} // namespace

Program::Program(CommandLine line, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_secrets(storedSecrets())
    , m_keeper(m_secrets)
    , m_dashboard(nullptr)
{
    m_transports.add(sseTransportEntry());
    m_transports.add(webSocketTransportEntry());
    m_transports.add(longPollTransportEntry());
    m_plugins = loadPlugins(m_transports);
    m_dashboard.settings()->setKeeper(&m_keeper);
    m_dashboard.settings()->test()->setTester(&m_tester);
    connect(m_dashboard.lab(), &Lab::routeRequested, this, &Program::routeFeed);
    recordSettings();
    m_dashboard.setTransports({m_transports.entries().begin(), m_transports.entries().end()});
}

Program::~Program()
{
    close();
}

Reason Program::open()
{
    if (Reason error = readPlannedActions())
        return error;
    switch (m_line.mode) {
    case CommandLine::Mode::Window:
        return {};
    case CommandLine::Mode::Demo:
        return openDemo();
    case CommandLine::Mode::Profile:
        return openProfile(m_line.file);
    case CommandLine::Mode::Replay:
        return openReplay();
    case CommandLine::Mode::Probe:       // ProbeRun's
    case CommandLine::Mode::AuditVerify: // verifyAudit()'s
        return {};
    }
    return {};
}

Reason Program::openDemo()
{
    std::optional<FaultPlan> plan;
    if (Reason error = readFaults(plan))
        return error;
    auto exchange = std::make_unique<DemoExchange>(m_line);
    if (Reason error = exchange->start())
        return error;
    Profile profile = exchange->profile();
    if (Reason error = chooseTransport(profile, m_line.transport, m_transports))
        return error;
    close();
    m_exchange = std::move(exchange);
    if (plan) {
        m_faults = std::make_unique<FaultRun>(std::move(*plan), *m_dashboard.lab());
        connect(m_faults.get(), &FaultRun::ended, this, &Program::faultsEnded);
    }
    start(std::move(profile), m_exchange->secrets(m_secrets));
    setLab(m_exchange->lab());
    m_dashboard.setRunning(tr("Demo"), true);
    return {};
}

Reason Program::openProfile(const QString &file)
{
    OpenedProfile opened = openProfileFile(file, m_line.transport, m_transports);
    if (opened.error)
        return opened.error;
    std::vector<PositionChange> holdings;
    if (Reason error = readHoldings(opened.profile, holdings))
        return error;
    close(); // only now: a bad profile must not end what runs
    m_holdings = std::move(holdings);
    const QString name = QString::fromStdString(opened.profile.name);
    start(std::move(opened.profile), m_secrets);
    openTunnels();
    m_dashboard.setRunning(name, false);
    return {};
}

Reason Program::openReplay()
{
    const double speed = m_line.maxSpeed ? kUnboundedPlayback : m_line.speed;
    m_playback = std::make_shared<PlaybackGroup>(speed);
    m_transports.add(recordingTransportEntry(m_playback));
    OpenedProfile opened = openRecording(m_line.file);
    if (opened.error)
        return opened.error;
    const QString name = QString::fromStdString(opened.profile.name);
    start(std::move(opened.profile), m_secrets);
    m_dashboard.setRunning(tr("Recording of %1").arg(name), false);
    return {};
}

void Program::start(Profile profile, std::shared_ptr<SecretStore> secrets)
{
    const bool keeps = !m_exchange && !m_playback; // a demo's history ends with its process
    HubOptions options;
    options.stateFile = keeps ? stateFileOf(profile).toStdString() : std::string{};
    options.bindingsFile = keeps ? bindingsFile().toStdString() : std::string{};
    options.recordTo = m_line.record.toStdString();
    options.recordProfile = profileForRecording(profile);
    options.profile = std::move(profile);
    options.transports = m_transports;
    m_tester.setSecrets(secrets, options.bindingsFile);
    options.secrets = std::move(secrets);
    options.playback = m_playback;
    options.seed = std::random_device{}(); // jitter must differ between programs that lost one server
    m_dashboard.clear();
    if (m_playback)
        m_dashboard.settings()->close(); // a recording is as it is
    else
        m_dashboard.settings()->open(options.profile);
    Profile asOpened = options.profile;
    m_recorder.profileIs(asOpened);
    m_hub = std::make_unique<FeedHub>(std::move(options));
    m_routes.setNext(*m_hub, std::move(asOpened));
    m_dashboard.setCommands(&m_routes);
    connect(m_hub.get(), &FeedHub::frameReady, this, [this](const FrameBatch &batch) {
        m_dashboard.apply(batch);
        if (!m_holdings.empty())
            applyHoldings();
        if (m_faults)
            m_faults->apply(batch);
        Q_EMIT frameApplied(batch);
    });
    connect(m_hub.get(), &FeedHub::allFeedsEnded, this, &Program::allFeedsEnded);
    m_hub->start();
    // A demo that nobody looks at has nobody to act, unless a file says what to do.
    if (m_routes.profile().audit && !m_playback && !(m_line.headless && m_plannedActions.empty()))
        openAudit(*m_routes.profile().audit);
}

void Program::close()
{
    if (!m_hub)
        return;
    if (m_faults)
        m_faults->settle();
    closeAudit();
    if (m_exchange)
        settleDemo();
    m_hub->stop();
    m_report = m_hub->report();
    m_dashboard.setCommands(nullptr);
    setLab(nullptr);
    m_hub.reset();
    m_exchange.reset();
    m_tunnels.reset();
    m_playback.reset();
}

/// Lets the last ticks of the demo arrive, and counts the prices that are not what the exchange published
/// last.
void Program::settleDemo()
{
    const std::map<std::string, double> published = m_exchange->pauseAndGetPrices();
    const auto wrong = [&] {
        std::map<std::string, double> shown;
        for (const PriceEntry &entry : m_dashboard.books().prices.entries()) {
            if (entry.priced)
                shown.emplace(entry.symbol.toStdString(), entry.last.value);
        }
        return static_cast<int>(std::ranges::count_if(published, [&shown](const auto &price) {
            const auto it = shown.find(price.first);
            return it == shown.end() || it->second != price.second;
        }));
    };
    constexpr int kPatienceMs =
        500; // a feed that is down will not catch up: the end of a run does not wait for it
    const QDeadlineTimer patience(kPatienceMs);
    while (wrong() > 0 && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    m_wrongLastValues = wrong();
}

/// A store of its own: the other one belongs to the feed thread.
std::shared_ptr<SecretStore> Program::secretsForAudit() const
{
    std::shared_ptr<SecretStore> stored = storedSecrets();
    return m_exchange ? m_exchange->secrets(std::move(stored)) : stored;
}

Reason Program::readHoldings(const Profile &profile, std::vector<PositionChange> &holdings)
{
    if (profile.holdingsFile.empty())
        return {};
    const auto read = HoldingsReader::readFile(profile.holdingsFile);
    if (read.error)
        return read.error;
    for (const Holding &holding : read.holdings) {
        PositionChange row;
        row.feed = kHoldingsFeed; // so that no snapshot sweeps these rows away
        row.symbol = holding.symbol;
        row.account = holding.account;
        row.currency = holding.currency;
        row.quantity = holding.quantity;
        row.averagePrice = holding.averagePrice;
        row.multiplier = holding.multiplier;
        row.previousClose = holding.previousClose;
        holdings.push_back(std::move(row));
    }
    return {};
}

void Program::applyHoldings()
{
    FrameBatch batch;
    batch.now = readClocks();
    batch.positions = std::exchange(m_holdings, {});
    m_dashboard.apply(batch);
}

QJsonObject Program::report() const
{
    QJsonObject report = reportOf(m_report, m_dashboard);
    report.insert(u"audit"_s, auditReport(m_auditTotals));
    if (m_faults) {
        report.insert(u"faults"_s, m_faults->faults());
        report.insert(u"verdict"_s, m_faults->verdict());
    }
    return report;
}

int Program::statusOf(const Reason &problem) const
{
    const bool contents =
        problem.code == ReasonCode::RecordingUnreadable || problem.code == ReasonCode::ProfileInvalid;
    const QFileInfo file(m_line.file);
    const bool there = file.isFile() && file.isReadable();
    return m_line.mode == CommandLine::Mode::Replay && contents && there ? 4 : 1;
}

int Program::status() const
{
    const bool replay = m_line.mode == CommandLine::Mode::Replay;
    const auto damaged = [](const FeedReport &feed) {
        return feed.lastError.code == ReasonCode::RecordingUnreadable;
    };
    if (std::ranges::any_of(m_report.feeds, damaged))
        return 4;
    if (!replay)
        return std::ranges::all_of(m_report.feeds, &FeedReport::everLive) ? 0 : 2;
    // What was rare enough to leave no event in a recording (notices) was not dead.
    const auto applied = [](const FeedReport &feed) {
        return feed.health.counts.applied + feed.health.counts.conflated > 0;
    };
    const auto alive = [&applied](const FeedReport &feed) {
        return feed.health.counts.received == 0 || applied(feed);
    };
    return std::ranges::any_of(m_report.feeds, applied) && std::ranges::all_of(m_report.feeds, alive) ? 0 : 2;
}

} // namespace steadfeed
