// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DisplayText.h"

#include <QChar>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

/// More marks than any living script puts on one letter.
constexpr int kMaxMarks = 4;

bool isInvisibleFormat(char32_t c)
{
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0xFEFF || c == 0x061C || c == 0x180E || (c >= 0xE0000 && c <= 0xE007F);
}

QString codePointMark(char32_t c)
{
    return u"‹U+%1›"_s.arg(QString::number(c, 16).toUpper().rightJustified(4, u'0'));
}

void appendVisible(QString &out, char32_t c)
{
    if (c == U'\n' || c == U'\r' || c == U'\t' || c == 0x2028 || c == 0x2029)
        out += u' ';
    else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || isInvisibleFormat(c))
        out += codePointMark(c);
    else
        out += QStringView(QChar::fromUcs4(c));
}

} // namespace

QString displayText(QStringView text)
{
    QString out;
    out.reserve(std::min(text.size(), kDisplayLimit));
    int marks = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (out.size() >= kDisplayLimit) {
            out += u'…';
            break;
        }
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
        else if (text[i].isSurrogate())
            c = QChar::ReplacementCharacter;
        i += c > 0xFFFF ? 2 : 1;

        marks = QChar::isMark(c) ? marks + 1 : 0;
        if (marks <= kMaxMarks)
            appendVisible(out, c);
    }
    return out;
}

QString displayText(std::string_view utf8)
{
    // Four bytes hold any character: what lies behind cannot be shown, so it is not even decoded.
    const auto bytes = qsizetype(std::min<std::size_t>(utf8.size(), std::size_t(kDisplayLimit) * 16));
    return displayText(QString::fromUtf8(utf8.data(), bytes));
}

} // namespace steadfeed
