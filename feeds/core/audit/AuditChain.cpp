// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditChain.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>
#include <bit>
#include <charconv>

namespace steadfeed::auditchain {
namespace {

class Sha256
{
public:
    Sha256 &text(std::string_view bytes)
    {
        m_hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        return *this;
    }
    template <typename Number>
    Sha256 &number(Number value)
    {
        std::array<char, sizeof(Number)> bytes{};
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>(value >> (8 * (bytes.size() - 1 - i)));
        return text({bytes.data(), bytes.size()});
    }
    Sha256 &measured(std::string_view bytes)
    {
        return number(static_cast<std::uint32_t>(bytes.size())).text(bytes);
    }
    Sha256 &hash(const AuditHash &hash)
    {
        return text({reinterpret_cast<const char *>(hash.data()), hash.size()});
    }
    [[nodiscard]] AuditHash result() const
    {
        const QByteArray bytes = m_hash.result();
        AuditHash hash{};
        std::ranges::copy(bytes, reinterpret_cast<char *>(hash.data()));
        return hash;
    }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

constexpr std::string_view kNul{"\0", 1};

} // namespace

AuditHash start(std::string_view client)
{
    return Sha256().text(kAuditProtocol).text(client).result();
}

AuditHash hashOf(std::string_view client, const AuditAction &action)
{
    return Sha256()
        .text(kAuditProtocol)
        .text(kNul)
        .text(client)
        .text(kNul)
        .number(action.seq)
        .number(std::bit_cast<std::uint64_t>(action.ms))
        .measured(action.id)
        .measured(action.kind)
        .measured(action.body)
        .hash(action.prev)
        .result();
}

AuditHash verdictOf(const AuditHash &before, const AuditHash &action, AuditVerdict verdict,
                    std::string_view code)
{
    return Sha256()
        .hash(before)
        .hash(action)
        .number(static_cast<std::uint8_t>(verdict))
        .measured(code)
        .result();
}

std::string toHex(const AuditHash &hash)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * hash.size());
    for (const std::uint8_t byte : hash) {
        hex += digits[byte >> 4];
        hex += digits[byte & 0xf];
    }
    return hex;
}

std::optional<AuditHash> fromHex(std::string_view hex)
{
    AuditHash hash{};
    if (hex.size() != 2 * hash.size())
        return std::nullopt;
    for (std::size_t i = 0; i < hash.size(); ++i) {
        const char *const from = hex.data() + 2 * i;
        const auto [end, error] = std::from_chars(from, from + 2, hash[i], 16);
        if (error != std::errc() || end != from + 2)
            return std::nullopt;
    }
    return hash;
}

} // namespace steadfeed::auditchain
