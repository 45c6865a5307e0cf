// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoExchange.h"

#include "AppPaths.h"
#include "PrivateFolder.h"
#include "ProfileReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <filesystem>
#include <utility>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kTokenReference = "demo:token";

/// Knows the one token that this process made itself.
class DemoSecretStore final : public SecretStore
{
public:
    DemoSecretStore(std::string token, std::shared_ptr<SecretStore> next)
        : m_token(std::move(token))
        , m_next(std::move(next))
    {
    }
    FetchedSecret fetch(const std::string &reference) override
    {
        return reference == kTokenReference ? FetchedSecret{m_token, SecretProblem::None}
                                            : m_next->fetch(reference);
    }
    void refresh(const std::string &reference) override { m_next->refresh(reference); }
    void onChanged(Listener listener) override { m_next->onChanged(std::move(listener)); }

private:
    std::string m_token;
    std::shared_ptr<SecretStore> m_next;
};

ExchangeOptions optionsOf(const CommandLine &line)
{
    ExchangeOptions options;
    options.symbols = line.symbols;
    options.rate = line.rate;
    options.maxRate = line.maxRate;
    options.seed = line.seed;
    // Whoever may act is to find the actions of the last demo again: the outbox remembers them, too.
    if (!line.headless || !line.actions.isEmpty())
        options.auditFile = demoLedgerFile().toStdString();
    return options;
}

} // namespace

DemoExchange::DemoExchange(const CommandLine &line)
    : m_options(optionsOf(line))
    , m_breakable(!line.headless || !line.faults.isEmpty())
{
}

Reason DemoExchange::start()
{
    std::string error;
    if (!m_options.auditFile.empty()) // where that fails, so does opening the ledger in it
        (void)makePrivateFolder(std::filesystem::path(m_options.auditFile).parent_path());
    if (start(error))
        return {};
    // A second demo, whose outbox says that another program has it, or a folder that cannot be written, which
    // the outbox tells as well: the market needs no ledger for that.
    if (!std::exchange(m_options.auditFile, {}).empty() && start(error))
        return {};
    return {ReasonCode::NetworkUnreachable, {error}};
}

bool DemoExchange::start(std::string &error)
{
    if (m_breakable) {
        m_lab = std::make_unique<DemoFaultLab>(m_options);
        return m_lab->start(error);
    }
    m_direct = std::make_unique<Exchange>(m_options);
    return m_direct->start(error);
}

Profile DemoExchange::profile() const
{
    const std::string base = m_lab ? m_lab->baseUrl() : m_direct->baseUrl();
    QJsonArray feeds;
    for (const FeedKind kind :
         {FeedKind::Prices, FeedKind::Positions, FeedKind::Notices, FeedKind::Metrics}) {
        const QString feedName = QString::fromUtf8(name(kind).data());
        feeds.append(QJsonObject{{u"name"_s, feedName},
                                 {u"kind"_s, feedName},
                                 {u"protocol"_s, u"native"_s},
                                 {u"base"_s, QString::fromStdString(base)}});
    }
    const QJsonObject json{{u"format"_s, 1}, {u"name"_s, u"Demo"_s}, {u"feeds"_s, feeds}};
    const auto read = ProfileReader::read(QJsonDocument(json).toJson().toStdString(), "demo");
    Profile profile = read.profile.value();
    profile.file.clear();
    for (FeedProfile &feed : profile.feeds) {
        feed.credentials.scheme = CredentialSpec::Scheme::Bearer;
        feed.credentials.source = kTokenReference;
    }
    AuditProfile audit;
    audit.url = "ws" + base.substr(base.find(':')) + "/v1/audit";
    audit.credentials.scheme = CredentialSpec::Scheme::Bearer;
    audit.credentials.source = kTokenReference;
    profile.audit = std::move(audit);
    return profile;
}

std::map<std::string, double> DemoExchange::pauseAndGetPrices()
{
    exchange().setPaused(true);
    return exchange().stats().lastPrices;
}

std::shared_ptr<SecretStore> DemoExchange::secrets(std::shared_ptr<SecretStore> next) const
{
    return std::make_shared<DemoSecretStore>(exchange().token(), std::move(next));
}

} // namespace steadfeed
