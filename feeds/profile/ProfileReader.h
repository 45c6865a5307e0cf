// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Profile.h"
#include "Reason.h"

#include <optional>
#include <string>
#include <string_view>

namespace steadfeed {

/*!
 * Reads profiles (docs/profiles.md, resources/schema/profile.schema.json) and checks all of it, so that what
 * it gives needs no further doubt: unknown keys are errors, mappings can be compiled, addresses can be opened
 * by some transport, and no secret stands in the file.
 *
 * Errors are reasons: ProfileUnreadable (file, why: with line and column where the JSON is broken), or
 * ProfileInvalid (file, JSON Pointer of the offending value, what was expected, what was found). Values that
 * look like secrets are never repeated in them.
 *
 * Threading: reentrant; reads the file in the calling thread (at most 4 MiB).
 */
class ProfileReader
{
public:
    struct Result
    {
        std::optional<Profile> profile;
        Reason error; ///< none where there is a profile
    };
    [[nodiscard]] static Result readFile(const std::string &path);
    /// \a file is named in errors, and its folder is where relative paths in the profile begin.
    [[nodiscard]] static Result read(std::string_view json, const std::string &file);
};

} // namespace steadfeed
