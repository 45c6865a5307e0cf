// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GzipBomb.h"

#include <QtEndian>

namespace steadfeed::test {
namespace {

/// CRC-32 of RFC 1952, bit by bit: the text is short.
quint32 crc(const QByteArray &bytes)
{
    quint32 value = ~0u;
    for (const char byte : bytes) {
        value ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) != 0 ? 0xEDB88320u : 0u);
    }
    return ~value;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

} // namespace

QByteArray gzipBomb(qint64 mib)
{
    const QByteArray zeros(1024 * 1024, '\0');
    // qCompress gives 4 bytes of length, 2 of zlib's head, the deflated data, and 4 of its sum (RFC 1950).
    const QByteArray packed = qCompress(zeros, 9);
    const QByteArray deflated = packed.mid(6, packed.size() - 10);
    const QByteArray member = QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff", 10) + deflated +
                              littleEndian(crc(zeros)) + littleEndian(quint32(zeros.size()));
    return member.repeated(mib);
}

} // namespace steadfeed::test
