# SPDX-License-Identifier: Apache-2.0
"""Acts and facts of the journal in words."""

from collections.abc import Mapping

from approver_gui.journal import Fact
from approver_gui.text import Sentence, say
from approver_gui.ui.theme import tell

_RANK = {
    "reason": -3,
    "why": -3,
    "overrule": -3,
    "acknowledgement": -3,
    "key": -2,
    "username": -1,
    "role": -1,
    "digests": 1,
    "findings": 2,
    "fingerprint": 3,
}

_ACTS = {
    "journal_begun": say("journal begun"),
    "torn_line_found": say("torn line found"),
    "token_opened": say("token opened"),
    "approval_decided": say("approval decided"),
    "token_signed": say("token signed"),
    "token_rejected": say("token rejected"),
    "signed_file_saved": say("signed file saved"),
    "unlocking_failed": say("unlocking failed"),
    "key_creation_begun": say("making a key"),
    "key_created": say("key made"),
    "key_import_begun": say("importing a key"),
    "key_imported": say("key imported"),
    "key_restore_begun": say("restoring a key"),
    "key_restored": say("key restored"),
    "key_deletion_begun": say("deleting a key"),
    "key_deleted": say("key deleted"),
    "backup_begun": say("backing up a key"),
    "key_backed_up": say("key backed up"),
    "passphrase_change_begun": say("changing a passphrase"),
    "passphrase_changed": say("passphrase changed"),
    "public_key_exported": say("public key exported"),
    "key_creation_failed": say("making a key failed"),
    "key_import_failed": say("importing a key failed"),
    "key_restore_failed": say("restoring a key failed"),
    "key_deletion_failed": say("deleting a key failed"),
    "backup_failed": say("backing up a key failed"),
    "passphrase_change_failed": say("changing a passphrase failed"),
    "public_key_export_begun": say("exporting a public key"),
    "public_key_export_failed": say("exporting a public key failed"),
    "session_asked": say("asking for a session"),
    "session_opened": say("session opened"),
    "session_lost": say("session lost"),
    "session_closed": say("session closed"),
    "login_tried": say("logging in"),
    "login_refused": say("login refused"),
    "logged_in": say("logged in"),
    "logout_asked": say("logging out"),
    "logout_refused": say("logout refused"),
    "logged_out": say("logged out"),
    "operation_fixed": say("operation fixed"),
    "token_asked": say("asking for a token"),
    "token_issued": say("token issued"),
    "token_refused": say("token refused"),
    "token_handed_out": say("token handed out"),
    "dead_file_removed": say("file of a dead token removed"),
    "token_void": say("token void"),
    "files_added": say("files added"),
    "execution_begun": say("execution begun"),
    "execution_done": say("executed"),
    "execution_refused": say("execution refused"),
    "execution_unknown": say("outcome unknown"),
    "execution_unproven": say("signature not verified"),
    "drill_ended": say("drill ended"),
    "deletion_asked": say("deleting tokens"),
    "deletion_refused": say("deleting tokens refused"),
    "tokens_deleted": say("tokens deleted"),
    "ceremony_put_away": say("ceremony put away"),
    "roster_loaded": say("roster loaded"),
    "roster_change_decided": say("changing the roster"),
    "roster_changed": say("roster changed"),
    "roster_imported": say("roster imported"),
    "roster_exported": say("roster exported"),
    "key_changed": say("key in the roster changed"),
    "report_saved": say("report saved"),
    "signature_saved": say("signature saved"),
    "setup_begun": say("set-up begun"),
    "setup_report_saved": say("set-up report saved"),
    "wishes_changed": say("wishes for the set-up changed"),
    "cluster_created": say("cluster made"),
    "cluster_deleted": say("cluster deleted"),
    "hsm_created": say("HSM added"),
    "hsm_deleted": say("HSM deleted"),
    "papers_taken": say("papers of the HSM taken over"),
    "request_saved": say("request saved"),
    "root_confirmed": say("root confirmed"),
    "doubts_accepted": say("doubts accepted"),
    "authority_asked": say("asking for an authority"),
    "authority_chosen": say("authority chosen"),
    "issuing_certificate_taken": say("issuing certificate taken over"),
    "signature_asked": say("asking for a signature"),
    "csr_signed": say("request signed"),
    "signed_certificate_taken": say("signed certificate taken over"),
    "initialised": say("cluster initialised"),
    "certificate_placed": say("issuing certificate placed"),
    "tool_configured": say("tool configured"),
    "registration_asked": say("asking for a registration"),
    "registration_cancelled": say("registration given up"),
    "cluster_key_noted": say("key of the cluster noted"),
    "rehearsal_written": say("file for the first signature written"),
    "authority_made": say("authority made"),
    "authority_completed": say("authority completed"),
    "authority_imported": say("authority imported"),
    "authority_exported": say("issuing certificate exported"),
    "authority_backed_up": say("authority backed up"),
    "authority_restored": say("authority restored"),
    "authority_deleted": say("authority deleted"),
}

_DEEDS = {
    "cluster_creation": say("making a cluster"),
    "cluster_deletion": say("deleting a cluster"),
    "hsm_creation": say("adding an HSM"),
    "hsm_deletion": say("deleting an HSM"),
    "initialisation": say("initialising a cluster"),
    "host_preparation": say("preparing the tool's host"),
    "activation": say("activating a cluster"),
    "user_creation": say("creating a user"),
    "registration": say("registering a key"),
    "quorum_setting": say("setting a quorum value"),
    "key_making": say("making a key on the cluster"),
    "authority_making": say("making an authority"),
    "authority_completion": say("completing an authority"),
    "authority_import": say("importing an authority"),
    "authority_export": say("exporting an issuing certificate"),
    "authority_backup": say("backing up an authority"),
    "authority_restore": say("restoring an authority"),
    "authority_deletion": say("deleting an authority"),
    "csr_signing": say("signing a request"),
}
_STAGES = {
    "done": say("{deed}: done"),
    "refused": say("{deed}: refused"),
    "failed": say("{deed}: failed"),
    "unknown": say("{deed}: outcome unknown"),
}
"""What is noted after a deed, as ``activation_done``; ``activation_begun`` before it."""


def act_words(act: str) -> str:
    """Return an act of the journal in words; an unknown one as it is written."""
    known = _words(act)
    return tell(known) if known else act.replace("_", " ")


def has_words(act: str) -> bool:
    """Tell whether an act is known."""
    return _words(act) is not None


def _words(act: str) -> Sentence | None:
    if act in _ACTS:
        return _ACTS[act]
    deed, _, stage = act.rpartition("_")
    if deed not in _DEEDS:
        return None
    if stage == "begun":
        return _DEEDS[deed]
    return _STAGES[stage].put(deed=_DEEDS[deed]) if stage in _STAGES else None


def fact_words(facts: Mapping[str, Fact]) -> str:
    """Return the facts of an entry on one line, long hex shortened."""
    told = [(name, value) for name, value in facts.items() if value not in {"", ()}]
    told.sort(key=lambda fact: _RANK.get(fact[0], 0))
    return ", ".join(f"{name} {_short(value)}" for name, value in told)


def _short(value: Fact) -> str:
    match value:
        case tuple():
            return " ".join(_short(item) for item in value)
        case str() if len(value) == 64 and not value.strip("0123456789abcdef"):  # noqa: PLR2004
            return f"{value[:4]} {value[4:8]}..."
        case _:
            return str(value)
