// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HealthModel.h"

#include "DisplayText.h"
#include "Figures.h"
#include "HealthFacts.h"
#include "LagTexts.h"
#include "LinkHistory.h"
#include "RowSteps.h"
#include "TransportTexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

QString joined(const QStringList &sentences)
{
    QStringList kept;
    std::ranges::copy_if(sentences, std::back_inserter(kept), [](const QString &s) { return !s.isEmpty(); });
    return kept.join(u' ');
}

QString withStop(const QString &words)
{
    return words.isEmpty() ? words : words + u'.';
}

} // namespace

HealthModel::HealthModel(const FeedStates &feeds, QObject *parent)
    : QAbstractListModel(parent)
    , m_feeds(feeds)
{
}

void HealthModel::repaint(MonoTime now, WallMicros wall)
{
    m_now = now;
    m_wall = wall;
    syncRows();
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    noteWorst();
}

void HealthModel::syncRows()
{
    const int before = count();
    std::vector<FeedIndex> feeds;
    for (const FeedHealth &health : m_feeds.all())
        feeds.push_back(health.feed);
    for (const RowStep &step : rowSteps(m_rows, feeds)) {
        const auto at = m_rows.begin() + step.row;
        switch (step.kind) {
        case RowStep::Kind::Remove:
            beginRemoveRows({}, step.row, step.row);
            m_rows.erase(at);
            endRemoveRows();
            break;
        case RowStep::Kind::Move:
            beginMoveRows({}, step.row, step.row, {}, step.to);
            std::rotate(m_rows.begin() + step.to, at, at + 1);
            endMoveRows();
            break;
        case RowStep::Kind::Insert:
            beginInsertRows({}, step.row, step.row);
            m_rows.insert(at, feeds[std::size_t(step.row)]);
            endInsertRows();
            break;
        }
    }
    if (before != count())
        Q_EMIT countChanged();
}

void HealthModel::setTransports(const std::vector<TransportDescription> &transports)
{
    m_labels.clear();
    for (const TransportDescription &transport : transports)
        m_labels.insert(displayText(transport.name), texts::transportText(transport.label));
}

QString HealthModel::label(const std::string &transport) const
{
    const QString name = displayText(transport);
    return m_labels.value(name, name);
}

QString HealthModel::instead(const FeedHealth &health) const
{
    if (!health.wantedTransport.empty() && health.wantedTransport != health.transport)
        return tr("%1 instead of %2").arg(label(health.transport), label(health.wantedTransport));
    return health.fallbackCause ? tr("Backup address") : QString();
}

void HealthModel::noteWorst()
{
    const auto &feeds = m_feeds.all();
    const auto worst =
        std::ranges::max_element(feeds, {}, [this](const FeedHealth &h) { return severityOf(h); });
    const int severity = worst == feeds.end() ? 0 : int(severityOf(*worst));
    const QString text = worst == feeds.end() ? QString() : stateText(*worst);
    const QString icon = worst == feeds.end() ? texts::icon(texts::Severity::Info) : iconOf(*worst);
    if (severity == m_worstSeverity && text == m_worstText && icon == m_worstIcon)
        return;
    m_worstSeverity = severity;
    m_worstText = text;
    m_worstIcon = icon;
    Q_EMIT worstChanged();
}

texts::Severity HealthModel::severityOf(const FeedHealth &health) const
{
    auto link = texts::severity(health.state);
    const bool downgraded = !health.wantedTransport.empty() && health.wantedTransport != health.transport;
    if (downgraded || health.fallbackCause)
        link = std::max(link, texts::Severity::Info);
    if (late(health))
        link = std::max(link, texts::Severity::Warning);
    return std::max(link, LinkHistory::severity(health.state, health.continuity));
}

bool HealthModel::late(const FeedHealth &health) const
{
    return health.state == LinkState::Live && m_feeds.pace(health.feed).delay() != FeedPace::Delay::None;
}

QString HealthModel::iconOf(const FeedHealth &health) const
{
    const bool holes = health.continuity == Continuity::Gap || health.continuity == Continuity::EpochBreak;
    if (health.state == LinkState::Live && holes)
        return u"gap"_s;
    return late(health) ? u"clock"_s : texts::icon(health.state);
}

QString HealthModel::stateText(const FeedHealth &health) const
{
    switch (health.state) {
    case LinkState::Connecting:
        return health.attempt > 0 ? tr("Connecting… (try %1)").arg(health.attempt + 1) : tr("Connecting…");
    case LinkState::Stale:
        return tr("No data for %1").arg(ageOf(health.lastByte));
    case LinkState::Backoff:
        return tr("Reconnecting in %1 s").arg(figures::secondsUntil(health.nextTry, m_now));
    case LinkState::Offline: {
        const auto since =
            std::chrono::duration_cast<std::chrono::microseconds>(m_now - health.since).count();
        return tr("Offline since %1")
            .arg(figures::timeOfDay(m_wall == kNoTime ? kNoTime : m_wall - since).left(5));
    }
    case LinkState::Live:
        if (health.continuity == Continuity::Gap || health.continuity == Continuity::EpochBreak)
            return tr("Live, with gaps");
        if (late(health))
            return tr("Live, late");
        return texts::stateWord(health.state);
    default:
        return texts::stateWord(health.state);
    }
}

QString HealthModel::sentence(const FeedHealth &health) const
{
    Reason cause = health.cause;
    // Silence grows: say how long it lasts now, as the state does.
    if (cause.code == ReasonCode::Silence && health.lastByte != MonoTime{})
        cause.args = {std::to_string(
            std::chrono::duration_cast<std::chrono::seconds>(m_now - health.lastByte).count())};
    QStringList parts;
    if (!health.changingTo.empty())
        parts << tr("Changing to %1…").arg(label(health.changingTo));
    parts << texts::sentence(cause);
    parts << texts::sentence(health.fallbackCause);
    parts << texts::paceSentences(health, m_feeds.pace(health.feed));
    switch (health.state) {
    case LinkState::Resuming:
        if (health.catchUpTotal > 0)
            parts << tr("Catching up: %1 of %2.")
                         .arg(figures::count(health.catchUpDone), figures::count(health.catchUpTotal));
        else
            parts << tr("Waiting for the server's greeting.");
        break;
    case LinkState::Offline:
    case LinkState::Failed: // Backoff says it in its state
        if (health.nextTry != MonoTime{})
            parts << tr("Next try in %1 s.").arg(figures::secondsUntil(health.nextTry, m_now));
        break;
    default:
        if (health.snapshotIncomplete)
            parts << tr("The snapshot is still arriving.");
        else if (health.quietExpected)
            parts << tr("Outside trading hours.");
        break;
    }
    const QString text = joined(parts);
    return text.isEmpty() ? continuity(health) + u'.' : text;
}

QString HealthModel::continuity(const FeedHealth &health) const
{
    if (health.continuity == Continuity::Gap)
        return tr("%Ln event(s) missing", nullptr, int(std::min<std::uint64_t>(health.missing, INT_MAX)));
    return texts::continuityWord(health.continuity);
}

QString HealthModel::ageOf(MonoTime then) const
{
    return then == MonoTime{} ? figures::unknown()
                              : figures::age(std::max(m_now - then, MonoTime::duration::zero()));
}

QString HealthModel::lastSeen(const FeedHealth &health) const
{
    return tr("Age of the newest byte %1, heartbeat %2, value %3")
        .arg(ageOf(health.lastByte), ageOf(health.lastHeartbeat), ageOf(health.lastData));
}

QString HealthModel::spoken(const FeedHealth &health) const
{
    const QString state = joined({stateText(health) + u'.', withStop(instead(health))});
    return tr("Feed %1: %2 %3 %4").arg(displayText(health.name), state, sentence(health), continuity(health));
}

QVariant HealthModel::figure(const FeedHealth &health, int role) const
{
    const bool measured = health.latency.count > 0;
    switch (role) {
    case RateRole:
        return figures::perSecond(health.ratePerSecond);
    case P50Role:
        return measured ? figures::latency(withoutClock(health.latency.p50, health.clock))
                        : figures::unknown();
    case P99Role:
        return measured ? figures::latency(withoutClock(health.latency.p99, health.clock))
                        : figures::unknown();
    case ReconnectsRole:
        return figures::count(health.reconnects);
    case MissingRole:
        return health.continuity == Continuity::Unknown ? figures::unknown() : figures::count(health.missing);
    case AnyMissingRole:
        return health.missing > 0;
    case DuplicatesRole:
        return figures::count(health.counts.duplicates);
    default:
        return {};
    }
}

QVariant HealthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    // Gone feeds say nothing; the next repaint() tells the views.
    const FeedHealth *found = m_feeds.find(m_rows[std::size_t(index.row())]);
    return found ? tell(*found, role) : QVariant();
}

QVariant HealthModel::tell(const FeedHealth &health, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return displayText(health.name);
    case FeedRole:
        return int(health.feed);
    case KindRole:
        return texts::kindWord(health.kind);
    case TransportRole:
        return displayText(health.transport);
    case TransportLabelRole:
        return label(health.transport);
    case InsteadRole:
        return instead(health);
    case UrlRole:
        return displayText(health.url);
    case StateRole:
        return stateText(health);
    case IconRole:
        return iconOf(health);
    case SeverityRole:
        return int(severityOf(health));
    case SentenceRole:
        return sentence(health);
    case ContinuityRole:
        return continuity(health);
    case ContinuitySeverityRole:
        return int(texts::severity(health.continuity));
    case NewestRole:
        return ageOf(health.lastData);
    case LastSeenRole:
        return lastSeen(health);
    case CanReconnectRole:
        return health.state == LinkState::Backoff || health.state == LinkState::Offline ||
               health.state == LinkState::Failed || health.state == LinkState::Stale;
    case StoppedRole:
        return health.state == LinkState::Stopped || health.state == LinkState::Idle;
    case Qt::AccessibleTextRole:
    case SpokenRole:
        return spoken(health);
    default:
        return figure(health, role);
    }
}

int HealthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> HealthModel::roleNames() const
{
    return {{NameRole, "name"},
            {FeedRole, "feed"},
            {KindRole, "kind"},
            {TransportRole, "transport"},
            {TransportLabelRole, "transportLabel"},
            {InsteadRole, "instead"},
            {UrlRole, "url"},
            {StateRole, "stateText"},
            {IconRole, "stateIcon"},
            {SeverityRole, "severity"},
            {SentenceRole, "sentence"},
            {ContinuityRole, "continuity"},
            {ContinuitySeverityRole, "continuitySeverity"},
            {RateRole, "rate"},
            {P50Role, "p50"},
            {P99Role, "p99"},
            {ReconnectsRole, "reconnects"},
            {MissingRole, "missing"},
            {AnyMissingRole, "anyMissing"},
            {DuplicatesRole, "duplicates"},
            {NewestRole, "newest"},
            {LastSeenRole, "lastSeen"},
            {CanReconnectRole, "canReconnect"},
            {StoppedRole, "stopped"},
            {SpokenRole, "spoken"}};
}

} // namespace steadfeed
