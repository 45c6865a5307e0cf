// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OrderedValues.h"

#include <utility>

namespace steadfeed {
namespace {

PositionChange marker(PositionChange::Op op, FeedIndex feed)
{
    PositionChange change;
    change.op = op;
    change.feed = feed;
    return change;
}

PositionChange changeFrom(const PositionView &view, FeedIndex feed)
{
    PositionChange change;
    change.op = view.removed ? PositionChange::Op::Remove : PositionChange::Op::Row;
    change.feed = feed;
    change.symbol = view.symbol;
    change.account = view.account;
    change.currency = view.currency;
    change.title = view.title;
    change.quantity.assign(view.quantity);
    change.averagePrice.assign(view.averagePrice);
    change.multiplier = view.multiplier;
    change.previousClose = view.previousClose;
    change.serverTime = view.serverTime;
    change.limit.assign(view.limit);
    change.flag = view.flag;
    return change;
}

NoticeItem itemFrom(const NoticeView &view, FeedIndex feed, WallMicros received)
{
    NoticeItem item;
    item.feed = feed;
    item.id = view.id;
    item.title = view.title;
    item.text = view.text;
    item.symbol = view.symbol;
    item.level = view.level;
    item.serverTime = view.serverTime;
    item.receivedWall = received;
    item.acknowledgedBy = view.acknowledgedBy;
    return item;
}

} // namespace

void OrderedValues::snapshotBegins()
{
    m_inSnapshot = true;
    m_snapshotRows = 0;
    m_positions.push_back(marker(PositionChange::Op::SnapshotBegin, m_feed));
}

void OrderedValues::snapshotEnds()
{
    m_inSnapshot = false;
    m_positions.push_back(marker(PositionChange::Op::SnapshotEnd, m_feed));
}

void OrderedValues::add(const DecodedEvent &event, std::size_t bytes, WallMicros received)
{
    for (const PositionView &row : event.positions) {
        m_positions.push_back(changeFrom(row, m_feed));
        m_snapshotRows += m_inSnapshot;
    }
    for (const NoticeView &notice : event.notices)
        m_notices.push_back(itemFrom(notice, m_feed, received));
    m_bytes += bytes;
    ++m_events;
}

void OrderedValues::restore(const PositionChange &row)
{
    PositionChange change = row;
    change.feed = m_feed;
    change.restored = true;
    m_positions.push_back(std::move(change));
}

void OrderedValues::takeFrame(FrameBatch &batch, LatencyHistogram &latency)
{
    const auto stamped = [&](WallMicros serverTime) {
        if (serverTime != kNoTime)
            latency.record(batch.now.wall - serverTime);
    };
    for (auto &change : m_positions) {
        if (change.op == PositionChange::Op::SnapshotBegin || change.op == PositionChange::Op::SnapshotEnd)
            m_takingSnapshot = change.op == PositionChange::Op::SnapshotBegin;
        if (!change.restored) {
            if (!m_takingSnapshot) // a row of a snapshot tells when it changed last
                stamped(change.serverTime);
            keepForSaving(change);
        }
        batch.positions.push_back(std::move(change));
    }
    for (auto &notice : m_notices) {
        if (notice.acknowledgedBy.empty()) // an acknowledgement comes with the time of its alert
            stamped(notice.serverTime);
        batch.notices.push_back(std::move(notice));
    }
    m_positions.clear();
    m_notices.clear();
    m_bytes = 0;
    m_events = 0;
}

FeedState OrderedValues::takeUnsaved()
{
    return std::exchange(m_unsaved, {});
}

void OrderedValues::keepForSaving(const PositionChange &change)
{
    switch (change.op) {
    case PositionChange::Op::SnapshotBegin:
        m_unsaved.positions.clear();
        m_unsaved.replacePositions = true;
        break;
    case PositionChange::Op::SnapshotEnd:
        break;
    case PositionChange::Op::Row:
    case PositionChange::Op::Remove:
        m_unsaved.positions.insert_or_assign({change.account, change.symbol}, change);
        break;
    }
}

} // namespace steadfeed
