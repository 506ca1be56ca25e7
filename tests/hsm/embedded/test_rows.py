# SPDX-License-Identifier: Apache-2.0
"""Values come back from their JSON text as they were, and nothing else is taken for one."""

import json

import pytest

from approver_gui.hsm.embedded.audit import LogEvent, LogLine
from approver_gui.hsm.embedded.kept import Settings
from approver_gui.hsm.embedded.rows import dump, load
from approver_gui.hsm.embedded.state import (
    Account,
    Fault,
    FaultKind,
    LiveToken,
    StoredKey,
    Unit,
)
from approver_gui.hsm.words import Service

ACCOUNT = Account("user1", "crypto-user", b"\0seal", frozenset({"B", "A"}), 2, None, b"PEM")
KEY = StoredKey(
    handle=0x220D,
    label='a "label"\n\ud800\u202e',
    key_class="private-key",
    key_type="rsa",
    owner="user1",
    material=b"\xff" * 40,
    attributes=(("sign", "true"), ("id", '"0x"')),
    on=frozenset({"A"}),
    shared_with=("user2",),
    manage_quorum=2,
    use_quorum=2,
)
TOKEN = LiveToken(b"\1" * 32, b"\2" * 160, Service.USER, 0, "admin", "admin", "id", 1_700_000)
SETTINGS = Settings(
    units=(Unit("A"), Unit("B", is_present=False)),
    quorum_values={"user": 1, "quorum": 3},
    next_handle=7,
    needs_two_units=False,
    faults=(Fault(FaultKind.SLOW, 0.5, "user list"), Fault(FaultKind.HSM_MISSING, 1)),
    reboots={"A": 1, "B": 2},
)
LINE = LogLine(1, 2, 3, 4, LogEvent("CN_LOGIN", 0xD, username="admin"))
VALUES = [ACCOUNT, KEY, TOKEN, SETTINGS, LINE]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_comes_back_as_it_was(value):
    untrusted = dump(value)

    assert untrusted.isascii()
    assert load(type(value), untrusted) == value
    assert dump(load(type(value), untrusted)) == untrusted


def test_an_amount_keeps_its_kind_of_number():
    whole, broken = Fault(FaultKind.SLOW, 2), Fault(FaultKind.SLOW, 2.0)

    assert isinstance(load(Fault, dump(whole)).amount, int)
    assert isinstance(load(Fault, dump(broken)).amount, float)


def test_services_and_kinds_come_back_as_what_they_are():
    assert load(LiveToken, dump(TOKEN)).service is Service.USER
    assert load(Settings, dump(SETTINGS)).faults[0].kind is FaultKind.SLOW


def test_equal_values_give_equal_text():
    again = Account("user1", "crypto-user", b"\0seal", frozenset({"A", "B"}), 2, None, b"PEM")

    assert dump(again) == dump(ACCOUNT)


def without(value, name):
    data = json.loads(dump(value))
    del data[name]
    return json.dumps(data, separators=(",", ":"))


def changed(value, **news):
    return json.dumps({**json.loads(dump(value)), **news}, separators=(",", ":"))


@pytest.mark.parametrize(
    ("kind", "untrusted"),
    [
        (Account, ""),
        (Account, "{}"),
        (Account, "[]"),
        (Account, "null"),
        (Account, "[" * 100_000),
        (Account, dump(ACCOUNT) + " "),
        (Account, " " + dump(ACCOUNT)),
        (Account, dump(ACCOUNT).replace(",", ", ", 1)),
        (Account, without(ACCOUNT, "role")),
        (Account, without(ACCOUNT, "mfa_key")),
        (Account, changed(ACCOUNT, extra=1)),
        (Account, changed(ACCOUNT, username=None)),
        (Account, changed(ACCOUNT, username=1)),
        (Account, changed(ACCOUNT, wrong_tries=True)),
        (Account, changed(ACCOUNT, wrong_tries=1.0)),
        (Account, changed(ACCOUNT, wrong_tries="1")),
        (Account, changed(ACCOUNT, seal="no Base64!")),
        (Account, changed(ACCOUNT, seal="QQ")),
        (Account, changed(ACCOUNT, seal="QR==")),
        (Account, changed(ACCOUNT, seal=[])),
        (Account, changed(ACCOUNT, on=["B", "A"])),
        (Account, changed(ACCOUNT, on=["A", "A"])),
        (Account, changed(ACCOUNT, on=[["A"]])),
        (Account, changed(ACCOUNT, on={"A": 1})),
        (Account, changed(ACCOUNT, on=[1])),
        (Account, dump(ACCOUNT).replace('"wrong_tries":2', '"wrong_tries":NaN')),
        (Account, dump(ACCOUNT).replace('"wrong_tries":2', '"wrong_tries":1,"wrong_tries":2')),
        (StoredKey, changed(KEY, attributes=[["sign"]])),
        (StoredKey, changed(KEY, attributes=[["sign", "true", "more"]])),
        (StoredKey, changed(KEY, attributes=[["sign", 1]])),
        (LiveToken, changed(TOKEN, service="sundry")),
        (LiveToken, changed(TOKEN, service=3)),
        (Settings, changed(SETTINGS, quorum_values=[])),
        (Settings, changed(SETTINGS, quorum_values={"user": "1"})),
        (Settings, changed(SETTINGS, units=[{"serial": "A"}])),
        (Settings, changed(SETTINGS, needs_two_units=0)),
        (Settings, dump(SETTINGS).replace("0.5", "Infinity")),
        (Settings, dump(SETTINGS).replace("0.5", "1e999")),
        (Settings, dump(SETTINGS).replace("0.5", '"0.5"')),
        (Settings, dump(SETTINGS).replace("0.5", "0.50")),
        (Settings, dump(SETTINGS).replace(":7", ":" + "7" * 10_000)),
    ],
)
def test_nothing_else_is_taken_for_a_value(kind, untrusted):
    with pytest.raises(ValueError):  # noqa: PT011  any words will do
        load(kind, untrusted)


def test_what_is_never_kept_is_not_written():
    with pytest.raises(TypeError):
        dump([1, 2])
