// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TransportTexts.h"

#include "DisplayText.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace steadfeed::texts {
namespace {

// The catalogues must know what feeds/transports says; here by the names that stand in profiles first.
constexpr const char *kOurs[] = {
    QT_TRANSLATE_NOOP("TransportTexts", "Server-Sent Events"),
    QT_TRANSLATE_NOOP("TransportTexts", "WebSocket"),
    QT_TRANSLATE_NOOP("TransportTexts", "Long-poll"),
    QT_TRANSLATE_NOOP("TransportTexts", "Recording"),
    QT_TRANSLATE_NOOP("TransportTexts", "Subprotocol"),
    QT_TRANSLATE_NOOP(
        "TransportTexts",
        "What the server wants to hear in Sec-WebSocket-Protocol; several with commas between."),
    QT_TRANSLATE_NOOP("TransportTexts", "Encoding"),
    QT_TRANSLATE_NOOP("TransportTexts",
                      "How a server that speaks Steadfeed's own protocol writes messages; CBOR is smaller."),
    QT_TRANSLATE_NOOP("TransportTexts", "Position"),
    QT_TRANSLATE_NOOP(
        "TransportTexts",
        "Where the position in the feed stands: in the address (query), in the headers Last-Modified "
        "and ETag as Nchan has it (headers), or nowhere (none)."),
    QT_TRANSLATE_NOOP("TransportTexts", "Hold time (s)"),
    QT_TRANSLATE_NOOP("TransportTexts",
                      "How many seconds the server may hold an answer while there is nothing new."),
    QT_TRANSLATE_NOOP("TransportTexts", "Interval (ms)"),
    QT_TRANSLATE_NOOP(
        "TransportTexts",
        "Ask every so many milliseconds. 0: ask again as soon as an answer came (long-polling)."),
};

} // namespace

QString transportText(const std::string &english)
{
    const QString translated = QCoreApplication::translate("TransportTexts", english.c_str());
    return displayText(translated);
}

QString transportNamed(const std::string &name)
{
    static constexpr std::array<std::array<const char *, 2>, 4> kLabels{
        {{"sse", kOurs[0]}, {"websocket", kOurs[1]}, {"longpoll", kOurs[2]}, {"recording", kOurs[3]}}};
    const auto *const found = std::ranges::find(kLabels, name, [](const auto &pair) { return pair[0]; });
    return found == kLabels.end() ? displayText(name) : transportText((*found)[1]);
}

} // namespace steadfeed::texts
