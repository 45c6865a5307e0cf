// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScriptedContractServer.h"

namespace steadfeed::test {
namespace {

QList<ScriptServerScript> translated(const ScriptedContractServer::Translate &translate,
                                     const QList<ContractScript> &scripts)
{
    QList<ScriptServerScript> all;
    for (const ContractScript &script : scripts)
        all += translate(script);
    return all;
}

} // namespace

ScriptedContractServer::ScriptedContractServer(std::string scheme, const Translate &translate,
                                               const QList<ContractScript> &scripts)
    : m_scheme(std::move(scheme))
    , m_server(translated(translate, scripts))
{
}

std::string ScriptedContractServer::url() const
{
    const std::string http = m_server.url();
    return m_scheme + http.substr(http.find("://"));
}

QByteArray ScriptedContractServer::received() const
{
    return m_server.requests().join() + m_server.messages().join();
}

} // namespace steadfeed::test
