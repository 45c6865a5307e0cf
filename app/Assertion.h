// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <optional>

namespace steadfeed {

/*!
 * One `--assert 'PATH OP NUMBER'`: a condition on the report of a headless run.
 *
 * PATH is a dotted path into the report: `feeds.prices.missing` (an element of an array by its name or its
 * number from 0), `prices.BRK.B.last` (a key may hold dots). Aliases, each the worst or the sum over all
 * feeds: `lost` (events that are missing; where the report has a verdict by sets: those that are, untold),
 * `doubled` (events applied twice), `latency_p99_ms` (of the worst feed). OP: == != < <= > >=.
 */
class Assertion
{
public:
    /// Nothing where \a text is not of that form.
    [[nodiscard]] static std::optional<Assertion> parse(const QString &text);

    struct Verdict
    {
        bool holds = false;
        std::optional<double> found; ///< nothing where the report has no number there: then it does not hold
    };
    [[nodiscard]] Verdict check(const QJsonObject &report) const;
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    enum class Operator : std::uint8_t { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };

    QString m_text;
    QString m_path;
    Operator m_operator = Operator::Equal;
    double m_number = 0.0;
};

} // namespace steadfeed
