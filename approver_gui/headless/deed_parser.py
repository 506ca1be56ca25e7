# SPDX-License-Identifier: Apache-2.0
"""The command line of ``cluster verify``; it loads nothing of the cluster's room."""

from argparse import ArgumentParser
from pathlib import Path

from approver_gui.headless.options import AddParser, add_command, add_json, moment

_VERIFY_HELP = """\
DIR holds the papers of one cluster under the names that AWS's guide gives them,
ID being the cluster's id:
  ID_ClusterCsr.csr
  ID_HsmCertificate.crt
  ID_AwsHardwareCertificate.crt
  ID_ManufacturerHardwareCertificate.crt
  AWS_CloudHSM_Root-G1.crt           AWS's root
  liquid_security_certificate.crt    the manufacturer's root
A root that this program does not know is trusted only when it is named by an
option: compare its fingerprint with its owner's first. Nothing is changed.
Exits with 0 for good or doubt, with 3 when a check says stop, and with 5 when
a file cannot be read.
"""


def add_verify(add_parser: AddParser) -> None:
    """Add ``cluster verify``."""
    verify = add_command(
        add_parser, "verify", "check that a cluster's papers prove a genuine HSM", _VERIFY_HELP
    )
    verify.add_argument("folder", type=Path, metavar="DIR", help="the folder of the papers")
    _add_root(verify, "--aws-root", "AWS's root, in place of the one in the folder")
    _add_root(verify, "--manufacturer-root", "the manufacturer's root, likewise")
    verify.add_argument(
        "--at",
        type=moment,
        metavar="TIME",
        help="judge dates as of this time, such as 2026-01-31T12:00:00Z",
    )
    add_json(verify)


def _add_root(parser: ArgumentParser, name: str, words: str) -> None:
    parser.add_argument(name, type=Path, metavar="PEM", help=words)
