// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace steadfeed {

/*!
 * The laboratory's report as one page of HTML: no script, nothing from outside, pictures as SVG within. Every
 * text in it is escaped.
 *
 * Pure: what LabReport::toJson() gives, in other words.
 */
class LabReportHtml
{
    Q_DECLARE_TR_FUNCTIONS(LabReportHtml)

public:
    explicit LabReportHtml(QJsonObject report) : m_report(std::move(report)) {}

    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QString ledgers() const;
    [[nodiscard]] QString outages() const;
    [[nodiscard]] QString gaps() const;
    [[nodiscard]] QString lines() const;
    [[nodiscard]] QString pictures() const;
    [[nodiscard]] static QString table(const QStringList &head, const QList<QStringList> &rows);

    QJsonObject m_report;
};

} // namespace steadfeed
