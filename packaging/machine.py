# SPDX-License-Identifier: Apache-2.0
"""What the machine itself must bring: the libraries Qt loads, a font, programs tests use.

Nothing here trusts the package database: a library is there when it loads, a program when it
is found. Root gets what is missing; anybody else gets the exact line to give to root.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

# What PySide6 6.11's own libraries ask the loader for and do not bring (readelf -d).
QT_LIBRARIES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
# The same for a real window: the platform plugins xcb and wayland.
X11_LIBRARIES: Mapping[str, str] = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES: Mapping[str, str] = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
# Tests that need one of these skip without it and say so.
TEST_PROGRAMS: Mapping[str, str] = {
    "dbus-run-session": "dbus-daemon",
    "gnome-keyring-daemon": "gnome-keyring",
    "openssl": "openssl",
    "ssh": "openssh-client",
    "sshd": "openssh-server",
    "strace": "strace",
}
# Where Debian keeps daemons; the path of somebody who is not root may lack them.
DAEMON_FOLDERS = ("/usr/sbin", "/usr/local/sbin", "/sbin")
FONT_PACKAGE = "fonts-dejavu-core"
# Without the option apt-get calls it a success when it reached no list at all.
APT_UPDATE = ("-o", "APT::Update::Error-Mode=any", "update")
_FONT_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
)
_OFFLINE_SIGNS = (
    "Temporary failure resolving",
    "Could not resolve",
    "unreachable",
    "timed out",
)
_FONT_ENDINGS = {".ttf", ".otf", ".ttc", ".pfb"}


class SetUpError(Exception):
    """Set-up cannot go on.

    Attributes:
        happened: what happened, for a person.
        remedy: what to do next.
    """

    def __init__(self, happened: str, remedy: str) -> None:
        super().__init__(happened, remedy)
        self.happened = happened
        self.remedy = remedy


def loads(soname: str) -> bool:
    """Return whether the loader finds a library and all that it needs itself."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def packages_of_missing(libraries: Mapping[str, str]) -> tuple[str, ...]:
    """Return the Debian packages of those libraries (soname to package) that do not load."""
    return tuple(sorted({debian for name, debian in libraries.items() if not loads(name)}))


def packages_of_missing_programs(
    programs: Mapping[str, str], folders: Iterable[str] = DAEMON_FOLDERS
) -> tuple[str, ...]:
    """Return the Debian packages of those programs (name to package) that are not found."""
    path = os.pathsep.join((os.environ.get("PATH", os.defpath), *folders))
    missing = {debian for name, debian in programs.items() if not shutil.which(name, path=path)}
    return tuple(sorted(missing))


def has_font(folders: Iterable[str] = _FONT_FOLDERS) -> bool:
    """Return whether there is one font to draw with; Qt brings none."""
    return any(
        Path(name).suffix.lower() in _FONT_ENDINGS
        for folder in folders
        for _, _, names in os.walk(Path(folder).expanduser())
        for name in names
    )


def missing_for_qt(*, window: bool, environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the Debian packages without which Qt cannot start here.

    Args:
        window: whether a real window is wanted, or only an offscreen one.
        environ: tells whether a window would be X11's or Wayland's.
    """
    libraries = dict(QT_LIBRARIES)
    if window:
        libraries |= X11_LIBRARIES if environ.get("DISPLAY") else WAYLAND_LIBRARIES
    fonts = () if has_font() else (FONT_PACKAGE,)
    return tuple(sorted({*packages_of_missing(libraries), *fonts}))


def apt_line(packages: Iterable[str]) -> str:
    """Return the line that root types to install these packages."""
    return "apt-get install --no-install-recommends " + " ".join(packages)


def require(packages: tuple[str, ...], why: str, also: tuple[str, ...] = ()) -> None:
    """Install packages as root; stop with the line to type as anybody else.

    Args:
        packages: Debian packages without which nothing works.
        why: what does not work, for a person.
        also: packages that can be done without, named in the line to save a second one.

    Raises:
        SetUpError: the packages are not installed now.
    """
    if not packages:
        return
    remedy = as_root((*packages, *also))
    if not is_root_with_apt():
        raise SetUpError(f"{why} Missing from this machine: {' '.join(packages)}.", remedy)
    trouble = _install(packages)
    if trouble:
        reason = "There is no network for apt-get" if is_offline(trouble) else "apt-get failed"
        raise SetUpError(f"{why} {reason}:\n{trouble}", remedy)


def welcome(packages: tuple[str, ...], why: str) -> None:
    """Install packages as root if that goes well; otherwise say what is left out."""
    if not packages:
        return
    trouble = _install(packages) if is_root_with_apt() else ""
    if trouble or not is_root_with_apt():
        tell(f"{why} To have it, as root: {apt_line(packages)}")


def as_root(packages: Iterable[str]) -> str:
    """Return what to do about missing packages."""
    return f"As root:\n\n    apt-get update && {apt_line(packages)}\n\nThen the same again."


def is_offline(apt_words: str) -> bool:
    """Return whether apt-get failed for want of a network."""
    return any(sign in apt_words for sign in _OFFLINE_SIGNS)


def is_root_with_apt() -> bool:
    """Return whether this process may install Debian packages."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def tell(line: str) -> None:
    """Print a line about the set-up, apart from what the program itself prints."""
    print(f"dev.py: {line}", file=sys.stderr, flush=True)


def _install(packages: tuple[str, ...]) -> str:
    """Install packages; return "" or what apt-get said at its end."""
    tell(f"installing Debian packages: {' '.join(packages)}")
    install = ("install", "--yes", "--no-install-recommends", *packages)
    trouble = apt_get(*install)
    if trouble and not is_offline(trouble):  # no package lists yet, or old ones
        stale = apt_get(*APT_UPDATE)  # one unreachable source of many need not matter
        trouble = apt_get(*install)
        trouble = trouble and (stale or trouble)
    return trouble


def apt_get(*arguments: str, folder: Path | None = None) -> str:
    """Run apt-get without questions in a folder; return "" or the end of what it said."""
    done = subprocess.run(
        ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300", *arguments],
        cwd=folder,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    return "" if done.returncode == 0 else "\n".join(done.stdout.splitlines()[-8:]) or "?"
