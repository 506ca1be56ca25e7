# SPDX-License-Identifier: Apache-2.0
"""What lies between cluster and people: whose token it is, and what becomes of a dead one."""

from collections.abc import Callable

import pytest

from approver_gui.errors import HsmOutcomeUnknownError
from approver_gui.headless.exit_codes import ExitCode
from approver_gui.hsm.port import Hsm
from approver_gui.hsm.refusals import refusal
from approver_gui.hsm.requests import RegisterQuorumKey
from approver_gui.keys.secret import Secret
from approver_gui.text import say
from tests.headless.console import everything_below
from tests.headless.setup_site import USERS, NearSite, Site
from tests.keys.stand_ins import OTHER_PASSPHRASE, PASSPHRASE


@pytest.fixture
def site(tmp_path):
    """Return a site with a plan in which nobody signs at once, one step before the tokens."""
    site = NearSite(tmp_path)
    site.write_plan()
    assert site.run("--wait", 0).code == ExitCode.TOO_FEW
    return site


@pytest.fixture
def quick(tmp_path):
    """Return a site on which everybody's key signs at once, before its first run."""
    site = NearSite(tmp_path)
    site.give_keys(*USERS)
    return site


class Registering:
    """A session in which a registration ends as the test wants."""

    def __init__(self, hsm: Hsm, error: Callable[[], Exception]) -> None:
        self._hsm, self._error = hsm, error

    def ask(self, request):
        if isinstance(request, RegisterQuorumKey):
            raise self._error()
        return self._hsm.ask(request)

    def abort(self):
        self._hsm.abort()

    def close(self):
        self._hsm.close()


def names(site: Site) -> list[str]:
    return sorted(one.name for one in site.registrations.iterdir())


# --- the file of a token


def test_a_token_is_named_after_the_user_whose_it_is(site):
    seen: list[str] = []
    site.pauses = lambda _seconds: seen.extend(names(site))
    site.run("--wait", 1)
    assert seen
    assert {one.rpartition("-")[0] for one in seen} == {"registration-user1"}


def test_a_token_whose_time_is_over_is_removed_and_nothing_else(site):
    site.registrations.mkdir()
    (site.registrations / "token-0ab1a804.json").write_bytes(b"somebody else's")
    site.pauses = lambda _seconds: None
    ended = site.run("--wait", 1)
    assert ended.code == ExitCode.TOO_FEW
    assert names(site) == ["token-0ab1a804.json"]
    assert "Removed; its token is dead" in ended.err
    assert "registration-user1-" in ended.err
    assert site.acts()[-2:] == ["registration_cancelled", "dead_file_removed"]


def test_a_file_that_somebody_has_written_over_is_left(site):
    def somebody_signs_in_place(_seconds: float) -> None:
        for token in site.registrations.iterdir():
            token.write_bytes(b"signed, perhaps")

    site.pauses = somebody_signs_in_place
    ended = site.run("--wait", 1)
    assert ended.code == ExitCode.TOO_FEW
    assert "Not removed, for it is not what was written; its token is dead" in ended.err
    assert [one.read_bytes() for one in site.registrations.iterdir()] == [b"signed, perhaps"]


def test_somebody_who_does_not_wait_any_longer_leaves_no_dead_token(site):
    def interrupted(_seconds: float) -> None:
        assert names(site)
        raise KeyboardInterrupt

    site.pauses = interrupted
    with pytest.raises(KeyboardInterrupt):
        site.run()
    assert names(site) == []
    assert "registration_cancelled" in site.acts()


def test_a_registration_that_the_cluster_refuses_leaves_nothing_that_was_written_for_it(quick):
    quick.write_plan()
    quick.wrap = lambda hsm: Registering(hsm, lambda: refusal("InvalidQuorumSignature"))
    ended = quick.run()
    assert ended.code == ExitCode.CLUSTER, ended.err
    assert names(quick) == []  # neither token nor signed file nor public key
    assert ended.err.count("Removed; its token is dead") == 3


def test_where_nobody_knows_what_came_of_it_everything_stays(quick):
    quick.write_plan()
    words = say("Nobody knows"), say("No answer came."), say("Look.")
    quick.wrap = lambda hsm: Registering(hsm, lambda: HsmOutcomeUnknownError(*words))
    assert quick.run().code == ExitCode.OUTCOME_UNKNOWN
    assert len(names(quick)) == 3
    assert "dead_file_removed" not in quick.acts()


# --- keys that sign at once


def test_a_key_that_is_not_there_is_named_before_anybody_is_asked_for_a_token(quick):
    quick.keys["user3"] = "mistyped"
    quick.write_plan()
    ended = quick.run()
    assert ended.code == ExitCode.LOCKED, ended.err
    assert "mistyped" in ended.err
    assert "registration_asked" not in quick.acts()
    assert not quick.registrations.exists()


def test_a_key_that_stays_locked_is_found_before_the_first_token(quick):
    quick.write_plan()
    store = quick.store(quick.places.keys_folder)
    store.change_passphrase("user3", Secret(PASSPHRASE), Secret(OTHER_PASSPHRASE))
    ended = quick.run()
    assert ended.code == ExitCode.LOCKED, ended.err
    assert "registration_asked" not in quick.acts()
    store.change_passphrase("user3", Secret(OTHER_PASSPHRASE), Secret(PASSPHRASE))
    quick.write_plan(without="rehearse = true\n")
    assert quick.run().code == ExitCode.DONE
    assert quick.acts().count("registration_done") == len(USERS)


def test_nothing_is_written_by_a_look_at_the_keys(quick):
    quick.keys["user1"] = "mistyped"
    quick.write_plan()
    before = everything_below(quick.places.keys_folder)
    quick.run()
    assert everything_below(quick.places.keys_folder) == before
