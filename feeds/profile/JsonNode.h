// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QJsonValue>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed {

/// What is wrong with a profile. Thrown inside the readers of this folder and caught by ProfileReader: nobody
/// else sees it.
struct ProfileProblem
{
    std::string pointer; ///< of the offending value, or of where a missing one belongs
    std::string expected;
    std::string found;
};

/*!
 * A value in a profile that knows where it stands, so that whoever finds it wrong can say so exactly. Every
 * accessor throws ProfileProblem where the value is not what is asked for.
 *
 * A plain value; used while a profile is read.
 */
class JsonNode
{
public:
    explicit JsonNode(QJsonValue value, std::string pointer = {});

    [[noreturn]] void fail(std::string expected) const;
    /// For values that must not be shown: found says what it is in the caller's words.
    [[noreturn]] void fail(std::string expected, std::string found) const;

    [[nodiscard]] bool exists() const { return !m_value.isUndefined(); }
    [[nodiscard]] bool isText() const { return m_value.isString(); }
    [[nodiscard]] bool isObject() const { return m_value.isObject(); }
    [[nodiscard]] bool isArray() const { return m_value.isArray(); }
    [[nodiscard]] const QJsonValue &value() const { return m_value; }
    [[nodiscard]] const std::string &pointer() const { return m_pointer; }

    /// Checks that this is an object with no other keys than \a keys.
    void allowKeys(std::span<const std::string_view> keys) const;
    /// The member of that key, which need not exist.
    [[nodiscard]] JsonNode at(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> keys() const;
    [[nodiscard]] std::vector<JsonNode> elements() const;
    /// The elements of an array, or the value itself: where one may stand for a list of one.
    [[nodiscard]] std::vector<JsonNode> oneOrMore() const;

    [[nodiscard]] std::string text() const;          ///< not empty
    [[nodiscard]] std::string anyText() const;       ///< possibly empty
    [[nodiscard]] std::string textOrCompact() const; ///< a text, or an object or array written without blanks
    /// The absolute path of a file, which need not exist; a relative one begins in \a folder.
    [[nodiscard]] std::string path(const QDir &folder) const;
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] std::int64_t integer(std::int64_t from, std::int64_t to) const;
    /// A text, a number, true or false, as text; without control characters.
    [[nodiscard]] std::string scalar() const;
    /// The index of this text in \a words.
    [[nodiscard]] std::size_t choice(std::span<const std::string_view> words) const;

    /// \a text in quotes, cut to what fits in a message, with visible marks for control characters: it may
    /// come from anybody and end on a terminal.
    [[nodiscard]] static std::string shown(std::string_view text);
    /// The words in quotes, joined by ", ".
    [[nodiscard]] static std::string quoted(std::span<const std::string_view> words);

private:
    QJsonValue m_value;
    std::string m_pointer;
};

} // namespace steadfeed
