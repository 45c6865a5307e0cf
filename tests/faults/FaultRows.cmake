# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The register of the fault catalogue: each row is one or more entries of ctest that are found by its number
# (ctest -R '^F05'). An entry runs functions of a test program; a function or tag that the program does not know
# makes it fail. What is no fault row by itself stands in no entry.

# fault_row(05 half_open_stall "PROGRAM FUNCTION[:TAG]"...)
#
# One entry per program: F05.half_open_stall.PROGRAM. A TAG may hold blanks.
function(fault_row number name)
    if(NOT number MATCHES "^[0-9][0-9]$" OR NOT ARGN)
        message(FATAL_ERROR "fault_row: a number of two digits, a name, and what proves it; found ${number} ${name}")
    endif()
    set_property(GLOBAL APPEND PROPERTY steadfeed_fault_rows ${number})
    set(programs "")
    foreach(proof IN LISTS ARGN)
        if(NOT proof MATCHES "^([^ ]+) (.+)$")
            message(FATAL_ERROR "F${number}: \"PROGRAM FUNCTION[:TAG]\" was expected, found \"${proof}\"")
        endif()
        list(APPEND programs ${CMAKE_MATCH_1})
        list(APPEND functions_${CMAKE_MATCH_1} "${CMAKE_MATCH_2}")
    endforeach()
    list(REMOVE_DUPLICATES programs)
    foreach(program IN LISTS programs)
        if(NOT TARGET ${program})
            message(FATAL_ERROR "F${number}: there is no test program ${program}")
        endif()
        set(entry F${number}.${name}.${program})
        add_test(NAME ${entry} COMMAND ${program} ${functions_${program}})
        set_tests_properties(${entry} PROPERTIES TIMEOUT 300 LABELS rows
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8")
    endforeach()
endfunction()

# Every number from 1 to last has its row.
function(check_fault_rows last)
    get_property(rows GLOBAL PROPERTY steadfeed_fault_rows)
    set(missing "")
    foreach(number RANGE 1 ${last})
        string(REGEX REPLACE "^(.)$" "0\\1" number ${number})
        if(NOT number IN_LIST rows)
            list(APPEND missing F${number})
        endif()
    endforeach()
    if(missing)
        list(JOIN missing ", " missing)
        message(FATAL_ERROR "These rows of the fault catalogue have no test: ${missing}")
    endif()
endfunction()
