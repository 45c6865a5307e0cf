// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TransportRegistry.h"

#include <steadfeed/Transport.h>

#include <memory>

namespace steadfeed {

class PlaybackGroup;

/*!
 * Plays the events of one feed of a recording as if they arrived now (URL: RecordingUrl.h).
 *
 * Order and spacing are those of the recording, by the clock of its group: delays do not add up, and what is
 * late comes at once. Recorded ends of connections are not played; their time passes as silence. A bounded
 * number of lines is worked off per turn of the event loop.
 *
 * The cursor is not used: an attempt plays from the beginning, up to where the clock stands as fast as it is
 * taken. At the end of the recording, also where the last line was cut: ReplayFinished, permanent. A damaged
 * line: RecordingUnreadable, permanent, after what came before it. Several may play one file; each reads it
 * for itself.
 *
 * Threading and contract: as Transport; may be deleted inside a callback too. Lives in a thread with an event
 * loop. Reads the file there, in pieces of 256 KiB.
 */
class RecordingTransport : public Transport
{
public:
    explicit RecordingTransport(std::shared_ptr<PlaybackGroup> group);
    ~RecordingTransport() override;

    void open(const OpenRequest &request, TransportSink &sink) override;
    void close() override;
    void setReading(bool reading) override;
    [[nodiscard]] TransportCounters counters() const override;

private:
    class Player;
    const std::shared_ptr<Player> m_player; ///< shared, because its turn may be on the stack when this goes
};

/// Its row for the registry: name "recording". What it makes plays with \a group.
[[nodiscard]] TransportEntry recordingTransportEntry(std::shared_ptr<PlaybackGroup> group);

} // namespace steadfeed
