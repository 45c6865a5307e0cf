// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentWalker.h"

#include <algorithm>
#include <cstring>

namespace steadfeed {
namespace {

constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}
std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace

namespace ondemand = simdjson::ondemand;
using simdjson::error_code;

// The cell to fill. Whatever an earlier key of the same name left here or below is gone: the last one wins.
Captured *DocumentReader::Walker::enter(const Node *node, JsonType type)
{
    if (node == nullptr)
        return nullptr;
    if (node->holdsRows)
        clearRows();
    r.m_present &= ~node->below;
    Captured *cell = nullptr;
    if (node->inRow) {
        r.m_rowPresent.back() &= ~node->belowInRow;
        if (node->slot >= 0) {
            r.m_rowPresent.back() |= std::uint64_t{1} << node->slot;
            cell = &r.m_cells[(r.m_rowPresent.size() - 1) * r.m_plan.rowSlotCount() + node->slot];
        }
    } else if (node->slot >= 0) {
        r.m_present |= std::uint64_t{1} << node->slot;
        cell = &r.m_values[node->slot];
    }
    if (cell != nullptr)
        cell->type = type;
    return cell;
}

void DocumentReader::Walker::clearRows()
{
    r.m_rowPresent.clear();
}

bool DocumentReader::Walker::beginRow()
{
    if (r.m_rowPresent.size() == kMaxRows)
        return false;
    r.m_rowPresent.push_back(0);
    if (const auto cells = r.m_rowPresent.size() * r.m_plan.rowSlotCount(); r.m_cells.size() < cells)
        r.m_cells.resize(std::max(cells, r.m_cells.size() * 2));
    return true;
}

error_code DocumentReader::Walker::text(ondemand::value &value, std::string_view token, Captured *into)
{
    token = trimmed(token);
    if (std::memchr(token.data(), '\\', token.size()) != nullptr) {
        std::string_view unescaped;
        const error_code error = value.get_string().get(unescaped);
        if (into != nullptr)
            into->text = unescaped;
        return error;
    }
    if (into != nullptr)
        into->text = token.substr(1, token.size() - 2);
    ondemand::raw_json_string raw;
    return value.get_raw_json_string().get(raw); // moves on behind the text
}

error_code DocumentReader::Walker::value(ondemand::value &value, const Node *node, unsigned depth)
{
    const std::string_view token = value.raw_json_token();
    switch (token.front()) {
    case '"':
        return text(value, token, enter(node, JsonType::Text));
    case '{': {
        Captured *into = enter(node, JsonType::Object);
        ondemand::object inner;
        if (const error_code error = value.get_object().get(inner))
            return error;
        if (const error_code error = object(inner, node, depth + 1))
            return error;
        closed(into, token.data());
        return simdjson::SUCCESS;
    }
    case '[': {
        Captured *into = enter(node, JsonType::Array);
        ondemand::array inner;
        if (const error_code error = value.get_array().get(inner))
            return error;
        if (const error_code error = array(inner, node, depth + 1, into))
            return error;
        closed(into, token.data());
        return simdjson::SUCCESS;
    }
    case 't':
    case 'f': {
        bool yes = false;
        if (const error_code error = value.get_bool().get(yes))
            return error;
        if (Captured *into = enter(node, JsonType::Boolean))
            into->text = yes ? std::string_view("true") : std::string_view("false");
        return simdjson::SUCCESS;
    }
    case 'n': {
        bool null = false;
        if (const error_code error = value.is_null().get(null))
            return error;
        enter(node, JsonType::Null);
        return null ? simdjson::SUCCESS : simdjson::N_ATOM_ERROR;
    }
    default:
        break;
    }
    // A number. It is not consumed: the iteration steps over it, as over every value nobody took.
    Decimal unwanted;
    Captured *into = enter(node, JsonType::Number);
    const char *end = token.data() + token.size();
    const char *stop = Decimal::scan(token.data(), end, into != nullptr ? into->number : unwanted);
    if (stop == nullptr)
        return simdjson::NUMBER_ERROR;
    if (into != nullptr)
        into->text = token.substr(0, static_cast<std::size_t>(stop - token.data()));
    while (stop != end && isSpace(*stop))
        ++stop;
    return stop == end ? simdjson::SUCCESS : simdjson::NUMBER_ERROR;
}

error_code DocumentReader::Walker::object(ondemand::object object, const Node *node, unsigned depth)
{
    if (depth > kMaxDepth)
        return simdjson::DEPTH_ERROR;
    unsigned fields = 0;
    for (auto item : object) {
        if (item.error() != simdjson::SUCCESS)
            return item.error();
        ondemand::field &field = item.value_unsafe(); // in place: a copy stalls on store forwarding
        if (++fields > kMaxFields) {
            tooManyFields = true;
            return simdjson::CAPACITY;
        }
        // Stage 1 has seen the closing quote, so the loop ends; eight bytes can be read for the padding.
        const char *raw = field.key().raw();
        std::size_t size = 0;
        while (raw[size] != '"' && raw[size] != '\\')
            ++size;
        std::string_view key(raw, size);
        std::uint64_t word = 0;
        std::memcpy(&word, raw, sizeof word);
        word = size < sizeof word ? word & ((std::uint64_t{1} << (8 * size)) - 1) : word;
        if (raw[size] == '\\') {
            if (const error_code error = field.unescaped_key().get(key))
                return error;
            word = ExtractionPlan::KeyTable::firstBytes(key);
        }
        const Node *child = node != nullptr ? at(node->keys.find(key, word)) : nullptr;
        if (const error_code error = value(field.value(), child, depth))
            return error;
    }
    return simdjson::SUCCESS;
}

error_code DocumentReader::Walker::array(ondemand::array array, const Node *node, unsigned depth,
                                         Captured *into)
{
    if (depth > kMaxDepth)
        return simdjson::DEPTH_ERROR;
    std::uint32_t index = 0;
    for (auto item : array) {
        if (item.error() != simdjson::SUCCESS)
            return item.error();
        ondemand::value &element = item.value_unsafe();
        const Node *child = nullptr;
        if (node != nullptr && node->each != 0) {
            child = at(node->each);
            if (!beginRow()) {
                tooManyRows = true;
                return simdjson::CAPACITY;
            }
        } else if (node != nullptr) {
            for (const auto &[wanted, target] : node->elements)
                child = wanted == index ? at(target) : child;
        }
        if (const error_code error = value(element, child, depth))
            return error;
        ++index;
    }
    if (into != nullptr)
        into->length = index;
    return simdjson::SUCCESS;
}

// What an object or array is written like: up to its last bracket. The next token, which every inner one has
// in a document that is right, is all that simdjson tells of where that was.
void DocumentReader::Walker::closed(Captured *into, const char *begin)
{
    const char *next = nullptr;
    if (into != nullptr && m_document->current_location().get(next) == simdjson::SUCCESS)
        into->text = trimmed({begin, static_cast<std::size_t>(next - begin)});
}

// simdjson stops behind the first value; whatever stands there makes the document wrong.
error_code DocumentReader::Walker::finished(ondemand::document &document)
{
    const bool atEnd = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    return atEnd ? simdjson::SUCCESS : simdjson::TAPE_ERROR;
}

error_code DocumentReader::Walker::container(ondemand::document &document, bool isObject)
{
    m_document = &document;
    const Node *root = &r.m_plan.node(0);
    ondemand::object members;
    ondemand::array elements;
    error_code error = isObject ? document.get_object().get(members) : document.get_array().get(elements);
    if (error == simdjson::SUCCESS) {
        Captured *into = enter(root, isObject ? JsonType::Object : JsonType::Array);
        error = isObject ? object(members, root, 1) : array(elements, root, 1, into);
    }
    return error != simdjson::SUCCESS ? error : finished(document);
}

error_code DocumentReader::Walker::wrapped(ondemand::document &document)
{
    m_document = &document;
    ondemand::array outer;
    if (const error_code error = document.get_array().get(outer))
        return error;
    unsigned count = 0;
    for (auto item : outer) {
        ondemand::value only;
        if (const error_code error = std::move(item).get(only))
            return error;
        if (const error_code error = value(only, &r.m_plan.node(0), 1))
            return error;
        ++count;
    }
    return count == 1 ? finished(document) : simdjson::EMPTY;
}

} // namespace steadfeed
