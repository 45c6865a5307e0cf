// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WebSocketVerdict.h"

#include "ResponseVerdict.h"
#include "Utf8.h"

#include <QRegularExpression>

namespace steadfeed::websocket {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kLongestWords = 123; ///< of a close frame, RFC 6455 5.5

Closed ends(ReasonCode reason, std::vector<std::string> args = {}, bool permanent = false)
{
    Closed closed;
    closed.reason = reason;
    closed.args = std::move(args);
    closed.permanent = permanent;
    return closed;
}

/// One line of it; a reason phrase ends with the line end that came with it.
std::string shortWords(const QString &words)
{
    return std::string(utf8::shortened(words.simplified().toStdString(), kLongestWords));
}

Closed whyAnswerUnwelcome(const QString &words)
{
    const auto status = handshakeStatus(words);
    // 200 is a page: a login page, or a proxy that knows no WebSockets, may be in the way.
    if (!status || *status == 200)
        return ends(ReasonCode::HandshakeFailed, {shortWords(words)});
    ResponseHead head;
    head.status = *status;
    return whyRefused(head, kNoTime, [](std::string_view) { return false; }).value();
}

/// The code that Qt calls invalid in its words. Qt 6.4 names 1002 whatever came (W3).
std::optional<int> invalidCode(const QString &words)
{
    static const QRegularExpression pattern(u"^Invalid close code (\\d+) detected"_s);
    const auto match = pattern.match(words);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

Closed whyBroken(const Ending &ending)
{
    // Servers send 1012 and 1013; the other codes that Qt refuses nobody sends.
    const int code = invalidCode(ending.words).value_or(0);
    if (code == 1002 || code == 1012 || code == 1013)
        return ends(ReasonCode::ServerRestarting);
    return ends(ReasonCode::BrokenWebSocket, {shortWords(ending.words)});
}

} // namespace

std::optional<int> handshakeStatus(const QString &words)
{
    static const QRegularExpression pattern(u"Unhandled http status code: (\\d{3}) \\("_s);
    const auto match = pattern.match(words);
    if (match.hasMatch())
        return match.captured(1).toInt();
    // Newer Qt (seen in 6.8) has words of its own for a 401, with and without a challenge that it knows.
    if (words.contains("Host requires authentication"_L1) ||
        words.contains("Unsupported WWW-Authenticate challenge"_L1))
        return 401;
    // All that Qt has to say of a 400.
    if (words.contains("Unknown error condition encountered"_L1))
        return 400;
    return std::nullopt;
}

Closed whyNotOpened(const OpeningFailure &failure)
{
    switch (failure.error) {
    case QAbstractSocket::ConnectionRefusedError:
        if (failure.reachedServer)
            return whyAnswerUnwelcome(failure.words);
        return ends(ReasonCode::ConnectionRefused);
    case QAbstractSocket::RemoteHostClosedError:
        return ends(ReasonCode::ConnectionLost);
    case QAbstractSocket::HostNotFoundError:
        return ends(ReasonCode::HostNotFound, {failure.host});
    case QAbstractSocket::SocketResourceError:
        return ends(ReasonCode::NoFreeConnections);
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError: {
        const QString all = failure.tlsErrors.isEmpty() ? failure.words : failure.tlsErrors.join("; "_L1);
        return ends(ReasonCode::TlsFailed, {all.toStdString()}, true);
    }
    case QAbstractSocket::ProxyAuthenticationRequiredError: // a person has to give it a password
        return ends(ReasonCode::ProxyFailed, {shortWords(failure.words)}, true);
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return ends(ReasonCode::ProxyFailed, {shortWords(failure.words)});
    case QAbstractSocket::SocketAccessError: // a proxy's 403 and 405 too
        if (failure.viaProxy)
            return ends(ReasonCode::ProxyFailed, {shortWords(failure.words)});
        [[fallthrough]];
    default:
        return ends(ReasonCode::NetworkUnreachable, {shortWords(failure.words)});
    }
}

Closed whyEnded(const Ending &ending)
{
    const int code = ending.code;
    const QString &words = ending.words;
    if (!ending.closeFrame)
        return ends(ReasonCode::ConnectionLost);
    if (code == 1002)
        return whyBroken(ending);
    // Qt's own finds, told like a close frame of the peer (W15). The first is a frame that stopped half-way.
    if (code == 1001 && words == "Timeout when reading data from socket."_L1)
        return ends(ReasonCode::ConnectionLost);
    if (code == 1007 && words == "Invalid UTF-8 code encountered."_L1)
        return ends(ReasonCode::SplitCharacters);
    if (code == 1009 &&
        (words == "Received message is too big."_L1 || words == "Maximum framesize exceeded."_L1))
        return ends(ReasonCode::EventTooLarge, {std::to_string(ending.maxEventBytes)});
    if (code == 4001)
        return ends(ReasonCode::Unauthorized, {"4001"}, true);
    if (code == 1012 || code == 1013 || (code >= 4200 && code <= 4299))
        return ends(ReasonCode::ServerRestarting);
    const bool permanent = code >= 4000 && code <= 4099;
    return ends(ReasonCode::ClosedByServer, {std::to_string(code), shortWords(words)}, permanent);
}

} // namespace steadfeed::websocket
