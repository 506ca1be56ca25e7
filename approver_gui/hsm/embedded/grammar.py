# SPDX-License-Identifier: Apache-2.0
"""Which command lines there are: words, then options, as CloudHSM CLI takes them.

One table is the grammar and the help at once. An option in brackets may be left out, dots
after its value take any number of values, and one without a value is a switch.

Source: AWS CloudHSM User Guide, the reference pages of CloudHSM CLI's commands.
"""

import re
import shlex
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from itertools import takewhile
from typing import NoReturn, TypeVar

from approver_gui.text import safe_text

_Choice = TypeVar("_Choice", bound=StrEnum)

_WHO = "--username NAME --role ROLE"
_SIGNED = "--key-filter FILTER... --hash-function HASH [--data BASE64] [--data-path FILE]"
_SIGN = f"{_SIGNED} [--data-type TYPE] [--approval FILE]"
_VERIFY = f"{_SIGNED} [--data-type TYPE] [--signature BASE64] [--signature-path FILE]"
_PSS = "--mgf MGF --salt-length BYTES"
_PAIR = (
    "--public-label LABEL --private-label LABEL --public-attributes verify=true..."
    " --private-attributes sign=true... [--share-crypto-users NAME...]"
    " [--manage-private-key-quorum-value M] [--use-private-key-quorum-value M]"
)
_COMMANDS = {
    "login": f"{_WHO} [--password PASSWORD]",
    "login mfa-token-sign": f"{_WHO} [--password PASSWORD] --token FILE",
    "logout": "",
    "cluster activate": "[--password PASSWORD]",
    "cluster hsm-info": "",
    "user list": "",
    "user create": f"{_WHO} [--password PASSWORD] [--approval FILE]",
    "user delete": f"{_WHO} [--approval FILE]",
    "user change-password": f"{_WHO} [--password PASSWORD] [--approval FILE]",
    "user change-mfa token-sign": f"{_WHO} [--token FILE] [--deregister] [--approval FILE]",
    "user change-quorum token-sign register": "--public-key FILE --signed-token FILE",
    "quorum token-sign generate": "--service SERVICE --token FILE [--filter FILTER...]",
    "quorum token-sign list": "",
    "quorum token-sign delete": "--scope SCOPE",
    "quorum token-sign list-quorum-values": "",
    "quorum token-sign set-quorum-value": "--service SERVICE --value M [--approval FILE]",
    "quorum token-sign list-timeouts": "",
    "key generate-asymmetric-pair rsa": "--public-exponent NUMBER --modulus-size-bits BITS "
    + _PAIR,
    "key generate-asymmetric-pair ec": f"--curve CURVE {_PAIR}",
    "key list": "[--filter FILTER...] [--max-items N] [--starting-token TOKEN] [--verbose]",
    "key share": f"--filter FILTER... {_WHO} [--approval FILE]",
    "key unshare": f"--filter FILTER... {_WHO} [--approval FILE]",
    "key set-attribute": "--filter FILTER... --name NAME --value VALUE [--approval FILE]",
    "key delete": "--filter FILTER...",
    "key generate-file": "--encoding ENCODING --path FILE --filter FILTER...",
    "crypto sign rsa-pkcs": _SIGN,
    "crypto sign rsa-pkcs-pss": f"{_SIGN} {_PSS}",
    "crypto sign ecdsa": _SIGN,
    "crypto verify rsa-pkcs": _VERIFY,
    "crypto verify rsa-pkcs-pss": f"{_VERIFY} {_PSS}",
    "crypto verify ecdsa": _VERIFY,
    "help": "[COMMAND]",
    "quit": "",
    "exit": "",
}
_REHEARSAL = {
    "fault": "KIND [AMOUNT] [--command WORDS]",
    "fault clear": "",
    "audit-log": "--path FILE [--serial NUMBER] [--format FORMAT]",
}
_FREE_WORDS = {"help": 4, "fault": 2}
"""How many words of their own may follow those of a command."""

_OPTION = re.compile(r"(\[)?--([a-z-]+)(?: ([A-Za-z][A-Za-z0-9=]*)(\.\.\.)?)?\]?")
_NUMBER = re.compile(r"-\d+(\.\d+)?")
_NO_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


class NotDoneError(Exception):
    """A command is not carried out, for a reason that the person at the console can read.

    Attributes:
        sentence: why, for the answer.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class _Takes(Enum):
    NOTHING = 0
    ONE = 1
    MANY = 2


@dataclass(frozen=True, slots=True)
class _Form:
    """One line of the table, understood."""

    words: str
    options: Mapping[str, _Takes]
    required: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Command:
    """A command line whose words and options are those of a command.

    Attributes:
        words: the command, such as ``user create``.
        options: the values of each option by its name without dashes; none for a switch.
        arguments: free words after the command's own.
    """

    words: str
    options: Mapping[str, tuple[str, ...]] = field(repr=False)
    arguments: tuple[str, ...] = ()

    def has(self, name: str) -> bool:
        """Tell whether an option is there."""
        return name in self.options

    def many(self, name: str) -> tuple[str, ...]:
        """Return the values of an option; none where it is missing."""
        return self.options.get(name, ())

    def one(self, name: str) -> str | None:
        """Return the value of an option, or None where it is missing."""
        return next(iter(self.many(name)), None)

    def text(self, name: str) -> str:
        """Return the value of an option that is there."""
        return self.options[name][0]

    def number(self, name: str) -> int:
        """Return the value of an option as a number; 0 where it is missing.

        Raises:
            NotDoneError: it is no whole number, or a longer one than anybody needs.
        """
        text = self.one(name) or "0"
        if not re.fullmatch(r"-?[0-9]{1,9}", text):
            refuse(f"invalid value '{safe_text(text)}' for '--{name}': not a number")
        return int(text)

    def choice(self, name: str, kind: type[_Choice]) -> _Choice:
        """Return the value of an option that is there as one of a few.

        Raises:
            NotDoneError: it is none of them.
        """
        try:
            return kind(self.text(name))
        except ValueError:
            possible = ", ".join(kind)
            value = safe_text(self.text(name))
            refuse(f"invalid value '{value}' for '--{name}' [possible values: {possible}]")


def refuse(sentence: str) -> NoReturn:
    """Raise :class:`NotDoneError` with a sentence that has been made safe."""
    raise NotDoneError(sentence)


def split(line: str) -> list[str]:
    """Return the words of a typed line, quoted as for a shell.

    Raises:
        NotDoneError: a quotation is left open.
    """
    try:
        return shlex.split(line)
    except ValueError:
        refuse("a quotation is left open")


def parse(words: Sequence[str]) -> Command:
    """Return the command that the words of a line make.

    Raises:
        NotDoneError: they are no command, or an option is unknown, missing, there twice
            or has no value.
    """
    if any(_NO_TEXT.search(word) for word in words):
        refuse("control characters cannot be part of a command")
    leading = list(takewhile(lambda word: not _is_option(word), words))
    form = _form(leading)
    arguments = leading[len(form.words.split()) :]
    if surplus := arguments[_FREE_WORDS.get(form.words, 0) :]:
        _unexpected(surplus[0], form)
    rest = deque(words[len(leading) :])
    options: dict[str, tuple[str, ...]] = {}
    while rest:
        word = rest.popleft()
        if not _is_option(word):
            if (form.words, word) != ("login", "mfa-token-sign"):
                _unexpected(word, form)
            form = _FORMS["login mfa-token-sign"]
            continue
        name, values = _option(word, rest, form)
        if name in options and form.options[name] is not _Takes.MANY:
            refuse(f"the argument '--{name}' cannot be used multiple times")
        options[name] = options.get(name, ()) + values
    if missing := [f"--{name}" for name in form.required if name not in options]:
        refuse(f"required arguments were not provided: {', '.join(missing)}. {_usage(form)}")
    return Command(form.words, options, tuple(arguments))


def help_text(words: Sequence[str] = ()) -> str:
    """Return the usage of the commands that begin with some words; of all where none do."""
    start = " ".join(words)
    shown = {name: rest for name, rest in _COMMANDS.items() if name.startswith(start)}
    lines = [f"  {name} {rest}".rstrip() for name, rest in (shown or _COMMANDS).items()]
    rehearsal = [f"  {name} {rest}".rstrip() for name, rest in _REHEARSAL.items()]
    return "\n".join(
        [
            "Commands (every one takes --cluster-id too, and ignores it):",
            *lines,
            "Commands of a rehearsal, which no HSM has:",
            *rehearsal,
        ]
    )


def _form(leading: Sequence[str]) -> _Form:
    for count in range(len(leading), 0, -1):
        form = _FORMS.get(" ".join(leading[:count]))
        if form and form.words != "login mfa-token-sign":  # its options come in between
            return form
    shown = safe_text(" ".join(leading))
    return refuse(f"unrecognized command '{shown}'; 'help' lists the commands")


def _option(word: str, rest: deque[str], form: _Form) -> tuple[str, tuple[str, ...]]:
    name, equals, value = word.removeprefix("--").partition("=")
    takes = form.options.get(name) if word.startswith("--") else None
    if takes is None or (equals and takes is _Takes.NOTHING):
        _unexpected(word, form)
    if takes is _Takes.NOTHING:
        return name, ()
    if equals:
        return name, (value,)
    values: list[str] = []
    while rest and not _is_option(rest[0]) and (takes is _Takes.MANY or not values):
        values.append(rest.popleft())
    if not values:
        refuse(f"a value is required for '--{name}' but none was supplied")
    return name, tuple(values)


def _is_option(word: str) -> bool:
    return len(word) > 1 and word.startswith("-") and not _NUMBER.fullmatch(word)


def _unexpected(word: str, form: _Form) -> NoReturn:
    # Only the name is shown: what stands after it may be a secret.
    shown = safe_text(word.partition("=")[0])
    refuse(f"unexpected argument '{shown}' found. {_usage(form)}")


def _usage(form: _Form) -> str:
    rest = {**_COMMANDS, **_REHEARSAL}[form.words]
    return f"Usage: {form.words} {rest}".rstrip()


def _understood(words: str, usage: str) -> _Form:
    options: dict[str, _Takes] = {"cluster-id": _Takes.ONE}
    required: list[str] = []
    for bracket, name, value, dots in _OPTION.findall(usage):
        options[name] = _Takes.MANY if dots else _Takes.ONE if value else _Takes.NOTHING
        if not bracket:
            required.append(name)
    return _Form(words, options, tuple(required))


_FORMS = {
    words: _understood(words, usage) for words, usage in {**_COMMANDS, **_REHEARSAL}.items()
}
