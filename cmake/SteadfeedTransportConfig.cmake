# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Gives Steadfeed::Transport: the headers that a transport in a shared library is built with. Nothing to link.
include(CMakeFindDependencyMacro)
find_dependency(Qt6 6.4 COMPONENTS Core) # TransportPlugin.h includes <QtPlugin>
include(${CMAKE_CURRENT_LIST_DIR}/SteadfeedTransportTargets.cmake)
set_property(TARGET Steadfeed::Transport APPEND PROPERTY INTERFACE_LINK_LIBRARIES Qt6::Core)
