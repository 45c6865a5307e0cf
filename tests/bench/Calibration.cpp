// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <thread>
#include <unistd.h>
#include <vector>

/*!
 * How fast this machine is at the three things that bound the other figures: reading memory, making a disk
 * remember, and giving a thread its turn. Figures of two machines compare only beside these.
 */
namespace {

using namespace std::chrono_literals;

/// Looks through 64 MiB, far more than the caches, for a byte that is not there.
void memchr64MiB(benchmark::State &state)
{
    const std::vector<char> memory(64u << 20, 'x');
    for (auto _ : state)
        benchmark::DoNotOptimize(std::memchr(memory.data(), '\n', memory.size()));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(memory.size()));
}
BENCHMARK(memchr64MiB)->Unit(benchmark::kMillisecond);

/// Writes 4 KiB over the same place of a file in the current folder and waits for the disk.
void fsync4KiB(benchmark::State &state)
{
    char name[] = "calibration-XXXXXX";
    const int file = mkstemp(name);
    if (file < 0) {
        state.SkipWithError("cannot write in the current folder");
        return;
    }
    unlink(name);
    const std::vector<char> page(4096, 'x');
    for (auto _ : state) {
        if (pwrite(file, page.data(), page.size(), 0) < 0 || fsync(file) < 0) {
            state.SkipWithError("cannot write in the current folder");
            break;
        }
    }
    close(file);
}
BENCHMARK(fsync4KiB)->Unit(benchmark::kMicrosecond)->UseRealTime();

/// Two seconds of sleeping 1 ms: how late the latest turn came. What the system alone does to a window.
void longestStallOfAnEmptyLoop(benchmark::State &state)
{
    using Clock = std::chrono::steady_clock;
    Clock::duration longest{};
    for (auto _ : state) {
        const auto end = Clock::now() + 2s;
        for (auto before = Clock::now(); before < end;) {
            std::this_thread::sleep_for(1ms);
            const auto now = Clock::now();
            longest = std::max(longest, now - before - 1ms);
            before = now;
        }
    }
    state.counters["stall_ms"] = std::chrono::duration<double, std::milli>(longest).count();
}
BENCHMARK(longestStallOfAnEmptyLoop)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
