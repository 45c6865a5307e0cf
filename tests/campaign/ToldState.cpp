// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ToldState.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace steadfeed::test {
namespace {

struct Told
{
    int status;
    std::initializer_list<LinkState> states;
    std::initializer_list<ReasonCode> causes;
};

constexpr auto kWaits = {LinkState::Backoff, LinkState::Offline};
constexpr auto kFails = {LinkState::Failed};
constexpr auto kAsks = {LinkState::AuthRequired};
constexpr auto kStops = {LinkState::Stopped};
constexpr auto kWaitsOrFails = {LinkState::Backoff, LinkState::Offline, LinkState::Failed};

constexpr auto kStrange = {ReasonCode::WrongContentType, ReasonCode::WrongPageType,
                           ReasonCode::HandshakeFailed};
constexpr auto kEnded = {ReasonCode::EndedByServer};
constexpr auto kMoved = {ReasonCode::TooManyRedirects, ReasonCode::HttpStatus};
constexpr auto kUnauthorized = {ReasonCode::Unauthorized};
constexpr auto kNotFound = {ReasonCode::NotFound};
constexpr auto kTooMany = {ReasonCode::TooManyRequests};
constexpr auto kGateway = {ReasonCode::GatewayError};
constexpr auto kBusy = {ReasonCode::ServerBusy};

const std::array kTold{
    Told{200, kWaitsOrFails, kStrange}, Told{204, kStops, kEnded},       Told{301, kFails, kMoved},
    Told{401, kAsks, kUnauthorized},    Told{403, kAsks, kUnauthorized}, Told{404, kFails, kNotFound},
    Told{429, kWaits, kTooMany},        Told{502, kWaits, kGateway},     Told{503, kWaits, kBusy}};

bool changesNothing(int status, LinkState state)
{
    const bool open = state == LinkState::Live || state == LinkState::Resuming || state == LinkState::Stale;
    switch (status) {
    case 101:
        return true;
    case 200:
        return open;
    case 301:
        return open || state == LinkState::Connecting;
    case 401:
    case 403:
        return state == LinkState::Connecting;
    default:
        return false;
    }
}

} // namespace

std::string wrongState(int status, LinkState state, const Reason &cause)
{
    if (changesNothing(status, state))
        return {};
    const auto told = std::ranges::find(kTold, status, &Told::status);
    if (told != kTold.end() && std::ranges::find(told->states, state) != told->states.end() &&
        std::ranges::find(told->causes, cause.code) != told->causes.end())
        return {};
    return std::to_string(status) + " is told as " + std::string(name(state)) + ", " +
           std::string(name(cause.code));
}

} // namespace steadfeed::test
