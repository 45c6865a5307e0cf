// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace steadfeed {

/// Bytes that lineEndMask() looks at in one go.
inline constexpr std::size_t kMaskBytes = 64;

/*!
 * One bit for each of the 64 bytes at \a p that is LF or CR, the first byte in the lowest bit. All 64 must be
 * readable. SSE2 is part of every x86-64, so no special compiler flags; elsewhere a plain loop, which
 * compilers turn into vector code of their own.
 */
inline std::uint64_t lineEndMask(const char *p)
{
#if defined(__SSE2__)
    const __m128i lf = _mm_set1_epi8('\n');
    const __m128i cr = _mm_set1_epi8('\r');
    const auto bits = [&](int quarter) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p) + quarter);
        const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(bytes, lf), _mm_cmpeq_epi8(bytes, cr));
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(ends)))
               << (16 * quarter);
    };
    return bits(0) | bits(1) | bits(2) | bits(3);
#else
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < kMaskBytes; ++i)
        mask |= static_cast<std::uint64_t>(p[i] == '\n' || p[i] == '\r') << i;
    return mask;
#endif
}

} // namespace steadfeed
