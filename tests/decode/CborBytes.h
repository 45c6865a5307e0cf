// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

/// Messages in CBOR, as docs/protocol.md has them, for tests.
namespace cbor {

/// The first bytes of an item: its type and its value or length.
QByteArray head(int type, quint64 value);
QByteArray text(const QByteArray &utf8);
QByteArray list(const QByteArrayList &items);
/// \a json, which must be good: whole numbers become integers, others texts with the same digits.
QByteArray of(const QByteArray &json);

} // namespace cbor
