// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <steadfeed/Transport.h>

namespace {

/// The least that a transport can be.
class SilentTransport : public steadfeed::Transport
{
public:
    void open(const steadfeed::OpenRequest &, steadfeed::TransportSink &) override {}
    void close() override {}
    void setReading(bool) override {}
    [[nodiscard]] steadfeed::TransportCounters counters() const override { return {}; }
};

} // namespace

extern "C" steadfeed::Transport *createTransport()
{
    return new SilentTransport;
}
