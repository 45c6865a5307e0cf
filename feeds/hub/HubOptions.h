// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Profile.h"
#include "SecretStore.h"
#include "TransportRegistry.h"

#include <chrono>
#include <memory>
#include <string>

namespace steadfeed {

class PlaybackGroup;

/// What a hub is to run. Plain values, but for the secret store, which outlives the hub.
struct HubOptions
{
    Profile profile;
    TransportRegistry transports;
    std::shared_ptr<SecretStore> secrets;
    std::string stateFile;     ///< state.sqlite of this profile; empty: nothing is kept
    std::string bindingsFile;  ///< which secret went to which origin, for all profiles; empty: this run only
    std::string recordTo;      ///< file for a recording; empty: none
    std::string recordProfile; ///< what its header says of the profile: a JSON object without secrets
    std::shared_ptr<PlaybackGroup>
        playback;            ///< the feeds play a recording, steered by this: shown as such, nothing is kept
    std::uint64_t seed = 0;  ///< of the backoff's jitter
    bool asksForTime = true; ///< native servers, so that the difference of the clocks is known
    std::chrono::nanoseconds heartbeatMin = std::chrono::seconds{1}; ///< tests: 200 ms
};

} // namespace steadfeed
