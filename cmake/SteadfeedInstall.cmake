# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What "cmake --install" puts in place. Profiles, fonts and pictures are inside the program.
include(GNUInstallDirs)

foreach(program IN ITEMS steadfeed steadfeed-exchange)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()

install(FILES ${CMAKE_SOURCE_DIR}/resources/steadfeed.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(EXISTS ${CMAKE_SOURCE_DIR}/resources/icons/steadfeed.svg)
    install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/steadfeed.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()

# What a transport in a shared library is built with: find_package(SteadfeedTransport), Steadfeed::Transport. The
# version is that of the interface, which a plug-in and the program must share.
include(CMakePackageConfigHelpers)
file(STRINGS ${CMAKE_SOURCE_DIR}/feeds/transports/api/steadfeed/TransportTypes.h version_line
    REGEX "kTransportApiVersion = [0-9]+")
string(REGEX MATCH "[0-9]+" version "${version_line}")
set(package ${CMAKE_INSTALL_DATADIR}/cmake/SteadfeedTransport)

set_target_properties(steadfeed_transport_api PROPERTIES EXPORT_NAME Transport)
install(TARGETS steadfeed_transport_api EXPORT SteadfeedTransport
    FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/steadfeed-transport COMPONENT transport-sdk)
install(EXPORT SteadfeedTransport NAMESPACE Steadfeed:: FILE SteadfeedTransportTargets.cmake
    DESTINATION ${package} COMPONENT transport-sdk)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/SteadfeedTransportConfigVersion.cmake
    VERSION ${version} COMPATIBILITY ExactVersion ARCH_INDEPENDENT)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/SteadfeedTransportConfig.cmake
    ${CMAKE_BINARY_DIR}/SteadfeedTransportConfigVersion.cmake
    DESTINATION ${package} COMPONENT transport-sdk)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/docs/example-transport DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT transport-sdk)
install(FILES ${CMAKE_SOURCE_DIR}/docs/writing-a-transport.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT transport-sdk)
