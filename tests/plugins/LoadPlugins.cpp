// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PluginLoader.h"
#include "TransportRegistry.h"

#include <cstdio>

// load-plugins FOLDER GUARD_FILE: one line per plug-in, its name and what is wrong with it.
int main(int argc, char **argv)
{
    if (argc != 3)
        return 1;
    steadfeed::TransportRegistry registry;
    const steadfeed::PluginLoader loader({true, {argv[1]}, argv[2]});
    for (const steadfeed::PluginStatus &status : loader.loadInto(registry))
        std::printf("%s %s\n", status.name.c_str(),
                    status.problem ? status.problem.args.at(1).c_str() : "loaded");
    return 0;
}
