# SPDX-License-Identifier: Apache-2.0
"""What each file adds to the token it is merged into, and what is found about it.

A file is merged only if digest and approval data are those of the original, byte by byte.
Nothing depends on the order of the files.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from approver_gui.text import Sentence, say, spoken_words
from approver_gui.tokens.checks import Verdict, records
from approver_gui.tokens.model import LoginToken, RegistrationToken, ServiceToken
from approver_gui.tokens.votes import Ballot, Listed, MergeFinding, Vote

_SHOWN_WORDS = 8
_DOUBT, _STOP = Verdict.DOUBT, Verdict.STOP
_Found = tuple[str, Verdict, Sentence]


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that was handed in.

    Attributes:
        file: its name; None for the original.
        content: the token in it, or why there is none.
    """

    file: str | None
    content: ServiceToken | RegistrationToken | LoginToken | Sentence


@dataclass(frozen=True, slots=True)
class Reading:
    """What all files together hold.

    Attributes:
        votes: what counts, at most one for each voter, in the voters' order.
        findings: sorted by file, id and user name.
    """

    votes: tuple[Vote, ...]
    findings: tuple[MergeFinding, ...]


def read(original: ServiceToken, papers: Iterable[Paper], ballot: Ballot) -> Reading:
    """Return what the files hold, whatever order they come in."""
    findings: list[MergeFinding] = []
    listed: list[Listed] = []
    frame = json.loads(original.frame)
    for paper in papers:
        for check_id, verdict, words in _of_paper(paper, original, frame):
            findings.append(MergeFinding(check_id, verdict, words, paper.file))
        token = paper.content
        if isinstance(token, ServiceToken) and _is_same(token, original):
            listed.extend((paper.file, approval) for approval in token.approvals)
    votes, found = ballot.read(listed)
    return Reading(votes, tuple(in_order([*findings, *found])))


def _is_same(token: ServiceToken, original: ServiceToken) -> bool:
    same_digest = token.digest == original.digest
    return same_digest and token.approval_data == original.approval_data


def _of_paper(paper: Paper, original: ServiceToken, frame: object) -> Iterator[_Found]:
    match paper.content:
        case Sentence() as why:
            yield "M4", _DOUBT, _UNREADABLE.put(why=why)
        case RegistrationToken():
            yield "M6", _STOP, _REGISTRATION
        case LoginToken():
            yield "M6", _STOP, _LOGIN
        case ServiceToken() as token:
            if not _is_same(token, original):
                yield "M5", _STOP, _difference(token, original)
                return
            if not token.approvals and paper.file is not None:
                yield "M3", _DOUBT, _UNSIGNED
            yield from _claims(token, original, frame)
        case _:
            assert_never(paper.content)


def _difference(token: ServiceToken, original: ServiceToken) -> Sentence:
    if token.digest == original.digest:
        return _OTHER_DATA
    if token.approval_data == original.approval_data:
        return _OTHER_DIGEST
    return _OTHER_TOKEN.put(
        theirs=_described(token),
        their_words=_words(token.digest),
        ours=_described(original),
        our_words=_words(original.digest),
    )


def _claims(token: ServiceToken, original: ServiceToken, frame: object) -> Iterator[_Found]:
    if token.service != original.service:
        values = {"theirs": token.service, "ours": original.service}
        yield "M7", _DOUBT, _OTHER_SERVICE.put(**values)
    theirs, ours = token.key_reference, original.key_reference
    if theirs != ours:
        yield "M7", _DOUBT, _OTHER_KEY.put(theirs=_or_none(theirs), ours=_or_none(ours))
    if token.frame != original.frame and json.loads(token.frame) != frame:
        yield "M7", _DOUBT, _OTHER_FIELDS


def _described(token: ServiceToken) -> Sentence:
    found = records(token)
    if not found:
        return say("one of which nothing can be read")
    record = found[0]
    words = say("service code {code}, key {key}, asked for by {requester} at {time}")
    return words.put(
        code=record.service_code,
        key=f"0x{record.key_handle:x}",
        requester=record.requester,
        time=record.issued_at or say("no time"),
    )


def _words(digest: bytes) -> str:
    return " ".join(spoken_words(digest)[:_SHOWN_WORDS])


def _or_none(claim: str | None) -> str | Sentence:
    return say("none") if claim is None else claim


def in_order(findings: Iterable[MergeFinding]) -> Iterator[MergeFinding]:
    """Yield findings by file, id and user name, whatever order they come in."""
    for _, equal in groupby(sorted(findings, key=_place), key=_place):
        several = list(equal)
        yield from sorted(several, key=_spoken) if len(several) > 1 else several


def _place(one: MergeFinding) -> tuple[str, int, str]:
    return one.file or "", int(one.check_id[1:]), one.username or ""


def _spoken(one: MergeFinding) -> str:
    return str(one.words)


_UNSIGNED = say(
    "There is no approval in this file: it is not signed. Ask for the signed file, which lies"
    " beside the one that was handed out."
)
_UNREADABLE = say("This is no token file. {why} Ask for the file again.")
_OTHER_TOKEN = say(
    "This file is of another token, {theirs}, with the digest {their_words}. Here it is about"
    " {ours}, with the digest {our_words}. Put it away and ask for the right file."
)
_OTHER_DATA = say(
    "This file has the digest of this token but other approval data: it was altered or"
    " damaged. Do not use it; find out where that happened."
)
_OTHER_DIGEST = say(
    "This file has the approval data of this token but another digest: it was altered or"
    " damaged. Do not use it; find out where that happened."
)
_REGISTRATION = say(
    "This file registers a public key; it is no approval. Put it away and ask for the signed"
    " token."
)
_LOGIN = say(
    "This file is a login; it is no approval, and signed it is somebody's second factor. Keep"
    " it from others and ask for the signed token."
)
_OTHER_SERVICE = say(
    "This file claims service {theirs} where the original claims {ours}. No signature covers"
    " that, and what the original says is used. Ask who changed it."
)
_OTHER_KEY = say(
    "This file claims key {theirs} where the original claims {ours}. No signature covers that,"
    " and what the original says is used. Ask who changed it."
)
_OTHER_FIELDS = say(
    "The fields around the signed bytes are not those of the original. No signature covers"
    " them, and the original's are used. Ask who changed them."
)
