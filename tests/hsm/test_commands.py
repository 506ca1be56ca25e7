# SPDX-License-Identifier: Apache-2.0
"""Every request is one line, every value one word of it, and no value is anything else."""

import shlex
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.hsm import requests as r
from approver_gui.hsm.commands import MAX_LINE_BYTES, line_for, quoted
from approver_gui.hsm.dialogue import Slot, inputs
from approver_gui.hsm.embedded import grammar
from approver_gui.hsm.embedded.command_line import request_of
from approver_gui.hsm.words import Curve, Hash, KeyFilter, Mechanism, Role, Service
from approver_gui.keys.secret import Secret
from tests.hsm.requests_of_all_kinds import ADMIN, CU, KEY, KINDS, LINES, PASSWORD, PATHS

UNTYPABLE = ["\n", "\r", "\t", "\0", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\ud800"]


def words_of(request: r.AnyRequest, paths=PATHS) -> list[str]:
    line = line_for(request, paths, None)
    assert line is not None
    return shlex.split(line)


def refused(request: r.AnyRequest, paths=PATHS, cluster_id: str | None = None) -> str:
    with pytest.raises(ValueError, match=" ") as caught:
        line_for(request, paths, cluster_id)
    return str(caught.value)


@pytest.mark.parametrize(("request_", "line"), LINES, ids=[str(line) for _, line in LINES])
def test_a_request_is_typed_as_its_line(request_, line):
    assert line_for(request_, PATHS, None) == line


def test_every_kind_of_request_is_among_them():
    assert {type(request) for request, _ in LINES} == KINDS


@pytest.mark.parametrize(("request_", "line"), LINES, ids=[str(line) for _, line in LINES])
def test_the_cluster_is_named_at_the_end_of_every_line(request_, line):
    named = line and f"{line} --cluster-id cluster-abc123"
    assert line_for(request_, PATHS, "cluster-abc123") == named


class BesideTheLine:
    """The files of a request and its password, as the embedded cluster takes them."""

    def __init__(self, request: r.AnyRequest) -> None:
        self._files = {PATHS[slot]: data for slot, data in inputs(request).items()}

    def read(self, path: str, limit: int) -> bytes:
        return self._files[path]

    def password(self, *, twice: bool) -> Secret:
        return PASSWORD


@pytest.mark.parametrize(("request_", "line"), [pair for pair in LINES if pair[1]], ids=str)
def test_the_embedded_cluster_understands_every_line_as_it_was_meant(request_, line):
    command = grammar.parse(grammar.split(line))
    understood = request_of(command, BesideTheLine(request_))
    if line.startswith("crypto sign rsa-pkcs-pss") and request_.salt_bytes is None:
        request_ = replace(request_, salt_bytes=48)  # as long as the digest
    assert understood == request_


def test_the_password_is_in_no_line():
    assert not any("hunter2" in (line_for(request, PATHS, None) or "") for request, _ in LINES)


# --- quoting -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("plain-word_1.0/a:b=c@d%e+f,g", "plain-word_1.0/a:b=c@d%e+f,g"),
        ("two words", '"two words"'),
        ("it's", '"it\'s"'),
        ('say "x"', r'"say \"x\""'),
        ("C:\\keys\\a b", r'"C:\\keys\\a b"'),
        ("#no comment", '"#no comment"'),
        ("$HOME `id` *", '"$HOME `id` *"'),
        ("schl\u00fcssel", '"schl\u00fcssel"'),
        ("", '""'),
    ],
)
def test_a_word_is_quoted_only_where_it_must_be(word, shown):
    assert quoted(word) == shown
    assert shlex.split(shown) == [word]


@given(st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]))))
def test_any_words_are_read_back_as_they_were(words):
    assert shlex.split(" ".join(map(quoted, words))) == words


@given(st.text(max_size=60))
def test_any_label_is_one_word_or_refused(label):
    try:
        words = words_of(r.DeleteKey(KeyFilter(label=label)))
    except ValueError:
        assert not label or any(not c.isprintable() for c in label)
        return
    assert words == ["key", "delete", "--filter", f"attr.label={label}"]


@given(st.text(max_size=60))
def test_any_new_label_is_one_word_or_refused(label):
    try:
        words = words_of(r.GenerateKeyPair(label, "b", rsa_bits=2048))
    except ValueError:
        assert not label or label[0] == "-" or any(not c.isprintable() for c in label)
        return
    assert words[words.index("--public-label") + 1] == label
    assert words[words.index("--public-label") + 2] == "--private-label"


@given(st.text(max_size=60))
def test_any_path_is_one_word_or_refused(path):
    try:
        words = words_of(r.GenerateToken(Service.USER), {**PATHS, Slot.TOKEN: path})
    except ValueError:
        assert not path or path[0] == "-" or any(not c.isprintable() for c in path)
        return
    assert words[-2:] == ["--token", path]


@pytest.mark.parametrize("character", UNTYPABLE)
def test_what_would_be_a_key_press_is_refused(character):
    said = refused(r.SetKeyAttribute(KEY, "label", f"a{character}b"))
    assert said == f"a value holds U+{ord(character):04X}, which cannot be typed"
    assert "label holds" in refused(r.DeleteKey(KeyFilter(label=f"a{character}b")))
    assert "path holds" in refused(r.ExportPublicKey(KEY), {Slot.EXPORTED: f"/{character}"})


def test_a_label_that_begins_with_a_hyphen_is_no_option():
    said = "that begins with a hyphen would be taken for an option"
    for label in ("-", "--approval", "-x=1"):
        assert said in refused(r.GenerateKeyPair("a", label, curve=Curve.P256))
        assert said in refused(r.SetKeyAttribute(KEY, "label", label))
        assert said in refused(r.ListKeys(start=label))
        assert words_of(r.DeleteKey(KeyFilter(label=label)))[-1] == f"attr.label={label}"


@pytest.mark.parametrize("name", ["", "a" * 32, "a b", "a-b", "-a", "a;b", "\u00e4", "a\n"])
def test_a_user_name_has_letters_digits_and_underscores_only(name):
    requests: tuple[r.AnyRequest, ...] = (
        r.LogIn(name, ADMIN, PASSWORD),
        r.CreateUser(name, CU, PASSWORD),
        r.ShareKey(KEY, name),
        r.GenerateKeyPair("a", "b", rsa_bits=2048, share_with=("user1", name)),
    )
    for request in requests:
        assert refused(request) == f"{name!r} is no user name"


@pytest.mark.parametrize("reference", ["", "220d", "0x", "0x1 --verbose", "0x" + "1" * 17])
def test_a_key_reference_is_a_hexadecimal_number(reference):
    assert "is no key reference" in refused(r.DeleteKey(KeyFilter(reference=reference)))


@pytest.mark.parametrize("cluster_id", ["", "-x", "a b", "cluster-1;", "c\n"])
def test_a_cluster_id_is_one(cluster_id):
    assert "is no cluster ID" in refused(r.ListUsers(), cluster_id=cluster_id)


def test_an_attribute_has_a_plain_name():
    assert "is no attribute" in refused(r.SetKeyAttribute(KEY, "--value", "1"))


# --- what says too much or too little ----------------------------------------------------


def test_a_filter_says_something():
    assert refused(r.DeleteKey(KeyFilter())) == "a filter says nothing about the key"


def test_a_pair_is_of_one_kind():
    said = "a pair is either RSA or of one curve"
    assert refused(r.GenerateKeyPair("a", "b")) == said
    assert refused(r.GenerateKeyPair("a", "b", 2048, Curve.P256)) == said


def test_numbers_are_not_negative():
    assert refused(r.SetQuorumValue(Service.USER, -1)) == "-1 is negative"


def test_an_empty_signature_is_none():
    request = r.Verify(Mechanism.ECDSA, Hash.SHA256, KEY, b"data", b"")
    assert refused(request) == "an empty signature cannot be verified"


def test_a_value_is_not_endless():
    assert refused(r.DeleteKey(KeyFilter(label="a" * 1025))) == (
        "a label has more than 1024 characters"
    )


def test_a_line_fits_into_a_terminal():
    names = tuple(f"user_{at}" for at in range(1000))
    request = r.GenerateKeyPair("a", "b", rsa_bits=2048, share_with=names)
    assert refused(request) == f"the command is longer than {MAX_LINE_BYTES} bytes"
    many = r.GenerateKeyPair("a", "b", rsa_bits=2048, share_with=names[:300])
    assert len(line_for(many, PATHS, None) or "") < MAX_LINE_BYTES
    wide = "\u20ac" * 1000  # three bytes each
    request = r.GenerateKeyPair(wide, wide, rsa_bits=2048)
    assert refused(request) == f"the command is longer than {MAX_LINE_BYTES} bytes"


def test_the_role_is_typed_as_the_tool_spells_it():
    assert words_of(r.LogIn("a", Role.CRYPTO_USER, PASSWORD))[-1] == "crypto-user"
