// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabFaults.h"

#include "FaultLab.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace steadfeed {
namespace {

Fault of(FaultKind kind)
{
    Fault fault;
    fault.kind = kind;
    return fault;
}

Fault answer(std::uint16_t status, FaultAnswer answer = {})
{
    Fault fault = of(FaultKind::Answer);
    answer.status = status;
    fault.answer = std::move(answer);
    return fault;
}

Fault events(FaultKind kind, std::uint64_t count, bool forGood = false)
{
    Fault fault = of(kind);
    fault.events = count;
    fault.forGood = forGood;
    return fault;
}

} // namespace

void LabFaults::addLink(std::vector<LabFault> &out)
{
    using enum FaultKind;
    const auto add = [&out](const QString &name, const QString &label, const QString &help,
                            const Fault &fault, bool directed, bool cuts = false) {
        out.push_back({name, LabFault::Group::Link, label, help, fault, directed, cuts});
    };
    add(u"reset"_s, tr("Cut"), tr("Resets the connection (RST), as a crashed router does."), of(Reset),
        false);
    add(u"fin"_s, tr("Close"), tr("Ends the stream in good order (FIN). For a feed that is no success."),
        of(Fin), false);
    add(u"half_close"_s, tr("Half-close"), tr("Ends the way down only; the way up stays open."),
        of(HalfClose), false);
    add(u"hole"_s, tr("Go silent"),
        tr("Half-open: nothing arrives, and nobody says that the connection is dead. Noticed by the missing "
           "heartbeat."),
        of(Hole), true);
    Fault fault = of(Delay);
    fault.delay = 2000ms;
    fault.jitter = 1000ms;
    add(u"delay"_s, tr("Delay"), tr("Every byte comes 2 s later, give or take 1 s, in order."), fault, true);
    fault = of(Throttle);
    fault.bytesPerSecond = 20'000;
    add(u"throttle"_s, tr("Throttle"), tr("20 kB a second: less than the prices need, so they fall behind."),
        fault, true);
    fault = of(Slice);
    fault.sliceBytes = 100;
    fault.sliceEvery = 50ms;
    add(u"slice"_s, tr("Drip"), tr("100 bytes every 50 ms: events come in pieces, and late."), fault, true);
    add(u"refuse"_s, tr("Refuse"), tr("Cuts, and nobody listens: new connections are refused."), of(Refuse),
        false, true);
    add(u"silent"_s, tr("No answer"), tr("Cuts; new connections are accepted, and then nothing is said."),
        of(Silent), false, true);
    add(u"corrupt"_s, tr("Corrupt"), tr("One bit of a byte that passes is turned over."), of(Corrupt), true);
    fault = of(Insert);
    fault.size = 64;
    add(u"insert"_s, tr("Insert junk"), tr("64 bytes that no server sent."), fault, true);
    fault = of(Repeat);
    fault.size = 512;
    add(u"repeat"_s, tr("Repeat"), tr("The last 512 bytes come once more."), fault, true);
}

void LabFaults::addAnswers(std::vector<LabFault> &out)
{
    const auto add = [&out](const QString &name, const QString &label, const QString &help,
                            const Fault &fault) {
        out.push_back({name, LabFault::Group::Answer, label, help, fault, false, true});
    };
    FaultAnswer details;
    details.retryAfter = "7";
    add(u"answer_503"_s, tr("503 Busy"), tr("Cuts; requests are answered with 503 and Retry-After: 7."),
        answer(503, details));
    details.retryAfter = "5";
    add(u"answer_429"_s, tr("429 Too many"), tr("Cuts; requests are answered with 429 and Retry-After: 5."),
        answer(429, details));
    add(u"answer_502"_s, tr("502 Gateway"), tr("Cuts; a gateway answers that it does not reach the server."),
        answer(502));
    add(u"answer_401"_s, tr("401 Sign in"), tr("Cuts; the token is no longer accepted."), answer(401));
    add(u"answer_403"_s, tr("403 Forbidden"), tr("Cuts; access is forbidden."), answer(403));
    add(u"answer_404"_s, tr("404 Not found"), tr("Cuts; the address is gone."), answer(404));
    add(u"answer_204"_s, tr("204 The end"), tr("Cuts; the server says that this feed is over for good."),
        answer(204));
    details = {};
    details.location = "loop";
    add(u"answer_301"_s, tr("301 Loop"), tr("Cuts; the address redirects to itself, for ever."),
        answer(301, details));
    details = {};
    details.contentType = "text/html";
    details.body = "<html><body><h1>Welcome to Airport Wi-Fi</h1><form>Sign in</form></body></html>";
    add(u"answer_portal"_s, tr("Login page"),
        tr("Cuts; a captive portal answers with 200 and a page of HTML."), answer(200, details));
}

void LabFaults::addEvents(std::vector<LabFault> &out)
{
    using enum FaultKind;
    const auto add = [&out](const QString &name, const QString &label, const QString &help,
                            const Fault &fault) {
        out.push_back({name, LabFault::Group::Event, label, help, fault, false, false});
    };
    add(u"duplicate"_s, tr("Send twice"), tr("An event is sent twice; the second one has to be dropped."),
        of(Duplicate));
    add(u"reorder"_s, tr("Out of order"), tr("An event is sent after the three that follow it."),
        events(Reorder, 3));
    add(u"skip"_s, tr("Leave out"), tr("Three events are not sent, but can be asked for again."),
        events(Skip, 3));
    add(u"skip_for_good"_s, tr("Lose for good"),
        tr("Three events are not sent and can never be had: a gap that has to be named."),
        events(Skip, 3, true));
    add(u"epoch_change"_s, tr("Restart, history lost"),
        tr("A new epoch: numbers begin at 1 again, and how much is missing nobody knows."), of(EpochChange));
    add(u"forget"_s, tr("Forget history"),
        tr("What a feed misses while it is down cannot be had any more: press it during an outage."),
        of(Forget));
    add(u"go_back"_s, tr("Restored backup"),
        tr("The server comes back from a backup that knows nothing of the last ten events."),
        events(GoBack, 10));
}

std::vector<LabFault> LabFaults::all()
{
    std::vector<LabFault> out;
    addLink(out);
    addAnswers(out);
    addEvents(out);
    return out;
}

bool LabFaults::possible(const LabFault &fault, const FaultReach &reach)
{
    switch (fault.group) {
    case LabFault::Group::Link:
        return reach.bytes;
    case LabFault::Group::Answer:
        return reach.answers;
    case LabFault::Group::Event:
        return reach.events;
    }
    return false;
}

QString LabFaults::word(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Delay:
        return tr("Delayed");
    case FaultKind::Throttle:
        return tr("Throttled");
    case FaultKind::Slice:
        return tr("Dripping");
    case FaultKind::Hole:
        return tr("Silent (half-open)");
    case FaultKind::Fin:
        return tr("Closed (FIN)");
    case FaultKind::HalfClose:
        return tr("Half-closed");
    case FaultKind::Reset:
        return tr("Cut (RST)");
    case FaultKind::Corrupt:
        return tr("Byte corrupted");
    case FaultKind::Insert:
        return tr("Junk inserted");
    case FaultKind::Repeat:
        return tr("Bytes repeated");
    case FaultKind::Refuse:
        return tr("Connections refused");
    case FaultKind::Silent:
        return tr("Accepted, no answer");
    case FaultKind::Answer:
        return tr("HTTP answer");
    case FaultKind::Duplicate:
        return tr("Event sent twice");
    case FaultKind::Reorder:
        return tr("Events out of order");
    case FaultKind::Skip:
        return tr("Events left out");
    case FaultKind::EpochChange:
        return tr("New epoch");
    case FaultKind::Forget:
        return tr("History forgotten");
    case FaultKind::GoBack:
        return tr("Went back to a backup");
    }
    return {};
}

} // namespace steadfeed
