// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProbeReport.h"

#include <QJsonObject>

namespace steadfeed {

/// What a probe found, as JSON (its form is a contract: docs/probe.md).
[[nodiscard]] QJsonObject jsonOf(const ProbeReport &report);

} // namespace steadfeed
