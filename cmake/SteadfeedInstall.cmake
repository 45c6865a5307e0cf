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
