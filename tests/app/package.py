#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""package.py BUILD_DIR: the Debian package holds what a desk needs, and its parts agree with each other.

Writes the package with cpack into a folder of its own, unpacks it there and reads it; nothing is installed.
"""

import configparser
import gzip
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

NAME = "disclosure-catalog"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
# Everything, and nothing else: folders, then files.
FILES = {
    f"usr/bin/{NAME}",
    f"usr/share/applications/{NAME}.desktop",
    f"usr/share/doc/{NAME}/changelog.gz",
    f"usr/share/doc/{NAME}/copyright",
    f"usr/share/icons/hicolor/scalable/apps/{NAME}.svg",
    f"usr/share/man/man1/{NAME}.1.gz",
    f"usr/share/man/zh_CN/man1/{NAME}.1.gz",
    f"usr/share/metainfo/{NAME}.metainfo.xml",
    f"usr/share/mime/packages/{NAME}.xml",
}
# Found at run time only, so that the linker says nothing of them.
PLUGINS = ("libqt6sql6-sqlite", "libqt6svg6")


def output(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout


def control_of(package):
    fields = output("dpkg-deb", "--field", package)
    return dict(line.split(": ", 1) for line in fields.splitlines() if ": " in line and not line.startswith(" "))


def check_files(root):
    found = {str(path.relative_to(root)) for path in root.rglob("*") if not path.is_dir()}
    for name in sorted(found ^ FILES):
        yield f"{name}: {'missing' if name in FILES else 'not expected'}"
    for path in root.rglob("*"):
        wanted = 0o755 if path.is_dir() or path.parent.name == "bin" else 0o644
        if path.stat().st_mode & 0o7777 != wanted:
            yield f"{path.relative_to(root)}: mode {path.stat().st_mode & 0o7777:o}"


def check_control(package):
    control = control_of(package)
    for plugin in PLUGINS:
        if plugin not in control["Depends"]:
            yield f"Depends without {plugin}"
    if "libqt6widgets6" not in control["Depends"] or "libsqlite3-0" not in control["Depends"]:
        yield f"the libraries linked are not in Depends: {control['Depends']}"
    if "fonts-" not in control.get("Recommends", ""):
        yield "no Chinese fonts recommended"


def check_desktop(root):
    desktop = configparser.ConfigParser(interpolation=None)
    desktop.optionxform = str
    desktop.read(root / f"usr/share/applications/{NAME}.desktop", encoding="utf-8")
    entry = desktop["Desktop Entry"]
    mime = ElementTree.parse(root / f"usr/share/mime/packages/{NAME}.xml").getroot()
    types = [node.get("type") for node in mime.iter(MIME + "mime-type")]
    globs = [node.get("pattern") for node in mime.iter(MIME + "glob")]
    about = ElementTree.parse(root / f"usr/share/metainfo/{NAME}.metainfo.xml").getroot()
    if entry["Exec"].split() != [NAME, "%f"] or entry["Icon"] != NAME or "Name[zh_CN]" not in entry:
        yield "the desktop entry names another program or icon"
    if entry["MimeType"].strip(";").split(";") != types or globs != ["*.gkml"]:
        yield f"types of files: {entry['MimeType']} in the desktop entry, {types} {globs} in the MIME package"
    if [node.text for node in about.iter("mediatype")] != types:
        yield "the metainfo names other types of files"
    if [node.text for node in about.iter("launchable")] != [f"{NAME}.desktop"]:
        yield "the metainfo launches something else"
    ElementTree.parse(root / f"usr/share/icons/hicolor/scalable/apps/{NAME}.svg")


def check_manuals(root):
    program = root / "usr/bin" / NAME
    usage = json.loads(output(program, "help", "--json", "--lang", "en"))["usage"]
    commands = [line.split()[0] for line in usage.splitlines() if line.startswith("  ")]
    if len(commands) < 13:
        yield f"help lists {commands}"
    for manual in (root / "usr/share/man").rglob("*.gz"):
        text = gzip.decompress(manual.read_bytes()).decode("utf-8")
        for command in commands:
            if f".BR {command} " not in text:
                yield f"{manual.relative_to(root)} says nothing of {command}"


def main():
    build = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        # The fastest compression: the package is only read here.
        output("cpack", "-G", "DEB", "-B", folder, "--config", build / "CPackConfig.cmake", "-D",
               "CPACK_DEBIAN_COMPRESSION_TYPE=gzip")
        (package,) = Path(folder).glob("*.deb")
        root = Path(folder) / "root"
        output("dpkg-deb", "--extract", package, root)
        root.chmod(0o755)
        findings = [
            *check_files(root),
            *check_control(package),
            *check_desktop(root),
            *check_manuals(root),
        ]
        print(f"{package.name}: {package.stat().st_size // 1024} KiB")
    for finding in findings:
        print(finding)
    sys.exit(1 if findings else 0)


main()
