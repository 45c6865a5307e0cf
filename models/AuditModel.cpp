// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditModel.h"

#include "AuditCommands.h"
#include "AuditTexts.h"
#include "DisplayText.h"

#include <algorithm>
#include <climits>
#include <ranges>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kReloadAfter{200}; ///< of typing, or of changes under a filter

} // namespace

AuditModel::AuditModel(QObject *parent) : QAbstractListModel(parent)
{
    m_reload.setSingleShot(true);
    m_reload.setInterval(kReloadAfter);
    connect(&m_reload, &QTimer::timeout, this, &AuditModel::reload);
}

void AuditModel::setCommands(AuditCommands *commands)
{
    m_commands = commands;
    m_client.clear();
    forget();
}

/// Another list comes, or none.
void AuditModel::forget()
{
    m_reload.stop();
    beginResetModel();
    m_rows.clear();
    m_matching = 0;
    m_known = m_more = m_asking = m_verifying = m_verified = false;
    m_current = 0;
    m_verification.clear();
    m_exportText.clear();
    endResetModel();
    Q_EMIT countChanged();
    Q_EMIT currentChanged();
    Q_EMIT checkChanged();
}

AuditQuery AuditModel::query() const
{
    AuditQuery query;
    query.text = m_search.trimmed().toStdString();
    if (m_state >= 0)
        query.states = {AuditState(m_state)};
    return query;
}

void AuditModel::ask(std::uint64_t before)
{
    if (!m_commands)
        return;
    m_asking = true;
    m_fromTop = before == 0;
    m_commands->fetch(query(), before, kPage, ++m_ticket);
}

void AuditModel::reload()
{
    ask(0);
}

void AuditModel::setSearch(const QString &search)
{
    if (search == m_search)
        return;
    m_search = search;
    Q_EMIT filterChanged();
    m_reload.start();
}

void AuditModel::setStateFilter(int state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT filterChanged();
    reload();
}

int AuditModel::rowOf(std::uint64_t seq) const
{
    const auto it = std::ranges::lower_bound(m_rows, seq, std::greater{},
                                             [](const AuditRow &row) { return row.action.seq; });
    return it != m_rows.end() && it->action.seq == seq ? int(it - m_rows.begin()) : -1;
}

int AuditModel::currentRow() const
{
    return m_current > 0 ? rowOf(m_current) : -1;
}

void AuditModel::setCurrentRow(int row)
{
    const std::uint64_t seq = row >= 0 && row < count() ? m_rows[std::size_t(row)].action.seq : 0;
    if (seq == m_current)
        return;
    m_current = seq;
    Q_EMIT currentChanged();
}

void AuditModel::take(const AuditUpdate &update)
{
    if (update.status.head.client != m_client) {
        m_client = update.status.head.client;
        forget();
        reload();
    }
    for (const AuditPage &page : update.pages) {
        if (page.ticket == m_ticket)
            takePage(page);
    }
    for (const AuditSaved &saved : update.saved) {
        if (saved.row)
            put(*saved.row);
    }
    for (const AuditRow &row : std::views::reverse(update.changed))
        put(row); // oldest first: each goes on top
    if (update.verification) {
        m_verifying = false;
        m_verified = !update.verification->problem;
        m_verification = audittexts::verification(*update.verification).join(u'\n');
    }
    if (update.exported) {
        m_exportText =
            update.exported->problem.empty()
                ? tr("Written to %1").arg(displayText(update.exported->file))
                : tr("%1 was not written: %2")
                      .arg(displayText(update.exported->file), displayText(update.exported->problem));
    }
    if (update.verification || update.exported)
        Q_EMIT checkChanged();
}

void AuditModel::takePage(const AuditPage &page)
{
    m_asking = false;
    m_known = !m_client.empty();
    m_more = page.more;
    m_matching = int(std::min<std::uint64_t>(page.matching, INT_MAX));
    if (m_fromTop) {
        beginResetModel();
        m_rows.assign(page.rows.begin(), page.rows.end());
        endResetModel();
        Q_EMIT currentChanged();
    } else if (!page.rows.empty()) {
        beginInsertRows({}, count(), count() + int(page.rows.size()) - 1);
        m_rows.insert(m_rows.end(), page.rows.begin(), page.rows.end());
        endInsertRows();
    }
    Q_EMIT countChanged();
}

/// A row that is new or has a new state. Under a filter only the outbox knows whether it belongs here.
void AuditModel::put(const AuditRow &row)
{
    if (m_asking && m_fromTop)
        return; // the page that is on its way knows it
    if (query() != AuditQuery{}) {
        if (!m_reload.isActive())
            m_reload.start();
        return;
    }
    const std::uint64_t seq = row.action.seq;
    if (const int at = rowOf(seq); at >= 0) {
        if (row.state < m_rows[std::size_t(at)].state)
            return; // told late: the page was newer
        m_rows[std::size_t(at)] = row;
        Q_EMIT dataChanged(index(at), index(at));
        if (seq == m_current)
            Q_EMIT currentChanged();
        return;
    }
    const std::uint64_t next = m_rows.empty() ? 1 : m_rows.front().action.seq + 1;
    if (seq < next)
        return; // older than what is loaded
    if (seq > next) {
        reload(); // something between was never told
        return;
    }
    beginInsertRows({}, 0, 0);
    m_rows.push_front(row);
    endInsertRows();
    m_matching = std::max(m_matching, int(std::min<std::uint64_t>(seq, INT_MAX))); // numbers have no holes
    Q_EMIT countChanged();
    Q_EMIT currentChanged();
}

void AuditModel::verify()
{
    if (!m_commands || m_verifying)
        return;
    m_verifying = true;
    m_verification.clear();
    Q_EMIT checkChanged();
    m_commands->verify();
}

void AuditModel::exportTo(const QString &path)
{
    if (!m_commands)
        return;
    const bool csv = path.endsWith(".csv"_L1, Qt::CaseInsensitive);
    m_commands->exportTo(path.toStdString(), csv ? AuditExportFormat::Csv : AuditExportFormat::JsonLines,
                         query());
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asking;
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent) && !m_rows.empty())
        ask(m_rows.back().action.seq);
}

} // namespace steadfeed
