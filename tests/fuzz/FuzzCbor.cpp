// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever comes as CBOR: it is refused with a reason, or becomes JSON within the limit that a reader of JSON
// accepts (but for texts that are no UTF-8, which is the reader's to find).
#include "CborText.h"
#include "DocumentReader.h"

#include <simdjson.h>

#include <cstdint>
#include <cstdlib>

using namespace steadfeed;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t limit = 4096;
    static CborText text(limit);
    const auto require = [](bool promise) {
        if (!promise)
            std::abort();
    };
    if (!text.read({reinterpret_cast<const char *>(data), size})) {
        require(text.refusal() == ReasonCode::UnreadableEvent || text.refusal() == ReasonCode::EventTooLarge);
        require(!text.refusalDetail().empty());
        return 0;
    }
    require(text.refusal() == ReasonCode::None && text.text().size() <= limit);
    if (!simdjson::validate_utf8(text.text().data(), text.text().size()))
        return 0;
    static DocumentReader reader((ExtractionPlan()));
    require(reader.read(text.text()) || reader.refusal() == ReasonCode::TooManyFields);
    return 0;
}
