// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutboxVerifier.h"

#include "AuditLogReader.h"
#include "OutboxRows.h"
#include "OutboxTables.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace steadfeed {
namespace {

using Used = AuditVerification::HeadUsed;

constexpr std::string_view kSqlite{"SQLite format 3\0", 16};
// Where SQLite locks (https://sqlite.org/fileformat.html, "the lock-byte page").
constexpr off_t kLockBytes = 0x40000000;
constexpr off_t kLockLength = 512;

AuditVerification unreadable(const std::string &file, std::string why)
{
    AuditVerification result;
    result.problem = {ReasonCode::AuditFileUnreadable, {file, std::move(why)}};
    return result;
}

/// What a look at the file itself says.
struct Look
{
    int error = 0; ///< errno
    bool regular = false;
    bool sqlite = false;
    bool locked = false;
};

Look lookAt(const std::string &file)
{
    Look look;
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) {
        look.error = errno;
        return look;
    }
    struct stat status = {};
    look.regular = ::fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
    std::array<char, kSqlite.size()> head{};
    if (look.regular && ::read(fd, head.data(), head.size()) == static_cast<ssize_t>(head.size()))
        look.sqlite = std::string_view(head.data(), head.size()) == kSqlite;
    struct flock lock = {};
    lock.l_type = F_RDLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = kLockBytes;
    lock.l_len = kLockLength;
    look.locked = ::fcntl(fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(fd);
    return look;
}

} // namespace

AuditVerification verifyOutbox(const std::string &file, const std::optional<AuditHead> &given)
{
    const ReadableRows found = readDamagedOutbox(file);
    if (!found.error.empty())
        return unreadable(file, found.error);
    if (!found.ours)
        return unreadable(file, "not_audit");
    if (found.version > outboxtables::kVersion)
        return unreadable(file, "newer_version");
    AuditVerifier verifier(found.client);
    if (given)
        verifier.holdAgainst(*given, Used::Given);
    else
        verifier.holdAgainst({found.acked, found.chain}, Used::Stored);
    for (const AuditRow &row : found.rows) {
        if (!verifier.take(row.action))
            break;
    }
    if (!found.complete)
        verifier.unreadable(0, 0); // unless a row before it is bad
    return verifier.finish();
}

AuditVerification verifyAuditFile(const std::string &file, const std::optional<AuditHead> &given)
{
    const Look look = lookAt(file);
    if (look.error != 0)
        return unreadable(file, std::strerror(look.error));
    if (!look.regular)
        return unreadable(file, "not_audit");
    if (!look.sqlite)
        return verifyAuditExport(file, given);
    return look.locked ? unreadable(file, "outbox_locked") : verifyOutbox(file, given);
}

} // namespace steadfeed
