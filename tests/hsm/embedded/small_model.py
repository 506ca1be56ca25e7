# SPDX-License-Identifier: Apache-2.0
"""A small model of who may do what with which token, for the random histories.

It knows nothing of the rules' state: who asked for which token when, who is logged in where,
M, and who shares a key.
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import assert_never

from approver_gui.hsm.words import Role, Service

TOKEN_LIFE_S = 600
ADMINS = ("admin", "officer1", "officer2")
CRYPTO_USERS = ("user1", "user2", "user3")
SEATS = ("admin", "admin", "officer1", "user1", "user1", "user2")
"""Who sits at each session; the same user may have two."""
KEY_OWNERS = {"two": "user1", "three": "user2"}
KEY_SHARES = {"two": ("user2",), "three": ("user1", "user3")}
KEY_M = {"two": 2, "three": 3}
KEYED = (Service.KEY_USAGE, Service.KEY_MANAGEMENT)


def role_of(name: str) -> Role:
    return Role.ADMIN if name in ADMINS else Role.CRYPTO_USER


def same_user(seat: int) -> list[int]:
    """Return the seats where the same user sits, the other ones first."""
    return sorted(
        (at for at, name in enumerate(SEATS) if name == SEATS[seat]), key=lambda at: at == seat
    )


class Turnout(Enum):
    """Who approves."""

    ENOUGH = "as many as are needed"
    ALL = "all who may"
    TOO_FEW = "one less than are needed"
    TWICE = "one less, and one of them twice"
    STRANGER = "enough, and one who may not"
    FORGED = "enough, one of them with another's pen"
    NOBODY = "nobody"
    NO_FILE = "no file at all"


@dataclass
class Ticket:
    """A token as the model remembers it."""

    seat: int
    login: int
    service: Service
    key: str | None
    issued_s: int
    file: bytes
    is_dead: bool = False


@dataclass
class Model:
    """What must be known to tell whether an act may succeed, and no more."""

    now_s: int = 0
    logins: list[int | None] = field(default_factory=lambda: [None] * len(SEATS))
    next_login: int = 0
    m: dict[Service, int] = field(default_factory=lambda: {Service.USER: 1, Service.QUORUM: 1})
    shares: dict[str, set[str]] = field(
        default_factory=lambda: {key: set(names) for key, names in KEY_SHARES.items()}
    )
    tickets: list[Ticket] = field(default_factory=list)

    def is_live(self, ticket: Ticket) -> bool:
        return (
            not ticket.is_dead
            and self.logins[ticket.seat] == ticket.login
            and self.now_s - ticket.issued_s < TOKEN_LIFE_S
        )

    def needed(self, service: Service, key: str | None) -> int:
        return self.m[service] if key is None else KEY_M[key]

    def voters(self, key: str | None) -> set[str]:
        return set(ADMINS) if key is None else {KEY_OWNERS[key], *self.shares[key]}

    def sees(self, seat: int, key: str) -> bool:
        return SEATS[seat] in self.voters(key)

    def turn_out(self, turnout: Turnout, needed: int, key: str | None) -> tuple[str, ...]:
        """Return who signs the file, by name."""
        able = sorted(self.voters(key))
        match turnout:
            case Turnout.ENOUGH | Turnout.FORGED:
                return tuple(able[:needed])
            case Turnout.ALL:
                return tuple(able)
            case Turnout.TOO_FEW:
                return tuple(able[: needed - 1])
            case Turnout.TWICE:
                return (*able[: needed - 1], *able[: needed - 1])
            case Turnout.STRANGER:
                stranger = next(n for n in (*CRYPTO_USERS, *ADMINS) if n not in able)
                return (*able[:needed], stranger)
            case Turnout.NOBODY | Turnout.NO_FILE:
                return ()
            case _:
                assert_never(turnout)

    def approves(
        self, ticket: Ticket, seat: int, service: Service, key: str | None, turnout: Turnout
    ) -> bool:
        """Tell whether a ticket, signed by some, lets a session do one thing."""
        needed = self.needed(service, key)
        if needed == 1:
            return True
        names = set(self.turn_out(turnout, needed, key))
        return (
            self.is_live(ticket)
            and ticket.seat == seat
            and (ticket.service, ticket.key) == (service, key)
            and turnout is not Turnout.FORGED
            and names <= self.voters(key)
            and len(names) >= needed
        )
