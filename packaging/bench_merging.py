# SPDX-License-Identifier: Apache-2.0
"""Measures how fast 10,000 signed files become one tally; ``bench_cluster.py`` calls it."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench_figures import best_times, child, say
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric import rsa as raw_rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA256

from approver_gui.keys import rsa
from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.model import Approval, ServiceToken
from approver_gui.tokens.tally import Policy, count
from approver_gui.tokens.voters import Voter

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "samples" / "user-service.unsigned.json"
FILES, USERS = 10_000, 1024


def merging() -> None:
    """Compare merging 10,000 signed files, parsed and all, with verifying as many."""
    original = parse(SAMPLE.read_bytes())
    if not isinstance(original, ServiceToken):
        sys.exit("The sample is no service token")
    keys = many_keys(original.digest)
    publics = [public for public, _ in keys]
    voters = [
        Voter(f"user{at}", "admin", verify=rsa.PublicKey(one).verify)
        for at, one in enumerate(publics)
    ]
    files = [
        (
            f"{at}.json",
            dump(replace(original, approvals=(Approval(f"user{at}", "admin", made),))),
        )
        for at, (_, made) in enumerate(keys)
    ]
    crowd = [(f"{at}.json", files[at % USERS][1]) for at in range(FILES)]
    scheme = (padding.PKCS1v15(), Prehashed(SHA256()))

    def verify_all() -> None:
        for public, made in keys:
            public.verify(made, original.digest, *scheme)

    def merge(
        handed_in: Sequence[tuple[str, bytes]], voters: Sequence[Voter]
    ) -> Callable[[], None]:
        def act() -> None:
            read = ((name, parse(data)) for name, data in handed_in)
            done = count(original, read, voters, Policy(USERS), lambda *_: None)
            if len(done.votes) != len(voters):
                sys.exit("Not every approval was counted")

        return act

    acts = {
        "raw": verify_all,
        "crowd": merge(crowd, voters[:USERS]),
        "each": merge(files, voters),
    }
    raw, of_crowd, of_each = best_times(acts, 1, 4)
    say(
        f"10,000 signed files of {USERS:,} users merged/s / raw verify/s",
        f"{raw / of_crowd:.2f}",
        ">= 0.5",
    )
    say("  10,000 users, more than any cluster has", f"{raw / of_each:.2f}")
    say("  raw cryptography, RSA-2048 verified", f"{FILES / raw:.0f} /s")


def many_keys(digest: bytes) -> list[tuple[raw_rsa.RSAPublicKey, bytes]]:
    """Return so many keys and what each signs: two moduli, an exponent for each key."""
    made: list[tuple[raw_rsa.RSAPublicKey, bytes]] = []
    while len(made) < FILES:
        numbers = raw_rsa.generate_private_key(65537, 2048).private_numbers()
        p, q = numbers.p, numbers.q
        for exponent in _primes(65537, 131071):
            if len(made) == FILES:
                break
            if (p - 1) % exponent == 0 or (q - 1) % exponent == 0:
                continue
            d = pow(exponent, -1, (p - 1) * (q - 1))
            public = raw_rsa.RSAPublicNumbers(exponent, numbers.public_numbers.n)
            private = raw_rsa.RSAPrivateNumbers(
                p, q, d, d % (p - 1), d % (q - 1), numbers.iqmp, public
            )
            key = private.private_key(unsafe_skip_rsa_key_validation=True)
            made.append(
                (key.public_key(), key.sign(digest, padding.PKCS1v15(), Prehashed(SHA256())))
            )
    return made


def _primes(start: int, end: int) -> Sequence[int]:
    return [
        number
        for number in range(start, end, 2)
        if all(number % factor for factor in range(3, int(number**0.5) + 1, 2))
    ]


def stall(home: Path) -> None:
    """Add as many files on the ceremony page, and see whether the window stands still."""
    runs = [child("stall", home / f"stall{number}")[1] for number in range(2)]
    longest_ms, seconds = (min(figures) for figures in zip(*runs, strict=True))
    words = "longest stall of the window while 10,000 files are added"
    say(words, f"{longest_ms:.0f} ms", "<= 50 ms")
    say("  on the ceremony page, most of them of strangers", f"{seconds:.1f} s")
