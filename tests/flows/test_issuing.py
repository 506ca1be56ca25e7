# SPDX-License-Identifier: Apache-2.0
"""A token from the cluster: the one asked for or none; how long it lives, and who says so."""

from datetime import timedelta

import pytest

from approver_gui.errors import RefusedError
from approver_gui.flows.ceremony import DeadlineSource
from approver_gui.flows.drill import Drill
from approver_gui.flows.issuing import deadline, is_dead, issued, token_request
from approver_gui.flows.operations import DeleteUser, KeyName, Operation, SignPayload
from approver_gui.hsm.answers import LiveToken, Timeouts
from approver_gui.hsm.refusals import refusal
from approver_gui.hsm.requests import GenerateToken, ListTimeouts, ListTokens
from approver_gui.hsm.words import KeyFilter, Role, Service
from tests.builders import (
    KEY_REFERENCE,
    NOW,
    a_file,
    a_file_of,
    a_login_token,
    a_registration_token,
    a_service_token,
    fields_of,
)
from tests.flows.cluster_desk import a_who, ecdsa

SIGN = SignPayload(KeyName(KEY_REFERENCE), ecdsa())
DELETE = DeleteUser("user3", Role.CRYPTO_USER)
USER1, ADMIN = a_who("user1"), a_who("admin")


def usage(**changed):
    return a_service_token(**{"service": "key-usage", "requester": "user1", **changed})


def test_the_request_names_the_service_and_the_key():
    by_key = KeyFilter(reference=KEY_REFERENCE)

    assert token_request(SIGN) == GenerateToken(Service.KEY_USAGE, by_key)
    assert token_request(DELETE) == GenerateToken(Service.USER)
    assert token_request(Drill()) == GenerateToken(Service.USER)
    drill = Drill(KeyName(KEY_REFERENCE))
    assert token_request(drill) == GenerateToken(Service.KEY_USAGE, by_key)


def test_the_token_asked_for_is_taken():
    assert issued(SIGN, USER1, a_file(usage()), NOW) == usage()
    token = a_service_token()
    assert issued(DELETE, ADMIN, a_file(token), NOW) == token
    unreadable = a_service_token(data=b"another layout")
    assert issued(DELETE, ADMIN, a_file(unreadable), NOW) == unreadable


def without_key(token):
    fields = fields_of(token)
    del fields["key_reference"]
    return fields


OTHERS: dict[str, tuple[Operation, bytes, str]] = {
    "no token": (SIGN, b"{}", "version"),
    "a registration": (SIGN, a_file(a_registration_token()), "service that was asked for"),
    "a login": (DELETE, a_file(a_login_token()), "service that was asked for"),
    "another service": (SIGN, a_file(a_service_token()), "service that was asked for"),
    "another key": (SIGN, a_file(usage(key_reference="0x9")), "another key"),
    "no key": (SIGN, a_file_of(without_key(usage())), "another key"),
    "an odd key": (SIGN, a_file(usage(key_reference="all")), "another key"),
    "another digest": (SIGN, a_file(usage(digest=bytes(32))), "altered"),
    "somebody else's": (SIGN, a_file(usage(requester="user2")), "somebody else"),
    "another claim": (
        DELETE,
        a_file_of({**without_key(usage(requester="admin")), "service": "user"}),
        "contradicts itself",
    ),
}


@pytest.mark.parametrize("name", OTHERS)
def test_any_other_token_is_refused(name):
    operation, file, words = OTHERS[name]
    who = USER1 if operation is SIGN else ADMIN

    with pytest.raises(RefusedError, match=words) as caught:
        issued(operation, who, file, NOW)

    assert "another token" in str(caught.value.title)


class Lists:
    """A cluster of lists; a refusal where nothing is given."""

    def __init__(self, tokens=None, life_s=None) -> None:
        self.tokens = tokens
        self.life_s = life_s

    def ask(self, request):
        answers = {
            ListTokens: self.tokens,
            ListTimeouts: None if self.life_s is None else Timeouts(self.life_s, 1),
        }
        found = answers[type(request)]
        if found is None:
            raise refusal("Not supported")
        return found


def live(seconds, username="user1", service="key-usage"):
    return LiveToken(username, service, 2, 0, seconds, "full")


@pytest.mark.parametrize(
    ("lists", "seconds", "source"),
    [
        (Lists((live(500),), 600), 500, DeadlineSource.TOKEN_LIST),
        (Lists((live(10), live(590), live(599, "user2"))), 590, DeadlineSource.TOKEN_LIST),
        (
            Lists((live(590, "USER1"), live(599, service="user"))),
            590,
            DeadlineSource.TOKEN_LIST,
        ),
        (Lists((live(None),), 300), 300, DeadlineSource.TIMEOUTS),
        (Lists((), 300), 300, DeadlineSource.TIMEOUTS),
        (Lists(None, 300), 300, DeadlineSource.TIMEOUTS),
        (Lists(), 600, DeadlineSource.ASSUMED),
        (Lists((live(10**15),)), 86400, DeadlineSource.TOKEN_LIST),
        (Lists((live(-5),)), 0, DeadlineSource.TOKEN_LIST),
    ],
)
def test_the_cluster_s_own_list_decides_how_long_a_token_lives(lists, seconds, source):
    found = deadline(lists.ask, SIGN, USER1, NOW)

    assert (found.at - NOW, found.source) == (timedelta(seconds=seconds), source)


@pytest.mark.parametrize(
    ("tokens", "alive", "expected"),
    [
        ((), 1, True),
        ((live(9),), 1, False),
        ((live(9),), 2, True),
        ((live(9, "user2"), live(9, service="user")), 1, True),
        (None, 1, True),
    ],
)
def test_a_token_that_is_not_listed_any_more_is_dead(tokens, alive, expected):
    assert is_dead(Lists(tokens).ask, SIGN, USER1, alive) is expected
