// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace steadfeed {

/*!
 * Turns SIGINT and SIGTERM into a Qt signal, so that a run ends in order: state stored, report written. A
 * second one ends the process at once.
 *
 * Threading: GUI thread; one per process.
 */
class SignalWatcher : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatcher(QObject *parent = nullptr);
    ~SignalWatcher() override;

    Q_SIGNAL void endRequested();
};

} // namespace steadfeed
