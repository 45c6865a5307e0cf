// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

class QCoreApplication;

namespace steadfeed {

/*!
 * Installs the catalogues of the program: English for its plurals, and over it the language asked for, where
 * there is one. Words without a translation stay English.
 *
 * Call once, in the GUI thread, before anything is shown.
 */
void installTranslations(QCoreApplication &app, const QLocale &locale = QLocale());

} // namespace steadfeed
