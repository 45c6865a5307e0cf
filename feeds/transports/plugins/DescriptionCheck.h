// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/TransportTypes.h>

#include <string>

namespace steadfeed {

/// Where \a description breaks a rule of TransportTypes.h ("name", "option depth: default"); empty: nowhere.
/// A settings page and the profile's reader rely on what passes here. Pure.
[[nodiscard]] std::string descriptionFault(const TransportDescription &description);

} // namespace steadfeed
