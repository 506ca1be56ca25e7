# SPDX-License-Identifier: Apache-2.0
"""Requests as lines of words for cloudhsm-cli, each value exactly one word.

A value that could be taken for something else is refused, not repaired: a line end or another
control character would be a key press, and a leading hyphen would be an option. (Some parsers
take ``--option=-value``; nobody documents that this tool does.) No secret is in a line.

Source: AWS CloudHSM User Guide, the reference pages of CloudHSM CLI's commands.
"""

import base64
import re
import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import assert_never

from approver_gui.hsm.requests import (
    Activate,
    AnswerLogIn,
    AnyRequest,
    ChangePassword,
    CreateUser,
    DeleteKey,
    DeleteTokens,
    DeleteUser,
    DescribeHsms,
    ExportPublicKey,
    FinishMfa,
    GenerateKeyPair,
    GenerateToken,
    ListKeys,
    ListQuorumValues,
    ListTimeouts,
    ListTokens,
    ListUsers,
    LogIn,
    LogInWithMfa,
    LogOut,
    RegisterQuorumKey,
    RemoveMfa,
    SetKeyAttribute,
    SetQuorumValue,
    ShareKey,
    Sign,
    StartMfa,
    UnshareKey,
    Verify,
)
from approver_gui.hsm.words import Hash, KeyFilter, Mechanism, Role

MAX_LINE_BYTES = 4000
"""A terminal in line mode takes 4,096 bytes and drops what is beyond."""
MAX_TEXT_CHARACTERS = 1024
MAX_KEYS_A_PAGE = 100
_USERNAME = re.compile(r"[A-Za-z0-9_]{1,31}")
_REFERENCE = re.compile(r"0x[0-9A-Fa-f]{1,16}")
_CLUSTER = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,63}")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_PLAIN_WORD = re.compile(r"[A-Za-z0-9_./:=@%+,-]+")
_UNTYPABLE = {"Cc", "Cs", "Zl", "Zp"}
_DIGEST_BYTES = {Hash.SHA256: 32, Hash.SHA384: 48, Hash.SHA512: 64}


class Slot(StrEnum):
    """A file beside the tool, by its name in the session's temporary folder."""

    APPROVAL = "approval.json"
    PAYLOAD = "payload.bin"
    PUBLIC_KEY = "public-key.pem"
    SIGNED_TOKEN = "signed-token.json"  # noqa: S105 -- the name of a file
    TOKEN = "token.json"  # noqa: S105 -- the name of a file
    EXPORTED = "exported.pem"


Paths = Mapping[Slot, str]


def line_for(request: AnyRequest, paths: Paths, cluster_id: str | None) -> str | None:
    """Return the command line of a request; None where a question waits for it already.

    Raises:
        ValueError: a value can be no argument, or the line is too long.
    """
    words = _words(request, paths)
    if words is None:
        return None
    if cluster_id is not None:
        words += ["--cluster-id", _fitting(_CLUSTER, cluster_id, "cluster ID")]
    line = " ".join(map(quoted, words))
    if len(line.encode()) > MAX_LINE_BYTES:
        raise ValueError(f"the command is longer than {MAX_LINE_BYTES} bytes")
    return line


def quoted(word: str) -> str:
    r"""Return a word as a shell-like parser reads it back: in double quotes where needed.

    In double quotes only ``\`` and ``"`` are escaped; POSIX shells and the usual libraries
    that split like one agree on these two.
    """
    if _PLAIN_WORD.fullmatch(word):
        return word
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _words(  # noqa: PLR0911, PLR0912 -- one case for each request
    request: AnyRequest, paths: Paths
) -> list[str] | None:
    match request:
        case LogIn(username, role):
            return ["login", *_user(username, role)]
        case LogInWithMfa(username, role):
            words = ["login", *_user(username, role), "mfa-token-sign"]
            return [*words, "--token", _path(paths, Slot.TOKEN)]
        case AnswerLogIn() | FinishMfa():
            return None
        case LogOut():
            return ["logout"]
        case Activate():
            return ["cluster", "activate"]
        case DescribeHsms():
            return ["cluster", "hsm-info"]
        case ListUsers():
            return ["user", "list"]
        case CreateUser(username, role):
            return ["user", "create", *_user(username, role), *_approved(request, paths)]
        case DeleteUser(username, role):
            return ["user", "delete", *_user(username, role), *_approved(request, paths)]
        case ChangePassword(username, role):
            words = ["user", "change-password", *_user(username, role)]
            return [*words, *_approved(request, paths)]
        case StartMfa(username, role):
            words = ["user", "change-mfa", "token-sign", *_user(username, role)]
            return [*words, "--token", _path(paths, Slot.TOKEN), *_approved(request, paths)]
        case RemoveMfa(username, role):
            words = ["user", "change-mfa", "token-sign", *_user(username, role)]
            return [*words, "--deregister", *_approved(request, paths)]
        case RegisterQuorumKey():
            words = ["user", "change-quorum", "token-sign", "register"]
            words += ["--public-key", _path(paths, Slot.PUBLIC_KEY)]
            return [*words, "--signed-token", _path(paths, Slot.SIGNED_TOKEN)]
        case GenerateToken() | ListTokens() | DeleteTokens() | ListQuorumValues():
            return ["quorum", "token-sign", *_quorum_words(request, paths)]
        case SetQuorumValue() | ListTimeouts():
            return ["quorum", "token-sign", *_quorum_words(request, paths)]
        case Sign() | Verify():
            return ["crypto", *_crypto_words(request, paths)]
        case _:
            return ["key", *_key_words(request, paths)]


def _quorum_words(
    request: GenerateToken
    | ListTokens
    | DeleteTokens
    | ListQuorumValues
    | SetQuorumValue
    | ListTimeouts,
    paths: Paths,
) -> list[str]:
    match request:
        case GenerateToken(service, key_filter):
            words = ["generate", "--service", service, "--token", _path(paths, Slot.TOKEN)]
            return [*words, *(_filter("--filter", key_filter) if key_filter else ())]
        case ListTokens():
            return ["list"]
        case DeleteTokens(scope):
            return ["delete", "--scope", scope]
        case ListQuorumValues():
            return ["list-quorum-values"]
        case ListTimeouts():
            return ["list-timeouts"]
        case SetQuorumValue(service, value):
            words = ["set-quorum-value", "--service", service, "--value", _count(value)]
            return [*words, *_approved(request, paths)]
        case _:
            assert_never(request)


def _key_words(
    request: GenerateKeyPair
    | ListKeys
    | ShareKey
    | UnshareKey
    | SetKeyAttribute
    | DeleteKey
    | ExportPublicKey,
    paths: Paths,
) -> list[str]:
    match request:
        case GenerateKeyPair():
            return ["generate-asymmetric-pair", *_pair_words(request)]
        case ListKeys(key_filter, start):
            words = ["list", *(_filter("--filter", key_filter) if key_filter else ())]
            words += ["--max-items", _count(MAX_KEYS_A_PAGE)]
            words += ["--starting-token", _value(start, "page")] if start is not None else []
            return [*words, "--verbose"]
        case ShareKey(key_filter, username) | UnshareKey(key_filter, username):
            verb = "share" if isinstance(request, ShareKey) else "unshare"
            words = [verb, *_filter("--filter", key_filter)]
            return [*words, *_user(username, Role.CRYPTO_USER), *_approved(request, paths)]
        case SetKeyAttribute(key_filter, name, value):
            words = ["set-attribute", *_filter("--filter", key_filter)]
            words += ["--name", _fitting(_NAME, name, "attribute")]
            return [*words, "--value", _value(value, "value"), *_approved(request, paths)]
        case DeleteKey(key_filter):
            return ["delete", *_filter("--filter", key_filter)]
        case ExportPublicKey(key_filter):
            words = ["generate-file", "--encoding", "pem"]
            words += ["--path", _path(paths, Slot.EXPORTED)]
            return [*words, *_filter("--filter", key_filter)]
        case _:
            assert_never(request)


def _pair_words(request: GenerateKeyPair) -> list[str]:
    match request.rsa_bits, request.curve:
        case int(bits), None:
            words = ["rsa", "--public-exponent", "65537", "--modulus-size-bits", _count(bits)]
        case None, str(curve):
            words = ["ec", "--curve", curve]
        case _:
            raise ValueError("a pair is either RSA or of one curve")
    words += ["--public-label", _value(request.public_label, "public label")]
    words += ["--private-label", _value(request.private_label, "private label")]
    words += ["--public-attributes", "verify=true", "--private-attributes", "sign=true"]
    if request.share_with:
        names = (_fitting(_USERNAME, name, "user name") for name in request.share_with)
        words += ["--share-crypto-users", *names]
    if request.manage_quorum:
        words += ["--manage-private-key-quorum-value", _count(request.manage_quorum)]
    if request.use_quorum:
        words += ["--use-private-key-quorum-value", _count(request.use_quorum)]
    return words


def _crypto_words(request: Sign | Verify, paths: Paths) -> list[str]:
    words = ["sign" if isinstance(request, Sign) else "verify", request.mechanism.value]
    words += _filter("--key-filter", request.key_filter)
    words += ["--hash-function", request.hash_function]
    if request.mechanism is Mechanism.RSA_PKCS_PSS:
        salt = request.salt_bytes
        salt = _DIGEST_BYTES[request.hash_function] if salt is None else salt
        words += ["--mgf", f"mgf1-{request.hash_function}", "--salt-length", _count(salt)]
    words += ["--data-path", _path(paths, Slot.PAYLOAD)]
    if request.is_digest:
        words += ["--data-type", "digest"]
    if isinstance(request, Verify):
        if not request.signature:
            raise ValueError("an empty signature cannot be verified")
        return [*words, "--signature", base64.b64encode(request.signature).decode("ascii")]
    return [*words, *_approved(request, paths)]


# --- values ------------------------------------------------------------------------------


def _user(username: str, role: Role) -> list[str]:
    return ["--username", _fitting(_USERNAME, username, "user name"), "--role", role]


def _filter(option: str, key_filter: KeyFilter) -> Iterable[str]:
    parts = []
    if key_filter.reference is not None:
        reference = _fitting(_REFERENCE, key_filter.reference, "key reference")
        parts.append(f"key-reference={reference}")
    if key_filter.label is not None:
        # behind its name, not even a leading hyphen can be an option
        parts.append(f"attr.label={_text(key_filter.label, 'label')}")
    if key_filter.key_class is not None:
        parts.append(f"attr.class={key_filter.key_class}")
    if not parts:
        raise ValueError("a filter says nothing about the key")
    return option, *parts


def _approved(
    request: CreateUser
    | DeleteUser
    | ChangePassword
    | StartMfa
    | RemoveMfa
    | SetQuorumValue
    | ShareKey
    | UnshareKey
    | SetKeyAttribute
    | Sign,
    paths: Paths,
) -> list[str]:
    if request.approval is None:
        return []
    return ["--approval", _path(paths, Slot.APPROVAL)]


def _path(paths: Paths, slot: Slot) -> str:
    return _value(paths[slot], "path")


def _fitting(pattern: re.Pattern[str], value: str, what: str) -> str:
    if not pattern.fullmatch(value):
        raise ValueError(f"{value[:80]!r} is no {what}")
    return value


def _value(value: str, what: str) -> str:
    if value.startswith("-"):
        raise ValueError(f"a {what} that begins with a hyphen would be taken for an option")
    return _text(value, what)


def _text(value: str, what: str) -> str:
    if not value:
        raise ValueError(f"an empty {what} is no argument")
    if len(value) > MAX_TEXT_CHARACTERS:
        raise ValueError(f"a {what} has more than {MAX_TEXT_CHARACTERS} characters")
    for character in value:
        if unicodedata.category(character) in _UNTYPABLE:
            raise ValueError(f"a {what} holds U+{ord(character):04X}, which cannot be typed")
    return value


def _count(number: int) -> str:
    if number < 0:
        raise ValueError(f"{number} is negative")
    return str(number)
