# SPDX-License-Identifier: Apache-2.0
"""Which cluster, as it is typed on the command line."""

from approver_gui.flows.connection import Connection
from approver_gui.flows.reaching import parse
from approver_gui.headless.exit_codes import UsageError
from approver_gui.text import say


def connection(where: str) -> Connection:
    """Return the way to a cluster that ``--connect`` names.

    Raises:
        UsageError: it names none.
    """
    try:
        return parse(where)
    except ValueError as error:
        raise UsageError(
            say("This is no way to a cluster"),
            say("--connect {where}: {problem}.").put(where=where, problem=error),
            say("Give embedded:FILE, local: or ssh:DESTINATION."),
        ) from error
