// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Fault.h"
#include "RequestReader.h"

#include <string>

namespace steadfeed::demo {

/// The answer to this request as bytes of HTTP/1.1. It is the last of its connection.
[[nodiscard]] std::string answerText(const FaultAnswer &answer, const RequestHead &request);

} // namespace steadfeed::demo
