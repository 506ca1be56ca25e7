# SPDX-License-Identifier: Apache-2.0
"""Targets of a set-up: as text and back, and what is none."""

from pathlib import Path

import pytest

from approver_gui.flows.connection import Embedded, Local, OverSsh
from approver_gui.flows.setup.target import (
    AwsChoice,
    ByHandChoice,
    EmbeddedChoice,
    SetupTarget,
    aws,
    by_hand,
    parse,
    spell,
)

REHEARSAL = SetupTarget(EmbeddedChoice(), Embedded(Path("/home/a b/the.cluster")))
AWS = SetupTarget(AwsChoice("eu-central-1", "cluster-abc234"), Local())


@pytest.mark.parametrize(
    "target",
    [
        REHEARSAL,
        AWS,
        SetupTarget(AwsChoice("us-gov-west-1"), Local()),
        SetupTarget(AwsChoice("eu-central-1", "cluster-abc234", "ops@work"), Local()),
        SetupTarget(ByHandChoice("cluster-abc234"), OverSsh(("ssh", "-p", "22", "bastion"))),
    ],
)
def test_a_target_spelled_is_the_same_target_again(target: SetupTarget):
    assert parse(spell(target)) == target


@pytest.mark.parametrize(
    "text",
    [
        "",
        "embedded",
        "embedded\nlocal:",
        "aws:eu-central-1\nembedded:/a",
        "aws:nowhere\nlocal:",
        "aws:eu-central-1/abc\nlocal:",
        "aws:eu-central-1 profile=a b\nlocal:",
        "aws:eu-central-1 region=b\nlocal:",
        "aws:'eu-central-1\nlocal:",
        "hand:\nlocal:",
        "hand:../../etc\nlocal:",
        "something\nlocal:",
    ],
)
def test_what_spells_no_target_is_refused(text: str):
    with pytest.raises(ValueError, match=r"\w"):
        parse(text)


def test_only_an_embedded_cluster_describes_itself():
    with pytest.raises(ValueError, match="describes itself"):
        SetupTarget(EmbeddedChoice(), Local())
    with pytest.raises(ValueError, match="describes itself"):
        SetupTarget(ByHandChoice("cluster-abc"), REHEARSAL.connection)


def test_the_cluster_that_was_created_becomes_part_of_the_target():
    new = SetupTarget(aws("eu-central-1", "", "ops"), Local())
    assert new.with_cluster("cluster-new1").plane == aws("eu-central-1", "cluster-new1", "ops")
    assert REHEARSAL.with_cluster("whatever") == REHEARSAL
    with pytest.raises(ValueError, match="no cluster id"):
        new.with_cluster("../escape")


def test_a_target_says_what_it_is():
    assert str(REHEARSAL.words()) == "embedded cluster: a rehearsal, not an HSM"
    assert str(AWS.words()) == "cluster-abc234 in eu-central-1"
    assert "new cluster" in str(SetupTarget(aws("eu-central-1"), Local()).words())
    hand = SetupTarget(by_hand(" cluster-abc "), Local())
    assert str(hand.words()) == "cluster-abc, files carried by hand"
    assert hand.cluster_id == "cluster-abc"
    assert REHEARSAL.is_rehearsal
    assert not hand.is_rehearsal


def test_a_profile_with_strange_letters_is_none():
    with pytest.raises(ValueError, match="profile"):
        aws("eu-central-1", "", "$(id)")
