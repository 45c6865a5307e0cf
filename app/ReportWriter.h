// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditUpdate.h"
#include "RunReport.h"

#include <QJsonObject>
#include <QString>

namespace steadfeed {

class Dashboard;

/// The JSON report of a run (its form is a contract: README, "The report").
[[nodiscard]] QJsonObject reportOf(const RunReport &run, const Dashboard &dashboard);

/// Its member "audit".
[[nodiscard]] QJsonObject auditReport(const AuditTotals &totals);

/// Writes it to \a file, "-" for standard output. Empty, or one line that says what is wrong.
[[nodiscard]] QString writeReport(const QJsonObject &report, const QString &file);

} // namespace steadfeed
