# SPDX-License-Identifier: Apache-2.0
"""The table of refusals: how each sentence begins, which it is, its meaning, the next act."""

import re
from dataclasses import dataclass
from enum import StrEnum

from approver_gui.text import Sentence, say


class Refusal(StrEnum):
    """Which refusal it is; stable, for flows to decide by."""

    QUORUM_NEEDED = "quorum-needed"
    QUORUM_FAILED = "quorum-failed"
    TOO_FEW = "too-few-approvals"
    TOKEN_USED_OR_FOREIGN = "token-used-or-foreign"  # noqa: S105 -- a code
    NO_SIGNATURES = "no-signatures"
    BAD_REGISTRATION_SIGNATURE = "bad-registration-signature"
    BAD_QUORUM_VALUES = "bad-quorum-values"
    NO_KEY_QUORUM = "no-key-quorum"
    TOKEN_TABLE_FULL = "token-table-full"  # noqa: S105 -- a code
    TOKEN_LIVES_ALREADY = "token-lives-already"  # noqa: S105 -- a code
    BAD_TOKEN_REQUEST = "bad-token-request"  # noqa: S105 -- a code
    BAD_TOKEN_FILE = "bad-token-file"  # noqa: S105 -- a code
    KEY_NOT_AVAILABLE = "key-not-available"
    INCONSISTENT = "inconsistent"
    LOGIN_FAILED = "login-failed"
    ACCOUNT_LOCKED = "account-locked"
    MFA_NEEDED = "mfa-needed"
    MFA_FAILED = "mfa-failed"
    NOT_LOGGED_IN = "not-logged-in"
    ALREADY_LOGGED_IN = "already-logged-in"
    WRONG_ROLE = "wrong-role"
    NOT_INITIALISED = "not-initialised"
    ISSUER_MISSING = "issuing-certificate-missing"
    OTHER_ISSUER = "another-issuing-certificate"
    NOT_ACTIVATED = "not-activated"
    ALREADY_ACTIVATED = "already-activated"
    BAD_USERNAME = "bad-username"
    BAD_PASSWORD = "bad-password"  # noqa: S105 -- a code
    USER_EXISTS = "user-exists"
    NO_USER = "no-user"
    USER_IN_USE = "user-in-use"
    BAD_PUBLIC_KEY = "bad-public-key"
    NO_KEY = "no-key"
    SEVERAL_KEYS = "several-keys"
    NOT_OWNER = "not-owner"
    SHARING_UNCHANGED = "sharing-unchanged"
    KEY_FORBIDS = "key-forbids"
    BAD_VALUE = "bad-value"
    NOT_VERIFIED = "not-verified"
    FILE_TROUBLE = "file-trouble"
    BAD_COMMAND = "bad-command"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Meaning:
    """One line of the table.

    Attributes:
        pattern: matches the beginning of the cluster's sentence.
        code: which refusal it is.
        why: what it means.
        act: what to do next.
    """

    pattern: re.Pattern[str]
    code: Refusal
    why: Sentence
    act: Sentence


def _line(pattern: str, code: Refusal, why: Sentence, act: Sentence) -> Meaning:
    return Meaning(re.compile(pattern, re.IGNORECASE), code, why, act)


_NEW_TOKEN = say("Ask for a new token, have it approved, and use it in this session.")
_COMPARE_NAMES = say("List the users or keys, and use a name from the list.")
_SEND_TRANSCRIPT = say("Save the transcript and send it to support.")

MEANINGS: tuple[Meaning, ...] = (
    # --- quorum ---
    _line(
        r"quorum approval is required",
        Refusal.QUORUM_NEEDED,
        say("A quorum is set for this service, and no approvals came along."),
        say("Ask for a token of this service and have it approved."),
    ),
    _line(
        r"quorum failed",
        Refusal.QUORUM_FAILED,
        say("The key wants approvals, and none came along that count."),
        say("Ask for a token for this key and have it approved."),
    ),
    _line(
        r"too few quorum approvals",
        Refusal.TOO_FEW,
        say("A token ends with a success or with its time, not with this."),
        say("Collect the missing approvals before the token's time is over."),
    ),
    _line(
        r"invalid username-signature pair for quorum",
        Refusal.TOKEN_USED_OR_FOREIGN,
        say(
            "The token was used, is too old, or belongs to another session; or a signature"
            " is not by the registered key of the user it names."
        ),
        _NEW_TOKEN,
    ),
    _line(
        r"no token signatures? provided",
        Refusal.NO_SIGNATURES,
        say("The token file that was given holds no signature."),
        say("Merge the approvers' files first."),
    ),
    _line(
        r"invalid\s?quorum\s?signature",
        Refusal.BAD_REGISTRATION_SIGNATURE,
        say("The registration is not signed by the private half of the key given with it."),
        say("Sign a new registration token with the key that is to be registered."),
    ),
    _line(
        r"invalid quorum value|the manage key and use key quorum values"
        r"|the quorum value of (?:user|quorum|cluster)\b",
        Refusal.BAD_QUORUM_VALUES,
        say(
            "Quorum values go from 2 to 8, and no higher than there are users who can"
            " approve. A key has both values or none; user needs no more than quorum."
        ),
        say("Choose other values, or share the key with more users."),
    ),
    _line(
        r"the key has no quorum value",
        Refusal.NO_KEY_QUORUM,
        say("This key can be used without approvals."),
        say("Do it without a token, or choose another key."),
    ),
    _line(
        r"(?:the )?token table .{0,40}\bfull|(?:the )?maximum number of (?:quorum )?tokens",
        Refusal.TOKEN_TABLE_FULL,
        say("An HSM holds 1,024 tokens, live or forgotten."),
        say("Delete your own tokens, or wait ten minutes until old ones expire."),
    ),
    _line(
        r"(?:the )?(?:user has an active token|(?:a )?token already exists)",
        Refusal.TOKEN_LIVES_ALREADY,
        say("A user has one live token at a time for the services user and quorum."),
        say("Use that token, or delete it and ask again."),
    ),
    _line(
        r"the service is not supported|a key filter is needed",
        Refusal.BAD_TOKEN_REQUEST,
        say("A token is for one service, and for one key where it is about keys."),
        say("Choose the service that covers the operation, and its key."),
    ),
    _line(
        r"the token file cannot be read|(?:invalid|malformed) (?:quorum )?token\b"
        r"|(?:failed|unable) to (?:parse|read) .{0,40}token\b",
        Refusal.BAD_TOKEN_FILE,
        say("The cluster could make nothing of the token file."),
        say("Merge the approvals again from the files that the approvers sent."),
    ),
    # --- HSMs that disagree ---
    _line(
        r"cannot perform the requested key operation as the key must be available"
        r"|key .{1,80}does not meet the availability requirements",
        Refusal.KEY_NOT_AVAILABLE,
        say("A key must be on two HSMs, so that it is not lost with one of them."),
        say("Wait for the missing HSM, or add one; a lab of one HSM can turn the check off."),
    ),
    _line(
        r"(?:the )?(?:specified|selected) (?:user|key) is (?:inconsistent|not synchronized)"
        r"|user replicate failed on",
        Refusal.INCONSISTENT,
        say("The HSMs of the cluster disagree about it."),
        say("Make the last change again, so that it reaches every HSM."),
    ),
    # --- login and roles ---
    _line(
        r"(?:login failed: )?(?:the )?(?:user )?(?:account )?(?:is )?locked"
        r"|(?:the )?user(?:'s)? account is locked",
        Refusal.ACCOUNT_LOCKED,
        say("Five wrong passwords lock an account."),
        say("Ask an admin to change the password; that unlocks the account."),
    ),
    _line(
        r"login failed: the user must log in with a multi-factor"
        r"|(?:mfa|multi-?factor).{0,40}\brequired",
        Refusal.MFA_NEEDED,
        say("This user has a second factor."),
        say("Log in with the second factor."),
    ),
    _line(
        r"the multi-factor token is not signed|the user has no multi-factor"
        r"|no command waits for a signed token|(?:mfa|multi-?factor).{0,40}\bfailed",
        Refusal.MFA_FAILED,
        say("The second factor was not accepted, or there is none."),
        say("Begin the login again and sign its new file with the registered key."),
    ),
    _line(
        r"login failed|incorrect (?:credentials|authentication credentials|password)"
        r"|invalid (?:user )?(?:credentials|login|password)|authentication failed",
        Refusal.LOGIN_FAILED,
        say("The name, the role and the password do not belong together."),
        say("Check all three; five wrong passwords lock the account."),
    ),
    _line(
        r"you must be logged in|(?:the )?user (?:is )?not logged in|not logged in"
        r"|(?:this (?:operation|command) )?requires? .{0,20}\blogged in",
        Refusal.NOT_LOGGED_IN,
        say("Nobody is logged in on this session; tokens of an earlier login are dead."),
        say("Log in, and ask for a new token."),
    ),
    _line(
        r"a user is logged in already|(?:the |a )?user (?:is )?already logged in"
        r"|already logged in",
        Refusal.ALREADY_LOGGED_IN,
        say("A session holds one login."),
        say("Log out first; the tokens of that login die with it."),
    ),
    _line(
        r"the logged in user's role does not permit|(?:insufficient|missing) permissions?\b"
        r"|permission denied|invalid user type|(?:operation )?not (?:permitted|authorized)",
        Refusal.WRONG_ROLE,
        say("Admins manage users; crypto users hold keys and sign."),
        say("Log in with the role that may do it."),
    ),
    _line(
        r"(?:the )?cluster is not (?:yet )?initiali[sz]ed"
        r"|(?:the )?cluster must be initiali[sz]ed",
        Refusal.NOT_INITIALISED,
        say("Nobody's certificate lies in the cluster yet; until then it answers nothing."),
        say("Sign the cluster's request with your authority, and initialise the cluster."),
    ),
    _line(
        r"the issuing certificate is missing",
        Refusal.ISSUER_MISSING,
        say("The tool knows the cluster by the certificate that has signed its request."),
        say("Put the issuing certificate in its place, and connect again."),
    ),
    _line(
        r"the issuing certificate is not the one",
        Refusal.OTHER_ISSUER,
        say("The tool knows the cluster by the certificate that has signed its request."),
        say("Put the certificate that this cluster was initialised with in its place."),
    ),
    _line(
        r"(?:the )?cluster is not (?:yet )?activated|(?:the )?cluster must be activated",
        Refusal.NOT_ACTIVATED,
        say("A new cluster has no admin with a password yet."),
        say("Activate the cluster."),
    ),
    _line(
        r"(?:the )?cluster (?:is|has been|was) (?:activated already|already activated)",
        Refusal.ALREADY_ACTIVATED,
        say("A cluster is activated once."),
        say("Log in as an admin."),
    ),
    # --- users ---
    _line(
        r"a username has|(?:invalid|bad) user ?name",
        Refusal.BAD_USERNAME,
        say("A user name has 1 to 31 letters, digits and underscores."),
        say("Choose another name."),
    ),
    _line(
        r"(?:the )?password (?:must|is too)"
        r"|(?:the )?(?:two )?passwords (?:are not|do not|don't)",
        Refusal.BAD_PASSWORD,
        say("The password does not meet the cluster's rules, or was typed differently twice."),
        say("Choose another password and type it twice the same."),
    ),
    _line(
        r"(?:the )?user .{0,40}\b(?:exists already|already exists)",
        Refusal.USER_EXISTS,
        say("A name can be taken once in each role."),
        _COMPARE_NAMES,
    ),
    _line(
        r"(?:the |this )?(?:specified )?user .{0,40}(?:does not|doesn't) exist"
        r"|(?:the |specified )?user .{0,40}\bnot found|no such user",
        Refusal.NO_USER,
        say("There is no user of this name in this role."),
        _COMPARE_NAMES,
    ),
    _line(
        r"a user cannot delete itself|the user owns keys",
        Refusal.USER_IN_USE,
        say("A user who is logged in or owns keys stays."),
        say("Delete its keys first, or let another admin do it."),
    ),
    _line(
        r"the public key must be|(?:invalid|malformed) public key",
        Refusal.BAD_PUBLIC_KEY,
        say("Approvals and second factors are signed with RSA keys of 2,048 bits."),
        say("Give the public key of such a pair as a PEM file."),
    ),
    # --- keys ---
    _line(
        r"no keys? match(?:es)?\b|(?:the )?(?:selected |specified )?key .{0,40}\bnot found"
        r"|(?:the )?(?:specified )?key .{0,80}(?:does not|doesn't) exist|no such key",
        Refusal.NO_KEY,
        say("There is no such key, or this user may not see it."),
        _COMPARE_NAMES,
    ),
    _line(
        r"(?:more than one|multiple|several) keys? match(?:es|ed)?\b",
        Refusal.SEVERAL_KEYS,
        say("A label can stand for several keys."),
        say("Name the key by its reference."),
    ),
    _line(
        r"only the owner",
        Refusal.NOT_OWNER,
        say("Users with whom a key is shared may use it, not manage it."),
        say("Log in as the owner of the key."),
    ),
    _line(
        r"the key is (?:not )?shared with|(?:the )?key (?:is )?already shared",
        Refusal.SHARING_UNCHANGED,
        say("There is nothing to change."),
        say("Look at the key's users in the list of keys."),
    ),
    _line(
        r"the key does not permit|(?:hsm error: )?key access is denied",
        Refusal.KEY_FORBIDS,
        say("The key's attributes do not allow this."),
        say("Choose a key that was made for it."),
    ),
    _line(
        r"the attribute cannot be set|the key type or size is not|the next-token is"
        r"|the key, the mechanism and the data do not|the key filter is",
        Refusal.BAD_VALUE,
        say("A value does not fit the key or the command."),
        say("Choose another key, another mechanism or another value."),
    ),
    _line(
        r"signature verification failed|(?:the )?signature (?:is|was) (?:invalid|not verified)"
        r"|invalid signature",
        Refusal.NOT_VERIFIED,
        say("The signature is not by this key over this data."),
        say("Compare the file, the key, the hash function and the mechanism."),
    ),
    # --- the tool itself ---
    _line(
        r"cannot (?:read|write) |(?:failed|unable) to (?:open|read|write) |no such file",
        Refusal.FILE_TROUBLE,
        say("The tool could not reach a file that this program laid beside it."),
        say("Check the space and the rights in the tool's temporary folder, and try again."),
    ),
    _line(
        r"(?:error: )?(?:unexpected argument|unrecognized (?:sub)?command|invalid value"
        r"|the following required|required arguments|a value is required|the argument '"
        r"|found argument|a quotation is left open|control characters cannot"
        r"|exactly one of --|the value of --|the line is |the filter )",
        Refusal.BAD_COMMAND,
        say("The tool does not take this command; its version may differ."),
        _SEND_TRANSCRIPT,
    ),
)
