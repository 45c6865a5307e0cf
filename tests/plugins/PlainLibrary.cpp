// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A library that is no plug-in of anything.
extern "C" int plainFunction()
{
    return 1;
}
