// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The work is done by the linker (Layers.cmake).
int main()
{
    return 0;
}
