# SPDX-License-Identifier: Apache-2.0
import json
from dataclasses import replace

import pytest

from approver_gui.hsm.answers import Key
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.requests import (
    DeleteKey,
    ExportPublicKey,
    GenerateKeyPair,
    GenerateToken,
    ListKeys,
    SetKeyAttribute,
    ShareKey,
    UnshareKey,
)
from approver_gui.hsm.words import Curve, KeyClass, KeyFilter, Service
from tests.hsm.embedded.memory import MemoryHsm
from tests.hsm.embedded.stage import KEY, PUBLIC, Stage, a_pair, a_sign, create, missing
from tests.hsm.embedded.toys import approved

THREE = ("HSM-0001", "HSM-0002", "HSM-0003")


def stage_with_key(*shared: str) -> tuple[Stage, MemoryHsm]:
    stage = Stage()
    hsm = stage.user("user1")
    hsm.ask(a_pair(*shared))
    return stage, hsm


def the_key(hsm: MemoryHsm, key_filter: KeyFilter = KEY) -> Key:
    (key,) = hsm.ask(ListKeys(key_filter)).keys
    return key


# --- made ----------------------------------------------------------------------------------


def test_a_pair_is_two_keys_with_handles_in_a_row_and_one_event():
    stage = Stage()

    pair = stage.user("user1").ask(a_pair("USER2", "user3", "user2", quorum=3))

    public, private = pair.public, pair.private
    assert (public.reference, private.reference) == (
        "0x000000000000220d",
        "0x000000000000220e",
    )
    assert (public.key_class, private.key_class) == ("public-key", "private-key")
    assert (public.owners, private.owners) == (("user1",), ("user1",))
    assert (public.shared_with, private.shared_with) == ((), ("user2", "user3"))
    assert (public.manage_quorum, public.use_quorum) == (0, 0)
    assert (private.manage_quorum, private.use_quorum) == (3, 3)
    event = stage.log[-1]
    assert (event.opcode, event.number) == ("CN_GENERATE_KEY_PAIR", 0x19)
    assert (event.public_handle, event.private_handle) == (0x220D, 0x220E)


def test_attributes_are_json_by_the_tool_s_names():
    hsm = Stage().user("user1")
    label = 'a "quoted" label'
    pair = hsm.ask(GenerateKeyPair("public", label, rsa_bits=3072))

    private = {name: json.loads(text) for name, text in pair.private.attributes}

    assert private["label"] == pair.private.label == label
    assert private["class"] == "private-key"
    assert (private["key-type"], private["modulus-size-bits"]) == ("rsa", 3072)
    assert (private["sign"], private["verify"], private["sensitive"]) == (True, False, True)
    public = {name: json.loads(text) for name, text in pair.public.attributes}
    assert (public["sign"], public["verify"], public["private"]) == (False, True, False)
    ec = dict(hsm.ask(a_pair()).private.attributes)
    assert (ec["key-type"], ec["curve"]) == ('"ec"', '"secp256r1"')


KINDS = {
    "neither": (None, None),
    "both": (2048, Curve.P256),
    "too small": (1024, None),
    "odd": (2047, None),
    "huge": (16384, None),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_pair_is_rsa_or_elliptic(name):
    bits, curve = KINDS[name]
    request = GenerateKeyPair("public", "private", rsa_bits=bits, curve=curve)
    assert Stage().user("user1").refusal(request) == sentences.BAD_KEY_KIND


def test_it_is_shared_with_other_crypto_users_that_exist():
    hsm = Stage().user("user1")
    assert hsm.refusal(a_pair("nobody")) == sentences.NO_USER
    assert hsm.refusal(a_pair("admin")) == sentences.NO_USER
    assert hsm.refusal(a_pair("user1")) == sentences.SHARED_ALREADY


VALUES = {
    (0, 2): sentences.BOTH_VALUES,
    (2, 0): sentences.BOTH_VALUES,
    (1, 1): sentences.BOTH_VALUES,
    (2, 1): sentences.BOTH_VALUES,
    (-2, 2): sentences.BOTH_VALUES,
    (2, 4): sentences.BAD_QUORUM_VALUE,
    (9, 2): sentences.BAD_QUORUM_VALUE,
}


@pytest.mark.parametrize("values", VALUES)
def test_quorum_values_come_in_pairs_from_2_to_the_number_of_users(values):
    manage, use = values
    request = GenerateKeyPair(
        "public",
        "private",
        curve=Curve.P256,
        share_with=("user2", "user3"),
        manage_quorum=manage,
        use_quorum=use,
    )
    assert Stage().user("user1").refusal(request) == VALUES[values]


def test_m_is_8_at_most_however_many_there_are():
    stage = Stage()
    names = [f"extra{at}" for at in range(9)]
    for name in names:
        stage.admin.ask(create(name))
    hsm = stage.user("user1")
    assert hsm.refusal(a_pair(*names, quorum=9)) == sentences.BAD_QUORUM_VALUE
    assert hsm.ask(a_pair(*names, quorum=8)).private.use_quorum == 8


def test_only_crypto_users_have_keys():
    stage = Stage()
    for request in (a_pair(), ListKeys(), DeleteKey(KEY), ShareKey(KEY, "user2")):
        assert stage.admin.refusal(request) == sentences.WRONG_ROLE
        assert stage.session().refusal(request) == sentences.NOT_LOGGED_IN


# --- found ---------------------------------------------------------------------------------


def test_private_keys_are_seen_by_their_users_and_public_ones_by_all():
    stage, hsm = stage_with_key("user2")

    assert len(hsm.ask(ListKeys()).keys) == len(stage.user("user2").ask(ListKeys()).keys) == 2
    (seen,) = stage.user("user3").ask(ListKeys()).keys
    assert seen.label == "key_pub"


def test_filters_go_by_reference_label_and_class_together():
    _stage, hsm = stage_with_key()
    hsm.ask(a_pair())  # the same labels again

    def count(**wanted: str | KeyClass) -> int:
        return hsm.ask(ListKeys(KeyFilter(**wanted))).total  # type: ignore[arg-type]

    assert count() == 4
    assert count(label="key") == count(key_class=KeyClass.PRIVATE) == 2
    assert count(reference="0x220e") == count(reference="0x000000000000220E") == 1
    assert count(reference="0x220e", label="key", key_class=KeyClass.PRIVATE) == 1
    assert count(reference="0x220e", label="key_pub") == 0
    assert count(label="KEY") == 0


@pytest.mark.parametrize("reference", ["", "220e", "0x", "0x220g", "0x" + "0" * 17, "-0x1"])
def test_a_reference_is_hexadecimal(reference):
    _stage, hsm = stage_with_key()
    request = ListKeys(KeyFilter(reference=reference))
    assert hsm.refusal(request) == sentences.BAD_KEY_FILTER


def test_one_key_is_meant_and_not_none_or_several():
    _stage, hsm = stage_with_key()
    assert hsm.refusal(DeleteKey(KeyFilter(label="no"))) == sentences.NO_KEY
    assert hsm.refusal(DeleteKey(KeyFilter())) == sentences.BAD_KEY_FILTER
    hsm.ask(a_pair())
    assert hsm.refusal(DeleteKey(KEY)) == sentences.SEVERAL_KEYS


def test_many_keys_come_in_pages_of_100():
    _stage, hsm = stage_with_key()
    for _ in range(124):
        hsm.ask(a_pair())

    first = hsm.ask(ListKeys())
    hsm.ask(DeleteKey(KeyFilter(reference=first.keys[0].reference)))
    second = hsm.ask(ListKeys(start=first.next_token))
    third = hsm.ask(ListKeys(start=second.next_token))

    assert [len(page.keys) for page in (first, second, third)] == [100, 100, 50]
    assert [page.total for page in (first, second, third)] == [250, 249, 249]
    assert third.next_token is None
    everything = [key.reference for p in (first, second, third) for key in p.keys]
    assert everything == sorted(set(everything))


@pytest.mark.parametrize("start", ["", "0x220d", "1", "0x000000000000220D"])
def test_a_page_begins_where_another_ended(start):
    _stage, hsm = stage_with_key()
    assert hsm.refusal(ListKeys(start=start)) == sentences.BAD_START


# --- shared, changed, deleted --------------------------------------------------------------


def test_a_key_is_shared_and_taken_back_by_its_owner():
    stage, hsm = stage_with_key()
    other = stage.user("user2")

    assert hsm.ask(ShareKey(KEY, "USER2")) == "Key shared successfully"
    assert other.ask(a_sign()).signature
    assert hsm.refusal(ShareKey(KEY, "user2")) == sentences.SHARED_ALREADY
    assert hsm.refusal(ShareKey(KEY, "user1")) == sentences.SHARED_ALREADY
    for request in (
        ShareKey(KEY, "user3"),
        UnshareKey(KEY, "user2"),
        SetKeyAttribute(KEY, "label", "x"),
        DeleteKey(KEY),
    ):
        assert other.refusal(request) == sentences.NOT_OWNER
    assert hsm.ask(UnshareKey(KEY, "USER2")) == "Key unshared successfully"
    assert other.refusal(a_sign()) == sentences.NO_KEY
    assert hsm.refusal(UnshareKey(KEY, "user2")) == sentences.NOT_SHARED
    assert hsm.refusal(ShareKey(KEY, "nobody")) == sentences.NO_USER
    assert stage.opcodes()[-2:] == ["CN_SHARE_OBJECT"] * 2


def test_a_share_that_the_quorum_needs_stays():
    stage = Stage()
    hsm = stage.user("user1")
    hsm.ask(a_pair("user2", quorum=2))
    file = hsm.ask(GenerateToken(Service.KEY_MANAGEMENT, KEY))
    take_back = UnshareKey(KEY, "user2", approved(file, "user1", "user2"))

    assert hsm.refusal(take_back) == sentences.BAD_QUORUM_VALUE

    hsm.ask(ShareKey(KEY, "user3", take_back.approval))  # the token was not used up
    assert the_key(hsm).shared_with == ("user2", "user3")


SETTABLE = {
    ("label", "new label"): '"new label"',
    ("id", "0x0aFF"): '"0x0aFF"',
    ("id", ""): '""',
    ("sign", "FALSE"): "false",
    ("decrypt", "true"): "true",
}


@pytest.mark.parametrize("name_value", SETTABLE)
def test_an_attribute_is_set(name_value):
    stage, hsm = stage_with_key()
    name, value = name_value

    assert hsm.ask(SetKeyAttribute(KEY, name, value)) == "Attribute set successfully"

    key = the_key(hsm, KeyFilter(reference="0x220e"))
    assert dict(key.attributes)[name] == SETTABLE[name_value]
    assert key.label == (value if name == "label" else "key")
    assert stage.opcodes()[-1] == "CN_MODIFY_OBJECT"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("class", "public-key"),
        ("sign", "yes"),
        ("id", "7"),
        ("", ""),
        ("modulus-size-bits", "1"),
    ],
)
def test_other_attributes_stay(name, value):
    _stage, hsm = stage_with_key()
    assert hsm.refusal(SetKeyAttribute(KEY, name, value)) == sentences.BAD_ATTRIBUTE


def test_a_key_that_is_not_destroyable_stays():
    stage, hsm = stage_with_key()
    hsm.ask(SetKeyAttribute(KEY, "destroyable", "false"))
    assert hsm.refusal(DeleteKey(KEY)) == sentences.WRONG_KEY
    hsm.ask(SetKeyAttribute(KEY, "destroyable", "true"))
    assert hsm.ask(DeleteKey(KEY)) == "Key deleted successfully"
    event = stage.log[-1]
    assert (event.opcode, event.number, event.private_handle) == (
        "CN_DESTROY_OBJECT",
        0x11,
        0x220E,
    )
    assert hsm.ask(ExportPublicKey(PUBLIC))


def test_a_handle_is_never_used_again():
    _stage, hsm = stage_with_key()
    hsm.ask(DeleteKey(KEY))
    assert hsm.ask(a_pair()).private.reference == "0x0000000000002210"


# --- an HSM is missing ---------------------------------------------------------------------


def test_a_key_wants_two_hsms():
    stage, hsm = stage_with_key("user2")
    stage.set_fault(missing())

    for request in (
        a_pair(),
        a_sign(),
        ShareKey(KEY, "user3"),
        UnshareKey(KEY, "user2"),
        SetKeyAttribute(KEY, "label", "x"),
    ):
        assert hsm.refusal(request) == sentences.UNAVAILABLE_KEY
    assert the_key(hsm).coverage == "full"
    stage.clear_faults()
    assert hsm.ask(a_sign()).signature


def test_a_cluster_of_one_hsm_can_do_without():
    stage = Stage(("HSM-0001",))
    hsm = stage.user("user1")
    assert hsm.refusal(a_pair()) == sentences.UNAVAILABLE_KEY
    stage.state = replace(stage.state, needs_two_units=False)
    hsm.ask(a_pair())
    assert hsm.ask(a_sign()).signature


def test_a_change_to_a_key_is_repaired_by_the_same_change():
    stage = Stage(THREE)
    hsm = stage.user("user1")
    hsm.ask(a_pair())
    share = ShareKey(KEY, "user2")
    stage.set_fault(missing())
    hsm.ask(share)
    stage.clear_faults()

    assert the_key(hsm).coverage == "inconsistent"
    assert hsm.ask(a_sign()).signature
    hsm.ask(share)
    assert the_key(hsm).coverage == "full"
    assert the_key(hsm).shared_with == ("user2",)
    assert hsm.refusal(share) == sentences.SHARED_ALREADY


def test_a_key_deleted_while_an_hsm_is_missing_comes_back_unusable():
    stage = Stage(THREE)
    hsm = stage.user("user1")
    hsm.ask(a_pair())
    stage.set_fault(missing())
    hsm.ask(DeleteKey(KEY))
    assert hsm.refusal(DeleteKey(KEY)) == sentences.NO_KEY
    stage.clear_faults()

    assert the_key(hsm).coverage == "inconsistent"
    assert hsm.refusal(a_sign()) == sentences.UNAVAILABLE_KEY
    hsm.ask(DeleteKey(KEY))
    assert hsm.ask(ListKeys(KEY)).keys == ()
