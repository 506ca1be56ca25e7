# SPDX-License-Identifier: Apache-2.0
"""What is said when the program itself made a mistake."""

import traceback


def crash_report(bug: BaseException) -> str:
    """Return where a bug struck; without its message, because that may quote a secret."""
    kinds = [type(bug).__qualname__]
    cause = bug.__cause__ or bug.__context__
    while cause is not None:
        kinds.append(type(cause).__qualname__)
        cause = cause.__cause__ or cause.__context__
    where = "".join(traceback.format_tb(bug.__traceback__))
    return (
        f"approver-gui: this is a bug in the program: {', after '.join(kinds)}.\n{where}"
        "  Report it with these lines; they hold neither secrets nor what you typed."
    )
