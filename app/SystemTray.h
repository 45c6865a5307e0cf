// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Tray.h"

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

namespace steadfeed {

/// The tray of the desktop, by Qt. Its icon differs by shape, not by colour alone.
class SystemTray : public QObject, public Tray
{
    Q_OBJECT

public:
    SystemTray();

    [[nodiscard]] bool there() const override;
    void setVisible(bool visible) override;
    void setState(texts::Severity severity, const QString &words) override;
    void tell(texts::Severity severity, const QString &title, const QString &text) override;
    void setActions(std::function<void()> show, std::function<void()> quit) override;

    /// A disc, a triangle or a square with a mark in it.
    [[nodiscard]] static QIcon iconOf(texts::Severity severity);

private:
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    texts::Severity m_severity = texts::Severity::Info;
};

} // namespace steadfeed
