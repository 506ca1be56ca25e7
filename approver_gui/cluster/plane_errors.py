# SPDX-License-Identifier: Apache-2.0
"""What AWS's control plane says no with, put into our words.

Source: AWS CloudHSM API Reference, "Common Errors" and the errors of each action.
"""

import re
from dataclasses import dataclass

from approver_gui.cluster.port import PlaneRefusal
from approver_gui.errors import (
    HsmOutcomeUnknownError,
    HsmPuzzlingError,
    HsmRefusedError,
    HsmUnreachableError,
)
from approver_gui.text import Sentence, safe_text, say

MAX_SENTENCE_CHARACTERS = 2_000
_NAMED = re.compile(r"[A-Za-z][A-Za-z.]{2,99}")
_OWN = "CloudHsm"
_SERVER_ERROR = 500


@dataclass(frozen=True, slots=True)
class Denial:
    """An error as AWS answered it.

    Attributes:
        code: such as ``CloudHsmInvalidRequestException``; of something in between, a number.
        sentence: AWS's own words; untrusted.
        status: of HTTP.
    """

    code: str
    sentence: str
    status: int

    @property
    def is_of_aws(self) -> bool:
        """Whether AWS said this, and not something on the way to it."""
        return _NAMED.fullmatch(self.code) is not None

    @property
    def proves_nothing_done(self) -> bool:
        """Whether a change was not made, for certain.

        AWS CloudHSM's own errors say that the request was rejected; another failure within
        AWS does not.
        """
        return self.is_of_aws and (self.status < _SERVER_ERROR or self.code.startswith(_OWN))


def refused(denial: Denial) -> HsmRefusedError:
    """Return the error for what AWS refuses."""
    code = _CODES.get(denial.code.removeprefix(_OWN), PlaneRefusal.SERVICE)
    title, hint = _WORDS[code]
    detail = say('AWS says: "{sentence}" ({code})')
    return HsmRefusedError(
        title,
        detail.put(sentence=denial.sentence, code=denial.code),
        hint,
        code=code,
        sentence=safe_text(denial.sentence, MAX_SENTENCE_CHARACTERS),
    )


def no_cluster(cluster_id: str) -> HsmRefusedError:
    """Return the error for a cluster that AWS does not list."""
    title, hint = _WORDS[PlaneRefusal.NOT_FOUND]
    detail = say("AWS lists no cluster {cluster} in this region and account.")
    return HsmRefusedError(
        title, detail.put(cluster=cluster_id), hint, code=PlaneRefusal.NOT_FOUND
    )


def no_subnets() -> HsmRefusedError:
    """Return the error for a cluster that would have no place."""
    return HsmRefusedError(
        say("A cluster needs a subnet"),
        say("No subnet was named; nothing was sent."),
        say("Name one subnet for each availability zone, such as subnet-0123456789abcdef0."),
        code=PlaneRefusal.WRONG_STATE,
    )


def no_region() -> HsmUnreachableError:
    """Return the error for a region that nobody named."""
    return HsmUnreachableError(
        say("No AWS region is named"),
        say("A cluster lies in one region, and nothing says in which. Nothing was sent."),
        say("Name it with --region, in the variable AWS_REGION, or in the AWS profile."),
    )


def bad_region(region: str) -> HsmUnreachableError:
    """Return the error for a name that no region has."""
    return HsmUnreachableError(
        say("This is no AWS region"),
        say("No region is called {region}. Nothing was sent.").put(region=region),
        say("Correct it in --region, AWS_REGION or the AWS profile; such as eu-central-1."),
    )


def no_profile(profile: str) -> HsmUnreachableError:
    """Return the error for a profile that is not configured."""
    return HsmUnreachableError(
        say("There is no such AWS profile"),
        say("AWS's configuration has no profile {profile}. Nothing was sent.").put(
            profile=profile
        ),
        say("Choose another profile, or add it to ~/.aws/config."),
    )


def no_credentials(kind: str) -> HsmUnreachableError:
    """Return the error for credentials or a configuration that cannot be used.

    Args:
        kind: of botocore's error; its words may quote what gives the credentials.
    """
    return HsmUnreachableError(
        say("No AWS credentials could be used"),
        say("AWS's chain of credentials ended with {kind}. Nothing was sent.").put(kind=kind),
        say("Log in to AWS (such as: aws sso login), or choose a profile with --profile."),
    )


def no_network(reason: str) -> HsmUnreachableError:
    """Return the error for an endpoint that does not answer."""
    return HsmUnreachableError(
        say("AWS CloudHSM cannot be reached"),
        say("{reason}").put(reason=reason),
        say("Check the network, the proxy and the name of the region, then try again."),
    )


def not_aws(denial: Denial) -> HsmUnreachableError:
    """Return the error for an answer that came from something on the way."""
    return HsmUnreachableError(
        say("Something else answered instead of AWS"),
        say("The answer has the status {status} and names no error of AWS.").put(
            status=denial.status
        ),
        say("Check the proxy, and whether the network asks for a login; then try again."),
    )


def puzzling(flaw: Sentence) -> HsmPuzzlingError:
    """Return the error for an answer that cannot be used."""
    return HsmPuzzlingError(
        say("AWS's answer is not understood"),
        flaw,
        say("Check with the AWS console; the steps can be done by hand, too."),
    )


def unknown(act: Sentence, reason: str, look: Sentence) -> HsmOutcomeUnknownError:
    """Return the error for a change of which no whole answer came.

    Args:
        act: what was asked.
        reason: what came instead of an answer; untrusted.
        look: what tells whether it was done.
    """
    detail = say("{act} The request was sent and no whole answer came: {reason}")
    return HsmOutcomeUnknownError(
        say("Nobody knows whether it was done"), detail.put(act=act, reason=reason), look
    )


_CODES = {
    "AccessDeniedException": PlaneRefusal.ACCESS_DENIED,
    "AccessDenied": PlaneRefusal.ACCESS_DENIED,
    "UnauthorizedOperation": PlaneRefusal.ACCESS_DENIED,
    "NotAuthorized": PlaneRefusal.ACCESS_DENIED,
    "UnrecognizedClientException": PlaneRefusal.ACCESS_DENIED,
    "InvalidClientTokenId": PlaneRefusal.ACCESS_DENIED,
    "InvalidSignatureException": PlaneRefusal.ACCESS_DENIED,
    "SignatureDoesNotMatch": PlaneRefusal.ACCESS_DENIED,
    "IncompleteSignature": PlaneRefusal.ACCESS_DENIED,
    "MissingAuthenticationToken": PlaneRefusal.ACCESS_DENIED,
    "ExpiredToken": PlaneRefusal.ACCESS_DENIED,
    "ExpiredTokenException": PlaneRefusal.ACCESS_DENIED,
    "RequestExpired": PlaneRefusal.ACCESS_DENIED,
    "OptInRequired": PlaneRefusal.ACCESS_DENIED,
    "InvalidRequestException": PlaneRefusal.WRONG_STATE,
    "ValidationException": PlaneRefusal.WRONG_STATE,
    "ValidationError": PlaneRefusal.WRONG_STATE,
    "ResourceNotFoundException": PlaneRefusal.NOT_FOUND,
    "Throttling": PlaneRefusal.THROTTLED,
    "ThrottlingException": PlaneRefusal.THROTTLED,
    "ThrottledException": PlaneRefusal.THROTTLED,
    "TooManyRequestsException": PlaneRefusal.THROTTLED,
    "RequestLimitExceeded": PlaneRefusal.THROTTLED,
    "RequestThrottled": PlaneRefusal.THROTTLED,
    "ResourceLimitExceededException": PlaneRefusal.LIMIT,
}
_WORDS = {
    PlaneRefusal.ACCESS_DENIED: (
        say("AWS denies access"),
        say("Ask for the rights of this action, or use another profile; check the clock, too."),
    ),
    PlaneRefusal.WRONG_STATE: (
        say("AWS does not accept this request"),
        say("Look at the cluster's state and at what was asked, then do what AWS asks for."),
    ),
    PlaneRefusal.NOT_FOUND: (
        say("AWS does not know this cluster"),
        say("Check the cluster's id, the region and the account (profile)."),
    ),
    PlaneRefusal.THROTTLED: (
        say("AWS is asked too often"),
        say("Wait a minute, then try again."),
    ),
    PlaneRefusal.LIMIT: (
        say("A limit of the AWS account is reached"),
        say("Delete what is not needed, or ask AWS for a higher limit."),
    ),
    PlaneRefusal.SERVICE: (
        say("AWS could not do it"),
        say("Look at the cluster's state, then try again; ask AWS Support if it stays so."),
    ),
}
