// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReasonTexts.h"

#include "DisplayText.h"
#include "TokenTexts.h"
#include "TransportTexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace steadfeed::texts {
namespace {

/// Which sentence to take where arguments are missing or counted.
enum class Form : std::uint8_t {
    Plain,
    Counted,   ///< %Ln is the first argument, so that every language gets its plurals; %2, %3 as usual
    Optional,  ///< without its last argument (empty) the second source is taken
    Second,    ///< the same with its second argument
    Bytes,     ///< the first argument is a number of bytes
    Transport, ///< the first argument is the name of a transport
    Token,     ///< the second argument is a token that says why, and the third its detail, perhaps empty
};

struct Entry
{
    ReasonCode code;
    Severity severity;
    const char *icon;
    const char *source;
    Form form = Form::Plain;
    const char *without = nullptr; ///< Form::Optional, Form::Second
};

using enum Severity;
using R = ReasonCode;

// clang-format off
constexpr Entry kEntries[] = {
    {R::ConnectionRefused, Warning, "link-off", QT_TRANSLATE_NOOP("ReasonTexts", "Server refused the connection.")},
    {R::ConnectionLost, Warning, "link-off", QT_TRANSLATE_NOOP("ReasonTexts", "Connection lost. Reconnecting; nothing skipped so far.")},
    {R::HostNotFound, Warning, "link-off", QT_TRANSLATE_NOOP("ReasonTexts", "Cannot find the server name %1.")},
    {R::NoAnswer, Warning, "clock", QT_TRANSLATE_NOOP("ReasonTexts", "No answer within %1 s. If the server is up, a proxy on the way may hold back the stream: switch its buffering off, or use long-polling."), Form::Second, QT_TRANSLATE_NOOP("ReasonTexts", "The server did not answer within %1 s.")},
    {R::NetworkUnreachable, Warning, "link-off", QT_TRANSLATE_NOOP("ReasonTexts", "The network cannot be reached: %1"), Form::Optional, QT_TRANSLATE_NOOP("ReasonTexts", "The network cannot be reached.")},
    {R::NoFreeConnections, Error, "link-off", QT_TRANSLATE_NOOP("ReasonTexts", "This computer has no free connections.")},
    {R::TlsFailed, Error, "lock", QT_TRANSLATE_NOOP("ReasonTexts", "The secure connection failed: %1")},
    {R::TooManyRedirects, Error, "redirect", QT_TRANSLATE_NOOP("ReasonTexts", "Too many redirects.")},
    {R::RedirectRefused, Error, "lock", QT_TRANSLATE_NOOP("ReasonTexts", "Redirect to an insecure address refused: %1"), Form::Optional, QT_TRANSLATE_NOOP("ReasonTexts", "Redirect to an insecure address refused.")},
    {R::RedirectInvalid, Error, "redirect", QT_TRANSLATE_NOOP("ReasonTexts", "The server redirects (%1) but does not say where to.")},
    {R::InterimResponse, Warning, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The server sent the interim answer %1, which ends the connection in this version of Qt.")},
    {R::HttpStatus, Warning, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The server answered %1.")},
    {R::Unauthorized, Error, "lock", QT_TRANSLATE_NOOP("ReasonTexts", "Signed out (%1). Sign in to continue.")},
    {R::NotFound, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The server does not know this feed (%1).")},
    {R::GatewayError, Warning, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The gateway answered %1.")},
    {R::ServerBusy, Warning, "clock", QT_TRANSLATE_NOOP("ReasonTexts", "Server busy, asked to wait %2 s."), Form::Optional, QT_TRANSLATE_NOOP("ReasonTexts", "Server busy.")},
    {R::TooManyRequests, Warning, "clock", QT_TRANSLATE_NOOP("ReasonTexts", "Too many requests, asked to wait %1 s."), Form::Optional, QT_TRANSLATE_NOOP("ReasonTexts", "Too many requests.")},
    {R::EndedByServer, Info, "stop", QT_TRANSLATE_NOOP("ReasonTexts", "The server ended this feed.")},
    {R::WrongContentType, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "Not an event stream (%1). A login page may be in the way.")},
    {R::WrongPageType, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "Not JSON (%1). A login page may be in the way.")},
    {R::CompressedStream, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The server compresses this feed (%1); that is not supported."), Form::Optional, QT_TRANSLATE_NOOP("ReasonTexts", "The server compresses this feed; that is not supported.")},
    {R::InvalidUrl, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The address of this feed cannot be used: %1")},
    {R::InvalidHeader, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The header %1 holds characters that a header may not hold; it was not sent.")},
    {R::EventTooLarge, Warning, "error", QT_TRANSLATE_NOOP("ReasonTexts", "An event was larger than %1 and was refused."), Form::Bytes},
    {R::TooManyEvents, Warning, "error", QT_TRANSLATE_NOOP("ReasonTexts", "A page held more than %1 events and was refused.")},
    {R::InvalidCursor, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "Invalid cursor from server.")},
    {R::RepeatedPage, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The server repeats the same page.")},
    {R::BrokenWebSocket, Warning, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The server broke the WebSocket protocol: %1"), Form::Optional, QT_TRANSLATE_NOOP("ReasonTexts", "The server broke the WebSocket protocol.")},
    {R::SplitCharacters, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The server splits characters across WebSocket frames; Qt 6.4 cannot read this. Use SSE or unfragmented messages.")},
    {R::ClosedByServer, Warning, "link-off", QT_TRANSLATE_NOOP("ReasonTexts", "The server closed the connection (%1): %2"), Form::Optional, QT_TRANSLATE_NOOP("ReasonTexts", "The server closed the connection (%1).")},
    {R::ServerRestarting, Warning, "sync", QT_TRANSLATE_NOOP("ReasonTexts", "Server restarting.")},
    {R::HandshakeFailed, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "There is no WebSocket at this address: %1"), Form::Optional, QT_TRANSLATE_NOOP("ReasonTexts", "There is no WebSocket at this address.")},
    {R::ProxyFailed, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The proxy did not let us through: %1")},
    {R::TlsFileUnusable, Error, "lock", QT_TRANSLATE_NOOP("ReasonTexts", "The file %1 cannot be used: %2."), Form::Token},

    {R::Silence, Warning, "clock", QT_TRANSLATE_NOOP("ReasonTexts", "No data for %1 s. Values may be old.")},
    {R::NoHello, Warning, "clock", QT_TRANSLATE_NOOP("ReasonTexts", "The server opened the feed but did not greet within 5 s.")},
    {R::ProxyBuffers, Warning, "error", QT_TRANSLATE_NOOP("ReasonTexts", "A proxy seems to hold back the stream. Switch its buffering off, or use long-polling.")},
    {R::NoPong, Warning, "clock", QT_TRANSLATE_NOOP("ReasonTexts", "No answer to a ping for %1 s. Values may be old.")},
    {R::ProtocolError, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The server broke the protocol: %1")},
    {R::InvalidEventId, Warning, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The server sent an invalid event id (%1)."), Form::Optional, QT_TRANSLATE_NOOP("ReasonTexts", "The server sent an invalid event id.")},
    {R::EventNumberOutOfRange, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "Event number out of range.")},
    {R::UserStop, Info, "stop", QT_TRANSLATE_NOOP("ReasonTexts", "Stopped by you.")},
    {R::UserReconnect, Info, "sync", QT_TRANSLATE_NOOP("ReasonTexts", "Reconnecting because you asked.")},
    {R::SleepNoticed, Info, "clock", QT_TRANSLATE_NOOP("ReasonTexts", "Back from sleep; checking what was missed.")},
    {R::ClockChanged, Warning, "clock", QT_TRANSLATE_NOOP("ReasonTexts", "Clock changed by %1 s. Timers do not follow it; times of day before and after do not fit together.")},
    {R::TransportUnknown, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "There is no transport named %1. Known: %2.")},
    {R::TransportNotOffered, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The profile gives no %1 address for the feed %2.")},
    {R::TransportOptionInvalid, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The option %2 of %1 cannot be “%3”.")},
    {R::TransportChanged, Info, "ok", QT_TRANSLATE_NOOP("ReasonTexts", "Changed from %1 to %2; nothing was missed.")},
    {R::TransportKept, Warning, "warning", QT_TRANSLATE_NOOP("ReasonTexts", "%1 stays: %2 did not take over.")},
    {R::TransportBreaks, Info, "sync", QT_TRANSLATE_NOOP("ReasonTexts", "Changing from %1 to %2: their event ids cannot be compared, so what came between is unknown.")},
    {R::FellBack, Warning, "warning", QT_TRANSLATE_NOOP("ReasonTexts", "%2 instead of %1.")},
    {R::EndpointChanged, Warning, "warning", QT_TRANSLATE_NOOP("ReasonTexts", "Now at %2 instead of %1.")},
    {R::CameBack, Info, "ok", QT_TRANSLATE_NOOP("ReasonTexts", "Back from %1 to %2.")},
    {R::PluginUnusable, Warning, "warning", QT_TRANSLATE_NOOP("ReasonTexts", "The plug-in %1 was not loaded: %2."), Form::Token},

    {R::GapFound, Warning, "gap", QT_TRANSLATE_N_NOOP("ReasonTexts", "%Ln event(s) (%2–%3) are missing; waiting for them."), Form::Counted},
    {R::GapFilled, Info, "ok", QT_TRANSLATE_NOOP("ReasonTexts", "The missing events %1–%2 arrived.")},
    {R::GapPermanent, Error, "gap", QT_TRANSLATE_N_NOOP("ReasonTexts", "%Ln event(s) (%2–%3) are missing; the server no longer has them."), Form::Counted},
    {R::EpochChanged, Error, "gap", QT_TRANSLATE_NOOP("ReasonTexts", "The server restarted and lost its history; how many events are missing is unknown.")},
    {R::WentBackInTime, Error, "gap", QT_TRANSLATE_NOOP("ReasonTexts", "The server went back in time.")},
    {R::OrderRepaired, Info, "ok", QT_TRANSLATE_NOOP("ReasonTexts", "Order repaired.")},
    {R::NoSequence, Info, "info", QT_TRANSLATE_NOOP("ReasonTexts", "This feed has no sequence numbers: gaps cannot be detected.")},

    {R::UnreadableEvent, Warning, "error", QT_TRANSLATE_NOOP("ReasonTexts", "1 event could not be read: %1"), Form::Optional, QT_TRANSLATE_NOOP("ReasonTexts", "1 event could not be read.")},
    {R::ValueNotANumber, Warning, "error", QT_TRANSLATE_NOOP("ReasonTexts", "Value refused: not a number (%1)."), Form::Optional, QT_TRANSLATE_NOOP("ReasonTexts", "Value refused: not a number.")},
    {R::ValueOutOfRange, Warning, "error", QT_TRANSLATE_NOOP("ReasonTexts", "Value refused: out of range (%1)."), Form::Optional, QT_TRANSLATE_NOOP("ReasonTexts", "Value refused: out of range.")},
    {R::TooManyFields, Warning, "error", QT_TRANSLATE_NOOP("ReasonTexts", "An event had more than %1 fields and was refused.")},
    {R::TooManyKeys, Warning, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The feed has more than %1 symbols; further ones are refused.")},
    {R::MissingField, Warning, "error", QT_TRANSLATE_NOOP("ReasonTexts", "An event lacked the field %1 and was refused.")},

    {R::SecretMissing, Error, "lock", QT_TRANSLATE_NOOP("ReasonTexts", "No secret found at %1: %2."), Form::Token},
    {R::SecretOtherOrigin, Error, "lock", QT_TRANSLATE_NOOP("ReasonTexts", "The secret %1 was given for %2, and the profile wants to send it to %3. Nothing was sent.")},
    {R::SecretAsk, Info, "lock", QT_TRANSLATE_NOOP("ReasonTexts", "The feed %1 needs a password or token.")},
    {R::SecretPending, Info, "lock", QT_TRANSLATE_NOOP("ReasonTexts", "Waiting for the keychain to give %1.")},
    {R::CredentialsDropped, Warning, "lock", QT_TRANSLATE_NOOP("ReasonTexts", "Redirected to %1; credentials were not sent there.")},

    {R::Connected, Info, "ok", QT_TRANSLATE_NOOP("ReasonTexts", "Connected by %1."), Form::Transport},
    {R::CaughtUp, Info, "ok", QT_TRANSLATE_N_NOOP("ReasonTexts", "Caught up: %Ln event(s) replayed."), Form::Counted},
    {R::Resumed, Info, "sync", QT_TRANSLATE_NOOP("ReasonTexts", "Resuming after event %1.")},
    {R::ResumedWithout, Warning, "sync", QT_TRANSLATE_NOOP("ReasonTexts", "Reconnected without an event id: %1")},
    {R::SnapshotComplete, Info, "ok", QT_TRANSLATE_N_NOOP("ReasonTexts", "Snapshot complete: %Ln row(s)."), Form::Counted},
    {R::RestoredFromDisk, Info, "file", QT_TRANSLATE_N_NOOP("ReasonTexts", "%Ln value(s) from the last run, shown as stale."), Form::Counted},
    {R::StateUnusable, Warning, "file", QT_TRANSLATE_NOOP("ReasonTexts", "The saved state %1 cannot be used (%2). A copy was kept at %3."), Form::Token},
    {R::StateLocked, Warning, "file", QT_TRANSLATE_NOOP("ReasonTexts", "Another Steadfeed uses %1; this one does not save its state.")},
    {R::StateWriteFailed, Warning, "file", QT_TRANSLATE_NOOP("ReasonTexts", "The state was not saved: %2"), Form::Token},
    {R::RecordingEnded, Warning, "file", QT_TRANSLATE_NOOP("ReasonTexts", "The recording %1 ended: %2."), Form::Token},
    {R::ReplayFinished, Info, "stop", QT_TRANSLATE_NOOP("ReasonTexts", "The recording has been played to its end.")},
    {R::Redirected, Info, "redirect", QT_TRANSLATE_NOOP("ReasonTexts", "Redirected to %1.")},
    {R::FeedAdded, Info, "ok", QT_TRANSLATE_NOOP("ReasonTexts", "Added.")},
    {R::FeedRemoved, Info, "info", QT_TRANSLATE_NOOP("ReasonTexts", "%1 was removed.")},
    {R::FeedChanged, Info, "ok", QT_TRANSLATE_NOOP("ReasonTexts", "Settings changed.")},

    {R::OutboxLocked, Warning, "lock", QT_TRANSLATE_NOOP("ReasonTexts", "Another window already sends actions.")},
    {R::OutboxDamaged, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The list of saved actions is damaged (%2). A copy was kept at %1."), Form::Token},
    {R::OutboxFailed, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The list of saved actions %1 cannot be used: %2."), Form::Token},
    {R::ActionNotSaved, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "Not saved: %2. The action was not sent."), Form::Token},
    {R::ActionInvalid, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The action “%1” cannot be stored: %2."), Form::Token},
    {R::ActionForbidden, Warning, "lock", QT_TRANSLATE_NOOP("ReasonTexts", "Your role (%1) may not do this.")},
    {R::ChainFork, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The action history does not match the server's from number %1 on. Sending stopped.")},
    {R::HistoryLost, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The server knows actions only up to number %1, and had confirmed them up to %2. Sending stopped.")},
    {R::UnsentAcknowledged, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "The server acknowledged an action that was never sent.")},
    {R::NotConfirming, Warning, "clock", QT_TRANSLATE_NOOP("ReasonTexts", "The server has not confirmed an action for %1 s.")},
    {R::ActionsPostponed, Warning, "clock", QT_TRANSLATE_NOOP("ReasonTexts", "The server asks to send the actions again in %2 s (%1).")},
    {R::AuditSuperseded, Warning, "lock", QT_TRANSLATE_NOOP("ReasonTexts", "Another window took over sending actions.")},
    {R::WaitingSent, Info, "ok", QT_TRANSLATE_N_NOOP("ReasonTexts", "%Ln action(s) were waiting; sent now."), Form::Counted},
    {R::AuditChainBroken, Error, "error", QT_TRANSLATE_NOOP("ReasonTexts", "Row %1 is the first that does not fit: %2."), Form::Token},
    {R::AuditFileUnreadable, Error, "file", QT_TRANSLATE_NOOP("ReasonTexts", "Cannot check %1: %2."), Form::Token},
    {R::ActionsInvalid, Error, "file", QT_TRANSLATE_NOOP("ReasonTexts", "Cannot use the actions in %1, line %2: %3"), Form::Second, QT_TRANSLATE_NOOP("ReasonTexts", "Cannot use the actions in %1: %3")},

    {R::ProfileUnreadable, Error, "file", QT_TRANSLATE_NOOP("ReasonTexts", "Cannot read the profile %1: %2")},
    {R::ProfileInvalid, Error, "file", QT_TRANSLATE_NOOP("ReasonTexts", "%1: at %2: expected %3, found %4")},
    {R::HoldingsInvalid, Error, "file", QT_TRANSLATE_NOOP("ReasonTexts", "%1, line %2: expected %3")},
    {R::RecordingUnreadable, Error, "file", QT_TRANSLATE_NOOP("ReasonTexts", "Cannot read the recording %1: %2")},
    {R::FaultScriptInvalid, Error, "file", QT_TRANSLATE_NOOP("ReasonTexts", "Cannot use the fault script %1, line %2: %3"), Form::Second, QT_TRANSLATE_NOOP("ReasonTexts", "Cannot use the fault script %1: %3")},
    {R::PortInUse, Error, "link-off", QT_TRANSLATE_NOOP("ReasonTexts", "Port %1 is in use. Stop the other program or choose another port.")},
};
// clang-format on

const Entry *find(ReasonCode code)
{
    const auto it = std::ranges::find(kEntries, code, &Entry::code);
    return it == std::end(kEntries) ? nullptr : &*it;
}

QString argument(const Reason &reason, std::size_t index)
{
    return index < reason.args.size() ? displayText(reason.args[index]) : QString();
}

/// Why, in words; what is no token stands as it is, without a full stop of its own.
QString why(const Reason &reason)
{
    const QString words = reason.args.size() > 1 ? tokenText(reason.args[1]) : QString();
    if (words.isEmpty()) {
        QString literal = argument(reason, 1);
        while (literal.endsWith(u'.'))
            literal.chop(1);
        return literal;
    }
    const QString detail = argument(reason, 2);
    return detail.isEmpty() ? words : u"%1 (%2)"_s.arg(words, detail);
}

QString size(const QString &bytes)
{
    const qint64 n = bytes.toLongLong();
    return QLocale().formattedDataSize(n, n % 1024 == 0 ? 0 : 1);
}

/// Replaces %1 to %4 in one pass, so that a "%2" inside an argument stays what it is.
QString fill(const QString &source, const Reason &reason, Form form)
{
    QString out;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const bool place =
            source[i] == u'%' && i + 1 < source.size() && source[i + 1] >= u'1' && source[i + 1] <= u'4';
        if (place) {
            const auto index = std::size_t(source[++i].unicode() - u'1');
            if (form == Form::Token && index == 1)
                out += why(reason);
            else if (form == Form::Transport && index == 0 && !reason.args.empty())
                out += transportNamed(reason.args[0]);
            else
                out += form == Form::Bytes ? size(argument(reason, index)) : argument(reason, index);
        } else {
            out += source[i];
        }
    }
    return out;
}

QString translated(const Entry &entry, const Reason &reason)
{
    if (entry.form == Form::Counted) {
        const int n = int(std::clamp<qlonglong>(argument(reason, 0).toLongLong(), 0, INT_MAX));
        return QCoreApplication::translate("ReasonTexts", entry.source, nullptr, n);
    }
    const bool lacking = reason.args.empty() || reason.args.back().empty();
    const bool nowhere = reason.args.size() < 2 || reason.args[1].empty();
    const bool without = (entry.form == Form::Optional && lacking) || (entry.form == Form::Second && nowhere);
    return QCoreApplication::translate("ReasonTexts", without ? entry.without : entry.source);
}

} // namespace

QString sentence(const Reason &reason)
{
    const Entry *entry = find(reason.code);
    return entry ? fill(translated(*entry, reason), reason, entry->form) : QString();
}

Severity severity(ReasonCode code)
{
    const Entry *entry = find(code);
    return entry ? entry->severity : Severity::Good;
}

QString icon(ReasonCode code)
{
    const Entry *entry = find(code);
    return QString::fromLatin1(entry ? entry->icon : "info");
}

QString accessible(const Reason &reason)
{
    return severityWord(severity(reason.code)) + u": "_s + sentence(reason);
}

bool known(ReasonCode code)
{
    return find(code) != nullptr;
}

} // namespace steadfeed::texts
