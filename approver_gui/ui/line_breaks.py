# SPDX-License-Identifier: Apache-2.0
"""Where long names and paths may go on in the next line."""

import re

_LONG_RUN = re.compile(r"\S{17,}")
_PIECE = re.compile(r"[/._:-]+|[^/._:-]{1,16}")
_TIME = re.compile(r"\W*\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\W*")


def breakable(shown: str) -> str:
    """Return a text that may go on in the next line within long names and paths too.

    The places are marked with zero-width spaces; one from outside was made visible before.
    A time stays in one piece, and so does the end of a name with the stop after it.
    """
    return _LONG_RUN.sub(_broken, shown)


def _broken(run: re.Match[str]) -> str:
    word = run.group()
    if _TIME.fullmatch(word):
        return word
    end = word[-1] if word.endswith((".", ":")) else ""
    pieces = _PIECE.findall(word.removesuffix(end))
    return "\u200b".join(pieces) + end
