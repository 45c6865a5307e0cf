# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks in this folder share: which files the project has, and how a finding is told.

A check is a function of a folder that yields findings "file:line: what is wrong". Its script runs it over
the project; with --self-test over small planted projects, to prove that it can fail.
"""

import subprocess
import sys
import tempfile
from pathlib import Path


def files(root):
    """All files of the project, tracked or new, relative to root, sorted; nothing that git ignores."""
    # The folder may belong to somebody else, as in a container: git lists it all the same when told to.
    listed = subprocess.run(["git", "-c", f"safe.directory={root}", "-C", str(root), "ls-files", "-z", "--cached",
                             "--others", "--exclude-standard"], capture_output=True, check=False)
    if listed.returncode == 0:
        names = listed.stdout.decode().split("\0")
        found = {Path(name) for name in names if name and (root / name).is_file()}
    else:  # an unpacked archive, or a planted project
        found = {path.relative_to(root) for path in root.rglob("*") if path.is_file()}
        found = {path for path in found if path.parts[0] not in ("build", ".git", ".cache")}
    return sorted(found)


def lines(path):
    """Numbered lines of a text file; nothing for a binary one."""
    data = path.read_bytes()
    if b"\0" in data:
        return
    yield from enumerate(data.decode(errors="replace").splitlines(), 1)


def main(check, planted):
    """Runs check over the folder named on the command line, or over what is planted.

    planted: a list of (files as {name: text}, what each finding must begin with, in order).
    """
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(_self_test(check, planted))
    findings = list(check(Path(sys.argv[1]).resolve()))
    for finding in findings:
        print(finding)
    sys.exit(1 if findings else 0)


def _self_test(check, planted):
    failures = 0
    for content, expected in planted:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in content.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text)
            found = list(check(root))
        if len(found) != len(expected) or not all(f.startswith(e) for f, e in zip(found, expected)):
            print(f"planted  {sorted(content)}\nexpected {expected}\nfound    {found}\n")
            failures += 1
    print(f"{len(planted) - failures} of {len(planted)} planted projects were judged right")
    return 1 if failures else 0
