// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProbeTexts.h"

#include "DisplayText.h"
#include "Figures.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace steadfeed::texts {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProbeTexts)
};

QString figure(double value, int decimals)
{
    const bool whole = value == static_cast<double>(static_cast<qint64>(value));
    return figures::fixed(value, whole ? 0 : decimals);
}

QString seconds(Millis time)
{
    return figures::fixed(std::chrono::duration<double>(time).count(), 1);
}

QString bytes(std::size_t count)
{
    return QLocale().formattedDataSize(static_cast<qint64>(count), 1);
}

QString shown(const std::string &text)
{
    return displayText(std::string_view(text));
}

/// Collects the lines of one report.
class Lines
{
public:
    explicit Lines(const ProbeReport &report) : m_report(report) {}

    std::vector<ProbeLine> make()
    {
        using enum Severity;
        add(Words::tr("Found"), probeSummary(m_report), m_report.found() ? Good : Error);
        add(Words::tr("Address"), shown(m_report.url));
        if (m_report.found() && m_report.problem)
            add(Words::tr("Problem"), sentence(m_report.problem), severity(m_report.problem.code));
        http();
        if (m_report.stream.observed > Millis{0})
            stream();
        else
            buffering(m_report.stream);
        if (m_report.poll.polls > 0)
            polled();
        if (m_report.found())
            resume();
        for (const EndpointFacts &endpoint : m_report.endpoints)
            add(transportWord(endpoint.transport),
                shown(endpoint.url) + (endpoint.found ? QString() : u" - "_s + sentence(endpoint.reason)),
                endpoint.found ? Good : Info);
        advice();
        mapping();
        return std::move(m_lines);
    }

private:
    void add(const QString &label, const QString &text, Severity severity = Severity::Info)
    {
        m_lines.push_back({label, text, severity});
    }

    void http()
    {
        const HttpFacts &http = m_report.http;
        if (http.status == 0)
            return;
        QString line =
            Words::tr("%1, status %2").arg(http.http2 ? u"HTTP/2"_s : u"HTTP/1.1"_s).arg(http.status);
        if (http.tls)
            line += u", "_s + (http.tlsVersion.empty() ? u"TLS"_s : shown(http.tlsVersion));
        if (!http.contentType.empty())
            line += u", "_s + shown(http.contentType);
        if (!http.server.empty())
            line += u", "_s + Words::tr("server %1").arg(shown(http.server));
        add(Words::tr("HTTP"), line);
        if (!http.finalUrl.empty())
            add(Words::tr("Redirect"), shown(http.finalUrl));
        if (http.redirectedElsewhere)
            add(Words::tr("Redirect"), Words::tr("To another server: credentials were not sent there."),
                Severity::Warning);
        if (!http.via.empty())
            add(Words::tr("Proxy"), Words::tr("An intermediary says it is there: %1").arg(shown(http.via)));
        if (!http.buffering.empty())
            add(Words::tr("Proxy"), u"X-Accel-Buffering: "_s + shown(http.buffering));
        if (http.retryAfter)
            add(Words::tr("Limits"), Words::tr("Asked to wait %1 s.").arg(http.retryAfter->count()),
                Severity::Warning);
        for (const auto &[name, value] : http.limits)
            add(Words::tr("Limits"), shown(name) + u": "_s + shown(value));
    }

    void stream()
    {
        const StreamFacts &stream = m_report.stream;
        add(Words::tr("Events"), Words::tr("%1 in %2 s, %3 per second")
                                     .arg(figures::count(stream.events), seconds(stream.observed),
                                          figure(stream.ratePerSecond, 1)));
        if (stream.bytes == 0)
            add(Words::tr("Events"), Words::tr("The stream opened, but not a byte came."), Severity::Warning);
        if (stream.events > 0)
            add(Words::tr("Sizes"),
                Words::tr("%1 to %2, half of them up to %3")
                    .arg(bytes(stream.smallest), bytes(stream.largest), bytes(stream.median)));
        content(stream);
        const bool numbered = m_report.nature == FeedNature::Native; // in its messages, where not in its ids
        if (stream.events > 0 && (stream.withIds > 0 || !numbered))
            add(Words::tr("Ids"), stream.withIds == 0 ? Words::tr("none")
                                                      : Words::tr("%1 of %2 events")
                                                            .arg(figures::count(stream.withIds),
                                                                 figures::count(stream.events)));
        heartbeat();
        if (stream.retry)
            add(Words::tr("Reconnecting"),
                Words::tr("The server wishes %1 s of waiting.").arg(seconds(*stream.retry)));
        buffering(stream);
        idle(stream);
    }
    void content(const StreamFacts &stream)
    {
        if (stream.events == 0)
            return;
        if (stream.json == stream.events)
            add(Words::tr("Content"), u"JSON"_s);
        else
            add(Words::tr("Content"), Words::tr("%1 JSON, %2 binary, %3 other")
                                          .arg(stream.json)
                                          .arg(stream.binary)
                                          .arg(stream.events - stream.json - stream.binary));
        if (stream.badText > 0)
            add(Words::tr("Content"),
                Words::tr("%1 events hold bytes that are not UTF-8.").arg(stream.badText), Severity::Warning);
    }
    void heartbeat()
    {
        const HeartbeatFacts &heartbeat = m_report.heartbeat;
        if (heartbeat.promised > Millis{0})
            add(Words::tr("Heartbeat"), Words::tr("promised every %1 s").arg(seconds(heartbeat.promised)));
        if (heartbeat.kind == HeartbeatKind::None && heartbeat.promised == Millis{0})
            add(Words::tr("Heartbeat"), Words::tr("none seen"));
        else if (heartbeat.interval > Millis{0})
            add(Words::tr("Heartbeat"),
                (heartbeat.whenIdle ? Words::tr("every %1 s where nothing else comes (%2 seen)")
                                    : Words::tr("every %1 s (%2 seen)"))
                    .arg(seconds(heartbeat.interval))
                    .arg(heartbeat.seen));
    }
    void buffering(const StreamFacts &stream)
    {
        if (stream.buffering == Buffering::Unknown)
            return;
        if (stream.buffering == Buffering::None)
            return add(Words::tr("Buffering"), Words::tr("none: events come one by one"));
        if (stream.bytes == 0)
            return add(Words::tr("Buffering"),
                       Words::tr("Likely: nothing of the stream came, but a page of the feed did."),
                       Severity::Warning);
        const QString lumps = Words::tr("%1 events at once, %2 s apart")
                                  .arg(figure(stream.eventsPerLump, 0), seconds(stream.lumpGap));
        add(Words::tr("Buffering"),
            (stream.buffering == Buffering::Likely
                 ? Words::tr("Likely: %1, in the sizes of a proxy's buffer.")
                 : Words::tr("Perhaps: %1."))
                .arg(lumps),
            Severity::Warning);
    }
    void idle(const StreamFacts &stream)
    {
        if (stream.idleCut)
            add(Words::tr("Idle"),
                Words::tr("The server closed after %1 s of silence.").arg(seconds(*stream.idleCut)),
                Severity::Warning);
        else if (stream.endedAfter)
            add(Words::tr("End"),
                Words::tr("The stream ended after %1 s: %2")
                    .arg(seconds(*stream.endedAfter), sentence(stream.end)),
                Severity::Warning);
        else if (stream.longestSilence < std::chrono::seconds{1})
            add(Words::tr("Idle"), Words::tr("not known: the stream was never silent for a second"));
        else
            add(Words::tr("Idle"),
                Words::tr("not cut within %1 s of silence").arg(seconds(stream.longestSilence)));
    }

    void polled()
    {
        const PollFacts &poll = m_report.poll;
        add(Words::tr("Document"), Words::tr("%1, asked %2 times, changed %3 times")
                                       .arg(bytes(poll.bytes))
                                       .arg(poll.polls)
                                       .arg(poll.changes));
    }

    void resume()
    {
        const ResumeFacts &resume = m_report.resume;
        using enum Severity;
        const QString at = shown(resume.cursor);
        switch (resume.verdict) {
        case ResumeVerdict::NotTried:
            return;
        case ResumeVerdict::NoIds:
            return add(Words::tr("Resuming"), Words::tr("not possible: there are no ids to go on after"));
        case ResumeVerdict::Works:
            if (resume.compared == 0)
                return add(Words::tr("Resuming"),
                           Words::tr("works: the server says that it goes on behind %1").arg(at), Good);
            return add(Words::tr("Resuming"),
                       Words::tr("works: went on behind %1, %2 events compared")
                           .arg(at, QString::number(resume.compared)),
                       Good);
        case ResumeVerdict::Repeats:
            return add(Words::tr("Resuming"),
                       Words::tr("works: nothing missing behind %1, but %2 events came once more")
                           .arg(at, QString::number(resume.repeated)),
                       Good);
        case ResumeVerdict::Ignored:
            return add(Words::tr("Resuming"),
                       Words::tr("The server gives ids but goes on elsewhere than behind %1.").arg(at),
                       Warning);
        case ResumeVerdict::Nothing:
            return add(Words::tr("Resuming"),
                       Words::tr("not known: nothing came behind %1 in the time there was").arg(at));
        case ResumeVerdict::Refused:
            return add(Words::tr("Resuming"), Words::tr("Refused: %1").arg(sentence(resume.reason)), Warning);
        }
    }

    void advice()
    {
        if (m_report.advice.transport.empty())
            return;
        add(Words::tr("Use"), transportWord(m_report.advice.transport), Severity::Good);
        for (const AdvicePoint &point : m_report.advice.why)
            add(Words::tr("Because"), adviceSentence(point));
    }

    void mapping()
    {
        const bool plain = m_report.found() && m_report.nature != FeedNature::Native;
        if (m_report.mappings.empty()) {
            if (plain)
                add(Words::tr("Mapping"), Words::tr("No symbol and price were found in the messages."),
                    Severity::Warning);
            return;
        }
        const MappingProposal &best = m_report.mappings.front();
        QStringList fields;
        for (const FieldGuess &field : best.fields)
            fields += QString::fromLatin1(name(field.field).data()) + u' ' + shown(field.pointer);
        add(Words::tr("Mapping"), fields.join(u", "_s));
        if (best.sequence)
            add(Words::tr("Sequence"),
                Words::tr("%1 grew by one in %2 of %3 steps")
                    .arg(shown(best.sequence->pointer), QString::number(best.sequence->stepsOfOne),
                         QString::number(best.sequence->steps)));
    }

    const ProbeReport &m_report;
    std::vector<ProbeLine> m_lines;
};

} // namespace

std::vector<ProbeLine> probeLines(const ProbeReport &report)
{
    return Lines(report).make();
}

QString probeSummary(const ProbeReport &report)
{
    if (report.found())
        return natureWord(report.nature);
    if (report.problem)
        return sentence(report.problem);
    return report.cancelled ? Words::tr("Cancelled before anything was found.")
                            : Words::tr("Nothing was found.");
}

} // namespace steadfeed::texts
