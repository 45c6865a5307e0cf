// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CborBytes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace cbor {
namespace {

/// Steps through a JSON text.
class Transcriber
{
public:
    explicit Transcriber(const QByteArray &json) : m_json(json) {}

    QByteArray item()
    {
        switch (next()) {
        case '{':
            return members(5, '}');
        case '[':
            return members(4, ']');
        case '"':
            return text(string());
        case 't':
            return skip(4, "\xF5");
        case 'f':
            return skip(5, "\xF4");
        case 'n':
            return skip(4, "\xF6");
        default:
            return number();
        }
    }

private:
    char next()
    {
        while (m_at < m_json.size() && QByteArrayView(" \t\r\n").contains(m_json[m_at]))
            ++m_at;
        return m_at < m_json.size() ? m_json[m_at] : '\0';
    }
    QByteArray skip(int size, const char *bytes)
    {
        m_at += size;
        return bytes;
    }
    QByteArray members(int type, char last)
    {
        QByteArray items;
        quint64 count = 0;
        ++m_at;
        while (next() != last) {
            m_at += next() == ',' ? 1 : 0;
            items += item();
            if (type == 5) {
                m_at += next() == ':' ? 1 : 0;
                items += item();
            }
            ++count;
        }
        ++m_at;
        return head(type, count) + items;
    }
    QByteArray string()
    {
        const qsizetype begin = m_at++;
        while (m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        ++m_at;
        const QByteArray token = '[' + m_json.mid(begin, m_at - begin) + ']';
        return QJsonDocument::fromJson(token).array().at(0).toString().toUtf8();
    }
    QByteArray number()
    {
        const qsizetype begin = m_at;
        while (m_at < m_json.size() && QByteArrayView("+-.0123456789eE").contains(m_json[m_at]))
            ++m_at;
        const QByteArray token = m_json.mid(begin, m_at - begin);
        bool fits = false;
        if (const quint64 value = token.toULongLong(&fits); fits)
            return head(0, value);
        if (const qint64 value = token.toLongLong(&fits); fits && value < 0)
            return head(1, quint64(-1 - value));
        return text(token);
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
};

} // namespace

QByteArray head(int type, quint64 value)
{
    const auto first = [type](int info) { return QByteArray(1, char(type << 5 | info)); };
    if (value < 24)
        return first(int(value));
    int sizeCode = 0;
    while (sizeCode < 3 && value >> (8 << sizeCode) != 0)
        ++sizeCode;
    QByteArray bytes = first(24 + sizeCode);
    for (int shift = (8 << sizeCode) - 8; shift >= 0; shift -= 8)
        bytes += char(value >> shift & 0xFF);
    return bytes;
}

QByteArray text(const QByteArray &utf8)
{
    return head(3, quint64(utf8.size())) + utf8;
}

QByteArray list(const QByteArrayList &items)
{
    return head(4, quint64(items.size())) + items.join();
}

QByteArray of(const QByteArray &json)
{
    return Transcriber(json).item();
}

} // namespace cbor
