// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ReasonCode.h>

#include <string_view>

namespace steadfeed {

/// Collects what is wrong with the fields of one value: a wrong field that it needs makes it unusable, a
/// wrong one that may be absent costs only itself. The first that matters is told.
class FieldVerdict
{
public:
    /// Without this field the value means nothing.
    void need(ReasonCode code, std::string_view field)
    {
        if (code == ReasonCode::None || !m_usable)
            return;
        m_usable = false;
        m_code = code;
        m_field = field;
    }
    /// May be absent; where it is wrong the rest stands.
    void may(ReasonCode code, std::string_view field)
    {
        if (code == ReasonCode::None || code == ReasonCode::MissingField || m_code != ReasonCode::None)
            return;
        m_code = code;
        m_field = field;
    }
    [[nodiscard]] bool usable() const { return m_usable; }
    [[nodiscard]] ReasonCode code() const { return m_code; }
    [[nodiscard]] std::string_view field() const { return m_field; }

private:
    bool m_usable = true;
    ReasonCode m_code = ReasonCode::None;
    std::string_view m_field;
};

} // namespace steadfeed
