// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string>

namespace steadfeed::test {

/*!
 * The peer of one transport under the contract table: plays a ContractScript per attempt, the last one for
 * all further attempts. Made by ContractColumn::serve; goes with its destructor, and then nobody listens any
 * more.
 *
 * Threading: lives in the thread of the test, which runs an event loop.
 */
class ContractServer
{
public:
    virtual ~ContractServer() = default;

    /// What a transport opens to reach it.
    [[nodiscard]] virtual std::string url() const = 0;
    /// Everything that clients have said, heads and messages, of all connections.
    [[nodiscard]] virtual QByteArray received() const { return {}; }
    [[nodiscard]] virtual int connections() const { return 0; }
    [[nodiscard]] virtual int openConnections() const { return 0; }
    /// Bytes that clients have taken, or that wait for them in the kernel.
    [[nodiscard]] virtual qint64 bytesSent() const { return 0; }
    /// Lets what stands at a hold() go on.
    virtual void release() {}
};

} // namespace steadfeed::test
