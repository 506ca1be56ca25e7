# SPDX-License-Identifier: Apache-2.0
"""A roster that a script gives is read, completed by a role, and never changed."""

import json

import pytest

from approver_gui.errors import MediumError, RefusedError
from approver_gui.headless.roster_files import GivenRoster, read_roster
from approver_gui.keys.roster import Roster
from approver_gui.keys.roster_file import dump
from tests.flows.cluster_desk import a_roster
from tests.hsm.approvers import key_of, public_pem


def a_plain_list(folder, *names):
    for name in names:
        (folder / f"{name}.pem").write_bytes(public_pem(name))
    path = folder / "plain.json"
    path.write_text(json.dumps({name: f"{name}.pem" for name in names}))
    return path


def test_the_programs_own_file_is_read_as_it_is(tmp_path):
    path = tmp_path / "roster.json"
    path.write_bytes(dump(a_roster()))
    assert read_roster(path) == a_roster()
    assert GivenRoster(path, "admin").load() == a_roster()


def test_users_of_a_plain_list_get_the_role_that_approves(tmp_path):
    path = a_plain_list(tmp_path, "user1", "user2")
    assert {one.role for one in read_roster(path).members} == {""}
    roster = GivenRoster(path, "crypto-user").load()
    assert [one.ident for one in roster.members] == ["crypto-user/user1", "crypto-user/user2"]
    assert roster.members[0].key == key_of("user1").public


def test_a_key_that_is_none_is_named(tmp_path):
    path = a_plain_list(tmp_path, "user1")
    (tmp_path / "user1.pem").write_bytes(b"no key")
    with pytest.raises(MediumError) as refused:
        read_roster(path)
    assert "user1.pem" in str(refused.value.detail)


def test_it_is_never_changed(tmp_path):
    path = a_plain_list(tmp_path, "user1")
    before = path.read_bytes()
    with pytest.raises(RefusedError):
        GivenRoster(path, "admin").save(Roster())
    assert path.read_bytes() == before
