// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ExchangeOptions.h"

#include <QString>
#include <QStringList>

namespace steadfeed {

/// What the command line of steadfeed-exchange asks for.
struct ExchangeArguments
{
    enum class Action { Run, ShowText, Refuse };

    Action action = Action::Run;
    QString text = {}; ///< help, version, or one line that says what is wrong and what to do
    ExchangeOptions options = {};
    QString tokenFile = {};
    QString auditFile = {};
    QString faults = {};    ///< the script; empty: none
    QString faultPlan = {}; ///< where to write what it comes to; empty: nowhere
    QString faultLog = {};  ///< where to write what happened; empty: nowhere
};

/// Reads the command line. Pure: reads no file.
[[nodiscard]] ExchangeArguments parseExchangeArguments(const QStringList &arguments);

} // namespace steadfeed
