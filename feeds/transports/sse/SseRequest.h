// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RedirectChain.h"

#include <QNetworkRequest>

#include <string_view>

/*!
 * What an attempt sends: the caller's headers over ours, and what Qt does by itself switched off. Feed
 * thread.
 */
namespace steadfeed {

/// Whether \a cursor may go out as Last-Event-ID: not empty, no control bytes, at most 4 KiB.
[[nodiscard]] bool isSendableCursor(std::string_view cursor);

/// The request of this hop; an empty \a cursor is not sent. Method and body are for the caller to add.
[[nodiscard]] QNetworkRequest networkRequest(const RedirectChain &chain, std::string_view cursor);

} // namespace steadfeed
