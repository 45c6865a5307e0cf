# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No file names a path of somebody's machine. The users of examples and tests are called ada and me."""

import re

import sources

# A path begins after something that is no part of a longer one: "https://x/home/" is none.
# Begins after something that is no part of a longer path: "https://x/home/" is none.
MACHINE = re.compile(r"""(?:^|[\s"'`(=:,<>|])/(?:home/(?!(?:ada|me)/)[^/\s"']+/|work/|root/|Users/)""")


def check(root):
    for path in sources.files(root):
        if path.name == "check_paths.py":  # it has to name them
            continue
        for number, line in sources.lines(root / path):
            if MACHINE.search(line):
                yield f"{path}:{number}: names a path of one machine"


PLANTED = [
    ({"a.cpp": "// see https://example.org/home/page and /usr/share\n", "b.json": '"/root"', "c.md": "/home/ada/x /home/x.csv\n"}, []),
    ({"a.cpp": 'int a;\nopen("/home/joe/x");\n'}, ["a.cpp:2: "]),
    ({"a.md": "cd /root/x\n"}, ["a.md:1: "]),
    ({"a.sh": "X=/root/.cache\n"}, ["a.sh:1: "]),
    ({"a.json": '{"path":"/Users/me/x"}\n'}, ["a.json:1: "]),
]

if __name__ == "__main__":
    sources.main(check, PLANTED)
