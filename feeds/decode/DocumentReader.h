// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Captured.h"
#include "ExtractionPlan.h"

#include <ReasonCode.h>

#include <memory>
#include <string_view>
#include <vector>

namespace steadfeed {

/*!
 * Reads one JSON document in one pass, from its first byte to its last, and picks up what the plan names.
 * Every byte is checked, also of what nobody asked for: structure, UTF-8, escapes, numbers. Of duplicate keys
 * the last one wins, with everything below it. It knows nothing of what the values mean.
 *
 * The text is copied once into a buffer with the padding that simdjson needs (about a tenth of the time for a
 * tick of 80 bytes); no allocation while documents keep their size.
 *
 * Threading: one per decoder, in the feed thread.
 */
class DocumentReader
{
public:
    static constexpr unsigned kMaxDepth = 128;
    static constexpr unsigned kMaxFields = 256; ///< of one object (faults F76)
    static constexpr std::size_t kMaxRows = 65536;

    explicit DocumentReader(ExtractionPlan plan);
    ~DocumentReader();

    /// False: refused, see refusal(). What was picked up stays valid until the next call.
    [[nodiscard]] bool read(std::string_view text);
    [[nodiscard]] ReasonCode refusal() const { return m_refusal; }
    [[nodiscard]] std::string_view refusalDetail() const { return m_refusalDetail; }

    [[nodiscard]] const ExtractionPlan &plan() const { return m_plan; }
    [[nodiscard]] std::size_t rows() const { return m_rowPresent.size(); }
    /// \a row counts only for slots in rows.
    [[nodiscard]] const Captured &value(ExtractionPlan::Slot slot, std::size_t row = 0) const
    {
        if (!slot.inRow)
            return value(slot.index);
        const bool present = (m_rowPresent[row] >> slot.index & 1) != 0;
        return present ? m_cells[row * m_plan.rowSlotCount() + slot.index] : m_missing;
    }
    [[nodiscard]] const Captured &value(std::uint8_t slot) const
    {
        return (m_present >> slot & 1) != 0 ? m_values[slot] : m_missing;
    }

private:
    class Walker;
    struct Engine; ///< simdjson's parser and the padded buffer

    const ExtractionPlan m_plan;
    const Captured m_missing;
    std::vector<Captured> m_values;
    std::uint64_t m_present = 0;
    std::vector<Captured> m_cells;           ///< rows() times plan().rowSlotCount()
    std::vector<std::uint64_t> m_rowPresent; ///< one word per row
    ReasonCode m_refusal = ReasonCode::None;
    std::string_view m_refusalDetail;
    std::unique_ptr<Engine> m_engine;
};

} // namespace steadfeed
