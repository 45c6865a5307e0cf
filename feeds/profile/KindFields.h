// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedTypes.h"
#include "MappingSpec.h"

#include <vector>

namespace steadfeed {

/// What feeds of one kind can be given by a mapping, and what they must. Prices also need a price, or bid and
/// ask: that is the reader's rule.
struct KindFields
{
    std::vector<Field> needed;
    std::vector<Field> possible;
};
[[nodiscard]] const KindFields &fieldsOf(FeedKind kind);

} // namespace steadfeed
