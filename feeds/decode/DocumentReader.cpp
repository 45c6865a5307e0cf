// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentReader.h"

#include "DocumentWalker.h"

#include <algorithm>
#include <cstring>

namespace steadfeed {
namespace {

// Buffers that one large event grew are given back: a dashboard runs for weeks.
constexpr std::size_t kKeepBytes = 1u << 20;
constexpr std::size_t kKeepRows = 4096;
constexpr std::size_t kFirstCapacity = 16u << 10;

constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace

namespace ondemand = simdjson::ondemand;
using simdjson::error_code;

struct DocumentReader::Engine
{
    /// Makes room for a document of \a size bytes.
    void fit(std::size_t size)
    {
        if (buffer.size() >= size + simdjson::SIMDJSON_PADDING)
            return;
        buffer.resize(std::max(kFirstCapacity, size + size / 2) + simdjson::SIMDJSON_PADDING);
        allocated = parser.allocate(buffer.size());
    }
    ondemand::parser parser;
    std::vector<char> buffer;
    error_code allocated = simdjson::SUCCESS;
};

DocumentReader::DocumentReader(ExtractionPlan plan)
    : m_plan(std::move(plan))
    , m_values(m_plan.slotCount())
    , m_engine(std::make_unique<Engine>())
{
}
DocumentReader::~DocumentReader() = default;

bool DocumentReader::read(std::string_view text)
{
    m_present = 0;
    m_rowPresent.clear();
    m_refusal = ReasonCode::None;
    m_refusalDetail = {};

    Engine &engine = *m_engine;
    if (engine.buffer.size() > kKeepBytes && text.size() < kKeepBytes / 2)
        engine = Engine();
    if (m_cells.size() > kKeepRows * m_plan.rowSlotCount())
        m_cells = {};

    // On-Demand reads a document that is one bare value (42) with other functions: seen as [42] it is like
    // all others.
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    const bool wrap = text.empty() || (text.front() != '{' && text.front() != '[');
    const std::size_t size = text.size() + (wrap ? 2 : 0);
    engine.fit(size);
    char *buffer = engine.buffer.data();
    if (!text.empty())
        std::memcpy(buffer + (wrap ? 1 : 0), text.data(), text.size());
    if (wrap) {
        buffer[0] = '[';
        buffer[size - 1] = ']';
    }
    // A document that ends too early is read on into the padding: there must be nothing of an older one.
    std::memset(buffer + size, 0, simdjson::SIMDJSON_PADDING);

    ondemand::document document;
    error_code error = engine.allocated;
    Walker walker(*this);
    if (error == simdjson::SUCCESS)
        error = engine.parser.iterate(buffer, size, engine.buffer.size()).get(document);
    if (error == simdjson::SUCCESS)
        error = wrap ? walker.wrapped(document) : walker.container(document, buffer[0] == '{');
    if (error == simdjson::SUCCESS)
        return true;
    m_refusal =
        walker.tooManyFields || walker.tooManyRows ? ReasonCode::TooManyFields : ReasonCode::UnreadableEvent;
    m_refusalDetail = walker.tooManyFields ? std::string_view("256")
                      : walker.tooManyRows ? std::string_view("65536")
                                           : std::string_view(simdjson::error_message(error));
    return false;
}

} // namespace steadfeed
