// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingTransport.h"

#include "RecordingReader.h"
#include "RecordingUrl.h"
#include "Time.h"

#include <QTimer>

#include <algorithm>
#include <optional>

namespace steadfeed {
namespace {

/// Per turn of the event loop: enough to make the turn's own cost small, few enough for a smooth window.
constexpr int kLinesPerTurn = 512;
constexpr std::size_t kBytesPerTurn = 1u << 20;
constexpr std::chrono::hours kLongestWait{1}; ///< a timer counts milliseconds in an int

} // namespace

class RecordingTransport::Player : public std::enable_shared_from_this<Player>
{
public:
    Player()
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout([this] { turn(); });
    }

    void open(const OpenRequest &request, TransportSink &sink);
    void close();
    void setReading(bool reading);

    TransportCounters counters;

private:
    void turn();
    [[nodiscard]] bool begin();
    [[nodiscard]] bool dueNow();
    void deliver();
    void end(Closed closed);

    QTimer m_timer;
    TransportSink *m_sink = nullptr; ///< null: no attempt
    OpenRequest m_request;
    std::optional<RecordingReader>
        m_reader; ///< lives on after close(), which may come while its views are used
    RecordingUrl m_url;
    std::string m_lastId;
    MonoTime m_origin{};
    bool m_begun = false;   ///< the attempt has had its first turn
    bool m_holding = false; ///< the reader stands at an event that is not delivered yet
    bool m_reading = true;
};

void RecordingTransport::Player::open(const OpenRequest &request, TransportSink &sink)
{
    close();
    ++counters.attempts;
    m_sink = &sink;
    m_request = request;
    m_origin = std::chrono::steady_clock::now();
    m_timer.start(0); // nothing may be told from inside open()
}

void RecordingTransport::Player::close()
{
    m_sink = nullptr;
    m_begun = false;
    m_holding = false;
    m_reading = true;
    m_timer.start(0); // to let go of the file
}

void RecordingTransport::Player::setReading(bool reading)
{
    m_reading = reading;
    if (reading && m_sink)
        m_timer.start(0);
}

void RecordingTransport::Player::turn()
{
    const auto self = shared_from_this(); // a sink may delete the transport
    if (!m_begun) {
        m_reader.reset();
        m_lastId.clear();
        if (!m_sink || !begin())
            return;
    }
    const std::uint64_t before = counters.bytes;
    // Each call of the sink may close the attempt, open another one, or stop reading.
    for (int lines = 0; lines < kLinesPerTurn && counters.bytes - before < kBytesPerTurn; ++lines) {
        if (!m_begun || !m_reading)
            return;
        if (!m_holding) {
            switch (m_reader->next()) {
            case RecordingReader::Line::Connection:
                continue;
            case RecordingReader::Line::Event:
                if (m_reader->event().feed != m_url.feed)
                    continue;
                break;
            case RecordingReader::Line::End:
                end({ReasonCode::ReplayFinished, {}, true, 0, {}});
                return;
            case RecordingReader::Line::Error: {
                const RecordingError &error = m_reader->error();
                const std::string why = "line " + std::to_string(error.line) + ": " + error.what;
                end({ReasonCode::RecordingUnreadable, {error.file, why}, true, 0, {}});
                return;
            }
            }
            m_holding = true;
        }
        if (!dueNow())
            return;
        deliver();
    }
    if (m_begun && m_reading)
        m_timer.start(0);
}

bool RecordingTransport::Player::begin()
{
    std::string wrong;
    const auto url = RecordingUrl::parse(m_request.url, wrong);
    if (!url) {
        end({ReasonCode::InvalidUrl, {wrong}, true, 0, {}});
        return false;
    }
    m_url = *url;
    m_reader.emplace();
    if (!m_reader->open(m_url.file)) {
        const RecordingError &error = m_reader->error();
        end({ReasonCode::RecordingUnreadable, {error.file, error.what}, true, 0, {}});
        return false;
    }
    m_begun = true;
    Opened opened;
    opened.finalUrl = m_request.url;
    m_sink->opened(opened);
    return true;
}

/// Whether the event at which the reader stands is due; arms the timer where it is not.
bool RecordingTransport::Player::dueNow()
{
    if (m_url.speed == RecordingUrl::kMaxSpeed)
        return true;
    using namespace std::chrono;
    // Bounded, so that a damaged time cannot overflow the clock; ten years wait as long as a hundred.
    constexpr double longest = 10.0 * 365 * 24 * 3600 * 1e6;
    const auto micros = static_cast<double>(m_reader->event().micros) / m_url.speed;
    const auto due = m_origin + microseconds(static_cast<std::int64_t>(std::min(micros, longest)));
    const auto wait = due - steady_clock::now();
    if (wait <= steady_clock::duration::zero())
        return true;
    m_timer.start(ceil<milliseconds>(std::min<steady_clock::duration>(wait, kLongestWait)));
    return false;
}

void RecordingTransport::Player::deliver()
{
    m_holding = false;
    const RecordedEvent &event = m_reader->event();
    if (event.data.size() > m_request.maxEventBytes) {
        ++counters.oversize;
        end({ReasonCode::EventTooLarge, {std::to_string(m_request.maxEventBytes)}, true, 0, {}});
        return;
    }
    if (event.hasOwnId)
        m_lastId = event.id;
    counters.bytes += event.data.size();
    ++counters.events;
    counters.badText += event.badText ? 1 : 0;

    Frame frame;
    frame.data = event.data;
    frame.id = m_lastId;
    frame.type = event.type;
    frame.hasOwnId = event.hasOwnId;
    frame.badText = event.badText;
    frame.binary = event.binary;
    m_sink->bytesArrived(event.data.size());
    if (m_begun) // else the sink has closed the attempt, or opened another
        m_sink->frame(frame);
}

void RecordingTransport::Player::end(Closed closed)
{
    TransportSink *const sink = m_sink;
    if (closed.reason == ReasonCode::ReplayFinished && m_reader->cutShort())
        closed.args = {"cut_last_line"};
    close(); // before telling: the sink may open again at once
    sink->closed(closed);
}

RecordingTransport::RecordingTransport() : m_player(std::make_shared<Player>()) {}

RecordingTransport::~RecordingTransport()
{
    close();
}

void RecordingTransport::open(const OpenRequest &request, TransportSink &sink)
{
    m_player->open(request, sink);
}

void RecordingTransport::close()
{
    m_player->close();
}

void RecordingTransport::setReading(bool reading)
{
    m_player->setReading(reading);
}

TransportCounters RecordingTransport::counters() const
{
    return m_player->counters;
}

TransportEntry recordingTransportEntry()
{
    TransportEntry entry;
    entry.name = "recording";
    entry.label = "Recording";
    entry.schemes = {"recording"};
    entry.capabilities.pausesReading = true;
    entry.capabilities.binary = true;
    entry.create = [] { return std::make_unique<RecordingTransport>(); };
    return entry;
}

} // namespace steadfeed
