// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SequentialBody.h"

#include <algorithm>
#include <cstring>

namespace steadfeed {

SequentialBody::SequentialBody(std::string bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 SequentialBody::bytesAvailable() const
{
    return static_cast<qint64>(m_bytes.size() - m_at) + QIODevice::bytesAvailable();
}

qint64 SequentialBody::readData(char *data, qint64 maxSize)
{
    if (m_at == m_bytes.size())
        return -1;
    const std::size_t n = std::min(static_cast<std::size_t>(maxSize), m_bytes.size() - m_at);
    std::memcpy(data, m_bytes.data() + m_at, n);
    m_at += n;
    return static_cast<qint64>(n);
}

} // namespace steadfeed
