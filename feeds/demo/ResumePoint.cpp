// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResumePoint.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace steadfeed::demo {
namespace {

constexpr std::size_t kMaxEpoch = 64;

bool isEpochCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

ResumePoint fromTheStart(const ResumeOffer &offer)
{
    if (offer.hasSnapshot)
        return {offer.head, true};
    return {offer.policy == DeliveryPolicy::Latest ? offer.head : offer.oldest - 1, false};
}

} // namespace

bool isEpoch(std::string_view text)
{
    return !text.empty() && text.size() <= kMaxEpoch && std::ranges::all_of(text, isEpochCharacter);
}

std::optional<ResumeRequest> parseResumeRequest(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || !isEpoch(text.substr(0, colon)))
        return std::nullopt;
    const std::string_view digits = text.substr(colon + 1);
    if (digits.empty() || digits.front() == '-' || (digits.front() == '0' && digits.size() > 1))
        return std::nullopt;
    std::int64_t seq = 0; // signed: refuses what is above 2^63-1
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seq);
    if (error != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    return ResumeRequest{std::string(text.substr(0, colon)), static_cast<std::uint64_t>(seq)};
}

ResumePoint resumePoint(const std::optional<ResumeRequest> &request, const ResumeOffer &offer)
{
    // A number above the head was never given in this epoch: whoever has it knows another history.
    if (!request || request->epoch != offer.epoch || request->seq > offer.head)
        return fromTheStart(offer);
    if (request->seq + 1 >= offer.oldest)
        return {request->seq, false};
    if (offer.hasSnapshot)
        return {offer.head, true};
    return {offer.oldest - 1, false};
}

ResumePoint resumePointAfterOverrun(const ResumeOffer &offer)
{
    return fromTheStart(offer);
}

} // namespace steadfeed::demo
