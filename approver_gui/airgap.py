# SPDX-License-Identifier: Apache-2.0
"""Whether this machine is off every network, as far as the kernel's own files tell.

No socket is opened to find out. Source: Linux, Documentation/ABI/testing/sysfs-class-net.
"""

from dataclasses import dataclass
from pathlib import Path

_LOOPBACK = "772"  # ARPHRD_LOOPBACK in linux/if_arp.h
_LONGEST_VALUE = 64


@dataclass(frozen=True, slots=True)
class Airgap:
    """Which ways to a network are open.

    Attributes:
        up: names of the interfaces that are up, loopback left out; untrusted text. None where
            it cannot be known.
    """

    up: tuple[str, ...] | None


def look(root: Path = Path("/sys/class/net")) -> Airgap:
    """Return which network interfaces are up now.

    One that does not know its own state (a tunnel, some drivers) counts when it has a carrier.
    """
    try:
        folders = sorted(folder for folder in root.iterdir() if folder.is_dir())
        return Airgap(tuple(folder.name for folder in folders if _is_up(folder)))
    except OSError:
        return Airgap(None)


def _is_up(interface: Path) -> bool:
    try:
        state = _value(interface / "operstate")
        if _value(interface / "type") == _LOOPBACK:
            return False
    except FileNotFoundError:
        if interface.exists():
            raise
        return False  # unplugged while we looked
    return state == "up" or (state == "unknown" and _has_carrier(interface))


def _has_carrier(interface: Path) -> bool:
    try:
        return _value(interface / "carrier") == "1"
    except OSError:  # the kernel refuses the question for an interface that is down
        return False


def _value(path: Path) -> str:
    with path.open(encoding="ascii", errors="replace") as file:
        return file.read(_LONGEST_VALUE).strip()
