// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TokenTexts.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace steadfeed::texts {
namespace {

struct Token
{
    std::string_view token;
    const char *source;
};

// clang-format off
constexpr Token kTokens[] = {
    // A file, whatever it is for
    {"unreadable", QT_TRANSLATE_NOOP("TokenTexts", "it is not there or cannot be read")},
    {"no_file", QT_TRANSLATE_NOOP("TokenTexts", "there is no such file, or it cannot be read")},
    {"readable_by_others", QT_TRANSLATE_NOOP("TokenTexts", "others can read the file; “chmod 600” cures that")},
    {"no_certificate", QT_TRANSLATE_NOOP("TokenTexts", "it holds no certificate")},
    {"no_key", QT_TRANSLATE_NOOP("TokenTexts", "it holds no private key that can be read")},

    // Plug-ins
    {"writable_by_others", QT_TRANSLATE_NOOP("TokenTexts", "somebody else could change the file or its folder")},
    {"not_a_plugin", QT_TRANSLATE_NOOP("TokenTexts", "it is no transport for Steadfeed")},
    {"other_version", QT_TRANSLATE_NOOP("TokenTexts", "it was built for another version of the interface")},
    {"name_taken", QT_TRANSLATE_NOOP("TokenTexts", "there is a transport of that name already")},
    {"crashed_before", QT_TRANSLATE_NOOP("TokenTexts", "the program ended while loading it; it stays off until it is tried again or rebuilt")},
    {"load_failed", QT_TRANSLATE_NOOP("TokenTexts", "the system could not load it")},
    {"bad_description", QT_TRANSLATE_NOOP("TokenTexts", "what it says of itself is not usable")},

    // Secrets
    {"unknown_reference", QT_TRANSLATE_NOOP("TokenTexts", "no such kind of reference; known are env:, file:, keychain: and ask")},
    {"not_set", QT_TRANSLATE_NOOP("TokenTexts", "the variable is not set")},
    {"empty", QT_TRANSLATE_NOOP("TokenTexts", "it is empty")},
    {"too_large", QT_TRANSLATE_NOOP("TokenTexts", "it is larger than 64 KiB, so surely no secret")},
    {"control_character", QT_TRANSLATE_NOOP("TokenTexts", "it holds bytes that no header may carry, a line break perhaps")},
    {"not_in_keychain", QT_TRANSLATE_NOOP("TokenTexts", "the keychain has no such entry")},
    {"keychain_unavailable", QT_TRANSLATE_NOOP("TokenTexts", "the keychain is not there or locked")},

    // Recordings
    {"size_limit", QT_TRANSLATE_NOOP("TokenTexts", "it reached its size limit")},
    {"disk_too_slow", QT_TRANSLATE_NOOP("TokenTexts", "the disk is too slow")},
    {"line_too_long", QT_TRANSLATE_NOOP("TokenTexts", "an event was too long for one line")},

    // Audit log
    {"disk_full", QT_TRANSLATE_NOOP("TokenTexts", "disk full")},
    {"read_only", QT_TRANSLATE_NOOP("TokenTexts", "the disk or the file is read-only")},
    {"damaged", QT_TRANSLATE_NOOP("TokenTexts", "the file is damaged")},
    {"forked", QT_TRANSLATE_NOOP("TokenTexts", "its history is not the server's")},
    {"foreign", QT_TRANSLATE_NOOP("TokenTexts", "it is no file of ours")},
    {"newer_version", QT_TRANSLATE_NOOP("TokenTexts", "a newer Steadfeed wrote it")},
    {"bad_kind", QT_TRANSLATE_NOOP("TokenTexts", "its kind is not 1 to 32 of a-z and _")},
    {"body_not_object", QT_TRANSLATE_NOOP("TokenTexts", "its contents are no JSON object")},
    {"body_too_large", QT_TRANSLATE_NOOP("TokenTexts", "its contents are longer than 8 KiB")},
    {"outbox_locked", QT_TRANSLATE_NOOP("TokenTexts", "Steadfeed has it open; close it, or export the log and check that")},
    {"not_audit", QT_TRANSLATE_NOOP("TokenTexts", "it is no audit log of Steadfeed")},
    {"hash_differs", QT_TRANSLATE_NOOP("TokenTexts", "its contents are not those of its hash")},
    {"prev_differs", QT_TRANSLATE_NOOP("TokenTexts", "it does not follow the row before it")},
    {"number_missing", QT_TRANSLATE_NOOP("TokenTexts", "numbers before it are missing, or rows changed places")},
    {"number_repeated", QT_TRANSLATE_NOOP("TokenTexts", "its number was there before")},
    {"out_of_order", QT_TRANSLATE_NOOP("TokenTexts", "it has a lower number than the row before it")},
    {"begin_missing", QT_TRANSLATE_NOOP("TokenTexts", "the log does not begin with number 1")},
    {"head_differs", QT_TRANSLATE_NOOP("TokenTexts", "it is not what the head says")},
    {"tail_cut", QT_TRANSLATE_NOOP("TokenTexts", "from here on rows are missing up to the head")},
    {"unreadable_row", QT_TRANSLATE_NOOP("TokenTexts", "it cannot be read as an action")},
};
// clang-format on

} // namespace

QString tokenText(std::string_view token)
{
    const auto it = std::ranges::find(kTokens, token, &Token::token);
    return it == std::end(kTokens) ? QString() : QCoreApplication::translate("TokenTexts", it->source);
}

} // namespace steadfeed::texts
