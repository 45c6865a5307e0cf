// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace steadfeed {

/// Why a plug-in, or a folder of plug-ins, was left out.
enum class PluginProblem : std::uint8_t {
    None,
    Unreadable,       ///< no such file or folder, not of its kind, or not readable for us
    WritableByOthers, ///< it, or a folder on the way to it, can be changed by somebody else than us or root
    NotAPlugin,       ///< a library or not, but none that names our interface
    OtherVersion,     ///< made for another version of the interface; the detail is that version
    NameTaken,     ///< the program or an earlier plug-in has a transport of that name; the detail is the name
    CrashedBefore, ///< the program ended while it was being loaded; off until cleared or rebuilt
    LoadFailed,    ///< the detail is the system's words, or the plug-in's
    BadDescription, ///< what it says of itself breaks a rule; the detail is where
};

/// The token that stands in a Reason's arguments.
[[nodiscard]] constexpr std::string_view name(PluginProblem problem)
{
    switch (problem) {
    case PluginProblem::None:
        return "";
    case PluginProblem::Unreadable:
        return "unreadable";
    case PluginProblem::WritableByOthers:
        return "writable_by_others";
    case PluginProblem::NotAPlugin:
        return "not_a_plugin";
    case PluginProblem::OtherVersion:
        return "other_version";
    case PluginProblem::NameTaken:
        return "name_taken";
    case PluginProblem::CrashedBefore:
        return "crashed_before";
    case PluginProblem::LoadFailed:
        return "load_failed";
    case PluginProblem::BadDescription:
        return "bad_description";
    }
    return "";
}

} // namespace steadfeed
