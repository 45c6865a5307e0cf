// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KindFields.h"

#include <array>

namespace steadfeed {

const KindFields &fieldsOf(FeedKind kind)
{
    using enum Field;
    static const std::array<KindFields, 4> kFields{{
        {{Symbol}, {Symbol, Price, Bid, Ask, Size, PreviousClose, Time}},
        {{Symbol, Quantity},
         {Symbol, Quantity, AveragePrice, Account, Currency, Name, Multiplier, PreviousClose, Time, Removed}},
        {{Title}, {Title, Text, Level, Id, Symbol, Time}},
        {{Key, Value}, {Key, Value, Unit, Time}},
    }};
    return kFields[static_cast<std::size_t>(kind)];
}

} // namespace steadfeed
