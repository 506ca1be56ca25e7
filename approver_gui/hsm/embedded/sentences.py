# SPDX-License-Identifier: Apache-2.0
"""What the cluster says when it says no.

``MEASURED`` are the real cluster's words, documented or published by people who saw them;
``OURS`` stand where nobody says what the real ones are. None of them holds a name or a value,
except the count of approvals.

Source: AWS CloudHSM User Guide, "Troubleshooting" and the pages on quorum authentication.
"""

APPROVAL_NEEDED = "Quorum approval is required for this operation"
QUORUM_FAILED = "Quorum Failed"
BAD_APPROVAL = "Invalid username-signature pair for quorum authorization"
NO_SIGNATURES = "No token signatures provided"
BAD_REGISTRATION = "InvalidQuorumSignature"
BAD_QUORUM_VALUE = "Invalid quorum value provided."
BOTH_VALUES = "The manage key and use key quorum values must be set to a value greater than 1"
UNAVAILABLE_KEY = (
    "Cannot perform the requested key operation as the key must be available on at least 2 "
    "HSMs before being used"
)
NOT_VERIFIED = "Signature verification failed"

NOT_INITIALISED = "The cluster is not initialised yet: sign its request and initialise it first"
NO_ISSUER = (
    "The issuing certificate is missing: put it beside the cluster's file, under the file's "
    "name followed by .customerCA.crt"
)
OTHER_ISSUER = (
    "The issuing certificate is not the one the cluster was initialised with: put that one "
    "beside the cluster's file, under the file's name followed by .customerCA.crt"
)
NO_HSM = "No HSM of the cluster can be reached"
NOT_LOGGED_IN = "You must be logged in to run this command"
ALREADY_LOGGED_IN = "A user is logged in already; log out first"
WRONG_ROLE = "The logged in user's role does not permit this operation"
LOGIN_FAILED = "Login failed: unknown user or incorrect password"
LOCKED = "The user account is locked; an admin must change its password"
MFA_NEEDED = "Login failed: the user must log in with a multi-factor token"
NO_MFA = "The user has no multi-factor authentication registered"
BAD_MFA = "The multi-factor token is not signed with the right key"
NOTHING_WAITS = "No command waits for a signed token"
ALREADY_ACTIVE = "The cluster is activated already"
NO_PASSWORD = "The password must not be empty"  # noqa: S105  a sentence, not a password
BAD_USERNAME = "A username has 1 to 31 letters, digits and underscores"
USER_EXISTS = "The user exists already"
NO_USER = "The user does not exist"
OWN_ACCOUNT = "A user cannot delete itself"
OWNS_KEYS = "The user owns keys and cannot be deleted"
BAD_FILE = "The token file cannot be read"
BAD_PUBLIC_KEY = "The public key must be one RSA-2048 key in PEM"
TABLE_FULL = "The token table of the HSM is full"
ONE_TOKEN = "The user has an active token for this service already"  # noqa: S105
BAD_SERVICE = "The service is not supported for this operation"
BAD_FILTER_USE = "A key filter is needed for the key services, and for them alone"
NO_KEY_QUORUM = "The key has no quorum value for this service"
USER_ABOVE_QUORUM = "The quorum value of user must not be greater than that of quorum"
NO_KEY = "No key matches the filter"
SEVERAL_KEYS = "More than one key matches the filter"
BAD_KEY_FILTER = "The key filter is invalid"
BAD_START = "The next-token is invalid"
BAD_KEY_KIND = "The key type or size is not supported"
WRONG_KEY = "The key does not permit this operation"
NOT_OWNER = "Only the owner of the key may do this"
SHARED_ALREADY = "The key is shared with the user already"
NOT_SHARED = "The key is not shared with the user"
BAD_ATTRIBUTE = "The attribute cannot be set to this value"
DOES_NOT_FIT = "The key, the mechanism and the data do not fit together"


def too_few(counted: int, needed: int) -> str:
    """Return what the cluster says when some approvals are missing."""
    return (
        f"Too few quorum approvals: currently {counted} approvals, "
        f"but {needed} approvals required"
    )


MEASURED = (
    APPROVAL_NEEDED,
    QUORUM_FAILED,
    BAD_APPROVAL,
    NO_SIGNATURES,
    too_few(1, 2),
    BAD_REGISTRATION,
    BAD_QUORUM_VALUE,
    BOTH_VALUES,
    UNAVAILABLE_KEY,
    NOT_VERIFIED,
)
OURS = (
    NOT_INITIALISED,
    NO_ISSUER,
    OTHER_ISSUER,
    NO_HSM,
    NOT_LOGGED_IN,
    ALREADY_LOGGED_IN,
    WRONG_ROLE,
    LOGIN_FAILED,
    LOCKED,
    MFA_NEEDED,
    NO_MFA,
    BAD_MFA,
    NOTHING_WAITS,
    ALREADY_ACTIVE,
    NO_PASSWORD,
    BAD_USERNAME,
    USER_EXISTS,
    NO_USER,
    OWN_ACCOUNT,
    OWNS_KEYS,
    BAD_FILE,
    BAD_PUBLIC_KEY,
    TABLE_FULL,
    ONE_TOKEN,
    BAD_SERVICE,
    BAD_FILTER_USE,
    NO_KEY_QUORUM,
    USER_ABOVE_QUORUM,
    NO_KEY,
    SEVERAL_KEYS,
    BAD_KEY_FILTER,
    BAD_START,
    BAD_KEY_KIND,
    WRONG_KEY,
    NOT_OWNER,
    SHARED_ALREADY,
    NOT_SHARED,
    BAD_ATTRIBUTE,
    DOES_NOT_FIT,
)
