// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TextMatcher.h"

#include <QString>

namespace steadfeed {
namespace {

constexpr std::size_t kMaxText = 4096;
constexpr std::size_t kMaxAnswers = 8192;

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

TextMatcher::TextMatcher(std::string_view expression)
    : m_expression(toQString(expression), QRegularExpression::UseUnicodePropertiesOption)
{
}

const std::string *TextMatcher::match(std::string_view text)
{
    if (text.size() > kMaxText)
        return nullptr;
    auto known = m_answers.find(text);
    if (known == m_answers.end()) {
        const QRegularExpressionMatch match = m_expression.match(toQString(text));
        std::optional<std::string> answer;
        if (match.hasMatch())
            answer = match.captured(m_expression.captureCount() > 0 ? 1 : 0).toStdString();
        known = m_answers.emplace(std::string(text), std::move(answer)).first;
    }
    return known->second ? &*known->second : nullptr;
}

void TextMatcher::forget()
{
    if (m_answers.size() > kMaxAnswers)
        m_answers.clear();
}

} // namespace steadfeed
