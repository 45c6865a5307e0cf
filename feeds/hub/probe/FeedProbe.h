// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HttpLook.h"
#include "NativeTrace.h"
#include "ProbeReport.h"
#include "ProbeRequest.h"
#include "ResumeCheck.h"
#include "StreamRun.h"
#include "TransportRegistry.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace steadfeed {

/*!
 * Finds out what is at an address: asks once, watches the stream (or polls the document), connects again
 * behind an earlier id, looks at the other transports of a native feed, and draws its conclusions. The rules
 * stand in the plain classes of this folder; here are only the order of the steps and their time.
 *
 * It connects only to the origin of the request (ws counts as http), at most request.maxRequests times,
 * within request.time. Whatever the server does, finished() comes: exactly once, from the event loop, a
 * moment after the time is over at the latest. After cancel() the report says so and holds what was known.
 *
 * Threading: lives in a thread with an event loop (see ProbeThread). It never blocks.
 */
class FeedProbe : public QObject
{
    Q_OBJECT

public:
    explicit FeedProbe(TransportRegistry transports, QObject *parent = nullptr);
    ~FeedProbe() override;

    /// Once per object.
    void start(const ProbeRequest &request);
    void cancel();

Q_SIGNALS:
    void progress(const steadfeed::ProbeProgress &progress);
    void finished(const steadfeed::ProbeReport &report);

private:
    // How far into its time each part may go.
    static constexpr double kLooked = 0.3;
    static constexpr double kWatched = 0.65;
    static constexpr double kResumed = 0.85;
    static constexpr double kAll = 0.97; ///< conclusions and the last answers take their time too

    using AfterLook = std::function<void(const LookResult &)>;
    using AfterRun = std::function<void(const StreamRun &)>;
    struct Stream
    {
        std::string transport;
        std::string url;
        std::string cursor;
    };

    void look(const std::string &url, const std::vector<Header> &more, Millis patience,
              const AfterLook &after);
    void run(const Stream &stream, Millis limit, const StreamRun::Watcher &watcher, const AfterRun &after);
    /// Whether another connection may be made; where not, the probe ends.
    bool mayConnect();
    /// What is left until this part of all the time is over; never nothing.
    [[nodiscard]] Millis until(double part) const;

    [[nodiscard]] Millis spent() const;

    void begin();
    void onFirstLook(const LookResult &result);
    void lookPastStream(const Reason &silence);
    void lookForBase();
    void lookForFeeds();
    void trySocket();
    void watch(const std::string &transport, const std::string &url);
    void onWatched(const StreamRun &run);
    void resume();
    void onResumed(const StreamRun &run);
    void onDocument(const std::string &body);
    void poll();
    void onPolled(const LookResult &result);
    void lookForAlternatives();
    void lookForHttp(const std::string &transport, const std::string &url);
    void lookForSocket(const std::string &url);

    void note(const std::string &transport, const std::string &url, const Reason &why = {});
    void enter(ProbePhase phase);
    void tellProgress();
    void finish();

    const TransportRegistry m_transports;
    ProbeRequest m_request;
    ProbeReport m_report;
    ProbePhase m_phase = ProbePhase::Looking;
    MonoTime m_started;
    QTimer m_deadline;
    QTimer m_ticker;
    QTimer m_pollTimer;
    HttpLook *m_look = nullptr;
    StreamRun *m_run = nullptr;
    Stream m_main; ///< the stream that is watched
    ResumeCheck m_check;
    NativeTrace m_native;
    NativeTrace m_resumed;
    std::vector<std::string> m_documents;
    std::deque<std::string> m_feedNames; ///< of a native base, still to be looked for
    bool m_finished = false;
};

} // namespace steadfeed
