# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Flags of our own code; nothing here reaches what is installed.
add_library(steadfeed_flags INTERFACE)
target_compile_options(steadfeed_flags INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor)
target_compile_definitions(steadfeed_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH)

# steadfeed_library(NAME SOURCES ... LINKS ...): one folder, one static target. Its include folder is
# its own source folder, so headers of folders it does not link to cannot be found.
function(steadfeed_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE steadfeed_flags ${arg_PRIVATE_LINKS})
endfunction()

# steadfeed_test(NAME SOURCES ... LINKS ... [TIMEOUT s]): one test program, named in ctest as NAME.
# The time limit is a guard rail against a hang, not a measurement.
function(steadfeed_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE steadfeed_flags Qt6::Test ${arg_LINKS})
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8")
endfunction()
