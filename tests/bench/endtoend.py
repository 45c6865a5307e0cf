# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures of whole programs: exchange and dashboard started as a person would start them, their reports read.

The window is measured on a virtual X server, so no graphics card takes part; that is the worst case.
"""

import json
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path


class Failed(Exception):
    """Why a figure could not be measured, for people."""


@contextmanager
def exchange(build, folder, *options):
    """Runs steadfeed-exchange; gives its base URL and the file with its token."""
    token = folder / "token"
    program = build / "bin/steadfeed-exchange"
    if not program.exists():
        raise Failed(f"{program.name} is not built")
    with subprocess.Popen([program, "--port", "0", "--token-file", token, *map(str, options)],
                          stdout=subprocess.PIPE, text=True) as process:
        try:
            ready = process.stdout.readline()
            if not ready:
                raise Failed("the exchange did not start")
            yield json.loads(ready)["base"], token, process
        finally:
            process.terminate()
            process.wait()


@contextmanager
def display(folder):
    """An X server of its own; gives the environment to start a window in."""
    if not shutil.which("Xvfb"):
        raise Failed("Xvfb is not installed")
    with subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            number = server.stdout.readline().strip()
            yield environment(folder, DISPLAY=f":{number}", QT_QPA_PLATFORM="xcb")
        finally:
            server.terminate()
            server.wait()


def environment(folder, **more):
    return {**os.environ, "STEADFEED_HOME": str(folder / "home"), "LC_ALL": "C.UTF-8", **more}


def profile(folder, base, token, names, transport="sse", options=None):
    """A profile with these feeds of one exchange; "prices-1", "prices-2" ... are its price feed several times."""
    kinds = {name: name.split("-")[0] for name in names}

    def endpoints(kind):
        address = f"{base}/v1/feeds/{kind}"
        return {"sse": f"{address}/sse", "longpoll": f"{address}/poll", "websocket": f"ws{address[4:]}/ws"}

    feeds = [{"name": name, "kind": kinds[name], "protocol": "native", "snapshot": kinds[name] == "positions",
              "endpoints": endpoints(kinds[name]), "transport": transport, "options": {transport: options or {}},
              "credentials": {"type": "bearer", "from": f"file:{token}"}} for name in names]
    file = folder / "profile.json"
    file.write_text(json.dumps({"format": 1, "name": "bench", "feeds": feeds}))
    return file


def run(build, folder, env, options, watch=lambda pid: None):
    """Runs steadfeed to its end; gives its report and the CPU seconds that it took."""
    program = build / "bin/steadfeed"
    if not program.exists():
        raise Failed(f"{program.name} is not built")
    report = folder / "report.json"
    with open(folder / "stderr", "w+", encoding="utf-8") as errors:
        with subprocess.Popen([program, *map(str, options), "--report", report], env=env, stdout=subprocess.DEVNULL,
                              stderr=errors, stdin=subprocess.DEVNULL) as process:
            while True:
                pid, status, usage = os.wait4(process.pid, os.WNOHANG)
                if pid:
                    break
                watch(process.pid)
                time.sleep(0.25)
            process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read().strip()
    if process.returncode != 0 or not report.exists():
        raise Failed(f"steadfeed ended with {process.returncode}: {said[-300:] or 'no message'}")
    return json.loads(report.read_text()), usage.ru_utime + usage.ru_stime


def balanced(feed):
    return feed["received"] == sum(feed[part] for part in (
        "applied", "conflated", "duplicates", "refused", "ignored", "pending"))


def flow(build, folder, quick, row, rate, title, transport="sse", options=None):
    """What a program without a window receives of an exchange that publishes so many ticks a second."""
    seconds, runs = (3, 1) if quick else (20, 5)
    rates, shares, lost, doubled, unbalanced = [], [], [], [], 0
    for _ in range(runs):
        with exchange(build, folder, "--rate", rate, "--symbols", 500, "--seed", 1) as (base, token, _):
            file = profile(folder, base, token, ["prices"], transport, options)
            shutil.rmtree(folder / "home", ignore_errors=True)  # a cursor of the last run would mean a catch-up
            report, cpu = run(build, folder, environment(folder),
                              ["--profile", file, "--headless", "--duration", seconds])
        feed = report["feeds"][0]
        if feed["transport"] != transport:
            raise Failed(f"it went by {feed['transport']} instead of {transport}: {feed['last_error']}")
        rates.append(feed["received"] / report["duration_s"])
        shares.append(100 * cpu / report["duration_s"])
        lost.append(feed["missing"])
        doubled.append(feed["duplicates"])
        unbalanced += not balanced(feed)
    return f"{title} (exchange at {rate:,} ticks/s, 500 symbols) to headless program, {seconds} s", [
        row("received", rates, "ticks/s", True),
        row("CPU of the program, of one core", shares, "%", False),
        row("missing", lost, "events", False),
        row("duplicates", doubled, "events", False),
        f"| ledgers that do not balance | {unbalanced} | | {runs} |",
    ]


def throughput(build, folder, quick, row):
    return flow(build, folder, quick, row, 400000, "SSE")


def websocket(build, folder, quick, row):
    return flow(build, folder, quick, row, 300000, "WebSocket, JSON", "websocket", {"encoding": "json"})


def cbor(build, folder, quick, row):
    return flow(build, folder, quick, row, 300000, "WebSocket, CBOR", "websocket", {"encoding": "cbor"})


def longpoll(build, folder, quick, row):
    return flow(build, folder, quick, row, 50000, "Long-polling, pages", "longpoll")


def changes(build, folder, quick, row):
    """Random changes of the transport, each run with a seed of its own; the program compares with what was
    published."""
    number, runs = (50, 1) if quick else (1000, 5)
    program = build / "tests/bench/steadfeed_bench_changes"
    if not program.exists():
        raise Failed(f"{program.name} is not built")
    told = []
    for seed in range(1, runs + 1):
        done = subprocess.run([program, str(number), str(seed)], capture_output=True, text=True, check=False,
                              cwd=folder)
        if done.returncode != 0:
            raise Failed(f"seed {seed}: {done.stdout[-300:] or done.stderr[-300:]}")
        told.append(json.loads(done.stdout))

    def of(key):
        return [one[key] for one in told]

    return f"{number:,} random changes among SSE, WebSocket (JSON, CBOR) and long-poll, 5,000 ticks/s", [
        row("longest time without a new value", of("longest_silence_ms"), "ms", False),
        row("lost", of("lost"), "events", False),
        row("applied twice", of("doubled"), "events", False),
        row("out of order", of("reordered"), "events", False),
        row("received twice, and dropped", of("duplicates"), "events", False),
        row("received", of("events"), "events", True),
        row("all of it took", of("took_s"), "s", False),
    ]


# What only the program itself can know; it stands in the object "window" of its report.
TOLD_BY_WINDOW = {
    "longest_turn_ms": ("longest turn of the GUI thread, wall", "ms"),
    "longest_turn_cpu_ms": ("longest turn of the GUI thread, CPU", "ms"),
    "wrong_last_values": ("painted last values that are wrong at the end", "values"),
}


def window(build, folder, quick, row):
    seconds, runs = (6, 1) if quick else (60, 5)
    found = {}
    flat = 0
    for _ in range(runs):
        memory = []

        def watch(pid, memory=memory):
            for line in Path(f"/proc/{pid}/status").read_text().splitlines():
                if line.startswith("VmRSS:"):
                    memory.append(int(line.split()[1]) / 1024)

        # The exchange in a process of its own: its history, which fills up, is not the window's memory.
        shutil.rmtree(folder / "home", ignore_errors=True)
        with exchange(build, folder, "--rate", 10000, "--symbols", 500, "--seed", 1) as (base, token, _), \
                display(folder) as env:
            file = profile(folder, base, token, ["prices", "positions", "notices", "metrics"])
            report, cpu = run(build, folder, env, ["--profile", file, "--duration", seconds], watch)
        # The demo knows what its exchange published last.
        with display(folder) as env:
            demo, _ = run(build, folder, env, ["--demo", "--rate", 10000, "--symbols", 500, "--seed", 1,
                                               "--duration", seconds / 6])
        third = len(memory) // 3
        second, last = memory[third:2 * third], memory[2 * third:]
        flat += max(last) <= 1.05 * max(second) + 8
        measured = {("CPU of the program, of one core", "%"): 100 * cpu / report["duration_s"],
                    ("resident memory, last third, most", "MiB"): max(last)}
        told = {**demo.get("window", {}), **report.get("window", {})}
        measured.update({(name, unit): told[key] for key, (name, unit) in TOLD_BY_WINDOW.items() if key in told})
        for key, value in measured.items():
            found.setdefault(key, []).append(value)
    return f"Window, 10,000 ticks/s over 500 symbols, {seconds} s, Xvfb", [
        *[row(name, values, unit, False) for (name, unit), values in found.items()],
        *[f"| {name} | not told by this build | | |" for name, unit in TOLD_BY_WINDOW.values()
          if (name, unit) not in found],
        f"| runs with flat memory (last third within 5 % + 8 MiB of the second) | {flat} | | {runs} |",
    ]


def start(build, folder, quick, row):
    values = []
    for _ in range(1 if quick else 5):
        shutil.rmtree(folder / "home", ignore_errors=True)
        with display(folder) as env:
            report, _ = run(build, folder, env, ["--demo", "--duration", 4])
        if "first_live_price_ms" not in report.get("window", {}):
            raise Failed("the report of this build does not tell window.first_live_price_ms")
        values.append(report["window"]["first_live_price_ms"])
    return "Start of the program to the first live price on screen (demo, Xvfb)", [
        row("start to first live price", values, "ms", False)]


def twelve(build, folder, quick, row):
    live = []
    with exchange(build, folder, "--rate", 1000, "--symbols", 50, "--seed", 1) as (base, token, _):
        for _ in range(1 if quick else 3):
            file = profile(folder, base, token, [f"prices-{number}" for number in range(1, 13)])
            shutil.rmtree(folder / "home", ignore_errors=True)
            report, _ = run(build, folder, environment(folder), ["--profile", file, "--headless", "--duration", 5])
            live.append(sum(feed["state"] == "live" for feed in report["feeds"]))
    return "12 SSE feeds on one host over HTTP/1.1", [row("feeds that are live", live, "feeds", True)]


def audit(build, folder, quick, row):
    """Actions against an exchange with a ledger. Both write beside the build: a temporary folder may lie in memory."""
    clicks, actions, runs = (100, 1000, 1) if quick else (2000, 20000, 5)
    program = build / "tests/bench/steadfeed_bench_audit"
    if not program.exists():
        raise Failed(f"{program.name} is not built")
    told = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory(prefix="audit-", dir=build) as disk, \
                exchange(build, folder, "--rate", 1, "--audit-file", Path(disk) / "ledger") as (base, token, _):
            done = subprocess.run([program, f"ws{base[4:]}/v1/audit", token.read_text().strip(), disk, str(clicks),
                                   str(actions)], capture_output=True, text=True, check=False)
            if done.returncode != 0:
                raise Failed(done.stderr[-300:] or f"ended with {done.returncode}")
            told.append(json.loads(done.stdout))

    def of(key):
        return [one[key] for one in told]

    within = sum(one["saved_p99_ms"] <= 10 + one["sync_p99_ms"] for one in told)
    ratio = statistics.median(one["confirmed_per_s"] / one["bare_commits_per_s"] for one in told)
    return f"Audit log: {clicks:,} clicks one by one, then {actions:,} actions, outbox and ledger on disk", [
        row("click to Saved, p50", of("saved_p50_ms"), "ms", False),
        row("click to Saved, p99", of("saved_p99_ms"), "ms", False),
        row("bare sync of 4 KiB between the clicks, p50", of("sync_p50_ms"), "ms", False),
        row("bare sync of 4 KiB between the clicks, p99", of("sync_p99_ms"), "ms", False),
        f"| runs with p99 within 10 ms + that of the bare sync | {within} | | {runs} |",
        row("click, in the GUI thread, the longest", of("record_max_ms"), "ms", False),
        row("between two turns of a 1 ms loop of the GUI thread, the longest", of("longest_gap_ms"), "ms", False),
        row("confirmed", of("confirmed_per_s"), "actions/s", True),
        row("bare SQLite, one row a commit", of("bare_commits_per_s"), "commits/s", True),
        f"| confirmed : bare commits (wanted: 0.5) | {ratio:.2f} | | |",
    ]


RUNS = {"throughput": throughput, "websocket": websocket, "cbor": cbor, "longpoll": longpoll, "changes": changes,
        "window": window, "start": start, "twelve": twelve, "audit": audit}


def measure(name, build, quick, row):
    with tempfile.TemporaryDirectory(prefix="steadfeed-bench-") as folder:
        try:
            return RUNS[name](build, Path(folder), quick, row)
        except Failed as failure:
            raise Failed(f"{name}: {failure}") from None
        except (KeyError, IndexError, ValueError, statistics.StatisticsError) as error:
            raise Failed(f"{name}: the report is not as expected ({error!r})") from error
