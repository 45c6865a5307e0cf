// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ReasonTexts.h"

#include <QString>

#include <functional>

namespace steadfeed {

/*!
 * A place on the desktop that is in sight while the window is not: an icon, its words, and messages that go
 * by.
 *
 * Threading: GUI thread.
 */
class Tray
{
public:
    virtual ~Tray() = default;

    /// Is there one at all? May change when the desktop restarts its panel.
    [[nodiscard]] virtual bool there() const = 0;
    virtual void setVisible(bool visible) = 0;
    /// How bad, and the words; plain text.
    virtual void setState(texts::Severity severity, const QString &words) = 0;
    virtual void tell(texts::Severity severity, const QString &title, const QString &text) = 0;
    /// What its two menu entries, and a click on it, do.
    virtual void setActions(std::function<void()> show, std::function<void()> quit) = 0;
};

} // namespace steadfeed
