// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditPeer.h"

using namespace steadfeed;

void AuditPeer::connect()
{
    m_socket = std::make_unique<TestWebSocket>(m_port, m_token, "/v1/audit",
                                               "Sec-WebSocket-Protocol: other, audit.v1\r\n");
}

AuditFrame AuditPeer::enter(std::uint64_t session)
{
    connect();
    send(m_line.hello(session));
    return read();
}

void AuditPeer::send(const AuditFrame &frame)
{
    m_socket->send(WireFrame::Text, QByteArray::fromStdString(writeAuditFrame(frame)));
}

AuditAct AuditPeer::act(std::string_view kind, std::string_view body)
{
    AuditAct act = m_line.act(kind, body);
    send(act);
    return act;
}

AuditFrame AuditPeer::ask(std::string_view kind, std::string_view body)
{
    (void)act(kind, body);
    return read();
}

AuditFrame AuditPeer::read()
{
    for (;;) {
        const WireFrame frame = m_socket->readFrame();
        if (frame.opcode != WireFrame::Text)
            return AuditUnknown{"end"};
        const AuditFrame read = readAuditFrame(frame.payload.toStdString());
        if (!std::holds_alternative<AuditUnknown>(read))
            return read;
    }
}

int AuditPeer::readClose()
{
    for (;;) {
        const WireFrame frame = m_socket->readFrame();
        if (frame.opcode != WireFrame::Text)
            return frame.closeCode();
    }
}
