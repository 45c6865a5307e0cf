// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Single words and sentences of ProbeTexts.h; the lines of a report are in ProbeTexts.cpp.
#include "DisplayText.h"
#include "Figures.h"
#include "ProbeTexts.h"

#include <QCoreApplication>

#include <algorithm>

namespace steadfeed::texts {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProbeTexts)
};

struct AdviceEntry
{
    AdviceReason reason;
    const char *source;
    int decimals; ///< of its numbers
};

// clang-format off
constexpr AdviceEntry kAdvice[] = {
    {AdviceReason::OnlyOne, QT_TRANSLATE_NOOP("ProbeTexts", "It is the only one that was found there."), 0},
    {AdviceReason::OneWay, QT_TRANSLATE_NOOP("ProbeTexts", "Data only comes; plain HTTP carries that through every proxy."), 0},
    {AdviceReason::ResumeProven, QT_TRANSLATE_NOOP("ProbeTexts", "It resumes: %1 events compared."), 0},
    {AdviceReason::ResumeFails, QT_TRANSLATE_NOOP("ProbeTexts", "It does not resume: what happens during an interruption is lost."), 0},
    {AdviceReason::Rate, QT_TRANSLATE_NOOP("ProbeTexts", "It carries %1 events per second with ease."), 1},
    {AdviceReason::RateTooHigh, QT_TRANSLATE_NOOP("ProbeTexts", "%1 events per second are more than the %2 that it carries."), 0},
    {AdviceReason::Buffered, QT_TRANSLATE_NOOP("ProbeTexts", "Not the event stream: %1 events came at once, %2 s apart, so something on the way holds them back."), 1},
    {AdviceReason::Mute, QT_TRANSLATE_NOOP("ProbeTexts", "Not the event stream: it opened, but nothing came for %1 s."), 1},
    {AdviceReason::Binary, QT_TRANSLATE_NOOP("ProbeTexts", "%1 messages were binary."), 0},
    {AdviceReason::NeedsMessage, QT_TRANSLATE_NOOP("ProbeTexts", "It says nothing by itself: it may want to be told what to send (\"on_open\")."), 0},
    {AdviceReason::Document, QT_TRANSLATE_NOOP("ProbeTexts", "A document of %1 bytes, asked for every %2 s."), 1},
    {AdviceReason::Conditional, QT_TRANSLATE_NOOP("ProbeTexts", "An unchanged answer costs next to nothing (304)."), 0},
};
// clang-format on

QString figure(double value, int decimals)
{
    const bool whole = value == static_cast<double>(static_cast<qint64>(value));
    return figures::fixed(value, whole ? 0 : decimals);
}

} // namespace

QString phaseWord(ProbePhase phase)
{
    switch (phase) {
    case ProbePhase::Looking:
        return Words::tr("Looking at the address");
    case ProbePhase::Watching:
        return Words::tr("Watching the stream");
    case ProbePhase::Resuming:
        return Words::tr("Trying to resume");
    case ProbePhase::Polling:
        return Words::tr("Asking again");
    case ProbePhase::Alternatives:
        return Words::tr("Looking for other transports");
    }
    return {};
}

QString natureWord(FeedNature nature)
{
    switch (nature) {
    case FeedNature::Nothing:
        return Words::tr("Nothing");
    case FeedNature::EventStream:
        return Words::tr("An event stream (Server-Sent Events)");
    case FeedNature::WebSocket:
        return Words::tr("A WebSocket");
    case FeedNature::Json:
        return Words::tr("A JSON document, to be polled");
    case FeedNature::Native:
        return Words::tr("A feed of Steadfeed's own protocol");
    }
    return {};
}

QString transportWord(const std::string &transport)
{
    if (transport == "sse")
        return Words::tr("Server-Sent Events");
    if (transport == "websocket")
        return Words::tr("WebSocket");
    if (transport == "longpoll")
        return Words::tr("Long-polling");
    return displayText(std::string_view(transport));
}

QString adviceSentence(const AdvicePoint &point)
{
    const auto entry = std::ranges::find(kAdvice, point.reason, &AdviceEntry::reason);
    if (entry == std::end(kAdvice))
        return {};
    if (point.reason == AdviceReason::ResumeProven && point.numbers == std::vector<double>{0})
        return Words::tr("It says that it resumes.");
    QString sentence = Words::tr(entry->source);
    for (const double number : point.numbers)
        sentence = sentence.arg(figure(number, entry->decimals));
    return sentence;
}

} // namespace steadfeed::texts
