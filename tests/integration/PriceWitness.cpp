// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PriceWitness.h"

#include <algorithm>
#include <cmath>

namespace steadfeed::test {

void PriceWitness::take(const FrameBatch &batch, FeedIndex feed)
{
    for (const KeyName &key : batch.newKeys) {
        if (key.feed == feed)
            m_names[key.key] = key.name;
    }
    for (const PriceUpdate &update : batch.prices) {
        const auto name = m_names.find(update.key);
        if (name != m_names.end())
            m_shown[name->second].push_back(
                {update.last.value, update.last.decimals, update.updates, update.volume});
    }
}

PriceWitness::Verdict PriceWitness::compare(const std::vector<PublishedEvent> &published) const
{
    std::map<std::string, std::vector<const PublishedEvent *>> bySymbol;
    for (const PublishedEvent &event : published)
        bySymbol[event.key].push_back(&event);
    Verdict verdict;
    for (const auto &[symbol, shown] : m_shown) {
        const std::vector<const PublishedEvent *> &truth = bySymbol[symbol];
        std::size_t at = 0;
        for (const Shown &value : shown) {
            double volume = 0.0;
            const std::size_t end = std::min<std::size_t>(at + value.ticks, truth.size());
            verdict.doubled += at + value.ticks - end;
            for (std::size_t i = at; i < end; ++i)
                volume += truth[i]->size;
            const bool right = end > at && truth[end - 1]->number64() == value.value &&
                               truth[end - 1]->decimals() == value.decimals &&
                               std::abs(volume - value.volume) < 1e-6;
            verdict.wrong += !right;
            ++verdict.values;
            at = end;
        }
        verdict.lost += truth.size() - at;
    }
    for (const auto &[symbol, truth] : bySymbol)
        verdict.lost += m_shown.contains(symbol) ? 0 : truth.size();
    return verdict;
}

} // namespace steadfeed::test
