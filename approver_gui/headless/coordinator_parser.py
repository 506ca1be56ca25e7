# SPDX-License-Identifier: Apache-2.0
"""What can be typed after ``execute``, ``report``, ``logs`` and ``rehearse``."""

from argparse import ArgumentParser
from pathlib import Path

from approver_gui.headless.options import (
    AddParser,
    add_command,
    add_json,
    descriptor,
    seconds,
)

ROLES = ("crypto-user", "admin")
MECHANISMS = ("rsa-pkcs", "rsa-pkcs-pss", "ecdsa")
HASHES = ("sha256", "sha384", "sha512")
FORMS = ("base64", "der", "raw")
VALUED_SERVICES = ("user", "quorum", "cluster")
_EXECUTE = """\
One session does all of it, because a token dies with its session: log in, ask for the token,
write it, wait for signed files in DIR, execute once, verify, log out. Nothing is executed a
second time; whatever became of it is in the journal, see 'report'.

exit codes beside the general ones:
  3  refused, or the signature does not verify
  6  too few approvals when the time was over; nothing was executed
  8  it was sent and its outcome is unknown: look, never repeat
"""
_REHEARSE = """\
Nothing outside its own folder is touched: an embedded cluster (a rehearsal, not an HSM), the
real driver, real windows that nobody sees, keys of its own. It exits with 0 only if every step
held, else it names the step.
"""


def add_execute(add_parser: AddParser) -> None:
    """Add ``execute``."""
    parser = add_command(
        add_parser, "execute", "ask for a token, collect approvals, execute once", _EXECUTE
    )
    parser.add_argument(
        "--connect",
        required=True,
        metavar="WAY",
        help="embedded:FILE, local: or ssh:DESTINATION, as the window writes it",
    )
    parser.add_argument(
        "--as", required=True, dest="username", metavar="USER", help="the user who asks"
    )
    parser.add_argument("--role", required=True, choices=ROLES, help="the role of that user")
    parser.add_argument(
        "--password-fd", type=descriptor, metavar="N", help="read the password there"
    )
    _add_operations(parser)
    parser.add_argument(
        "--out-token", required=True, type=Path, metavar="FILE", help="the token's new file"
    )
    parser.add_argument(
        "--watch", required=True, type=Path, metavar="DIR", help="where signed files come"
    )
    parser.add_argument(
        "--roster",
        type=Path,
        metavar="FILE",
        help="whose key is whose, as for merge; the own roster where none is given",
    )
    parser.add_argument(
        "--wait",
        type=seconds,
        metavar="S",
        help="give up after so many seconds, else when the token's time is over",
    )
    parser.add_argument(
        "--all-approvals",
        action="store_true",
        help="send all that verify, instead of as many as are needed",
    )
    add_json(parser)


def _add_operations(parser: ArgumentParser) -> None:
    which = parser.add_argument_group("the operation, exactly one of them")
    what = which.add_mutually_exclusive_group(required=True)
    what.add_argument("--sign", type=Path, metavar="FILE", help="make one signature")
    what.add_argument("--share", metavar="USER", help="let USER use --key")
    what.add_argument("--unshare", metavar="USER", help="take --key away from USER")
    what.add_argument("--create-user", metavar="USER", help="create USER with --new-role")
    what.add_argument("--delete-user", metavar="USER", help="delete USER of --new-role")
    what.add_argument(
        "--set-quorum", choices=VALUED_SERVICES, help="set M of a service to --value"
    )
    more = parser.add_argument_group("what belongs to it")
    more.add_argument("--key", metavar="KEY", help="label of a private key, or its 0x number")
    more.add_argument(
        "--mechanism", choices=MECHANISMS, help="how to sign; by the key where not given"
    )
    more.add_argument("--hash", choices=HASHES, default="sha256", help="default: sha256")
    more.add_argument("--digest", action="store_true", help="FILE is the digest itself")
    more.add_argument("--form", choices=FORMS, default="base64", help="default: base64")
    more.add_argument("--out", type=Path, metavar="FILE", help="the signature's new file")
    more.add_argument(
        "--new-role", choices=ROLES, default="crypto-user", help="default: crypto-user"
    )
    more.add_argument(
        "--new-password-fd", type=descriptor, metavar="N", help="of the user to be created"
    )
    more.add_argument("--value", type=int, metavar="M", help="from 2 to 8")


def add_report(add_parser: AddParser) -> None:
    """Add ``report``."""
    epilog = "The journal is all there is: it knows neither the signature nor the files."
    parser = add_command(
        add_parser, "report", "say what the journal knows of one ceremony", epilog
    )
    parser.add_argument("ceremony", metavar="CEREMONY", help="its id, or the beginning of it")
    parser.add_argument("--out", type=Path, metavar="FILE", help="a new HTML file")
    add_json(parser)


def add_logs(add_parser: AddParser) -> None:
    """Add ``logs``."""
    epilog = "The HSM does not log signatures: that none is there proves nothing."
    parser = add_command(add_parser, "logs", "read audit logs of HSMs", epilog)
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="as the HSM writes it, or pages of get-log-events",
    )
    parser.add_argument(
        "--beside-journal", action="store_true", help="lay them beside the journal"
    )
    parser.add_argument(
        "--events", action="store_true", help="every event, not only what is remarkable"
    )
    add_json(parser)


def add_rehearse(add_parser: AddParser) -> None:
    """Add ``rehearse``."""
    parser = add_command(
        add_parser, "rehearse", "go through a whole ceremony, unattended", _REHEARSE
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="leave token files, pictures, report and transcript there",
    )
    parser.add_argument(
        "--keep", action="store_true", help="keep the private working folder, and name it"
    )
