// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Descriptors.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <unistd.h>
#endif

namespace steadfeed {

std::optional<Closed> whyNoDescriptors()
{
#ifdef Q_OS_UNIX
    // Two threads with two descriptors each, a socket, and what other threads take meanwhile.
    std::array<int, 8> taken{};
    std::ranges::generate(taken, [] { return ::dup(STDERR_FILENO); });
    const bool none = taken.back() < 0 && (errno == EMFILE || errno == ENFILE);
    for (const int descriptor : taken) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
    if (none) {
        Closed closed;
        closed.reason = ReasonCode::NoFreeConnections;
        return closed;
    }
#endif
    return std::nullopt;
}

} // namespace steadfeed
