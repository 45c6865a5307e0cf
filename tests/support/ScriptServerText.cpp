// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScriptServerText.h"

#include <QList>

namespace steadfeed::test {
namespace {

QList<QByteArray> valuesOf(const QByteArray &request, const QByteArray &name)
{
    QList<QByteArray> values;
    const QByteArray head = request.first(qMax<qsizetype>(request.indexOf("\r\n\r\n"), 0));
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            values += line.sliced(colon + 1).trimmed();
    }
    return values;
}

} // namespace

QByteArray headerValue(const QByteArray &request, const QByteArray &name)
{
    return valuesOf(request, name).value(0);
}

int headerCount(const QByteArray &request, const QByteArray &name)
{
    return static_cast<int>(valuesOf(request, name).size());
}

QByteArray requestLine(const QByteArray &request)
{
    return request.first(qMax<qsizetype>(request.indexOf("\r\n"), 0));
}

QByteArray requestBody(const QByteArray &request)
{
    return request.sliced(request.indexOf("\r\n\r\n") + 4);
}

QByteArray answer(const QByteArray &status, const QByteArray &headers)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: 0\r\n\r\n";
}

QByteArray streamHead(const QByteArray &headers)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n" + headers + "\r\n";
}

QByteArray redirect(int status, const QByteArray &location)
{
    return answer(QByteArray::number(status) + " Moved",
                  "Connection: close\r\nLocation: " + location + "\r\n");
}

QByteArray chunk(const QByteArray &bytes, const QByteArray &extension)
{
    return QByteArray::number(bytes.size(), 16) + extension + "\r\n" + bytes + "\r\n";
}

} // namespace steadfeed::test
