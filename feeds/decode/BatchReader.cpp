// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BatchReader.h"

namespace steadfeed {
namespace {

constexpr std::string_view kMaxEventsText = "10000";

} // namespace

// Each key gets the slot that its place here says; the events are the only ones in rows.
ExtractionPlan BatchReader::plan()
{
    ExtractionPlan plan;
    (void)plan.add({{{"t", false}}});
    (void)plan.add({{{"hello", false}}});
    (void)plan.add({{{"events", false}}});
    (void)plan.add({{{"events", false}, {{}, true}}});
    return plan;
}

BatchReader::BatchReader() : m_document(plan()) {}

bool BatchReader::refuse(ReasonCode code, std::string_view detail)
{
    m_refusal = code;
    m_refusalDetail = detail;
    return false;
}

bool BatchReader::read(std::string_view text)
{
    m_hello = {};
    m_refusal = ReasonCode::None;
    if (!m_document.read(text)) {
        const bool tooMany = m_document.rows() > kMaxEvents;
        return refuse(tooMany ? ReasonCode::TooManyEvents : m_document.refusal(),
                      tooMany ? kMaxEventsText : m_document.refusalDetail());
    }
    const Captured &type = m_document.value(T);
    const Captured &hello = m_document.value(Hello);
    const Captured &events = m_document.value(Events);
    const bool isPage = type.type == JsonType::Missing;
    if (!isPage && type.text != "batch")
        return refuse(ReasonCode::ProtocolError, "t");
    if (events.type != JsonType::Array)
        return refuse(events.known() ? ReasonCode::ProtocolError : ReasonCode::MissingField, "events");
    if (isPage && hello.type != JsonType::Object)
        return refuse(hello.known() ? ReasonCode::ProtocolError : ReasonCode::MissingField, "hello");
    if (size() > kMaxEvents)
        return refuse(ReasonCode::TooManyEvents, kMaxEventsText);
    if (isPage)
        m_hello = hello.text;
    return true;
}

std::string_view BatchReader::event(std::size_t index) const
{
    const Captured &value = m_document.value({0, true}, index);
    const bool isJson = value.type != JsonType::Null && value.type != JsonType::Text;
    return isJson ? value.text : std::string_view("null"); // no events either
}

} // namespace steadfeed
