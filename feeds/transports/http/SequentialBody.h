// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <string>

namespace steadfeed {

/*!
 * The body of a request, as a device that cannot be read twice. Qt 6.4 sends a request again by itself when
 * the server closes before answering, a POST too; what it cannot rewind it cannot repeat (qt-facts N5).
 *
 * Threading: lives in the feed thread, as QNetworkAccessManager wants it.
 */
class SequentialBody : public QIODevice
{
    Q_OBJECT

public:
    explicit SequentialBody(std::string bytes, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    /// Qt asks before it sends again; QIODevice would warn.
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const std::string m_bytes;
    std::size_t m_at = 0;
};

} // namespace steadfeed
