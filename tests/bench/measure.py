# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs all measurements of a Release build and prints them as tables: median and worst of several runs, beside
the machine and the command. Run by tools/bench, which builds first."""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
from pathlib import Path

import endtoend

MICRO = ["calibration", "parser", "decode", "pipeline"]

# What the figures are held against: benchmark and reference of the same run, and the least wanted ratio.
RATIOS = [
    ("parser", "parserWithUtf8Check", "memchrLines", 0.5),
    ("decode", "nativeTick", "bareExtraction", 0.6),
    ("pipeline", "pipeline", "bareExtraction", 0.6),
]


def machine(root):
    cpu = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                if line.startswith("model name")), platform.machine())
    system = next((line.split("=")[1].strip('"') for line in Path("/etc/os-release").read_text().splitlines()
                   if line.startswith("PRETTY_NAME")), "")
    cache = (root / "build/bench/CMakeCache.txt").read_text()
    compiler = subprocess.run(["c++", "-dumpfullversion"], capture_output=True, text=True, check=False).stdout.strip()
    qt = subprocess.run(["dpkg-query", "-W", "-f=${Version}", "qt6-base-dev"], capture_output=True, text=True,
                        check=False).stdout.split("+")[0]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    commit = subprocess.run(["git", "-c", f"safe.directory={root}", "-C", str(root), "describe", "--always",
                             "--dirty"], capture_output=True, text=True, check=False).stdout.strip()
    kind = "Release" if "CMAKE_BUILD_TYPE:STRING=Release" in cache else "not a Release build"
    return (f"{cpu}, {os.cpu_count()} cores, {memory:.0f} GiB; {system}, kernel {platform.release()}; "
            f"Qt {qt}, GCC {compiler}, {kind}, revision {commit}")


def scaled(value, unit):
    if unit == "B/s":
        return f"{value / 1e9:.2f} GB/s"
    return f"{value:,.0f} {unit}" if abs(value) >= 100 else f"{value:.3g} {unit}"


def row(name, values, unit, higher_is_better):
    worst = min(values) if higher_is_better else max(values)
    return f"| {name} | {scaled(statistics.median(values), unit)} | {scaled(worst, unit)} | {len(values)} |"


def micro(build, name, quick):
    """The rows of one program of Google Benchmark, and its throughputs by name for the ratios."""
    command = [str(build / f"tests/bench/steadfeed_bench_{name}"), "--benchmark_format=json",
               f"--benchmark_repetitions={3 if quick else 10}", "--benchmark_report_aggregates_only=false",
               "--benchmark_enable_random_interleaving=true"]
    if quick:
        command.append("--benchmark_min_time=0.05")
    done = subprocess.run(command, cwd=build, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise endtoend.Failed(f"{name}: {done.stderr.strip().splitlines()[-1:] or done.returncode}")
    series = {}
    for run in json.loads(done.stdout)["benchmarks"]:
        if run["run_type"] != "iteration":
            continue
        if run.get("error_occurred"):
            raise endtoend.Failed(f"{run['name']}: {run['error_message']}")
        label = run["name"].split("/")[0]
        own = {key: value for key, value in run.items() if key.endswith("_ms") and isinstance(value, float)}
        rates = {"B/s": run.get("bytes_per_second"), "events/s": run.get("items_per_second")}
        for unit, value in {**rates, **own}.items():
            if value is not None:
                series.setdefault((label, unit), []).append(value)
        if not own and not any(rates.values()):
            seconds = run["real_time"] * {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1}[run["time_unit"]]
            series.setdefault((label, "µs"), []).append(seconds * 1e6)
    # Sorted, because the runs are interleaved at random.
    rows = [row(label, values, unit.removeprefix("stall_").replace("_ms", "ms"), unit.endswith("/s"))
            for (label, unit), values in sorted(series.items())]
    return rows, {label: statistics.median(values) for (label, unit), values in series.items() if unit == "events/s"}


def main():
    parser = argparse.ArgumentParser(prog="tools/bench")
    parser.add_argument("root", type=Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--only", choices=MICRO + list(endtoend.RUNS))
    options = parser.parse_args()
    build = options.root / "build/bench"
    wanted = [options.only] if options.only else MICRO + list(endtoend.RUNS)

    lines = [f"Machine: {machine(options.root)}.", "", f"Command: `tools/bench {' '.join(sys.argv[2:])}`".rstrip()]
    failures = []

    def table(title, rows):
        if rows:
            lines.extend(["", f"### {title}", "", "| what | median | worst | runs |", "|---|---|---|---|", *rows])

    for name in wanted:
        print(f"measuring {name} ...", file=sys.stderr)
        try:
            if name in MICRO:
                if not (build / f"tests/bench/steadfeed_bench_{name}").exists():
                    failures.append(f"{name}: not built")
                    continue
                rows, rates = micro(build, name, options.quick)
                for program, ours, reference, least in RATIOS:
                    if program == name and ours in rates and reference in rates:
                        ratio = rates[ours] / rates[reference]
                        rows.append(f"| {ours} : {reference} (wanted: {least}) | {ratio:.2f} | | |")
                table(name, rows)
            else:
                table(*endtoend.measure(name, build, options.quick, row))
        except endtoend.Failed as failure:
            failures.append(str(failure))
    if failures:
        lines.extend(["", "Not measured:", "", *[f"* {failure}" for failure in failures]])

    print("\n".join(lines))
    if options.write:
        write(options.root / "docs/performance.md", lines)
    sys.exit(1 if failures else 0)


def write(page, lines):
    """Puts the tables below the mark of the page; what stands above is written by hand."""
    mark = "<!-- written by tools/bench from here on -->"
    head = page.read_text().split(mark)[0]
    page.write_text(head + mark + "\n" + "\n".join(lines) + "\n")


main()
