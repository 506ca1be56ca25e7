# SPDX-License-Identifier: Apache-2.0
"""The way to a cluster: typed, remembered, and turned into a tool to start."""

from pathlib import Path

import pytest

from approver_gui.errors import HsmRefusedError, HsmSessionLostError, MediumError
from approver_gui.flows.connection import TOOL, Connection, Embedded, Local, OverSsh
from approver_gui.flows.reaching import (
    embedded,
    is_mfa_wanted,
    local,
    over_ssh,
    parse,
    require_there,
    spell,
    tool,
)
from approver_gui.text import say

WAYS: dict[str, Connection] = {
    "embedded:/var/lib/a b.cluster": Embedded(Path("/var/lib/a b.cluster")),
    "local:": Local(),
    "local:cluster=cluster-abc234": Local(cluster_id="cluster-abc234"),
    "local:'tool=/opt/my tool'": Local(tool="/opt/my tool"),
    "ssh:custodian@bastion": OverSsh(("ssh", "custodian@bastion")),
    "ssh:-p 2222 bastion tool=/opt/cli cluster=c1": OverSsh(
        ("ssh", "-p", "2222", "bastion"), "/opt/cli", "c1"
    ),
}


@pytest.mark.parametrize(("text", "connection"), WAYS.items())
def test_a_way_is_understood(text, connection):
    assert parse(text) == connection


@pytest.mark.parametrize("connection", WAYS.values(), ids=spell)
def test_a_way_comes_back_as_it_was_spelled(connection):
    assert parse(spell(connection)) == connection


@pytest.mark.parametrize(
    "text",
    [
        *("", "embedded", "embedded:", "embedded: ", "embedded:a\0b", "telnet:host"),
        *("ssh:", "ssh:-v", "ssh:'host", "local:host", "local:tool=", "local:cluster=-x"),
        "ssh:host cluster=a_b",
    ],
)
def test_what_leads_nowhere_is_refused(text):
    with pytest.raises(ValueError, match=r"no|begins|clos"):
        parse(text)


def test_a_relative_file_is_found_again_from_anywhere():
    assert embedded("a.cluster").state_file == Path.cwd() / "a.cluster"


def test_the_word_ssh_may_be_typed_or_left_out():
    assert over_ssh("ssh bastion", TOOL, "") == over_ssh(" bastion ", TOOL, " ")


def test_the_tool_is_started_as_typed():
    assert tool(local("/opt/cli", "c1")).command == ("/opt/cli",)
    assert tool(local("/opt/cli", "c1")).cluster_id == "c1"
    far = tool(over_ssh("-v bastion", "/opt/cli", ""))
    assert (far.prefix, far.command) == (("ssh", "-v", "bastion"), ("/opt/cli",))


def test_the_tool_of_an_embedded_cluster_is_this_program():
    words = tool(Embedded(Path("/x/a.cluster"))).command
    assert words[-2:] == ("--state", "/x/a.cluster")
    assert "approver_gui.hsm.embedded" in words


def test_only_a_cluster_that_is_there_is_opened(tmp_path):
    path = tmp_path / "a.cluster"
    with pytest.raises(MediumError) as caught:
        require_there(Embedded(path))
    assert str(path) in str(caught.value.detail)
    path.touch()
    require_there(Embedded(path))
    require_there(Local())


def test_a_login_that_needs_a_second_factor_is_told_from_others():
    words = say("No."), say("No."), say("No.")
    assert is_mfa_wanted(HsmRefusedError(*words, code="mfa-needed"))
    assert not is_mfa_wanted(HsmRefusedError(*words, code="wrong-password"))
    assert not is_mfa_wanted(HsmSessionLostError(*words))
