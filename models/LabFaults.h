// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Fault.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <vector>

namespace steadfeed {

struct FaultReach;

/// One button of the laboratory: a fault with measures that show something in the demo.
struct LabFault
{
    enum class Group : std::uint8_t { Link, Answer, Event };
    QString name; ///< stable: "reset", "answer_503"
    Group group = Group::Link;
    QString label;
    QString help; ///< what it does, and what a good client makes of it
    Fault fault = {};
    bool directed = false; ///< the direction may be chosen
    /// It concerns new connections only: those that are open are reset, so that it shows at once.
    bool cuts = false;
};

/*!
 * The table of the laboratory's buttons. Words are those of the present language.
 *
 * Threading: GUI thread; pure.
 */
class LabFaults
{
    Q_DECLARE_TR_FUNCTIONS(LabFaults)

public:
    [[nodiscard]] static std::vector<LabFault> all();
    /// Can this be done to a feed that is reached so?
    [[nodiscard]] static bool possible(const LabFault &fault, const FaultReach &reach);
    /// What a log line or a mark calls it: "Connection reset".
    [[nodiscard]] static QString word(FaultKind kind);

private:
    static void addLink(std::vector<LabFault> &out);
    static void addAnswers(std::vector<LabFault> &out);
    static void addEvents(std::vector<LabFault> &out);
};

} // namespace steadfeed
