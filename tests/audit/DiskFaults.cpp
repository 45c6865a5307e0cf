// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DiskFaults.h"

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

using What = steadfeed::test::DiskFaults::What;

struct Fault
{
    bool armed = false;
    What what = What::FullAtWrite;
    int left = 0; ///< calls until it happens; less than 1: it happened
};
thread_local Fault t_fault;

enum class Verdict { Go, Half, Fail };

int code()
{
    return t_fault.what == What::QuotaAtWrite ? EDQUOT : ENOSPC;
}

Verdict onWrite()
{
    if (!t_fault.armed || t_fault.what == What::FailedSync)
        return Verdict::Go;
    --t_fault.left;
    if (t_fault.left > 0)
        return Verdict::Go;
    return t_fault.left == 0 && t_fault.what != What::QuotaAtWrite ? Verdict::Half : Verdict::Fail;
}

/// What comes back of a write of \a size bytes that \a put writes the first bytes of.
template <typename Put>
ssize_t written(size_t size, Put put)
{
    switch (onWrite()) {
    case Verdict::Go:
        return put(size);
    case Verdict::Half: {
        const ssize_t half = size > 1 ? put(size / 2) : 0;
        if (t_fault.what == What::KillAtWrite)
            std::raise(SIGKILL);
        if (half > 0)
            return half;
        [[fallthrough]];
    }
    case Verdict::Fail:
        errno = code();
        return -1;
    }
    return -1;
}

/// Before a change of names in a folder.
void onName()
{
    if (t_fault.armed && t_fault.what == What::KillAtWrite && --t_fault.left == 0)
        std::raise(SIGKILL);
}

int synced(long call, int fd)
{
    const bool counts =
        t_fault.armed && (t_fault.what == What::FailedSync || t_fault.what == What::KillAtWrite);
    if (counts && --t_fault.left == 0) {
        if (t_fault.what == What::KillAtWrite)
            std::raise(SIGKILL);
        errno = EIO;
        return -1;
    }
    return static_cast<int>(::syscall(call, fd));
}

} // namespace

namespace steadfeed::test {

void DiskFaults::arm(What what, int at)
{
    t_fault = {true, what, at};
}

bool DiskFaults::disarm()
{
    t_fault.armed = false;
    return t_fault.left < 1;
}

} // namespace steadfeed::test

extern "C" {

ssize_t write(int fd, const void *bytes, size_t size)
{
    return written(size, [&](size_t n) { return ::syscall(SYS_write, fd, bytes, n); });
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset)
{
    return written(size, [&](size_t n) { return ::syscall(SYS_pwrite64, fd, bytes, n, offset); });
}

ssize_t sendfile(int to, int from, off_t *offset, size_t size) noexcept
{
    return written(size, [&](size_t n) { return ::syscall(SYS_sendfile, to, from, offset, n); });
}

int fsync(int fd)
{
    return synced(SYS_fsync, fd);
}

int fdatasync(int fd)
{
    return synced(SYS_fdatasync, fd);
}

int rename(const char *from, const char *to) noexcept
{
    onName();
    return static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int link(const char *from, const char *to) noexcept
{
    onName();
    return static_cast<int>(::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int unlink(const char *path) noexcept
{
    onName();
    return static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

int remove(const char *path) noexcept
{
    if (unlink(path) == 0)
        return 0;
    return errno == EISDIR ? static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR)) : -1;
}
}
