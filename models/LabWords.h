// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountChecker.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

namespace steadfeed {

/*!
 * The words of the laboratory's verdict, and its form in reports.
 *
 * Pure; words are those of the present language.
 */
class LabWords
{
    Q_DECLARE_TR_FUNCTIONS(LabWords)

public:
    /// "6–8, 12", at most a few stretches; then how many numbers more.
    [[nodiscard]] static QString ids(const IntervalSet &numbers);
    /// What is to be said of one feed: that it holds, or each thing that is wrong, by its ids.
    [[nodiscard]] static QString sentence(const FeedVerdict &verdict);
    /// One element of a report's "verdict" (docs/report.md).
    [[nodiscard]] static QJsonObject toJson(const FeedVerdict &verdict);

private:
    [[nodiscard]] static QString holding(const FeedVerdict &verdict);
};

} // namespace steadfeed
