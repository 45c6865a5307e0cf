# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Data flows one way: no file includes a header from a folder further right.

core -> profile -> transports, decode -> audit -> hub -> models -> qml -> app, and demo beside them, which knows
only core and is known only to app and the tests.
"""

import re
from collections import defaultdict

import sources

# Folder -> what it may include besides itself. The interface of the transports is a layer of its own:
# decoders read its frames without knowing a transport.
API = "feeds/transports/api"
FEEDS = ["feeds/core", "feeds/profile", API]
LEFT_OF_HUB = FEEDS + ["feeds/transports", "feeds/decode", "feeds/audit"]
MAY_INCLUDE = {
    "feeds/core": [],
    "feeds/profile": ["feeds/core"],
    API: ["feeds/core"],
    "feeds/transports": FEEDS,
    "feeds/decode": FEEDS,
    "feeds/audit": FEEDS + ["feeds/transports"],
    "feeds/hub": LEFT_OF_HUB,
    "feeds/demo": ["feeds/core"],
    "models": LEFT_OF_HUB + ["feeds/hub"],
    "qml": LEFT_OF_HUB + ["feeds/hub", "models"],
    "app": LEFT_OF_HUB + ["feeds/hub", "models", "qml", "feeds/demo"],
}

# What belongs to the outside world and still has no place in a folder.
GUI = (r"qqml\.h|Qt(Qml|Quick|Gui|Widgets|Charts|Svg)\b|Q(Qml|Quick|JSEngine|Widget|Chart|Application$|GuiApplication|"
       r"Color|Font|Image|Painter|Pixmap|Svg)")
SOCKETS = r"Qt(Network|Sql)\b|Q(Network|Tcp|Udp|Ssl|LocalSocket|AbstractSocket|Sql)|boost/(asio|beast)"
FOREIGN = [
    ("feeds/", re.compile(GUI), "feeds/ knows no QML and no GUI"),
    ("feeds/core/", re.compile(SOCKETS), "core has no sockets and no database"),
    (API + "/", re.compile(r"(?!QtPlugin$)Qt?[A-Z]"), "the transport interface is standard library only"),
]

INCLUDE = re.compile(r'\s*#\s*(?:include|import)\s*([<"])([^>"]+)[>"]')
QML_PARENT = re.compile(r'\s*import\s+"[^"]*\.\.')
SOURCE_SUFFIXES = {".h", ".cpp", ".hpp", ".cc", ".inc"}


def layer_of(path):
    text = path.as_posix()
    found = [layer for layer in MAY_INCLUDE if text.startswith(layer + "/")]
    return max(found, key=len) if found else None


def check(root):
    files = sources.files(root)
    headers = defaultdict(list)  # every way to name one of our headers -> the headers
    for path in files:
        if path.suffix in (".h", ".hpp", ".inc") and layer_of(path):
            for start in range(len(path.parts)):
                headers["/".join(path.parts[start:])].append(path)

    for path in files:
        if path.suffix == ".qml":
            for number, line in sources.lines(root / path):
                if QML_PARENT.match(line):
                    yield f"{path}:{number}: a QML import goes through a parent folder"
        if path.suffix not in SOURCE_SUFFIXES:
            continue
        for number, line in sources.lines(root / path):
            match = INCLUDE.match(line)
            if match:
                for finding in _judge(path, match[2], headers):
                    yield f"{path}:{number}: {finding}"


def _judge(path, included, headers):
    if ".." in included.split("/"):
        yield f'"{included}" goes through a parent folder'
        return
    layer = layer_of(path)
    if layer is None:  # tests and tools may know everything
        return
    for folder, pattern, why in FOREIGN:
        if path.as_posix().startswith(folder) and pattern.match(included):
            yield f"<{included}>: {why}"
    theirs = {layer_of(header) for header in headers.get(included, [])}
    if theirs and layer not in theirs and not theirs & set(MAY_INCLUDE[layer]):
        yield f'"{included}" belongs to {" or ".join(sorted(theirs))}, which {layer} must not know'


CORE = {"feeds/core/Reason.h": ""}
PLANTED = [
    ({**CORE, "feeds/hub/Hub.cpp": '#include "Reason.h"\n#include <vector>\n'}, []),
    ({**CORE, "feeds/demo/Market.cpp": '#include "Reason.h"\n'}, []),
    ({"feeds/transports/api/steadfeed/Transport.h": "", "feeds/decode/Decoder.h": "#include <steadfeed/Transport.h>\n"}, []),
    ({"feeds/demo/Exchange.h": "", "app/main.cpp": '#include "Exchange.h"\n', "tests/demo/T.cpp": '#include "Exchange.h"\n'},
     []),
    ({"feeds/hub/Hub.h": "", "feeds/core/Ledger.cpp": '#include <vector>\n#include "Hub.h"\n'},
     ["feeds/core/Ledger.cpp:2: "]),
    ({"feeds/hub/Hub.h": "", "feeds/core/Ledger.cpp": "#  include <Hub.h>\n"}, ["feeds/core/Ledger.cpp:1: "]),
    ({"feeds/decode/Decoder.h": "", "feeds/transports/sse/Sse.cpp": '#include "Decoder.h"\n'},
     ["feeds/transports/sse/Sse.cpp:1: "]),
    ({"feeds/transports/sse/Sse.h": "", "feeds/transports/api/steadfeed/T.h": "#include <sse/Sse.h>\n"},
     ["feeds/transports/api/steadfeed/T.h:1: "]),
    ({"feeds/demo/Exchange.h": "", "feeds/hub/Hub.cpp": '#include "Exchange.h"\n'}, ["feeds/hub/Hub.cpp:1: "]),
    ({"feeds/demo/Exchange.h": "", "models/M.cpp": '#include "Exchange.h"\n'}, ["models/M.cpp:1: "]),
    ({"feeds/hub/Hub.h": "", "feeds/demo/E.cpp": '#include "Hub.h"\n'}, ["feeds/demo/E.cpp:1: "]),
    ({"app/Settings.h": "", "models/M.h": '#include "Settings.h"\n'}, ["models/M.h:1: "]),
    ({**CORE, "feeds/hub/Hub.cpp": '#include "../core/Reason.h"\n'}, ["feeds/hub/Hub.cpp:1: "]),
    ({"tests/unit/T.cpp": '#include "../../feeds/core/Reason.h"\n'}, ["tests/unit/T.cpp:1: "]),
    ({"feeds/hub/H.cpp": "#include <QQmlEngine>\n#include <QGuiApplication>\n#include <QtCharts/QLineSeries>\n"},
     ["feeds/hub/H.cpp:1: ", "feeds/hub/H.cpp:2: ", "feeds/hub/H.cpp:3: "]),
    ({"feeds/hub/H.cpp": "#include <QCoreApplication>\n#include <QtSql>\n#include <QString>\n"}, []),
    ({"feeds/core/C.cpp": "#include <QTcpSocket>\n#include <QString>\n#include <boost/asio.hpp>\n"},
     ["feeds/core/C.cpp:1: ", "feeds/core/C.cpp:3: "]),
    ({"feeds/transports/api/steadfeed/T.h": "#include <QString>\n"}, ["feeds/transports/api/steadfeed/T.h:1: "]),
    ({"qml/Main.qml": 'import QtQuick\nimport "../models"\n'}, ["qml/Main.qml:2: "]),
]

if __name__ == "__main__":
    sources.main(check, PLANTED)
