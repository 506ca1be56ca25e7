# SPDX-License-Identifier: Apache-2.0
"""The table of commands: words, options and values, and a reason for every other line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.hsm.embedded import grammar
from approver_gui.hsm.embedded.grammar import Command, NotDoneError, help_text, parse, split
from approver_gui.hsm.words import Role
from approver_gui.text import safe_text

LOGIN = "login --username admin --role admin"


def command(line: str) -> Command:
    return parse(split(line))


def reason(line: str) -> str:
    with pytest.raises(NotDoneError) as refusal:
        command(line)
    return refusal.value.sentence


def test_a_command_is_its_words_and_its_options():
    made = command(LOGIN)

    assert made.words == "login"
    assert made.text("username") == "admin"
    assert made.choice("role", Role) is Role.ADMIN
    assert made.one("password") is None
    assert not made.has("password")


def test_an_option_may_have_an_equals_sign():
    assert command("login --username=admin --role=admin") == command(LOGIN)


def test_a_value_behind_an_equals_sign_may_begin_with_a_hyphen():
    assert command(f"{LOGIN} --password=--secret=x").text("password") == "--secret=x"


def test_quotes_and_backslashes_are_those_of_a_shell():
    made = command(r"""key delete --filter "attr.label=a \"b\" \\ c" 'key-reference=0x1'""")

    assert made.many("filter") == ('attr.label=a "b" \\ c', "key-reference=0x1")


def test_an_option_with_many_values_may_come_again():
    made = command("key delete --filter a=1 b=2 --filter c=3")

    assert made.many("filter") == ("a=1", "b=2", "c=3")


def test_a_switch_has_no_value():
    assert command("key list --verbose").has("verbose")
    assert "unexpected argument '--verbose'" in reason("key list --verbose=yes")
    assert "unexpected argument 'yes'" in reason("key list --verbose yes")


def test_the_second_factor_stands_behind_the_options_of_the_login():
    made = command("login --username user1 --role crypto-user mfa-token-sign --token t.json")

    assert made.words == "login mfa-token-sign"
    assert made.text("token") == "t.json"
    assert made.text("username") == "user1"
    assert "unexpected argument" in reason("login mfa-token-sign --username a --role admin")


def test_a_cluster_id_is_taken_everywhere():
    for words, rest in grammar._COMMANDS.items():
        if words == "login mfa-token-sign":
            continue
        needed = re.sub(r"\[[^]]*\]", "", rest).replace("...", "")

        assert command(f"{words} {needed} --cluster-id cluster-1").words == words


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("", "unrecognized command ''"),
        ("user", "unrecognized command 'user'"),
        ("user lists", "unrecognized command 'user lists'"),
        ("--username admin", "unrecognized command ''"),
        ("user list more", "unexpected argument 'more'"),
        ("user list --all", "unexpected argument '--all'"),
        ("user list -v", "unexpected argument '-v'"),
        ("user list -v=1", "unexpected argument '-v'"),
        ("login --username admin", "not provided: --role. Usage: login --username"),
        ("login --username", "a value is required for '--username'"),
        ("login --username --role admin", "a value is required for '--username'"),
        (f"{LOGIN} --role admin", "'--role' cannot be used multiple times"),
        (f"{LOGIN} again", "unexpected argument 'again'"),
        ('user list "', "a quotation is left open"),
        ("user list \x1b[2J", "control characters"),
        ("user list \x00", "control characters"),
        ("user list \udcff", "control characters"),
    ],
)
def test_every_other_line_is_refused_with_a_reason(line, why):
    assert why in reason(line)


def test_a_mistyped_option_does_not_show_its_value():
    assert "secret" not in reason(f"{LOGIN} --pasword=secret")


def test_a_command_does_not_print_what_may_be_a_password():
    assert "secret" not in repr(command(f"{LOGIN} --password secret"))


@pytest.mark.parametrize("value", ["x", "1.5", "", "1234567890", "\u0664"])
def test_a_number_is_one(value):
    line = f"quorum token-sign set-quorum-value --service user --value '{value}'"
    made = command(line if value else line.replace("''", "=''").replace(" =", "="))

    if value:
        with pytest.raises(NotDoneError, match="not a number"):
            made.number("value")
    else:
        assert made.number("value") == 0


def test_a_negative_number_is_a_value_and_no_option():
    made = command("quorum token-sign set-quorum-value --service user --value -2")

    assert made.number("value") == -2


def test_a_choice_names_what_is_possible():
    made = command("login --username admin --role boss")

    with pytest.raises(NotDoneError, match="possible values: admin, crypto-user"):
        made.choice("role", Role)


def test_a_fault_takes_a_kind_and_an_amount():
    made = command('fault slow 2.5 --command "user list"')

    assert made.arguments == ("slow", "2.5")
    assert made.text("command") == "user list"
    assert command("fault clock-skew -30").arguments == ("clock-skew", "-30")
    assert command("fault clear").words == "fault clear"
    assert "unexpected argument '3'" in reason("fault slow 2 3")


def test_help_lists_every_command_and_marks_those_of_a_rehearsal():
    real, rehearsal = help_text().split("Commands of a rehearsal, which no HSM has:")

    for words in grammar._COMMANDS:
        assert f"\n  {words}" in real
    assert "fault" not in real
    assert "\n  fault KIND" in rehearsal


def test_help_can_be_about_some_commands():
    assert "user create" in help_text(("user",))
    assert "key list" not in help_text(("user",))
    assert "key list" in help_text(("nothing",))


def outcome(words):
    try:
        return parse(words).words
    except NotDoneError as refusal:
        return refusal


@given(st.lists(st.text(), max_size=8))
def test_any_words_are_a_command_or_refused_in_harmless_words(words):
    is_harmless(outcome(words))


@given(st.sampled_from(sorted(grammar._FORMS)), st.lists(st.text(max_size=30), max_size=5))
def test_anything_behind_a_command_is_right_or_refused_in_harmless_words(words, rest):
    is_harmless(outcome([*words.split(), *rest]))


def is_harmless(made):
    if isinstance(made, NotDoneError):
        assert safe_text(made.sentence, limit=10_000) == made.sentence
    else:
        assert made in grammar._FORMS
