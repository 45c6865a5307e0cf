// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace steadfeed {

/*!
 * A regular expression over texts that repeat: symbols, channels, types. Each text is matched once and its
 * answer remembered, so that a message costs a look-up in a table.
 *
 * The expression is searched, not anchored (PCRE, QRegularExpression). A text of more than 4096 bytes matches
 * nothing: no name is that long, and an expression may take long over it.
 *
 * Threading: one owner, feed thread.
 */
class TextMatcher
{
public:
    explicit TextMatcher(std::string_view expression);

    /// The first group (the whole match where there is none), or null where \a text does not match. Valid
    /// until forget().
    [[nodiscard]] const std::string *match(std::string_view text);
    /// Between two events: frees the answers where a feed brings ever new texts.
    void forget();

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    QRegularExpression m_expression;
    std::unordered_map<std::string, std::optional<std::string>, Hash, std::equal_to<>> m_answers;
};

} // namespace steadfeed
