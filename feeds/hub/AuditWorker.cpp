// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditWorker.h"

#include "SleptTime.h"
#include "UrlText.h"
#include "WebSocketTransport.h"

#include <algorithm>
#include <utility>

namespace steadfeed {

using namespace std::chrono_literals;

namespace {

/// Under which the broker knows the audit log; no feed can have this name.
const std::string kParty = "audit log";
/// Rows told in one update; the others follow in the next.
constexpr std::uint64_t kRowsAtOnce = 256;
/// How long a list that another program has may be a matter of a moment: one that was just killed goes when
/// the system has cleared it away.
constexpr auto kLockPatience = 3s;

} // namespace

AuditWorker::AuditWorker(AuditOptions options) : m_options(std::move(options)) {}

AuditWorker::~AuditWorker()
{
    m_options.secrets->onChanged({});
}

void AuditWorker::start()
{
    m_startedAt = now().mono;
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, &AuditWorker::onTimer);
    m_clockWatch.start(now(), sleptSoFar());
    auto *const second = new QTimer(this);
    connect(second, &QTimer::timeout, this, &AuditWorker::onSecond);
    second->start(1s);

    m_broker = std::make_unique<SecretBroker>(*m_options.secrets, m_options.bindingsFile);
    m_options.secrets->onChanged([this](const std::string &) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_sender)
                    m_sender->newSecret();
            },
            Qt::QueuedConnection);
    });
    openOutbox();
}

void AuditWorker::openOutbox()
{
    const auto before = std::pair(m_access, m_problem);
    m_sender.reset();
    m_outbox = std::make_unique<Outbox>(m_options.outboxFile);
    m_problem = m_outbox->open(now().wall);
    if (m_problem.code == ReasonCode::OutboxLocked)
        m_access = now().mono - m_startedAt < kLockPatience ? AuditAccess::Opening : AuditAccess::Locked;
    else if (!m_outbox->isOpen())
        m_access = AuditAccess::Failed;
    else
        startSender();
    if (std::pair(m_access, m_problem) != before) // a lock is looked at each second
        tellSoon();
    storeDrafts(); // what was done before it was open; or says that it cannot
}

/// Where nobody has to decide first.
void AuditWorker::startSender()
{
    m_sentUpto = m_outbox->head().next - 1;
    if (m_outbox->rescue()) {
        m_access = AuditAccess::Waiting;
        m_problem = {ReasonCode::OutboxDamaged, {m_outbox->rescue()->keptAs, m_outbox->rescue()->why}};
        return;
    }
    m_access = AuditAccess::Ready;
    m_problem = {};
    AuditSender::Options options;
    options.random = Random(m_options.seed, "backoff.audit");
    options.heartbeatMin = m_options.heartbeatMin;
    AuditSenderHost &host = *this;
    m_sender = std::make_unique<AuditSender>(m_options.profile, options, *m_outbox,
                                             std::make_unique<WebSocketTransport>(), host);
    m_sender->start();
}

AuditUpdate AuditWorker::finish()
{
    if (m_access == AuditAccess::Opening)
        m_access = AuditAccess::Locked; // no more patience: what was not stored is said to be so
    storeDrafts();
    if (m_sender)
        m_sender->stop();
    AuditUpdate last = takeUpdate();
    m_sender.reset();
    m_outbox.reset();
    return last;
}

void AuditWorker::record(const AuditDraft &draft, std::uint64_t ticket)
{
    m_drafts.push_back({draft, ticket});
    if (m_drafts.size() == 1) // behind whatever else waits in the queue of this thread
        QMetaObject::invokeMethod(this, &AuditWorker::storeDrafts, Qt::QueuedConnection);
}

void AuditWorker::storeDrafts()
{
    if (m_access == AuditAccess::Opening)
        return;
    while (!m_drafts.empty()) {
        const std::size_t count = std::min<std::size_t>(m_drafts.size(), kAuditWindow);
        std::vector<AuditDraft> group;
        for (std::size_t i = 0; i < count; ++i)
            group.push_back(std::move(m_drafts[i].draft));
        std::vector<AuditRow> stored;
        Reason problem = m_outbox->isOpen() ? m_outbox->add(group, now().wall, stored) : m_problem;
        // One that cannot be stored must not take its neighbours with it.
        if (problem.code == ReasonCode::ActionInvalid && count > 1) {
            for (std::size_t i = 0; i < count; ++i) {
                std::vector<AuditRow> one;
                problem = m_outbox->add({group[i]}, now().wall, one);
                m_update.saved.push_back(
                    {m_drafts[i].ticket, problem ? std::nullopt : std::optional(one.front()), problem});
                m_update.totals.saved += problem ? 0 : 1;
            }
        } else {
            for (std::size_t i = 0; i < count; ++i)
                m_update.saved.push_back(
                    {m_drafts[i].ticket, problem ? std::nullopt : std::optional(stored[i]), problem});
            m_update.totals.saved += stored.size();
        }
        m_drafts.erase(m_drafts.begin(), m_drafts.begin() + static_cast<std::ptrdiff_t>(count));
        tellSoon();
    }
    if (m_sender)
        m_sender->moreStored();
}

void AuditWorker::fetch(const AuditQuery &query, std::uint64_t before, std::uint32_t limit,
                        std::uint64_t ticket)
{
    AuditPage page;
    page.ticket = ticket;
    if (m_outbox && m_outbox->isOpen()) {
        page.rows = m_outbox->rows(query, before, limit + std::size_t{1});
        page.more = page.rows.size() > limit;
        if (page.more)
            page.rows.pop_back();
        page.matching = m_outbox->count(query);
    }
    m_update.pages.push_back(std::move(page));
    tellSoon();
}

void AuditWorker::reconnectNow()
{
    if (m_sender)
        m_sender->reconnectNow();
    else if (m_access == AuditAccess::Locked || m_access == AuditAccess::Failed)
        openOutbox();
}

void AuditWorker::giveSecret(const std::string &secret)
{
    m_broker->give(kParty, secret);
    if (m_sender)
        m_sender->newSecret();
}

void AuditWorker::allowSecretForOrigin(bool allow)
{
    if (!m_sender || m_sender->cause().code != ReasonCode::SecretOtherOrigin || !allow)
        return;
    const std::vector<std::string> args = m_sender->cause().args;
    m_broker->allow(args.at(0), args.at(2));
    m_sender->newSecret();
}

void AuditWorker::settleRescue(bool again)
{
    if (m_access != AuditAccess::Waiting || !m_outbox->rescue())
        return;
    std::vector<AuditRow> stored;
    m_problem = m_outbox->settleRescue(again, now().wall, stored);
    if (!m_problem) {
        m_update.totals.saved += stored.size();
        if (!stored.empty())
            changed(stored.front().action.seq, stored.back().action.seq);
        startSender();
    }
    tellSoon();
}

void AuditWorker::startAnew()
{
    if (!m_sender || !m_sender->stopped())
        return;
    m_sender.reset();
    m_verifier.reset(); // it walks along the old list
    m_problem = m_outbox->startAnew(now().wall);
    if (!m_problem)
        startSender();
    else
        m_access = AuditAccess::Failed;
    tellSoon();
}

AuditSecrets AuditWorker::secrets(const AuditProfile &profile)
{
    ProxyAccess proxy = m_broker->resolveProxy(kParty, profile.proxy);
    if (proxy.reason)
        return {.reason = std::move(proxy.reason)};
    Credentials credentials = m_broker->resolve(kParty, profile.credentials, profile.url);
    return {std::move(credentials.headers), std::move(proxy.proxy), std::move(credentials.reason)};
}

void AuditWorker::secretRefused(Refused by)
{
    m_broker->forget(kParty,
                     by == Refused::Proxy ? SecretBroker::Receiver::Proxy : SecretBroker::Receiver::Server);
}

void AuditWorker::note(const Reason &reason)
{
    m_update.notes.push_back({now().wall, reason});
    tellSoon();
}

void AuditWorker::sent(std::uint64_t from, std::uint64_t upto)
{
    if (upto > m_sentUpto) { // those of an earlier run were counted then
        m_update.totals.sent += upto - std::max(from - 1, m_sentUpto);
        m_sentUpto = upto;
    }
    changed(from, upto);
}

void AuditWorker::answered(std::uint64_t from, const AuditAnswer &answer)
{
    m_update.totals.refused += answer.refused.size();
    m_update.totals.confirmed += answer.upto - from + 1 - answer.refused.size();
    changed(from, answer.upto);
}

void AuditWorker::statusChanged()
{
    tellSoon();
}

void AuditWorker::changed(std::uint64_t from, std::uint64_t upto)
{
    m_changed = m_changed.empty() ? Range{from, upto}
                                  : Range{std::min(m_changed.from, from), std::max(m_changed.upto, upto)};
    tellSoon();
}

void AuditWorker::deadlineChanged()
{
    const auto next = m_sender ? m_sender->deadline() : std::nullopt;
    if (!next || (m_timer->isActive() && m_armedFor <= *next))
        return; // one that fires too early finds nothing to do and arms itself again
    m_armedFor = *next;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*next - now().mono);
    m_timer->start(std::max(wait, 0ms));
}

void AuditWorker::onTimer()
{
    if (!m_sender)
        return;
    if (const auto due = m_sender->deadline(); due && *due <= now().mono)
        m_sender->tick();
    deadlineChanged();
}

void AuditWorker::onSecond()
{
    if (m_clockWatch.look(now(), sleptSoFar()).woke && m_sender)
        m_sender->sleepNoticed();
    if (m_problem.code == ReasonCode::OutboxLocked)
        openOutbox(); // the other program may have ended
}

void AuditWorker::updateTaken()
{
    m_updateOnItsWay = false;
    if (m_updateDue || !m_changed.empty())
        tellSoon();
}

/// With everything that happens in this turn of the event loop.
void AuditWorker::tellSoon()
{
    m_updateDue = true;
    if (std::exchange(m_updateOnItsWay, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_outbox)
                Q_EMIT updateMade(takeUpdate());
        },
        Qt::QueuedConnection);
}

AuditUpdate AuditWorker::takeUpdate()
{
    m_updateDue = false;
    if (!m_changed.empty() && m_outbox->isOpen()) {
        const std::uint64_t upto = std::min(m_changed.upto, m_changed.from + kRowsAtOnce - 1);
        m_update.changed = m_outbox->rows({}, upto + 1, upto + 1 - m_changed.from);
        m_changed.from = upto + 1;
    }
    m_update.status = status();
    AuditUpdate taken = std::move(m_update);
    m_update = {};
    m_update.totals = taken.totals;
    return taken;
}

AuditStatus AuditWorker::status() const
{
    AuditStatus status;
    status.access = m_access;
    status.problem = m_problem;
    status.rescue = m_outbox->rescue();
    status.url = redactedUrl(m_options.profile.url);
    status.head = m_outbox->head();
    if (m_sender) {
        status.link = m_sender->state();
        status.cause = m_sender->cause();
        status.nextTry = m_sender->nextTry();
        status.roleKnown = m_sender->welcomed();
        status.inFlight = m_sender->inFlight();
        if (m_sender->stopped())
            status.access = AuditAccess::Waiting;
    }
    return status;
}

} // namespace steadfeed
