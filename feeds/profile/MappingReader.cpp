// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MappingReader.h"

#include "KindFields.h"
#include "ProfileKeys.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace steadfeed {
namespace {

constexpr std::size_t kMaxPointers = 64;
constexpr std::array<std::string_view, 6> kTypes{"null", "boolean", "number", "text", "array", "object"};
constexpr std::array<std::string_view, 5> kUnits{"s", "ms", "us", "ns", "iso8601"};
constexpr std::array<std::string_view, 3> kScopes{"feed", "key", "connection"};

std::string readRegex(const JsonNode &node, bool withGroup)
{
    std::string text = node.text();
    const QRegularExpression expression(QString::fromStdString(text),
                                        QRegularExpression::UseUnicodePropertiesOption);
    if (!expression.isValid())
        node.fail("a regular expression (" + expression.errorString().toStdString() + " at character " +
                  std::to_string(expression.patternErrorOffset()) + ')');
    if (withGroup && expression.captureCount() != 1)
        node.fail("a regular expression with one group");
    return text;
}

ScalarSpec scalar(const JsonNode &node)
{
    const QJsonValue &value = node.value();
    switch (value.type()) {
    case QJsonValue::Null:
        return {JsonType::Null, {}};
    case QJsonValue::Bool:
        return {JsonType::Boolean, value.toBool() ? "true" : "false"};
    case QJsonValue::String:
        return {JsonType::Text, value.toString().toStdString()};
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger();
        const bool exact = whole != 0 && static_cast<double>(whole) == value.toDouble();
        return {JsonType::Number,
                exact ? std::to_string(whole) : QByteArray::number(value.toDouble(), 'g', 17).toStdString()};
    }
    default:
        node.fail("a text, a number, true, false or null");
    }
}

} // namespace

JsonPointer MappingReader::pointer(const JsonNode &node, Rows rows)
{
    const std::string text = node.exists() ? node.anyText() : (node.fail("a JSON Pointer"), std::string());
    const auto parsed = JsonPointer::parse(text);
    if (!parsed)
        node.fail("a JSON Pointer: empty or beginning with /, and ~ only as ~0, ~1 or ~2");
    JsonPointer pointer = m_prefix.then(*parsed);
    const std::size_t eachCount = pointer.eachCount();
    if (eachCount > 1)
        node.fail(m_prefix.segments.empty() ? "a pointer with one *"
                                            : "a pointer without *: inside \"each\" it is relative");
    if (eachCount == 1) {
        if (rows == Rows::Refused)
            node.fail("a pointer without *");
        if (m_spec.each && !(*m_spec.each == pointer.arrayPart()))
            node.fail("a * at " + m_spec.each->text() + "/*, where another pointer has it");
        m_spec.each = pointer.arrayPart();
    }
    if (std::find(m_pointers.begin(), m_pointers.end(), pointer) == m_pointers.end())
        m_pointers.push_back(pointer);
    if (m_pointers.size() > kMaxPointers)
        node.fail("at most " + std::to_string(kMaxPointers) + " different pointers in a mapping");
    return pointer;
}

ConditionSpec MappingReader::condition(const JsonNode &node, Rows rows)
{
    node.allowKeys(keys::kCondition);
    ConditionSpec spec;
    spec.pointer = pointer(node.at("pointer"), rows);
    if (node.keys().size() != 2)
        node.fail("a pointer and one of \"equals\", \"in\", \"regex\", \"type\", \"length\"",
                  std::to_string(node.keys().size() - 1) + " of them");
    if (const JsonNode equals = node.at("equals"); equals.exists()) {
        spec.values.push_back(scalar(equals));
    } else if (const JsonNode in = node.at("in"); in.exists()) {
        for (const JsonNode &element : in.elements())
            spec.values.push_back(scalar(element));
    } else if (const JsonNode regex = node.at("regex"); regex.exists()) {
        spec.test = ConditionSpec::Test::Regex;
        spec.regex = readRegex(regex, false);
    } else if (const JsonNode type = node.at("type"); type.exists()) {
        spec.test = ConditionSpec::Test::Type;
        spec.type = static_cast<JsonType>(type.choice(kTypes) + 1); // behind Missing
    } else {
        spec.test = ConditionSpec::Test::Length;
        spec.length = static_cast<std::uint32_t>(node.at("length").integer(0, 1 << 24));
    }
    return spec;
}

std::vector<ConditionSpec> MappingReader::conditions(const JsonNode &node, Rows rows)
{
    std::vector<ConditionSpec> specs;
    if (node.exists()) {
        for (const JsonNode &element : node.oneOrMore())
            specs.push_back(condition(element, rows));
    }
    return specs;
}

ValueSpec MappingReader::value(const JsonNode &node, Rows rows, bool isTime)
{
    ValueSpec spec;
    if (node.isText()) {
        spec.pointer = pointer(node, rows);
        return spec;
    }
    if (!node.isObject())
        node.fail("a JSON Pointer or an object");
    node.allowKeys(keys::kValue);
    const JsonNode lookup = node.at("lookup");
    const JsonNode constant = node.at("constant");
    const JsonNode regex = node.at("regex");
    const JsonNode unit = node.at("unit");
    if (int(node.at("pointer").exists()) + int(lookup.exists()) + int(constant.exists()) != 1)
        node.fail("one of \"pointer\", \"lookup\" and \"constant\"");
    if (lookup.exists() != node.at("key").exists())
        node.at("key").fail(lookup.exists() ? "a pointer to what \"lookup\" looks up"
                                            : "no key: it belongs to \"lookup\"");

    if (constant.exists()) {
        spec.isConstant = true;
        spec.constant = constant.text();
    } else {
        spec.pointer = pointer(node.at(lookup.exists() ? "key" : "pointer"), rows);
    }
    if (lookup.exists()) {
        spec.lookup = lookup.text();
        const bool taught =
            std::any_of(m_spec.learn.begin(), m_spec.learn.end(), [&](const LearnSpec &learn) {
                return std::any_of(learn.values.begin(), learn.values.end(),
                                   [&](const auto &value) { return value.first == spec.lookup; });
            });
        if (!taught)
            lookup.fail("the name of a value that \"learn\" keeps");
    }
    if (regex.exists())
        spec.regex = readRegex(regex, true);
    if (isTime && unit.exists())
        m_spec.timeUnit = static_cast<TimeUnit>(unit.choice(kUnits));
    else if (unit.exists())
        unit.fail("no unit: only \"time\" has one");
    return spec;
}

LearnSpec MappingReader::learn(const JsonNode &node)
{
    node.allowKeys(keys::kLearn);
    LearnSpec spec;
    spec.when = conditions(node.at("when"), Rows::Refused);
    if (spec.when.empty())
        node.at("when").fail("at least one condition");
    spec.key = pointer(node.at("key"), Rows::Refused);
    const JsonNode values = node.at("values");
    for (const std::string &name : values.keys())
        spec.values.emplace_back(name, value(values.at(name), Rows::Refused, false));
    if (spec.values.empty())
        values.fail("at least one value");
    return spec;
}

SequenceSpec MappingReader::sequence(const JsonNode &node)
{
    node.allowKeys(keys::kSequence);
    SequenceSpec spec;
    spec.scope = static_cast<SequenceSpec::Scope>(node.at("scope").choice(kScopes));
    if (spec.scope == SequenceSpec::Scope::Key && m_kind != FeedKind::Prices)
        node.at("scope").fail("\"feed\" or \"connection\": only prices have keys");
    if (const JsonNode contiguous = node.at("contiguous"); contiguous.exists())
        spec.contiguous = contiguous.boolean();

    const Rows rows = spec.scope == SequenceSpec::Scope::Key ? Rows::Allowed : Rows::Refused;
    const JsonNode alternatives = node.at("alternatives");
    if (alternatives.exists() == node.at("pointer").exists())
        node.fail("one of \"pointer\" and \"alternatives\"");
    if (!alternatives.exists()) {
        spec.sources.push_back({{}, pointer(node.at("pointer"), rows)});
        return spec;
    }
    for (const JsonNode &alternative : alternatives.elements()) {
        alternative.allowKeys(keys::kAlternative);
        spec.sources.push_back(
            {conditions(alternative.at("when"), Rows::Refused), pointer(alternative.at("pointer"), rows)});
    }
    if (spec.sources.empty())
        alternatives.fail("at least one alternative");
    return spec;
}

ValueSpec MappingReader::cursor(const JsonNode &node)
{
    ValueSpec spec = value(node, Rows::Refused, false);
    if (spec.isConstant)
        node.at("constant").fail("no constant: a cursor moves");
    if (!spec.lookup.empty())
        node.at("lookup").fail("no lookup: a cursor stands in the message itself");
    return spec;
}

void MappingReader::values(const JsonNode &node)
{
    if (!node.exists())
        return;
    node.allowKeys(kFieldNames);
    const auto &possible = fieldsOf(m_kind).possible;
    for (std::size_t i = 0; i < kFieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        const JsonNode member = node.at(name(field));
        if (!member.exists())
            continue;
        if (std::find(possible.begin(), possible.end(), field) == possible.end())
            member.fail("a value that " + std::string(name(m_kind)) + " have",
                        "the key \"" + std::string(name(field)) + '"');
        if (m_spec[field])
            member.fail("each value once", "the key \"" + std::string(name(field)) + "\" a second time");
        m_spec[field] = value(member, Rows::Allowed, field == Field::Time);
    }
}

void MappingReader::each(const JsonNode &node)
{
    if (!node.exists())
        return;
    node.allowKeys(keys::kEach);
    const JsonNode array = node.at("pointer");
    const auto parsed = JsonPointer::parse(array.exists() ? array.anyText() : std::string("~"));
    if (!parsed || parsed->eachCount() != 0)
        array.fail("a JSON Pointer to an array, without *");
    m_prefix = parsed->then({{{{}, true}}});
    if (m_spec.each && !(*m_spec.each == *parsed))
        array.fail(m_spec.each->text() + ", where another pointer has a *");
    m_spec.each = *parsed;
    for (ConditionSpec &condition : conditions(node.at("when"), Rows::Allowed))
        m_spec.when.push_back(std::move(condition));
    values(node.at("values"));
    m_prefix = {};
}

void MappingReader::checkFields(const JsonNode &values, const JsonNode &eachValues) const
{
    const JsonNode &place = values.exists() || !eachValues.exists() ? values : eachValues;
    for (const Field field : fieldsOf(m_kind).needed) {
        if (!m_spec[field])
            place.at(name(field)).fail("a JSON Pointer or an object");
    }
    if (m_kind == FeedKind::Prices && !m_spec[Field::Price] && !(m_spec[Field::Bid] && m_spec[Field::Ask]))
        place.at("price").fail("\"price\", or \"bid\" and \"ask\"");
}

// The array of rows is walked element by element; a pointer to one of its elements would be a second walk.
void MappingReader::checkIndexes(const JsonNode &node) const
{
    if (!m_spec.each)
        return;
    const auto &array = m_spec.each->segments;
    for (const JsonPointer &pointer : m_pointers) {
        const auto &segments = pointer.segments;
        const bool inside =
            segments.size() > array.size() && std::equal(array.begin(), array.end(), segments.begin());
        if (!inside || segments[array.size()].each)
            continue;
        const std::string &key = segments[array.size()].key;
        const bool index =
            !key.empty() && std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (index)
            node.fail("no pointer to an element of the array whose rows are read", pointer.text());
    }
}

MappingSpec MappingReader::read(const JsonNode &node)
{
    node.allowKeys(keys::kMapping);
    if (const JsonNode learns = node.at("learn"); learns.exists()) {
        for (const JsonNode &element : learns.oneOrMore())
            m_spec.learn.push_back(learn(element));
    }
    m_spec.when = conditions(node.at("when"), Rows::Allowed);
    m_spec.control = conditions(node.at("control"), Rows::Refused);
    values(node.at("values"));
    each(node.at("each"));
    checkFields(node.at("values"), node.at("each").at("values"));
    if (const JsonNode numbers = node.at("sequence"); numbers.exists())
        m_spec.sequence = sequence(numbers);
    if (const JsonNode place = node.at("cursor"); place.exists())
        m_spec.cursor = cursor(place);
    checkIndexes(node);
    return m_spec;
}

} // namespace steadfeed
