# SPDX-License-Identifier: Apache-2.0
"""The command line of ``cluster sign-csr`` and ``cluster authority``."""

from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path

from approver_gui.headless.options import (
    SECRETS_HELP,
    AddParser,
    add_command,
    add_descriptor,
    add_json,
    add_protection,
)

SIZES = (2048, 3072, 4096)
MOST_YEARS = 50
_OWN = "An authority's key signs certificates of clusters, never tokens; it is kept apart."
_SIGN_HELP = """\
The request is shown and checked first; a stop exits with 3 and nothing is
signed. Compare its key with what 'cluster verify' shows of the cluster. No
network is needed: the request comes and the certificate goes by file.
Nothing is overwritten.
"""


def add_authority(acts: AddParser) -> None:
    """Add ``sign-csr`` and ``authority`` to the acts of ``cluster``."""
    _add_sign(acts)
    authority = add_command(acts, "authority", "look after your issuing authorities", _OWN)
    deeds = authority.add_subparsers(dest="deed", metavar="ACT", required=True).add_parser

    make = add_command(deeds, "make", "make an authority: key and certificate", SECRETS_HELP)
    _add_name(make)
    _add_subject(make)
    make.add_argument(
        "--bits", type=int, choices=SIZES, default=3072, help="of its RSA key (default: 3072)"
    )
    add_protection(make)

    complete = add_command(
        deeds, "complete", "give a key its certificate, after an interruption", SECRETS_HELP
    )
    _add_name(complete)
    complete.add_argument(
        "--certificate", type=Path, metavar="FILE", help="this one; else one is made"
    )
    _add_subject(complete)
    add_descriptor(complete, "--passphrase-fd", "the key's passphrase")

    import_ = add_command(
        deeds, "import", "take over an authority's key and certificate", SECRETS_HELP
    )
    _add_name(import_)
    import_.add_argument("key", type=Path, metavar="KEY", help="as OpenSSL writes it")
    import_.add_argument("certificate", type=Path, metavar="CERTIFICATE", help="self-signed")
    add_descriptor(import_, "--file-passphrase-fd", "the key file's passphrase")
    add_protection(import_)

    add_json(add_command(deeds, "list", "list your authorities and until when they live"))

    export = add_command(
        deeds, "export", "write the issuing certificate (customerCA.crt) as PEM"
    )
    _add_name(export)
    export.add_argument("--out", type=Path, metavar="FILE", help="a new file, not the output")

    epilog = (
        "The certificate is written beside it, as FILE.crt. The recovery code is shown\n"
        "once: write it down on paper.\n\n" + SECRETS_HELP
    )
    backup = add_command(deeds, "backup", "write a backup that opens on any machine", epilog)
    _add_name(backup)
    backup.add_argument(
        "--out", required=True, type=Path, metavar="FILE", help="the new file to write"
    )
    add_descriptor(backup, "--passphrase-fd", "the key's passphrase")

    restore = add_command(deeds, "restore", "take an authority from its backup", SECRETS_HELP)
    restore.add_argument("file", type=Path, metavar="FILE", help="the backup")
    restore.add_argument(
        "--certificate", type=Path, metavar="FILE", help="its certificate, not FILE.crt"
    )
    restore.add_argument("--name", metavar="NAME", help="instead of the name in the backup")
    add_descriptor(restore, "--recovery-code-fd", "the recovery code")
    add_protection(restore, "the key's passphrase (as it was at the backup)")

    delete = add_command(deeds, "delete", "delete an authority for good")
    _add_name(delete)
    delete.add_argument(
        "--confirm", metavar="NAME", help="the name once more, for scripts; else it is asked"
    )


def _add_sign(acts: AddParser) -> None:
    epilog = f"{_SIGN_HELP}\n{SECRETS_HELP}"
    sign = add_command(acts, "sign-csr", "sign the request of a cluster", epilog)
    sign.add_argument("file", type=Path, metavar="CSR", help="such as ID_ClusterCsr.csr")
    sign.add_argument(
        "--authority", required=True, metavar="NAME", help="which of your authorities signs"
    )
    sign.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="a new file for the certificate, such as ID_CustomerHsmCertificate.crt; else it"
        " goes to the output",
    )
    sign.add_argument(
        "--issuer-out",
        type=Path,
        metavar="FILE",
        help="a new file for the issuing certificate, such as customerCA.crt",
    )
    sign.add_argument(
        "--years",
        type=_years,
        metavar="N",
        help="how long it lives (default: as long as the authority)",
    )
    add_descriptor(sign, "--passphrase-fd", "the passphrase of the authority's key")


def _add_name(parser: ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="the authority's name")


def _add_subject(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--common-name", metavar="TEXT", help="in the certificate (default: NAME)"
    )
    for option, words in (
        ("--organisation", "in the certificate"),
        ("--unit", "of the organisation"),
        ("--locality", "such as a town"),
        ("--state", "or province"),
        ("--country", "two capital letters, such as DE"),
    ):
        parser.add_argument(option, default="", metavar="TEXT", help=words)
    parser.add_argument(
        "--years",
        type=_years,
        default=10,
        metavar="N",
        help="how long the certificate lives (default: 10)",
    )


def _years(text: str) -> int:
    is_number = text.isascii() and text.isdigit() and len(text) <= len(str(MOST_YEARS))
    if not is_number or not 1 <= int(text) <= MOST_YEARS:
        raise ArgumentTypeError(f"this is no whole number from 1 to {MOST_YEARS}")
    return int(text)
