# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Two things per layer. What it links to, directly or through others, may only stand left of it; that is checked
# here, at configure time. And what it links to must be enough: a probe takes all of its objects, used or not
# (a static library alone hides what it misses), and only what it names, and must link. Together: a layer needs
# nothing from a folder further right.
include(LayerRules.cmake)

foreach(layer IN LISTS steadfeed_layers)
    set(target steadfeed_${layer})
    if(NOT TARGET ${target})
        continue()
    endif()
    steadfeed_check_links(${layer})

    get_target_property(type ${target} TYPE)
    if(type STREQUAL "STATIC_LIBRARY")
        add_executable(steadfeed_probe_${layer} Probe.cpp)
        target_link_libraries(steadfeed_probe_${layer} PRIVATE $<LINK_LIBRARY:WHOLE_ARCHIVE,${target}>)
        add_test(NAME layers.link.${layer} COMMAND steadfeed_probe_${layer})
        set_tests_properties(layers.link.${layer} PROPERTIES TIMEOUT 60 LABELS layers
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
    endif()
endforeach()

# A transport in a shared library of somebody else needs no symbol of ours: a host that has none loads it.
add_library(steadfeed_probe_plugin MODULE ProbePlugin.cpp)
target_link_libraries(steadfeed_probe_plugin PRIVATE steadfeed_flags steadfeed_transport_api)
add_executable(steadfeed_probe_host ProbeHost.cpp)
target_link_libraries(steadfeed_probe_host PRIVATE steadfeed_flags ${CMAKE_DL_LIBS})
add_test(NAME layers.link.plugin COMMAND steadfeed_probe_host $<TARGET_FILE:steadfeed_probe_plugin>)
set_tests_properties(layers.link.plugin PROPERTIES TIMEOUT 60 LABELS layers)

# What users run cannot be killed by a variable in its environment.
add_executable(steadfeed_probe_crash_points CrashPointsProbe.cpp ${CMAKE_SOURCE_DIR}/feeds/audit/CrashPoints.cpp)
target_include_directories(steadfeed_probe_crash_points PRIVATE ${CMAKE_SOURCE_DIR}/feeds/audit)
target_link_libraries(steadfeed_probe_crash_points PRIVATE steadfeed_flags)
add_test(NAME layers.crash_points COMMAND steadfeed_probe_crash_points)
set_tests_properties(layers.crash_points PROPERTIES TIMEOUT 60 LABELS layers)

# That a probe can fail: two planted layers, of which the left one uses the right one and does not say so.
add_library(steadfeed_planted_left STATIC EXCLUDE_FROM_ALL PlantedLeft.cpp)
add_executable(steadfeed_probe_planted EXCLUDE_FROM_ALL Probe.cpp)
target_link_libraries(steadfeed_probe_planted PRIVATE $<LINK_LIBRARY:WHOLE_ARCHIVE,steadfeed_planted_left>)
add_test(NAME layers.link.selftest
    COMMAND ${CMAKE_COMMAND} --build ${CMAKE_BINARY_DIR} --target steadfeed_probe_planted)
set_tests_properties(layers.link.selftest PROPERTIES TIMEOUT 300 LABELS layers
    PASS_REGULAR_EXPRESSION "undefined reference to .*onlyTheRightLayerHasThis")

# That the check of the links can fail.
add_test(NAME layers.links.selftest
    COMMAND ${CMAKE_COMMAND} -G ${CMAKE_GENERATOR} -S ${CMAKE_CURRENT_SOURCE_DIR}/planted
        -B ${CMAKE_CURRENT_BINARY_DIR}/planted)
set_tests_properties(layers.links.selftest PROPERTIES TIMEOUT 60 LABELS layers
    PASS_REGULAR_EXPRESSION "steadfeed_core links to steadfeed_hub,")
