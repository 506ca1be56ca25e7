# SPDX-License-Identifier: Apache-2.0
"""Which tool the driver starts, where, and how long it waits for it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tool:
    """How to start cloudhsm-cli.

    Attributes:
        command: the program and its first arguments, on its machine.
        prefix: what runs it elsewhere: ``("ssh", "host")`` with ssh's options before the host,
            ``("sudo", "-n")``; files are brought along for ssh only.
        cluster_id: for every command, where the tool is configured for several clusters.

    Source: AWS CloudHSM User Guide, "Getting started with CloudHSM CLI".
    """

    command: tuple[str, ...] = ("/opt/cloudhsm/bin/cloudhsm-cli",)
    prefix: tuple[str, ...] = ()
    cluster_id: str | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """How many seconds each step may take.

    Attributes:
        start_s: until the first prompt.
        command_s: from a command to the end of its answer.
        prompt_s: from an answer to the prompt after it.
        echo_s: from a hidden question until the terminal shows no typing.
        file_s: a connection by ssh, or one file over it.
        goodbye_s: for the tool to end by itself.
    """

    start_s: float = 60.0
    command_s: float = 120.0
    prompt_s: float = 5.0
    echo_s: float = 5.0
    file_s: float = 30.0
    goodbye_s: float = 3.0
