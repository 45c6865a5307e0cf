// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeldDisk.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

std::mutex gate;
std::condition_variable released;
bool held = false;
bool late = false;
int waiters = 0;
std::atomic<int> mainCalls{0};
std::atomic<int> otherCalls{0};

void count()
{
    ++(::gettid() == ::getpid() ? mainCalls : otherCalls);
}

int synced(long call, int fd)
{
    count();
    {
        std::unique_lock lock(gate);
        ++waiters;
        if (!released.wait_for(lock, std::chrono::seconds{10}, [] { return !held; })) {
            late = true;
            held = false; // it would only take longer until the test fails
        }
        --waiters;
    }
    return static_cast<int>(::syscall(call, fd));
}

} // namespace

namespace steadfeed::test {

void HeldDisk::hold()
{
    const std::lock_guard lock(gate);
    held = true;
}

void HeldDisk::release()
{
    {
        const std::lock_guard lock(gate);
        held = false;
    }
    released.notify_all();
}

int HeldDisk::waiting()
{
    const std::lock_guard lock(gate);
    return waiters;
}

bool HeldDisk::overdue()
{
    const std::lock_guard lock(gate);
    return late;
}

int HeldDisk::callsOfMainThread()
{
    return mainCalls;
}

int HeldDisk::callsOfOthers()
{
    return otherCalls;
}

} // namespace steadfeed::test

extern "C" {

int fsync(int fd)
{
    return synced(SYS_fsync, fd);
}

int fdatasync(int fd)
{
    return synced(SYS_fdatasync, fd);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset)
{
    count();
    return ::syscall(SYS_pwrite64, fd, bytes, size, offset);
}
}
