# SPDX-License-Identifier: Apache-2.0
"""The way to a cluster as text, for the command line and the settings, and as a tool to start.

``embedded:FILE``, ``local:`` or ``ssh:DESTINATION``; the last two may be followed by
``tool=PATH`` and ``cluster=ID``, and an ssh destination by options before it.
"""

import re
import shlex
import sys
from pathlib import Path
from typing import assert_never

from approver_gui.errors import ApproverError, HsmRefusedError, MediumError
from approver_gui.flows.connection import TOOL, Connection, Embedded, Local, OverSsh
from approver_gui.hsm import host as machine
from approver_gui.hsm.host import Host
from approver_gui.hsm.refusals import Refusal
from approver_gui.hsm.tool import Tool
from approver_gui.text import say

_EMBEDDED, _LOCAL, _SSH = "embedded", "local", "ssh"
_TOOL, _CLUSTER = "tool=", "cluster="
_CLUSTER_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,63}")
_OUR_FOLDER = Path(__file__).parents[2]


def parse(text: str) -> Connection:
    """Return the connection that a text spells.

    Raises:
        ValueError: it spells none.
    """
    kind, colon, rest = text.partition(":")
    if not colon or "\0" in text:
        raise ValueError("it begins with embedded:, local: or ssh:")
    if kind == _EMBEDDED:
        return embedded(rest)
    words = shlex.split(rest)
    tool = next((w.removeprefix(_TOOL) for w in words if w.startswith(_TOOL)), TOOL)
    cluster = next((w.removeprefix(_CLUSTER) for w in words if w.startswith(_CLUSTER)), "")
    others = [word for word in words if not word.startswith((_TOOL, _CLUSTER))]
    if kind == _SSH:
        return over_ssh(shlex.join(others), tool, cluster)
    if kind != _LOCAL or others:
        raise ValueError("it begins with embedded:, local: or ssh:")
    return local(tool, cluster)


def embedded(path: str) -> Embedded:
    """Return the way to an embedded cluster.

    Raises:
        ValueError: no file is named.
    """
    if not path.strip() or "\0" in path:
        raise ValueError("no file is named")
    return Embedded(Path(path.strip()).absolute())


def local(tool: str, cluster: str) -> Local:
    """Return the way to the tool on this machine.

    Raises:
        ValueError: the tool has no path, or this is no cluster id.
    """
    return Local(_tool_path(tool), _cluster_id(cluster))


def over_ssh(destination: str, tool: str, cluster: str) -> OverSsh:
    """Return the way to the tool on another machine.

    Args:
        destination: as typed after ``ssh``, options first.
        tool: its path there.
        cluster: an id, or empty.

    Raises:
        ValueError: there is no destination, the tool has no path, or this is no cluster id.
    """
    words = shlex.split(destination)
    if words[:1] == ["ssh"]:
        words = words[1:]
    if not words or words[-1].startswith("-") or "\0" in destination:
        raise ValueError("there is no destination such as custodian@bastion")
    return OverSsh(("ssh", *words), _tool_path(tool), _cluster_id(cluster))


def spell(connection: Connection) -> str:
    """Return the text that :func:`parse` understands as this connection."""
    match connection:
        case Embedded(state_file):
            return f"{_EMBEDDED}:{state_file}"
        case Local():
            return f"{_LOCAL}:{shlex.join(_named(connection))}"
        case OverSsh():
            words = (*connection.prefix[1:], *_named(connection))
            return f"{_SSH}:{shlex.join(words)}"
        case _:
            assert_never(connection)


def require_there(connection: Connection) -> None:
    """Let pass an embedded cluster that is there, and every other kind.

    The tool of an embedded cluster would make the file that is not there.

    Raises:
        MediumError: there is no such file.
    """
    if isinstance(connection, Embedded) and not connection.state_file.exists():
        path = str(connection.state_file)
        raise MediumError(
            say("There is no such embedded cluster"),
            say("{path} is not there.").put(path=path),
            say("Choose the file of one, or make a new one."),
        )


def is_mfa_wanted(error: ApproverError) -> bool:
    """Tell whether a login was refused because it needs a second factor."""
    return isinstance(error, HsmRefusedError) and error.code == Refusal.MFA_NEEDED


def tool(connection: Connection) -> Tool:
    """Return the tool that is started to reach a cluster."""
    match connection:
        case Embedded(state_file):
            # The driver keeps the environment from the tool, and this program need not be
            # installed.
            ours = ("/usr/bin/env", f"PYTHONPATH={_OUR_FOLDER}", sys.executable)
            module = ("-m", "approver_gui.hsm.embedded", "--state", str(state_file))
            return Tool(command=(*ours, *module))
        case Local():
            return Tool(command=(connection.tool,), cluster_id=connection.cluster_id)
        case OverSsh():
            return Tool(
                command=(connection.tool,),
                prefix=connection.prefix,
                cluster_id=connection.cluster_id,
            )
        case _:
            assert_never(connection)


def host(connection: Connection, elevate: tuple[str, ...] = ()) -> Host:
    """Return the machine of the tool, where the issuing certificate has its place.

    Args:
        connection: the way to the cluster.
        elevate: what runs a program there with the rights it needs, ``("sudo", "-n")``.
    """
    if isinstance(connection, Embedded):
        return machine.of_embedded(connection.state_file)
    return machine.of_tool(tool(connection), elevate)


def _named(connection: Local | OverSsh) -> tuple[str, ...]:
    path = (f"{_TOOL}{connection.tool}",) if connection.tool != TOOL else ()
    cluster = (f"{_CLUSTER}{connection.cluster_id}",) if connection.cluster_id else ()
    return (*path, *cluster)


def _tool_path(text: str) -> str:
    if not text.strip() or "\0" in text:
        raise ValueError("the tool has no path")
    return text.strip()


def _cluster_id(text: str) -> str | None:
    if text.strip() and not _CLUSTER_ID.fullmatch(text.strip()):
        raise ValueError("this is no cluster id such as cluster-abc234")
    return text.strip() or None
