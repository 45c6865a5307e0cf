// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace steadfeed::test {

/// A running steadfeed-exchange that has said where it listens; killed with SIGKILL at its end.
struct ExchangeProcess
{
    explicit ExchangeProcess(const QStringList &arguments)
    {
        process.start(QStringLiteral(STEADFEED_EXCHANGE), arguments);
        while (!process.canReadLine() && process.waitForReadyRead(10'000)) {
        }
        ready = QJsonDocument::fromJson(process.readLine()).object();
    }
    ~ExchangeProcess() { kill(); }
    void kill()
    {
        process.kill();
        process.waitForFinished(10'000);
    }
    [[nodiscard]] quint16 port() const
    {
        return static_cast<quint16>(ready[QLatin1StringView("port")].toInt());
    }
    [[nodiscard]] QByteArray token() const { return ready[QLatin1StringView("token")].toString().toLatin1(); }

    QProcess process;
    QJsonObject ready;
};

} // namespace steadfeed::test
