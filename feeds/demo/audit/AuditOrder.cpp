// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditOrder.h"

#include "AuditTypes.h"
#include "LastMember.h"

#include <simdjson.h>

#include <charconv>

namespace steadfeed::demo {
namespace {

namespace dom = simdjson::dom;

// Beyond it, sums of money would no longer be exact.
constexpr std::int64_t kHighest = 1'000'000'000'000;

class Body
{
public:
    explicit Body(dom::object object) : m_object(object) {}

    std::string text(std::string_view name, bool needed)
    {
        std::string_view value;
        const auto element = lastMember(m_object, name);
        if (element ? element->get(value) != simdjson::SUCCESS : needed)
            m_fits = false;
        if (value.size() > kAuditTextMax || (needed && value.empty()))
            m_fits = false;
        return std::string(value);
    }
    /// A whole number as JSON has it, or as text, also with decimals that are 0.
    std::int64_t number(std::string_view name)
    {
        const auto element = lastMember(m_object, name);
        std::int64_t value = 0;
        std::string_view digits;
        if (!element)
            m_fits = false;
        else if (element->get(value) && (element->get(digits) || !isWhole(digits, value)))
            m_fits = false;
        if (value > kHighest || value < -kHighest)
            m_fits = false;
        return value;
    }
    /// null or an empty text: none.
    std::optional<std::int64_t> limit()
    {
        const auto element = lastMember(m_object, "limit");
        std::string_view digits;
        if (element && (element->is_null() || (!element->get(digits) && digits.empty())))
            return std::nullopt;
        const std::int64_t value = number("limit");
        if (value < 0)
            m_fits = false;
        return value;
    }
    [[nodiscard]] bool fits() const { return m_fits; }

private:
    static bool isWhole(std::string_view digits, std::int64_t &value)
    {
        const std::size_t point = digits.find('.');
        if (point != std::string_view::npos) {
            const std::string_view decimals = digits.substr(point + 1);
            if (decimals.empty() || decimals.find_first_not_of('0') != std::string_view::npos)
                return false;
            digits = digits.substr(0, point);
        }
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return !digits.empty() && error == std::errc{} && end == digits.data() + digits.size();
    }

    dom::object m_object;
    bool m_fits = true;
};

} // namespace

std::optional<AuditOrder> readAuditOrder(std::string_view kind, std::string_view body)
{
    dom::parser parser;
    dom::element root;
    dom::object object;
    if (parser.parse(body.data(), body.size()).get(root) || root.get(object))
        return std::nullopt;
    Body members(object);
    AuditOrder order;
    order.kind = kind;
    const bool ofRow = kind == auditkind::kFlag || kind == auditkind::kUnflag ||
                       kind == auditkind::kFlatten || kind == auditkind::kSetLimit;
    if (ofRow) {
        order.symbol = members.text("symbol", true);
        order.account = members.text("account", false);
        order.reason = members.text("reason", false);
    }
    if (kind == auditkind::kFlatten)
        order.quantity = members.number("quantity");
    else if (kind == auditkind::kSetLimit)
        order.limit = members.limit();
    else if (kind == auditkind::kAckAlert)
        order.alert = members.text("alert", true);
    else if (kind == auditkind::kNote) {
        (void)members.text("text", true);
        order.symbol = members.text("symbol", false);
    }
    if (!members.fits())
        return std::nullopt;
    return order;
}

} // namespace steadfeed::demo
