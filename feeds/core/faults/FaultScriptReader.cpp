// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultScriptReader.h"

#include "FaultStepReader.h"

#include <simdjson.h>

#include <algorithm>
#include <cmath>

namespace steadfeed {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::size_t kMostNameCharacters = 64;
constexpr double kMostSeconds = 86'400;

bool isName(std::string_view text)
{
    const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= kMostNameCharacters && std::ranges::all_of(text, good);
}

/// The text with what simdjson needs around it, read from front to end.
class Document
{
public:
    explicit Document(std::string_view json) : m_json(json) {}

    bool open(ondemand::object &object)
    {
        m_opened = note(m_parser.iterate(m_json).get(m_document));
        return m_opened && m_document.get_object().get(object) == simdjson::SUCCESS;
    }
    [[nodiscard]] bool atEnd() { return m_document.current_location().error() == simdjson::OUT_OF_BOUNDS; }
    [[nodiscard]] std::uint64_t lineOf(const char *place) const
    {
        return 1 + static_cast<std::uint64_t>(std::count(m_json.data(), place, '\n'));
    }
    /// Where reading has come to; 0 where it has not begun.
    [[nodiscard]] std::uint64_t line()
    {
        const char *place = nullptr;
        if (!m_opened || m_document.current_location().get(place) != simdjson::SUCCESS)
            return 0;
        const char *end = m_json.data() + m_json.size();
        return lineOf(std::min(place, end));
    }
    /// Keeps the first error of simdjson.
    bool note(simdjson::error_code error)
    {
        if (error != simdjson::SUCCESS && m_what.empty()) {
            m_line = line();
            m_what = std::string("not JSON: ") + simdjson::error_message(error);
        }
        return error == simdjson::SUCCESS;
    }
    [[nodiscard]] FaultScript::Error error() const { return {m_line, m_what}; }

    /// Reads a text, flag, number or pair of numbers; false where it is anything else, or not JSON.
    bool read(ondemand::value value, FaultMember &member);

private:
    bool readNumber(ondemand::value value, double &number) { return note(value.get_double().get(number)); }

    simdjson::padded_string m_json;
    ondemand::parser m_parser;
    ondemand::document m_document;
    bool m_opened = false;
    std::uint64_t m_line = 0;
    std::string m_what;
};

bool Document::read(ondemand::value value, FaultMember &member)
{
    ondemand::json_type type{};
    if (!note(value.type().get(type)))
        return false;
    switch (type) {
    case ondemand::json_type::string: {
        std::string_view text;
        member.type = FaultMember::Type::Text;
        if (!note(value.get_string().get(text)))
            return false;
        member.text = text;
        return true;
    }
    case ondemand::json_type::boolean:
        member.type = FaultMember::Type::Flag;
        return note(value.get_bool().get(member.flag));
    case ondemand::json_type::number:
        member.type = FaultMember::Type::Number;
        if (!readNumber(value, member.range.from))
            return false;
        member.range.to = member.range.from;
        return true;
    case ondemand::json_type::array: {
        ondemand::array pair;
        std::size_t count = 0;
        member.type = FaultMember::Type::Range;
        if (!note(value.get_array().get(pair)))
            return false;
        for (auto item : pair) {
            ondemand::value number;
            double &into = count == 0 ? member.range.from : member.range.to;
            if (++count > 2 || !note(item.get(number)) || !readNumber(number, into))
                return false;
        }
        return count == 2;
    }
    case ondemand::json_type::object:
    case ondemand::json_type::null:
        break;
    }
    return false;
}

/// One script: its members, then its steps, then whether all of it makes sense.
class Reader
{
public:
    explicit Reader(FaultScript::Error &error) : m_error(error) {}

    bool readAll(Document &document);
    [[nodiscard]] FaultScript take() { return std::move(m_script); }
    bool fail(std::uint64_t line, std::string what);

private:
    bool readObject(Document &document, ondemand::object object, FaultMembers &members,
                    std::vector<FaultMembers> *steps);
    bool readSteps(Document &document, ondemand::value value, std::uint64_t line,
                   std::vector<FaultMembers> &steps);
    bool readHeader(FaultMembers &members);

    FaultScript::Error &m_error;
    FaultScript m_script;
};

/// Takes an object apart; steps, where it has some, into \a steps.
bool Reader::readObject(Document &document, ondemand::object object, FaultMembers &members,
                        std::vector<FaultMembers> *steps)
{
    for (auto each : object) {
        ondemand::field field;
        std::string_view key;
        if (!document.note(std::move(each).get(field)))
            return false;
        FaultMember member;
        member.line = document.lineOf(field.key().raw());
        if (!document.note(field.unescaped_key().get(key)))
            return false;
        const std::string name(key);
        if (steps && name == "steps") {
            if (!steps->empty())
                return fail(member.line, "'steps' stands twice");
            if (!readSteps(document, field.value(), member.line, *steps))
                return false;
            continue;
        }
        if (!document.read(field.value(), member))
            return fail(member.line, '\'' + name + "' must be a text, true, false, a number or two of them");
        if (!members.add(name, std::move(member)))
            return fail(document.line(), '\'' + name + "' stands twice");
    }
    return true;
}

bool Reader::readSteps(Document &document, ondemand::value value, std::uint64_t line,
                       std::vector<FaultMembers> &steps)
{
    ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS)
        return fail(line, "'steps' must be a list of objects");
    for (auto each : array) {
        ondemand::value item;
        ondemand::object object;
        if (!document.note(each.get(item)))
            return false;
        FaultMembers &step = steps.emplace_back(document.lineOf(item.raw_json_token().data()));
        if (item.get_object().get(object) != simdjson::SUCCESS)
            return fail(step.line(), "'steps' must be a list of objects");
        if (!readObject(document, object, step, nullptr))
            return false;
    }
    return !steps.empty() || fail(line, "'steps' is empty");
}

bool Reader::readAll(Document &document)
{
    ondemand::object root;
    FaultMembers header(1);
    std::vector<FaultMembers> steps;
    if (!document.open(root) || !readObject(document, root, header, &steps))
        return fail(1, "a fault script is an object");
    if (!document.atEnd())
        return fail(document.line(), "something stands behind the script");
    if (!readHeader(header))
        return false;
    if (steps.empty())
        return fail(1, "'steps' is missing");
    double most = 0;
    for (FaultMembers &members : steps) {
        const FaultStep step = readFaultStep(members, m_script.duration);
        if (!members.ok())
            return fail(members.error().line, members.error().what);
        most += mostFaults(step, m_script.duration);
        if (most > static_cast<double>(FaultScript::kMostFaults))
            return fail(members.line(), "with this step the script may come to more than 100000 faults");
        m_script.steps.push_back(step);
    }
    return true;
}

bool Reader::readHeader(FaultMembers &members)
{
    for (const std::string_view name : {"format", "name", "title", "description", "duration_s"})
        members.require(name);
    const auto format = members.takeNumber("format", {1, 1, true, true});
    m_script.name = members.takeText("name").value_or("");
    m_script.title = members.takeText("title").value_or("");
    m_script.description = members.takeText("description").value_or("");
    const auto seconds = members.takeNumber("duration_s", {0.001, kMostSeconds, false, true});
    (void)members.takeText("$schema"); // for editors
    members.finish("a fault script");
    if (format && !isName(m_script.name))
        members.failHere("'name' must be 1 to 64 characters of a-z, 0-9 and -");
    if (m_script.title.empty())
        members.failHere("'title' must not be empty");
    if (seconds)
        m_script.duration = std::chrono::microseconds(std::llround(seconds->from * 1e6));
    return members.ok() || fail(members.error().line, members.error().what);
}

/// Only the first error counts.
bool Reader::fail(std::uint64_t line, std::string what)
{
    if (m_error.what.empty())
        m_error = {line, std::move(what)};
    return false;
}

} // namespace

std::optional<FaultScript> readFaultScript(std::string_view json, FaultScript::Error &error)
{
    error = {};
    Reader reader(error);
    if (json.size() > FaultScript::kMostBytes) {
        reader.fail(0, "a fault script has at most 1 MiB");
        return std::nullopt;
    }
    Document document(json);
    if (!reader.readAll(document)) {
        if (!document.error().what.empty())
            error = document.error();
        return std::nullopt;
    }
    return reader.take();
}

} // namespace steadfeed
