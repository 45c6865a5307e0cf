// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingTransport.h"

#include "PlaybackGroup.h"
#include "RecordingReader.h"
#include "RecordingUrl.h"

#include <QTimer>

#include <algorithm>
#include <optional>
#include <utility>

namespace steadfeed {
namespace {

/// Per turn of the event loop: enough to make the turn's own cost small, few enough for a smooth window.
constexpr int kLinesPerTurn = 512;
constexpr std::size_t kBytesPerTurn = 1u << 20;
constexpr std::chrono::hours kLongestWait{1}; ///< a timer counts milliseconds in an int

} // namespace

class RecordingTransport::Player final : public PlaybackMember, public std::enable_shared_from_this<Player>
{
public:
    explicit Player(std::shared_ptr<PlaybackGroup> group) : m_group(std::move(group))
    {
        m_group->join(*this);
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout([this] { turn(); });
    }

    ~Player() override { m_group->leave(*this); }
    Player(const Player &) = delete;
    Player &operator=(const Player &) = delete;

    void open(const OpenRequest &request, TransportSink &sink);
    void close();
    void setReading(bool reading);
    void wake() override { m_timer.start(0); }

    TransportCounters counters;

private:
    void forgetAttempt();
    void turn();
    [[nodiscard]] bool begin();
    void readOn();
    [[nodiscard]] bool dueNow();
    void standStill(Stand stand);
    void deliver();
    void end(Closed closed);
    [[nodiscard]] Closed howItEnded() const;

    const std::shared_ptr<PlaybackGroup> m_group;
    QTimer m_timer;
    TransportSink *m_sink = nullptr; ///< null: no attempt
    OpenRequest m_request;
    std::optional<RecordingReader>
        m_reader; ///< lives on after close(), which may come while its views are used
    RecordingReader::Line m_line{};
    RecordingUrl m_url;
    std::string m_lastId;
    bool m_begun = false;   ///< the attempt has had its first turn
    bool m_holding = false; ///< the reader stands at an event or at the end, which is not told yet
    bool m_reading = true;
};

void RecordingTransport::Player::open(const OpenRequest &request, TransportSink &sink)
{
    forgetAttempt();
    ++counters.attempts;
    m_sink = &sink;
    m_request = request;
    m_stand = Stand::Behind;
    m_mark = {};
    m_timer.start(0); // nothing may be told from inside open()
}

void RecordingTransport::Player::close()
{
    forgetAttempt();
    m_timer.start(0); // to let go of the file
    standStill(Stand::Closed);
}

void RecordingTransport::Player::forgetAttempt()
{
    m_sink = nullptr;
    m_begun = false;
    m_holding = false;
    m_reading = true;
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
        if (!m_holding)
            readOn();
        else if (!dueNow())
            return;
        else if (m_line == RecordingReader::Line::Event)
            deliver();
        else
            end(howItEnded());
    }
    if (m_begun && m_reading)
        m_timer.start(0);
}

/// Goes to the next line. What is not for us tells the time all the same.
void RecordingTransport::Player::readOn()
{
    using Line = RecordingReader::Line;
    m_line = m_reader->next();
    m_mark.line = m_reader->lineNumber();
    if (m_line == Line::Event || m_line == Line::Connection) {
        const bool event = m_line == Line::Event;
        m_mark.micros =
            std::max(m_mark.micros, event ? m_reader->event().micros : m_reader->connection().micros);
        m_holding = event && m_reader->event().feed == m_url.feed;
    } else {
        ++m_mark.line; // behind the last one, which may be ours
        m_holding = true;
    }
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
    m_group->recordingOpened(m_url.file, m_reader->header().started, std::chrono::steady_clock::now());
    Opened opened;
    opened.finalUrl = m_request.url;
    m_sink->opened(opened);
    return true;
}

/// Whether what the reader stands at is due; arms the timer where it will be.
bool RecordingTransport::Player::dueNow()
{
    const auto now = std::chrono::steady_clock::now();
    const auto wait = m_group->clock().untilDue(m_mark, now);
    if (wait == std::chrono::nanoseconds(0)) {
        m_stand = Stand::Behind;
        return true;
    }
    if (wait)
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(
            std::min<std::chrono::nanoseconds>(*wait, kLongestWait)));
    standStill(m_line == RecordingReader::Line::Event ? Stand::Waiting : Stand::AtEnd);
    return false;
}

void RecordingTransport::Player::standStill(Stand stand)
{
    if (std::exchange(m_stand, stand) != stand)
        m_group->settle(std::chrono::steady_clock::now());
}

void RecordingTransport::Player::deliver()
{
    m_group->clock().delivered(m_mark);
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

Closed RecordingTransport::Player::howItEnded() const
{
    Closed closed;
    closed.permanent = true;
    closed.reason = ReasonCode::ReplayFinished;
    if (m_line == RecordingReader::Line::Error) {
        const RecordingError &error = m_reader->error();
        closed.reason = ReasonCode::RecordingUnreadable;
        closed.args = {error.file, "line " + std::to_string(error.line) + ": " + error.what};
    } else if (m_reader->cutShort()) {
        closed.args = {"cut_last_line"};
    }
    return closed;
}

void RecordingTransport::Player::end(Closed closed)
{
    TransportSink *const sink = m_sink;
    if (m_begun)
        m_group->clock().delivered(m_mark);
    close(); // before telling: the sink may open again at once
    sink->closed(closed);
}

RecordingTransport::RecordingTransport(std::shared_ptr<PlaybackGroup> group)
    : m_player(std::make_shared<Player>(std::move(group)))
{
}

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

TransportEntry recordingTransportEntry(std::shared_ptr<PlaybackGroup> group)
{
    TransportEntry entry;
    entry.name = "recording";
    entry.label = "Recording";
    entry.schemes = {"recording"};
    entry.capabilities.pausesReading = true;
    entry.capabilities.binary = true;
    entry.create = [group = std::move(group)] { return std::make_unique<RecordingTransport>(group); };
    return entry;
}

} // namespace steadfeed
