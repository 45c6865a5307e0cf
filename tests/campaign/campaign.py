# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the programs of the campaign, each of which prints its results as JSON Lines, and prints them as a table.
Run by tools/campaign, which builds first."""

import argparse
import datetime
import json
import os
import platform
import signal
import subprocess
import sys
from pathlib import Path

MARK = "<!-- written by tools/campaign from here on -->"


def machine(root):
    cpu = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                if line.startswith("model name")), platform.machine())
    commit = subprocess.run(["git", "-c", f"safe.directory={root}", "-C", str(root), "describe", "--always",
                             "--dirty"], capture_output=True, text=True, check=False).stdout.strip()
    return f"{cpu}, {os.cpu_count()} cores, kernel {platform.release()}; Release, revision {commit}"


def run(command, rows):
    """Whether the program says that all holds. Each of its lines becomes a row. It and all that it starts are a group
    of their own, so that nothing of it stays when it is cancelled."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as program:
        try:
            for line in program.stdout:
                result = json.loads(line)
                name = f"{result.pop('what')} {result.pop('transport', result.pop('hint', ''))}".strip()
                holds = "yes" if result.pop("holds") else "**no**"
                figures = ", ".join(f"{key} {round(value, 2):,}" if isinstance(value, (int, float))
                                    else f"{key} {value}" for key, value in result.items())
                figures = figures.replace("\n", "; ").replace("|", "\\|")
                rows.append(f"| {name} | {figures} | {holds} |")
                print(rows[-1], flush=True)
        except KeyboardInterrupt:
            os.killpg(program.pid, signal.SIGTERM)
            raise
    return program.returncode == 0


def cancel(*_):
    raise KeyboardInterrupt


def main():
    signal.signal(signal.SIGTERM, cancel)
    parser = argparse.ArgumentParser(prog="tools/campaign")
    parser.add_argument("root", type=Path)
    parser.add_argument("part", nargs="?", choices=["virtual", "real", "audit", "all"], default="all")
    parser.add_argument("--write", action="store_true")
    for option in ["flaps", "events", "offsets", "hours", "seeds", "seed", "transport", "actions", "mutations",
                   "kills", "point"]:
        parser.add_argument(f"--{option}")
    options = parser.parse_args()
    build = options.root / "build/campaign/tests"
    given = {name: getattr(options, name) for name in vars(options)
             if name not in ("root", "part", "write") and getattr(options, name) is not None}

    def command(program, names):
        return [str(program)] + [part for name in names if name in given for part in (f"--{name}", given[name])]

    virtual = command(build / "campaign/steadfeed_campaign_virtual",
                      ["flaps", "events", "offsets", "hours", "seed", "transport"])
    if "seed" in given and options.part == "virtual":
        sys.exit(subprocess.run(virtual, check=False).returncode)
    audit = command(build / "campaign/steadfeed_campaign_audit", ["actions", "seed"])
    if "seed" in given and "mutations" not in given and options.part == "audit":
        sys.exit(subprocess.run(audit, check=False).returncode)
    programs = []
    if options.part in ("virtual", "all"):
        programs.append(virtual)
    real = build / "faults/steadfeed_campaign_real"
    if options.part == "real" or (options.part == "all" and real.exists()):
        programs.append(command(real, ["seeds", "seed", "transport"]))
    if options.part in ("audit", "all") and "point" not in given:
        programs.append(command(build / "campaign/steadfeed_campaign_audit", ["actions"]))
        programs.append(command(build / "core/steadfeed_campaign_audit_log", ["mutations", "seed"]))
    if options.part in ("audit", "all"):
        programs.append(command(build / "kills/steadfeed_campaign_kills", ["kills", "seed", "point"]))

    rows = []
    holds = True
    try:
        for program in programs:
            holds = run(program, rows) and holds
    except KeyboardInterrupt:
        print("Cancelled.", file=sys.stderr)
        sys.exit(130)
    except FileNotFoundError as missing:
        print(f"tools/campaign: {missing.filename} is not built", file=sys.stderr)
        sys.exit(1)
    if options.write:
        page = options.root / "docs/campaign.md"
        said = " ".join(["tools/campaign", options.part, *command("", given)[1:]])
        head = page.read_text(encoding="utf-8").split(MARK)[0]
        table = ["", f"{datetime.date.today()}, {machine(options.root)}.", "", f"Command: `{said}`", "",
                 "| what | figures | holds |", "|---|---|---|", *rows]
        page.write_text(head + MARK + "\n" + "\n".join(table) + "\n", encoding="utf-8")
    sys.exit(0 if holds else 1)


main()
