# What is installed besides resources/, and the Debian package: `cpack --preset release`.
include(GNUInstallDirs)
install(TARGETS disclosure-catalog)

# Debian wants manuals and changelogs packed; without a time stamp, so that the same sources give the same bytes.
find_program(GZIP gzip REQUIRED)
set(packed ${CMAKE_CURRENT_BINARY_DIR}/packed)
function(install_packed source name destination)
    add_custom_command(
        OUTPUT ${packed}/${name}.gz
        COMMAND ${CMAKE_COMMAND} -E make_directory ${packed}
        COMMAND ${GZIP} -9nc ${source} > ${packed}/${name}.gz
        DEPENDS ${source})
    set_property(GLOBAL APPEND PROPERTY packed_files ${packed}/${name}.gz)
    install(FILES ${packed}/${name}.gz DESTINATION ${destination} ${ARGN})
endfunction()
set(here ${CMAKE_CURRENT_SOURCE_DIR})
install_packed(${here}/disclosure-catalog.1 disclosure-catalog.1 ${CMAKE_INSTALL_MANDIR}/man1)
install_packed(${here}/disclosure-catalog.zh_CN.1 disclosure-catalog.zh_CN.1 ${CMAKE_INSTALL_MANDIR}/zh_CN/man1
    RENAME disclosure-catalog.1.gz)
install_packed(${PROJECT_SOURCE_DIR}/CHANGELOG.md changelog ${CMAKE_INSTALL_DOCDIR})
get_property(packed_files GLOBAL PROPERTY packed_files)
add_custom_target(packed ALL DEPENDS ${packed_files})
install(FILES ${PROJECT_SOURCE_DIR}/resources/desktop/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME disclosure-catalog)
set(CPACK_PACKAGE_CONTACT "The disclosure-catalog authors <disclosure-catalog@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "editor for catalogs of proactive disclosure (主动公开基本目录)")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Chinese government offices list in such catalogs what they publish on their
own initiative: who, what, when and where. Items are edited in a table and on
a card; versions are kept and compared; official spreadsheets and review
copies are written. All data stays in one file on this computer.
.
用于编制、核对和发布主动公开基本目录，数据只保存在本机，不联网。")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION editors)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
# The linker knows the libraries; plugins and fonts are found at run time only. XCB's platform plugin comes with
# libqt6gui6, SQLite's driver and the painter of our icon do not; pages cannot be printed without a Chinese font.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, libqt6svg6, fonts-wqy-zenhei | fonts-arphic-uming | fonts-lxgw-wenkai")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "breeze-icon-theme, fcitx5-frontend-qt6, fonts-lxgw-wenkai, fonts-noto-cjk, fonts-wqy-zenhei, qt6-qpa-plugins, qt6-translations-l10n")
include(CPack)
