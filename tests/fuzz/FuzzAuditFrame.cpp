// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// libFuzzer target: a message of the audit protocol, from either end.
#include "AuditFramePromise.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // A block of its own, so that AddressSanitizer sees a read behind its end.
    const std::string message(reinterpret_cast<const char *>(data), size);
    if (!steadfeed::test::brokenPromise(message).empty())
        std::abort();
    return 0;
}
