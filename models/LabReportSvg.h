// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

namespace steadfeed {

/*!
 * The pictures of the laboratory's report, as SVG that stands within a page whose style names the classes.
 * Bounded: what is narrower than a dot is drawn once.
 *
 * Pure.
 */
class LabReportSvg
{
    Q_DECLARE_TR_FUNCTIONS(LabReportHtml)

public:
    /// \a report as LabReport::toJson() gives it; outlives this.
    explicit LabReportSvg(const QJsonObject &report);

    /// Per feed what was done above what was noticed.
    [[nodiscard]] QString timeline() const;
    /// One line per feed over time: \a place in its samples (1 age, 2 lag; ms).
    [[nodiscard]] QString plot(int place, const QString &title) const;

private:
    [[nodiscard]] double x(double seconds) const;
    [[nodiscard]] QString axis(double height) const;
    [[nodiscard]] QString faults(const QString &feed, double y) const;
    [[nodiscard]] QString states(const QJsonObject &feed, double y) const;

    const QJsonObject &m_report;
    double m_seconds;
};

} // namespace steadfeed
