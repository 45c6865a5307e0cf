// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

namespace steadfeed {

/// One change of a list that a view can follow without losing its place.
struct RowStep
{
    enum class Kind { Remove, Move, Insert };
    Kind kind;
    int row;    ///< that goes, is moved, or comes
    int to = 0; ///< Move: always further up
};

/*!
 * The steps from one list of unique keys to another, to be done one after the other. Rows that stay are not
 * touched, so a view keeps its delegates, selection and scroll position. Pure.
 */
template <class Key>
[[nodiscard]] std::vector<RowStep> rowSteps(std::vector<Key> have, const std::vector<Key> &want)
{
    std::vector<RowStep> steps;
    for (int row = int(have.size()) - 1; row >= 0; --row) {
        if (std::ranges::find(want, have[std::size_t(row)]) != want.end())
            continue;
        steps.push_back({RowStep::Kind::Remove, row});
        have.erase(have.begin() + row);
    }
    for (int row = 0; row < int(want.size()); ++row) {
        const auto at = have.begin() + row;
        const auto found = std::find(at, have.end(), want[std::size_t(row)]);
        if (found == have.end()) {
            steps.push_back({RowStep::Kind::Insert, row});
            have.insert(at, want[std::size_t(row)]);
        } else if (found != at) {
            steps.push_back({RowStep::Kind::Move, int(found - have.begin()), row});
            std::rotate(at, found, found + 1);
        }
    }
    return steps;
}

} // namespace steadfeed
