# SPDX-License-Identifier: Apache-2.0
"""A pip for a machine that may have none: found, installed, or fetched without root.

In this order: the wheel that ensurepip carries, the wheel of Debian's python3-pip-whl, the
pip module of the interpreter, python3-pip-whl installed by root, and the same package
fetched and unpacked below build/ by anybody else. Wheels are run as they are.
"""

import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import util
from pathlib import Path

from machine import (
    APT_UPDATE,
    SetUpError,
    apt_get,
    as_root,
    is_offline,
    is_root_with_apt,
    require,
)

PIP_PACKAGE = "python3-pip-whl"
SYSTEM_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
_DEBIAN_WHEELS = Path("/usr/share/python-wheels")
_CERTIFICATE_FOLDERS = ("usr/share/ca-certificates", "usr/local/share/ca-certificates")
# Debian's pip asks for the machine's certificates as it starts, before it reads any option.
_WITH_CERTIFICATES = """
import runpy, sys
wheel, certificates = sys.argv[1:3]
del sys.argv[1:3]
sys.path.insert(0, wheel)
from pip._vendor import certifi
certifi.where = lambda: certificates
runpy.run_module("pip", run_name="__main__", alter_sys=True)
"""
_DROPPED = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_DRY_RUN", "PIP_REQUIREMENT")


@dataclass(frozen=True)
class Pip:
    """A way to run pip.

    Attributes:
        wheel: the wheel to run, or None for the pip module of the base interpreter.
        base: the interpreter that virtual environments are made from.
        certificates: a bundle for pip to trust when the machine has none, or None.
    """

    wheel: Path | None
    base: Path
    certificates: Path | None = None

    def command(self, python: Path) -> list[str]:
        """Return the words that run pip for an interpreter, the base or a virtual one."""
        if self.wheel is not None and self.certificates is not None:
            words = ["-c", _WITH_CERTIFICATES, str(self.wheel), str(self.certificates)]
            return [str(python), *words]
        if self.wheel is not None:
            return [str(python), str(self.wheel / "pip")]
        aim = [] if python == self.base else ["--python", str(python)]
        return [str(self.base), "-m", "pip", *aim]

    def environment(self, environ: Mapping[str, str]) -> dict[str, str]:
        """Return the variables for pip: the user's indexes stay, other targets go."""
        kept = {
            name: value
            for name, value in environ.items()
            if not name.startswith("PYTHON") and name not in _DROPPED
        }
        kept |= {
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PIP_REQUIRE_VIRTUALENV": "0",
            "PIP_ROOT_USER_ACTION": "ignore",
            "PIP_USER": "0",
        }
        if self.certificates is not None:
            kept.setdefault("PIP_CERT", str(self.certificates))
        return kept


def obtain(base: Path, build: Path) -> Pip:
    """Return a pip, from the machine or fetched into the build folder.

    Raises:
        SetUpError: there is none, and none could be fetched.
    """
    fetched = build / "pip"
    found = _find(base, fetched)
    if found is None and is_root_with_apt():
        require((PIP_PACKAGE,), "There is no pip.")
        found = _find(base, fetched)
    if found is None:
        _fetch(fetched)
        found = _find(base, fetched)
    if found is None:
        raise _no_pip("The package holds no pip wheel.")
    return found


def newest_wheel(folder: Path) -> Path | None:
    """Return the pip wheel in a folder, the newest if there are several."""
    found = [path for path in folder.glob("pip-*.whl") if path.is_file()]
    return max(found, key=_version, default=None)


def _version(wheel: Path) -> tuple[int, ...]:
    return tuple(int(part) for part in wheel.name.split("-")[1].split(".") if part.isdigit())


def _find(base: Path, fetched: Path) -> Pip | None:
    unpacked = fetched / _DEBIAN_WHEELS.relative_to("/")
    bundle = fetched / "certificates.pem"
    certificates = bundle if bundle.is_file() and not SYSTEM_CERTIFICATES.is_file() else None
    for folder in (*_ensurepip_folders(), _DEBIAN_WHEELS, unpacked):
        wheel = newest_wheel(folder)
        if wheel is not None:
            return Pip(wheel, base, certificates)
    return Pip(None, base, certificates) if util.find_spec("pip") else None


def _ensurepip_folders() -> tuple[Path, ...]:
    """Return where this interpreter's ensurepip keeps its wheels."""
    spec = util.find_spec("ensurepip")
    if spec is None or spec.origin is None:
        return ()
    chosen = sysconfig.get_config_var("WHEEL_PKG_DIR")
    return (Path(spec.origin).parent / "_bundled", *([Path(chosen)] if chosen else []))


def _fetch(fetched: Path) -> None:
    """Fetch and unpack Debian's pip, and certificates if there are none, without root."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        raise _no_pip("This is no Debian to fetch one from.")
    wanted = [PIP_PACKAGE]
    if not SYSTEM_CERTIFICATES.is_file():
        wanted.append("ca-certificates")
    fetched.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=fetched.parent) as scratch:
        unpacked = Path(scratch, "unpacked")
        _download(wanted, Path(scratch))
        for package in sorted(Path(scratch).glob("*.deb")):
            subprocess.run(["dpkg-deb", "-x", package, unpacked], check=True)
        _bundle_certificates(unpacked)
        shutil.rmtree(fetched, ignore_errors=True)
        unpacked.rename(fetched)


def _download(packages: list[str], scratch: Path) -> None:
    """Put Debian packages into a folder; with lists of our own if the machine's do not do."""
    trouble = apt_get("download", *packages, folder=scratch)
    if trouble and not is_offline(trouble):
        lists, cache = scratch / "lists", scratch / "cache"
        for folder in (lists, cache / "archives"):
            (folder / "partial").mkdir(parents=True)
        own = ("-o", f"Dir::State::Lists={lists}", "-o", f"Dir::Cache={cache}")
        stale = apt_get(*own, *APT_UPDATE, folder=scratch)
        trouble = apt_get(*own, "download", *packages, folder=scratch)
        trouble = trouble and (stale or trouble)
    if trouble:
        reason = "There is no network to fetch one" if is_offline(trouble) else "apt-get failed"
        raise _no_pip(f"{reason}:\n{trouble}")


def _bundle_certificates(unpacked: Path) -> None:
    """Join authorities, Debian's and the machine's own, as update-ca-certificates would."""
    if not (unpacked / _CERTIFICATE_FOLDERS[0]).is_dir():
        return
    folders = (unpacked / _CERTIFICATE_FOLDERS[0], Path("/", _CERTIFICATE_FOLDERS[1]))
    parts = [
        path.read_text("utf-8") for folder in folders for path in sorted(folder.rglob("*.crt"))
    ]
    (unpacked / "certificates.pem").write_text("\n".join(parts), "utf-8")


def _no_pip(happened: str) -> SetUpError:
    return SetUpError(
        f"There is no pip for {sys.executable}. {happened}", as_root([PIP_PACKAGE])
    )
