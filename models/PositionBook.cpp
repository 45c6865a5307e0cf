// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PositionBook.h"

#include "DisplayText.h"

#include <cmath>

namespace steadfeed {
namespace {

QString idOf(FeedIndex feed, const QString &symbol, const QString &account)
{
    return QString::number(feed) + u'\0' + symbol + u'\0' + account;
}

} // namespace

void PositionBook::apply(const FrameBatch &batch)
{
    using Op = PositionChange::Op;
    for (const FeedIndex feed : batch.removedFeeds) {
        for (const auto &row : m_rows) {
            if (row->feed == feed && !row->removed)
                remove(*row);
        }
    }
    for (const PositionChange &change : batch.positions) {
        switch (change.op) {
        case Op::SnapshotBegin:
            for (const auto &row : m_rows)
                row->inSnapshot = row->inSnapshot && row->feed != change.feed;
            break;
        case Op::Row:
            upsert(change, batch.now.mono);
            break;
        case Op::Remove:
            if (Position *row =
                    m_byId.value(idOf(change.feed, displayText(change.symbol), displayText(change.account))))
                remove(*row);
            break;
        case Op::SnapshotEnd:
            for (const auto &row : m_rows) {
                if (row->feed == change.feed && !row->inSnapshot && !row->removed)
                    remove(*row);
            }
            break;
        }
    }
}

void PositionBook::upsert(const PositionChange &change, MonoTime received)
{
    const QString symbol = displayText(change.symbol);
    const QString account = displayText(change.account);
    Position *&row = m_byId[idOf(change.feed, symbol, account)];
    if (!row) {
        row = m_rows.emplace_back(std::make_unique<Position>()).get();
        row->feed = change.feed;
        row->symbol = symbol;
        row->account = account;
        ++m_bySymbol[symbol];
        ++m_version;
    }
    row->inSnapshot = true;
    row->received = received;
    row->restored = change.restored;
    row->currency = displayText(change.currency);
    row->title = displayText(change.title);
    row->quantity = change.quantity;
    row->averagePrice = change.averagePrice;
    row->multiplier = change.multiplier;
    row->limit = change.limit;
    row->flag = displayText(change.flag);
    if (std::isfinite(change.previousClose))
        row->previousClose = change.previousClose;
}

void PositionBook::remove(Position &row)
{
    row.removed = true;
    m_byId.remove(idOf(row.feed, row.symbol, row.account));
    if (--m_bySymbol[row.symbol] == 0)
        m_bySymbol.remove(row.symbol);
    ++m_version;
}

void PositionBook::sweep()
{
    std::erase_if(m_rows, [](const auto &row) { return row->removed; });
}

} // namespace steadfeed
