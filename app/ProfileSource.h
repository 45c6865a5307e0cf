// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Profile.h"
#include "Reason.h"
#include "TransportRegistry.h"

#include <QString>

namespace steadfeed {

/// A profile ready to run, or why there is none.
struct OpenedProfile
{
    Profile profile;
    Reason error;
};

/// Reads a profile; with \a transport (may be empty) chosen for all feeds. A transport that does not exist,
/// or that a feed has no endpoint for, is an error that names both.
[[nodiscard]] OpenedProfile openProfileFile(const QString &file, const QString &transport,
                                            const TransportRegistry &transports);

/// Chooses \a transport (empty: leaves what the profile says) for all feeds of \a profile, and checks that
/// each can be opened and is also offered what it may fall back to, and that transports have the options that
/// are set for them. Options of transports that are not there are left alone, as their endpoints are.
[[nodiscard]] Reason chooseTransport(Profile &profile, const QString &transport,
                                     const TransportRegistry &transports);

/// The profile as the header of a recording may say it: without anything that could hold a secret.
[[nodiscard]] std::string profileForRecording(const Profile &profile);

/// The profile that a recording holds, its feeds turned to the recording.
[[nodiscard]] OpenedProfile openRecording(const QString &file);

} // namespace steadfeed
