// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StateTypes.h"

namespace steadfeed {
namespace {

template <typename Map>
void overlay(Map &older, Map &&newer)
{
    if (older.empty()) {
        older = std::move(newer);
        return;
    }
    for (auto it = newer.begin(); it != newer.end();) {
        auto node = newer.extract(it++);
        auto inserted = older.insert(std::move(node));
        if (!inserted.inserted)
            inserted.position->second = std::move(inserted.node.mapped());
    }
}

} // namespace

void FeedState::merge(FeedState newer)
{
    if (newer.head)
        head = std::move(newer.head);
    overlay(prices, std::move(newer.prices));
    overlay(metrics, std::move(newer.metrics));
    if (newer.replacePositions) {
        replacePositions = true;
        positions = std::move(newer.positions);
    } else {
        overlay(positions, std::move(newer.positions));
    }
}

void StateDelta::merge(StateDelta newer)
{
    for (auto &[name, state] : newer.feeds)
        feeds[name].merge(std::move(state));
}

} // namespace steadfeed
