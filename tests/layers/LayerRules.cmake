# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Which target may link to which: to those left of it in the flow of the data (docs/architecture.md).

set(steadfeed_layers core transport_api profile transports decode audit hub demo models qml)

set(steadfeed_may_link_core "")
set(steadfeed_may_link_transport_api core)
set(steadfeed_may_link_profile core)
set(steadfeed_may_link_demo core)
set(below core profile transport_api)
foreach(layer IN ITEMS transports decode)
    set(steadfeed_may_link_${layer} ${below})
endforeach()
set(steadfeed_may_link_audit ${below} transports) # its connection is a WebSocketTransport
list(APPEND below transports decode audit)
set(steadfeed_may_link_hub ${below})
list(APPEND below hub)
set(steadfeed_may_link_models ${below})
list(APPEND below models)
set(steadfeed_may_link_qml ${below})

# Sets result to all layers that steadfeed_<layer> reaches through what it links to.
function(steadfeed_links_of layer result)
    set(reached steadfeed_${layer})
    set(open ${reached})
    while(open)
        list(POP_FRONT open current)
        foreach(property IN ITEMS LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
            get_target_property(libraries ${current} ${property})
            # Wrapped names, as $<LINK_ONLY:...>, count like bare ones.
            string(REGEX MATCHALL "steadfeed_[A-Za-z_0-9]+" libraries "${libraries}")
            foreach(library IN LISTS libraries)
                if(TARGET ${library} AND NOT library IN_LIST reached)
                    list(APPEND reached ${library})
                    list(APPEND open ${library})
                endif()
            endforeach()
        endforeach()
    endwhile()

    # What is left over belongs to one layer: its flags, its QML plugin, its resources.
    set(layers "")
    foreach(other IN LISTS steadfeed_layers)
        if(NOT other STREQUAL layer AND steadfeed_${other} IN_LIST reached)
            list(APPEND layers ${other})
        endif()
    endforeach()
    set(${result} "${layers}" PARENT_SCOPE)
endfunction()

# Ends the configuration with an error where a layer reaches another that does not stand left of it.
function(steadfeed_check_links layer)
    steadfeed_links_of(${layer} links)
    foreach(link IN LISTS links)
        if(NOT link IN_LIST steadfeed_may_link_${layer})
            message(SEND_ERROR "steadfeed_${layer} links to steadfeed_${link}, which does not stand left of it")
        endif()
    endforeach()
endfunction()
