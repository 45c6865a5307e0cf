# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Qt Charts is deprecated from Qt 6.10: one QML file and at most one C++ class name it, so that another chart
library can take its place."""

import re

import sources

NAMED = re.compile(r"QtCharts|\bQ(Chart|ChartView|LineSeries|XYSeries|AreaSeries|AbstractSeries|ValueAxis|AbstractAxis)\b")
LIMITS = {".qml": "QML file", ".cpp": "C++ class"}


def check(root):
    found = {".qml": {}, ".cpp": {}}  # kind -> file or class -> first place
    for path in sources.files(root):
        kind = ".cpp" if path.suffix == ".h" else path.suffix
        if kind not in found or path.parts[0] == "tests":
            continue
        for number, line in sources.lines(root / path):
            if NAMED.search(line.split("//")[0]):
                found[kind].setdefault(path.with_suffix(""), f"{path}:{number}")
    for kind, places in found.items():
        for place in list(places.values())[1:]:
            yield f"{place}: a second {LIMITS[kind]} names Qt Charts; the first is {next(iter(places.values()))}"


PLANTED = [
    ({"qml/Trend.qml": "import QtCharts\n", "models/Line.h": "#include <QtCharts/QLineSeries>\n",
      "models/Line.cpp": "QLineSeries *s;\n", "models/Other.cpp": "// once a QLineSeries\n"}, []),
    ({"qml/A.qml": "import QtCharts\n", "qml/B.qml": "\nimport QtCharts 2.4\n"}, ["qml/B.qml:2: "]),
    ({"models/A.h": "class QLineSeries;\n", "models/B.cpp": "#include <QtCharts>\n"}, ["models/B.cpp:1: "]),
]

if __name__ == "__main__":
    sources.main(check, PLANTED)
