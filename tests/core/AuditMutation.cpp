// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditMutation.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace steadfeed::test {
namespace {

/// What the chain covers of a row, read by somebody else than the code under test.
QJsonObject covered(std::string_view line)
{
    const auto size = static_cast<qsizetype>(line.size());
    QJsonObject row = QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), size)).object();
    for (const char *beside : {"state", "answered", "code", "msg"})
        row.remove(QLatin1String(beside));
    for (const char *hash : {"prev", "hash"})
        row[QLatin1String(hash)] = row[QLatin1String(hash)].toString().toLower();
    return row;
}

} // namespace

const char *name(AuditMutationKind kind)
{
    constexpr const char *kNames[] = {"bit", "delete", "swap", "repeat", "cut tail", "cut line"};
    return kNames[static_cast<std::size_t>(kind)];
}

AuditMutation::AuditMutation(const AuditLog &log, AuditMutationKind kind, Random &random)
    : m_log(log)
    , m_kind(kind)
    , m_at(random.below(log.lines.size()))
{
    const std::size_t rows = log.lines.size();
    const std::string &line = log.lines[m_at];
    badLine = m_at + 2;
    badNumber = m_at + 1;
    switch (kind) {
    case AuditMutationKind::Bit:
        drawBit(random);
        break;
    case AuditMutationKind::Delete:
        badLine = m_at + 1 == rows ? 0 : badLine;
        badNumber = m_at + 1 == rows ? badNumber : m_at + 2;
        break;
    case AuditMutationKind::Swap:
        m_at = random.below(rows - 1);
        m_other = m_at + 1 + random.below(rows - 1 - m_at);
        badLine = m_at + 2;
        badNumber = m_other + 1;
        break;
    case AuditMutationKind::Repeat:
        m_other = random.below(m_at + 1);
        badLine = m_at + 3;
        badNumber = m_other + 1;
        break;
    case AuditMutationKind::CutTail:
        badLine = 0;
        break;
    case AuditMutationKind::CutLine:
        m_line = line.substr(0, 1 + random.below(line.size() - 2)); // without its last bracket at least
        break;
    case AuditMutationKind::Count:
        break;
    }
}

void AuditMutation::drawBit(Random &random)
{
    const std::string &line = m_log.lines[m_at];
    const std::size_t length = line.find(R"(,"state":)");
    do {
        m_line = line;
        char &byte = m_line[random.below(length)];
        byte = static_cast<char>(byte ^ (1 << random.below(8)));
    } while (covered(m_line) == covered(line));
    // A row that can be read says itself which number it has.
    const double seq = covered(m_line)[QLatin1String("seq")].toDouble(-1);
    if (seq >= 0)
        badNumber = static_cast<std::uint64_t>(seq);
}

void AuditMutation::forEach(
    std::size_t from, const std::function<bool(std::string_view line, std::uint64_t number)> &take) const
{
    std::uint64_t number = from + 2;
    const auto give = [&](std::string_view text) {
        // A flipped bit may make a line break.
        while (!text.empty()) {
            const std::string_view line = text.substr(0, text.find('\n'));
            text.remove_prefix(std::min(text.size(), line.size() + 1));
            if (line.find_first_not_of(" \t\r") != std::string_view::npos && !take(line, number))
                return false;
            ++number;
        }
        return true;
    };
    for (std::size_t i = from; i < m_log.lines.size(); ++i) {
        const bool here = i == m_at;
        if (here && m_kind == AuditMutationKind::Delete)
            continue;
        if (here && m_kind == AuditMutationKind::CutTail)
            return;
        std::string_view line = m_log.lines[i];
        if (m_kind == AuditMutationKind::Swap && (here || i == m_other))
            line = m_log.lines[here ? m_other : m_at];
        if (here && !m_line.empty())
            line = m_line;
        if (!give(line) || (here && m_kind == AuditMutationKind::CutLine))
            return;
        if (here && m_kind == AuditMutationKind::Repeat && !give(m_log.lines[m_other]))
            return;
    }
}

std::string AuditMutation::text() const
{
    std::string text = m_log.header;
    forEach(0, [&text](std::string_view line, std::uint64_t) {
        text += line;
        text += '\n';
        return true;
    });
    if (m_kind == AuditMutationKind::CutLine)
        text.pop_back();
    return text;
}

std::string AuditMutation::told() const
{
    return std::string(name(m_kind)) + " at " + std::to_string(m_at + 1) + " (" +
           std::to_string(m_other + 1) + ") " + m_line;
}

} // namespace steadfeed::test
