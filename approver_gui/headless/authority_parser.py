# SPDX-License-Identifier: Apache-2.0
"""The command line of ``cluster sign-csr`` and ``cluster authority``."""

from argparse import ArgumentParser
from pathlib import Path

from approver_gui.headless.options import (
    SECRETS_HELP,
    AddParser,
    add_backup,
    add_command,
    add_delete,
    add_descriptor,
    add_json,
    add_name,
    add_protection,
    add_restore,
    whole_number,
)

SIZES = (2048, 3072, 4096)
MOST_YEARS = 50
_NAME = "the authority's name"
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
    add_name(make, _NAME)
    _add_subject(make)
    make.add_argument(
        "--bits", type=int, choices=SIZES, default=3072, help="of its RSA key (default: 3072)"
    )
    add_protection(make)

    complete = add_command(
        deeds, "complete", "give a key its certificate, after an interruption", SECRETS_HELP
    )
    add_name(complete, _NAME)
    complete.add_argument(
        "--certificate", type=Path, metavar="FILE", help="this one; else one is made"
    )
    _add_subject(complete)
    add_descriptor(complete, "--passphrase-fd", "the key's passphrase")

    import_ = add_command(
        deeds, "import", "take over an authority's key and certificate", SECRETS_HELP
    )
    add_name(import_, _NAME)
    import_.add_argument("key", type=Path, metavar="KEY", help="as OpenSSL writes it")
    import_.add_argument("certificate", type=Path, metavar="CERTIFICATE", help="self-signed")
    add_descriptor(import_, "--file-passphrase-fd", "the key file's passphrase")
    add_protection(import_)

    add_json(add_command(deeds, "list", "list your authorities and until when they live"))

    export = add_command(
        deeds, "export", "write the issuing certificate (customerCA.crt) as PEM"
    )
    add_name(export, _NAME)
    export.add_argument("--out", type=Path, metavar="FILE", help="a new file, not the output")

    epilog = (
        "The certificate is written beside it, as FILE.crt. The recovery code is shown\n"
        "once: write it down on paper."
    )
    add_backup(deeds, epilog, _NAME)
    add_restore(deeds, "take an authority from its backup").add_argument(
        "--certificate", type=Path, metavar="FILE", help="its certificate, not FILE.crt"
    )
    add_delete(deeds, "an authority", _NAME)


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
    return whole_number(text, 1, MOST_YEARS)
