// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ContractScript.h"
#include "ContractServer.h"
#include "ScriptServer.h"

#include <functional>

namespace steadfeed::test {

/*!
 * A ContractServer for whatever a ScriptServer can say: a transport brings one function that puts a
 * ContractScript into bytes.
 */
class ScriptedContractServer : public ContractServer
{
public:
    using Translate = std::function<ScriptServerScript(const ContractScript &)>;

    /// \a scheme without "://", as transports want to see it.
    ScriptedContractServer(std::string scheme, const Translate &translate,
                           const QList<ContractScript> &scripts);

    [[nodiscard]] std::string url() const override;
    [[nodiscard]] QByteArray received() const override;
    [[nodiscard]] int connections() const override { return m_server.connections(); }
    [[nodiscard]] int openConnections() const override { return m_server.openConnections(); }
    [[nodiscard]] qint64 bytesSent() const override { return m_server.bytesSent(); }
    void release() override { m_server.release(); }

private:
    const std::string m_scheme;
    ScriptServer m_server;
};

} // namespace steadfeed::test
