// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Reason.h"
#include "Time.h"

#include <steadfeed/TransportTypes.h>

#include <QObject>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

QT_BEGIN_NAMESPACE
class QThread;
QT_END_NAMESPACE

namespace steadfeed {

struct RecorderOptions
{
    std::uint64_t maxBytes = 4ULL << 30; ///< size limit of the file
    std::size_t maxQueued = 64u << 20;   ///< bytes that may wait for the disk
};

/*!
 * Writes what arrives to a recording (RecordingTypes.h), through a thread of its own (named "recorder").
 *
 * It never holds up the feed thread and never leaves out an event: where it cannot go on, the recording ends
 * at the last whole line, and ended() says RecordingEnded with the file and why: "size_limit",
 * "disk_too_slow" (more than maxQueued waits), "line_too_long", or the system's words (a full disk). What
 * came before is written. After kill -9 all but the last 50 ms, and perhaps half a line, is there.
 *
 * The file is emptied where it exists, and is 0600.
 *
 * Threading: lives in the feed thread; the signal comes there, from the event loop.
 */
class Recorder : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kStopLimit{5000};

    explicit Recorder(RecorderOptions options = {}, QObject *parent = nullptr);
    ~Recorder() override; ///< stops

    /// Opens the file (waits for the disk, once) and writes the header. \a profile: JSON text of an object,
    /// without secrets. RecordingEnded: it could not be opened. Once per object.
    [[nodiscard]] Reason start(const std::string &file, std::string_view profile, const Now &now);
    void recordEvent(std::string_view feed, const Frame &frame, MonoTime at);
    /// \a what: "opened", "closed" and the like; \a reason may be empty.
    void recordConnection(std::string_view feed, std::string_view what, std::string_view reason, MonoTime at);
    /// Writes the rest and closes the file; waits, within kStopLimit. Returns what ended() would have said
    /// and had no time to.
    Reason stop();

    [[nodiscard]] bool recording() const { return m_recording; }
    /// Bytes of the file, those included that still wait for the disk.
    [[nodiscard]] std::uint64_t bytes() const { return m_bytes; }

Q_SIGNALS:
    /// The recording ended by itself. Once; not after stop().
    void ended(const steadfeed::Reason &reason);

private:
    struct Shared;
    static void run(const std::shared_ptr<Shared> &shared);

    template <typename Encode>
    void append(Encode &&encode);
    void end(const std::string &why);
    void tell();

    RecorderOptions m_options;
    std::shared_ptr<Shared> m_shared; ///< outlives this object where a disk hangs
    QThread *m_thread = nullptr;
    std::string m_file;
    std::string m_why; ///< it ended by itself
    bool m_told = false;
    MonoTime m_start{};
    std::uint64_t m_bytes = 0;
    bool m_recording = false;
};

} // namespace steadfeed
