// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QTcpSocket>

/// One SSE event as it came.
struct WireEvent
{
    QByteArray text; ///< all its lines
    QByteArray id;   ///< empty: none
    QByteArray type;
    QByteArray data;
    bool comment = false;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] qint64 seq() const; ///< number of the id; -1 without one
};

/*!
 * A plain HTTP/1.1 client for the tests of the exchange, written without any code of the exchange: blocking,
 * and strict about what it reads. Every wait ends after ten seconds at most.
 */
class TestClient
{
public:
    explicit TestClient(quint16 port);

    void send(const QByteArray &bytes);
    /// GET with Host, token and further header lines (each with CR LF).
    void get(const QByteArray &target, const QByteArray &token, const QByteArray &lines = {},
             const QByteArray &version = "1.1");

    /// The status line and the header, without the blank line; empty where the connection ended first.
    [[nodiscard]] QByteArray readHeader();
    [[nodiscard]] int readStatus();
    /// Exactly so many bytes, or fewer where the connection ended first.
    [[nodiscard]] QByteArray readBytes(qsizetype count);
    /// The rest of the bytes until the server closes.
    [[nodiscard]] QByteArray readToEnd();
    /// Ends the connection from this side.
    void disconnect() { m_socket.abort(); }
    /// Whether the server has closed the connection.
    [[nodiscard]] bool closed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    /// The body of the answer whose header was just read, by its Content-Length.
    [[nodiscard]] QByteArray readBody(const QByteArray &header);

    /// The next event or comment of a chunked stream; an empty text where none came in time.
    [[nodiscard]] WireEvent readEvent();
    /// The next that is no comment.
    [[nodiscard]] WireEvent readMessage();
    /// As many messages as asked for, or fewer.
    [[nodiscard]] QList<WireEvent> readMessages(int count);
    /// Reads a stream that ends with its connection instead of chunks.
    void expectNoChunks() { m_chunked = false; }

private:
    bool more();
    bool nextChunk();

    QTcpSocket m_socket;
    quint16 m_port;
    QByteArray m_bytes; ///< received, not yet used
    qsizetype m_used = 0;
    QByteArray m_body; ///< of chunks, not yet used
    qsizetype m_bodyUsed = 0;
    bool m_chunked = true;
};
