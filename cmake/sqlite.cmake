# SQLCipher >= 4.6 where the probe finds it (Debian 12 backports, Debian 13); else plain SQLite, said aloud here and on every start.
# SQLiteCpp's own CMake target pulls in SQLite::SQLite3, so its archive is linked directly: two libraries with the same symbols must not meet.
option(DONDOC_PLAIN_SQLITE "do not look for SQLCipher" OFF)
find_library(SQLITECPP_ARCHIVE NAMES libSQLiteCpp.a REQUIRED)
pkg_check_modules(SQLCIPHER QUIET sqlcipher)
set(DONDOC_ENCRYPTED OFF)
if(SQLCIPHER_FOUND AND NOT DONDOC_PLAIN_SQLITE)
    try_run(PROBE_RAN PROBE_BUILT ${CMAKE_BINARY_DIR}/probe ${CMAKE_SOURCE_DIR}/cmake/probe_sqlcipher.cpp
        CMAKE_FLAGS "-DINCLUDE_DIRECTORIES=${SQLCIPHER_INCLUDE_DIRS}"
        COMPILE_DEFINITIONS -DSQLITE_HAS_CODEC
        LINK_LIBRARIES ${SQLCIPHER_LINK_LIBRARIES}
        RUN_OUTPUT_VARIABLE PROBE_SAYS)
    if(PROBE_BUILT AND PROBE_RAN EQUAL 0)
        set(DONDOC_ENCRYPTED ON)
    endif()
endif()

add_library(dondoc_sqlite INTERFACE)
if(DONDOC_ENCRYPTED)
    message(STATUS "store: SQLCipher ${PROBE_SAYS}")
    target_include_directories(dondoc_sqlite SYSTEM INTERFACE ${SQLCIPHER_INCLUDE_DIRS})
    target_compile_definitions(dondoc_sqlite INTERFACE DONDOC_ENCRYPTED=1 SQLITE_HAS_CODEC=1)
    target_link_libraries(dondoc_sqlite INTERFACE ${SQLITECPP_ARCHIVE} ${SQLCIPHER_LINK_LIBRARIES})
else()
    message(WARNING "store: plain SQLite, NOT ENCRYPTED (SQLCipher >= 4.6 was not found: ${PROBE_SAYS})")
    find_package(SQLite3 REQUIRED)
    target_compile_definitions(dondoc_sqlite INTERFACE DONDOC_ENCRYPTED=0)
    target_link_libraries(dondoc_sqlite INTERFACE ${SQLITECPP_ARCHIVE} SQLite::SQLite3)
endif()
