// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TestClient.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

/// One frame as it came.
struct WireFrame
{
    enum Opcode { Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

    int opcode = -1; ///< -1: none came, or it broke a rule
    QByteArray payload;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] int closeCode() const; ///< -1 where it is no close
};

/// One numbered event of a batch.
struct WireElement
{
    qint64 seq = -1;
    QByteArray json; ///< as it came, with its number
};

/*!
 * A plain WebSocket client for the tests of the exchange, byte by byte and without any code of the exchange:
 * blocking, and strict. It takes whole messages only: a fragment breaks a rule, as do a mask and reserved
 * bits.
 */
class TestWebSocket
{
public:
    /// Asks for the upgrade of this feed and reads the answer.
    TestWebSocket(quint16 port, const QByteArray &token, const QByteArray &feed);
    /// The same of any path, with further header lines (each with CR LF).
    TestWebSocket(quint16 port, const QByteArray &token, const QByteArray &target, const QByteArray &lines);

    /// The answer to the upgrade.
    [[nodiscard]] QByteArray header() const { return m_header; }
    [[nodiscard]] TestClient &client() { return m_client; }

    void subscribe(const QByteArray &after = {}, const QByteArray &format = {});
    void send(int opcode, const QByteArray &payload, bool final = true, bool masked = true);

    [[nodiscard]] WireFrame readFrame();
    /// So many events of text batches, or fewer where something else came; their batch may hold more, which
    /// the next call gives.
    [[nodiscard]] QList<WireElement> readEvents(qsizetype count);

private:
    TestClient m_client;
    QByteArray m_header;
    QList<WireElement> m_events;
};

/// The elements of the array behind "events" in this text, as they came.
[[nodiscard]] QList<WireElement> elementsOf(const QByteArray &text);
