// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TurnMeter.h"

#include <QApplication>

namespace steadfeed {

/// The application of a run with a window; it measures how long the window is busy. Qt Charts needs widgets.
class Application : public QApplication
{
    Q_OBJECT

public:
    Application(int &argc, char **argv);

    [[nodiscard]] TurnMeter &turns() { return m_turns; }
    bool notify(QObject *receiver, QEvent *event) override;

private:
    TurnMeter m_turns;
};

} // namespace steadfeed
