// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Secrets.h"

#include <algorithm>
#include <random>

namespace steadfeed::demo {
namespace {

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::size_t kMaxToken = 256;

} // namespace

std::string randomText(std::size_t length)
{
    std::random_device device;
    std::uniform_int_distribution<std::size_t> letter(0, kLetters.size() - 1);
    std::string text(length, ' ');
    std::ranges::generate(text, [&] { return kLetters[letter(device)]; });
    return text;
}

bool equalInConstantTime(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |=
            static_cast<unsigned>(static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]));
    return difference == 0;
}

bool isToken(std::string_view text)
{
    const auto allowed = [](char c) {
        return kLetters.find(c) != std::string_view::npos ||
               std::string_view("-._~+/=").find(c) != std::string_view::npos;
    };
    return !text.empty() && text.size() <= kMaxToken && std::ranges::all_of(text, allowed);
}

} // namespace steadfeed::demo
