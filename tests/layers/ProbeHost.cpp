// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <dlfcn.h>

// Loads the library named on the command line with every symbol resolved at once.
int main(int argc, char **argv)
{
    if (argc == 2 && dlopen(argv[1], RTLD_NOW | RTLD_LOCAL))
        return 0;
    std::puts(argc == 2 ? dlerror() : "usage: steadfeed_probe_host LIBRARY");
    return 1;
}
