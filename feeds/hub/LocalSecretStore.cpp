// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LocalSecretStore.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace steadfeed {
namespace {

constexpr std::size_t kMaxSecret = 64 * 1024;

FetchedSecret refuse(SecretProblem problem)
{
    return {std::nullopt, problem};
}

FetchedSecret checked(std::string secret)
{
    if (secret.empty())
        return refuse(SecretProblem::Empty);
    if (secret.size() > kMaxSecret)
        return refuse(SecretProblem::TooLarge);
    // Such bytes would end or split the header (qt-facts N23).
    const auto control = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
    if (std::ranges::any_of(secret, control))
        return refuse(SecretProblem::ControlCharacter);
    return {std::move(secret), SecretProblem::None};
}

FetchedSecret fromFile(const std::string &path)
{
    // Without blocking: the path may name a pipe that nobody writes to.
    const int fd = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        return refuse(SecretProblem::NoFile);
    struct stat info = {};
    SecretProblem problem = SecretProblem::None;
    if (::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode))
        problem = SecretProblem::NoFile;
    else if ((info.st_mode & 077) != 0)
        problem = SecretProblem::ReadableByOthers;

    std::string secret;
    if (problem == SecretProblem::None) {
        secret.resize(kMaxSecret + 3); // room for a newline, and one byte to see that it is too large
        std::size_t size = 0;
        ssize_t got = 0;
        while (size < secret.size() && (got = ::read(fd, secret.data() + size, secret.size() - size)) > 0)
            size += static_cast<std::size_t>(got);
        secret.resize(size);
        if (got < 0)
            problem = SecretProblem::NoFile;
    }
    ::close(fd);
    if (problem != SecretProblem::None)
        return refuse(problem);
    if (secret.ends_with('\n'))
        secret.pop_back();
    if (secret.ends_with('\r'))
        secret.pop_back();
    return checked(std::move(secret));
}

} // namespace

FetchedSecret LocalSecretStore::fetch(const std::string &reference)
{
    constexpr std::string_view env = "env:";
    constexpr std::string_view file = "file:";
    if (reference.starts_with(env)) {
        const char *value = std::getenv(reference.c_str() + env.size());
        return value ? checked(value) : refuse(SecretProblem::NotSet);
    }
    if (reference.starts_with(file))
        return fromFile(reference.substr(file.size()));
    return refuse(SecretProblem::UnknownReference);
}

} // namespace steadfeed
