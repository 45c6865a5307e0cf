// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TokenFile.h"

#include "Secrets.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace steadfeed {

std::string readOrWriteToken(const std::string &path, const std::string &fresh, std::string &error)
{
    // O_EXCL: created here and by nobody else, so nobody else can have it open.
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) {
        const std::string line = fresh + '\n';
        const bool written = ::write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size());
        const int why = errno;
        if (::close(file) == 0 && written)
            return fresh;
        error = path + ": cannot write the token: " + std::strerror(why);
        return {};
    }
    if (errno != EEXIST) {
        error = path + ": cannot create the token file: " + std::strerror(errno);
        return {};
    }
    std::ifstream input(path);
    std::string token;
    if (!(input >> token)) {
        error = path + ": cannot read a token from it; remove the file to have a new one written";
        return {};
    }
    if (!demo::isToken(token)) {
        error = path +
                ": not a token (1 to 256 characters of A-Z a-z 0-9 - . _ ~ + / =); remove the file to have a "
                "new one written";
        return {};
    }
    return token;
}

} // namespace steadfeed
