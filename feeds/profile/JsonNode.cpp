// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonNode.h"

#include "JsonPointer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace steadfeed {
namespace {

constexpr qsizetype kMaxShown = 40;

std::string describe(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return "null";
    case QJsonValue::Bool:
        return value.toBool() ? "true" : "false";
    case QJsonValue::Double:
        return QByteArray::number(value.toDouble(), 'g', 15).toStdString();
    case QJsonValue::String:
        return JsonNode::shown(value.toString().toStdString());
    case QJsonValue::Array:
        return value.toArray().isEmpty() ? "an empty array" : "an array";
    case QJsonValue::Object:
        return "an object";
    case QJsonValue::Undefined:
        break;
    }
    return "nothing";
}

/// Levenshtein's distance: how many letters to change, add or leave out.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return row[b.size()];
}

} // namespace

JsonNode::JsonNode(QJsonValue value, std::string pointer)
    : m_value(std::move(value))
    , m_pointer(std::move(pointer))
{
}

void JsonNode::fail(std::string expected) const
{
    fail(std::move(expected), describe(m_value));
}
void JsonNode::fail(std::string expected, std::string found) const
{
    throw ProfileProblem{m_pointer, std::move(expected), std::move(found)};
}

std::string JsonNode::shown(std::string_view text)
{
    const auto whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    QString cut = whole.left(kMaxShown);
    for (QChar &c : cut) {
        // Cc and Cf: control characters, and those that turn the direction of text or cannot be seen.
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QChar::ReplacementCharacter;
    }
    return '"' + cut.toStdString() + (whole.size() > kMaxShown ? "…\"" : "\"");
}

std::string JsonNode::quoted(std::span<const std::string_view> words)
{
    std::string text;
    for (const std::string_view word : words) {
        text += text.empty() ? "\"" : ", \"";
        text += word;
        text += '"';
    }
    return text;
}

void JsonNode::allowKeys(std::span<const std::string_view> known) const
{
    if (!m_value.isObject())
        fail("an object");
    for (const std::string &key : keys()) {
        if (std::find(known.begin(), known.end(), key) != known.end())
            continue;
        const auto nearest =
            std::min_element(known.begin(), known.end(), [&](std::string_view a, std::string_view b) {
                return distance(a, key) < distance(b, key);
            });
        const bool likely = distance(*nearest, key) <= std::max<std::size_t>(1, key.size() / 3);
        at(key).fail(likely ? "the key \"" + std::string(*nearest) + '"' : "one of the keys " + quoted(known),
                     "the unknown key " + shown(key));
    }
}

JsonNode JsonNode::at(std::string_view key) const
{
    const auto name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
    return JsonNode(m_value.toObject().value(name), m_pointer + '/' + JsonPointer::escaped(key));
}

std::vector<std::string> JsonNode::keys() const
{
    if (!m_value.isObject())
        fail("an object");
    std::vector<std::string> keys;
    for (const QString &key : m_value.toObject().keys())
        keys.push_back(key.toStdString());
    return keys;
}

std::vector<JsonNode> JsonNode::elements() const
{
    if (!m_value.isArray())
        fail("an array");
    std::vector<JsonNode> nodes;
    for (const QJsonValue value : m_value.toArray())
        nodes.emplace_back(value, m_pointer + '/' + std::to_string(nodes.size()));
    return nodes;
}

std::vector<JsonNode> JsonNode::oneOrMore() const
{
    return m_value.isArray() ? elements() : std::vector<JsonNode>{*this};
}

std::string JsonNode::anyText() const
{
    if (!m_value.isString())
        fail("a text");
    return m_value.toString().toStdString();
}

std::string JsonNode::text() const
{
    std::string text = m_value.toString().toStdString();
    if (text.empty())
        fail("a text");
    return text;
}

std::string JsonNode::textOrCompact() const
{
    if (m_value.isObject())
        return QJsonDocument(m_value.toObject()).toJson(QJsonDocument::Compact).toStdString();
    if (m_value.isArray())
        return QJsonDocument(m_value.toArray()).toJson(QJsonDocument::Compact).toStdString();
    if (!m_value.isString())
        fail("a text, an object or an array");
    return m_value.toString().toStdString();
}

std::string JsonNode::path(const QDir &folder) const
{
    return QDir::cleanPath(folder.absoluteFilePath(QString::fromStdString(text()))).toStdString();
}

bool JsonNode::boolean() const
{
    if (!m_value.isBool())
        fail("true or false");
    return m_value.toBool();
}

std::int64_t JsonNode::integer(std::int64_t from, std::int64_t to) const
{
    const double number = m_value.toDouble(std::nan(""));
    const bool inside = number >= static_cast<double>(from) && number <= static_cast<double>(to);
    if (!inside || number != std::floor(number))
        fail("a whole number from " + std::to_string(from) + " to " + std::to_string(to));
    return m_value.toInteger();
}

std::string JsonNode::scalar() const
{
    const QString text = m_value.toVariant().toString();
    const bool shown =
        std::none_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (!shown || !(m_value.isString() || m_value.isDouble() || m_value.isBool()))
        fail("a text without control characters, a number, true or false");
    return text.toStdString();
}

std::size_t JsonNode::choice(std::span<const std::string_view> words) const
{
    const std::string word = m_value.toString().toStdString();
    const auto found = std::find(words.begin(), words.end(), word);
    if (!m_value.isString() || found == words.end())
        fail(words.size() == 1 ? quoted(words) : "one of " + quoted(words));
    return static_cast<std::size_t>(found - words.begin());
}

} // namespace steadfeed
