# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file says whose it is and under which licence (reuse.software): by two SPDX lines at its top, or, where it
cannot carry a comment, in a file FILE.license beside it or by an entry in REUSE.toml. The text of each licence
that is named lies in LICENSES/."""

import re
import tomllib

import sources

# Files that can carry a comment carry the lines themselves; REUSE.toml is for the rest.
COMMENT_SUFFIXES = {".h", ".cpp", ".qml", ".cmake", ".py", ".sh", ".md", ".svg", ".desktop", ".toml", ".ini", ".yml"}
COMMENT_NAMES = {"CMakeLists.txt", ".clang-format", ".clang-tidy", ".editorconfig", ".gitignore", "run", "packages.txt"}
TOP = 12  # lines to look at: some files begin with #! or <?xml

COPYRIGHT = re.compile(r"SPDX-FileCopyrightText: \d{4}")
LICENCE = re.compile(r"SPDX-License-Identifier: ([A-Za-z0-9.+-]+)")


def check(root):
    listed = _listed(root)
    for path in sources.files(root):
        name = path.as_posix()
        if path.name.startswith("LICENSE") or path.parts[0] == "LICENSES":
            continue
        beside = root / f"{name}.license"
        text = _top(beside if beside.is_file() else root / path)
        licence = LICENCE.search(text)
        if COPYRIGHT.search(text) and licence:
            licences = [licence[1]]
        elif path.suffix in COMMENT_SUFFIXES or path.name in COMMENT_NAMES or text.startswith("#!"):
            yield f"{name}:1: the two SPDX lines are missing"
            continue
        else:
            licences = [entry for pattern, entry in listed if pattern.fullmatch(name)]
        if not licences:
            yield f"{name}:1: neither SPDX lines nor an entry in REUSE.toml"
        for licence in licences[-1:]:  # as REUSE.toml says: the last that matches counts
            if not (root / "LICENSES" / f"{licence}.txt").is_file():
                yield f"{name}:1: LICENSES/{licence}.txt is missing"


def _top(file):
    return "\n".join(line for number, line in sources.lines(file) if number <= TOP)


def _listed(root):
    file = root / "REUSE.toml"
    if not file.is_file():
        return []
    pairs = []
    for entry in tomllib.loads(file.read_text()).get("annotations", []):
        paths = entry["path"] if isinstance(entry["path"], list) else [entry["path"]]
        pairs += [(_pattern(path), entry["SPDX-License-Identifier"]) for path in paths]
    return pairs


def _pattern(glob):
    """As REUSE.toml says: ** crosses folders, * does not."""
    parts = [".*" if part == "**" else "[^/]*" if part == "*" else re.escape(part)
             for part in re.split(r"(\*\*|\*)", glob)]
    return re.compile("".join(parts))


BOTH = "// SPDX-FileCopyrightText: 2026 The Steadfeed authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
TEXT = {"LICENSES/GPL-3.0-or-later.txt": ""}
REUSE = {"REUSE.toml": BOTH.replace("//", "#") + '[[annotations]]\npath = "**.json"\n'
         'SPDX-FileCopyrightText = "2026"\nSPDX-License-Identifier = "GPL-3.0-or-later"\n'}
PLANTED = [
    ({**TEXT, "a.cpp": BOTH, "tools/x": "#!/bin/sh\n" + BOTH.replace("//", "#")}, []),
    ({**TEXT, **REUSE, "resources/profiles/p.json": "{}"}, []),
    ({**TEXT, "a.cpp": "int a;\n"}, ["a.cpp:1: "]),
    ({**TEXT, "a.cpp": BOTH.splitlines()[0] + "\n"}, ["a.cpp:1: "]),
    ({**TEXT, "a.qml": BOTH.splitlines()[1] + "\n"}, ["a.qml:1: "]),
    ({**TEXT, "tools/x": "#!/bin/sh\n"}, ["tools/x:1: "]),
    ({**TEXT, "p.json": "{}"}, ["p.json:1: "]),
    ({**TEXT, **REUSE, "font.ttf": "x"}, ["font.ttf:1: "]),
    ({**TEXT, "font.ttf": "x", "font.ttf.license": BOTH}, []),
    ({**TEXT, "font.ttf": "x", "font.ttf.license": "free"}, ["font.ttf:1: ", "font.ttf.license:1: "]),
    ({**TEXT, "a.cpp": BOTH.replace("GPL-3.0-or-later", "MIT")}, ["a.cpp:1: "]),
]

if __name__ == "__main__":
    sources.main(check, PLANTED)
