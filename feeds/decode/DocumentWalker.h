// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DocumentReader.h"

#include <simdjson.h>

namespace steadfeed {

/// Walks a document along with the plan. A node of null means that nothing below is wanted: only checked.
class DocumentReader::Walker
{
public:
    explicit Walker(DocumentReader &reader) : r(reader) {}

    simdjson::error_code container(simdjson::ondemand::document &document, bool isObject);
    /// A bare value, seen as an array of one.
    simdjson::error_code wrapped(simdjson::ondemand::document &document);
    bool tooManyFields = false;
    bool tooManyRows = false;

private:
    using Node = ExtractionPlan::Node;

    simdjson::error_code object(simdjson::ondemand::object object, const Node *node, unsigned depth);
    simdjson::error_code array(simdjson::ondemand::array array, const Node *node, unsigned depth,
                               Captured *into);
    simdjson::error_code value(simdjson::ondemand::value &value, const Node *node, unsigned depth);
    simdjson::error_code text(simdjson::ondemand::value &value, std::string_view token, Captured *into);
    void closed(Captured *into, const char *begin);
    static simdjson::error_code finished(simdjson::ondemand::document &document);
    Captured *enter(const Node *node, JsonType type);
    bool beginRow();
    void clearRows();
    const Node *at(std::uint16_t index) const { return index == 0 ? nullptr : &r.m_plan.node(index); }

    DocumentReader &r;
    simdjson::ondemand::document *m_document = nullptr;
};

} // namespace steadfeed
