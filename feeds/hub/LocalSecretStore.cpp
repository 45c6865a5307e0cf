// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LocalSecretStore.h"

#include <cstdlib>
#include <string_view>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace steadfeed {
namespace {

constexpr std::size_t kMaxRead = 64 * 1024 + 3; // a newline, and one byte to see that it is too large

FetchedSecret refuse(SecretProblem problem)
{
    return {std::nullopt, problem};
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
        secret.resize(kMaxRead);
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
    return checkedSecret(std::move(secret));
}

} // namespace

FetchedSecret LocalSecretStore::fetch(const std::string &reference)
{
    constexpr std::string_view env = "env:";
    constexpr std::string_view file = "file:";
    if (reference.starts_with(env)) {
        const char *value = std::getenv(reference.c_str() + env.size());
        return value ? checkedSecret(value) : refuse(SecretProblem::NotSet);
    }
    if (reference.starts_with(file))
        return fromFile(reference.substr(file.size()));
    return refuse(SecretProblem::UnknownReference);
}

} // namespace steadfeed
