# SPDX-License-Identifier: Apache-2.0
"""What a broken conversation means, in words: nothing sent, lost, puzzling, or unknown.

Before the line end of a command is sent nothing can have been executed. From then on a change
may have been, whatever came back; only the whole answer says so. A request that changes
nothing can be asked again in a new session.
"""

from approver_gui.errors import (
    ApproverError,
    HsmOutcomeUnknownError,
    HsmPuzzlingError,
    HsmSessionLostError,
    HsmUnreachableError,
)
from approver_gui.hsm.requests import (
    Activate,
    ChangePassword,
    CreateUser,
    DeleteKey,
    DeleteTokens,
    DeleteUser,
    FinishMfa,
    GenerateKeyPair,
    GenerateToken,
    LogOut,
    RegisterQuorumKey,
    RemoveMfa,
    Request,
    SetKeyAttribute,
    SetQuorumValue,
    ShareKey,
    Sign,
    UnshareKey,
)
from approver_gui.hsm.waking import WokenError
from approver_gui.text import Sentence, say


class BrokenError(Exception):
    """The conversation with the tool cannot go on.

    Attributes:
        why: the facts.
        is_puzzling: whether the tool said something that is not understood.
    """

    def __init__(self, why: Sentence, *, is_puzzling: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.is_puzzling = is_puzzling


ABORTED = say("The session was aborted here.")


def fault_of(error: Exception) -> BrokenError:
    """Return what broke the conversation, whoever noticed it."""
    match error:
        case BrokenError():
            return error
        case WokenError():
            return BrokenError(ABORTED)
        case ApproverError():
            return BrokenError(error.detail, is_puzzling=True)
        case _:
            return BrokenError(say("{problem}.").put(problem=str(error)))


def not_started(why: Sentence) -> HsmUnreachableError:
    """Return the error for a tool that never came to its prompt."""
    return HsmUnreachableError(
        say("The CloudHSM tool does not start"),
        why,
        say("Try the same command in a terminal; check its path, rights and configuration."),
    )


def nothing_sent(why: Sentence) -> HsmSessionLostError:
    """Return the error for a request that was not sent, or that changes nothing."""
    return HsmSessionLostError(
        say("The HSM session is over"),
        why,
        say("A new session must be opened: log in again and ask for a new token."),
    )


def broken(request: Request[object], line: str, error: BrokenError) -> ApproverError:
    """Return the error for a request whose line end was sent and that was never answered."""
    if request.changes:
        return HsmOutcomeUnknownError(
            say("Nobody knows whether it was done"),
            say('"{line}" was sent and may have been executed. {why}').put(
                line=line, why=error.why
            ),
            _look(request),
        )
    if error.is_puzzling:
        return HsmPuzzlingError(
            say("The HSM tool is not understood"),
            say('"{line}" was sent. {why}').put(line=line, why=error.why),
            say("Save the transcript and send it to support; open a new session."),
        )
    return nothing_sent(error.why)


def unclear_success(request: Request[object], line: str, error: BrokenError) -> ApproverError:
    """Return the error for a command that was acknowledged while its answer is of no use."""
    if not request.changes:
        return broken(request, line, error)
    return HsmOutcomeUnknownError(
        say("It was done, but the answer is unclear"),
        say('The cluster acknowledged "{line}", so it was executed. {why}').put(
            line=line, why=error.why
        ),
        _look(request),
    )


def _look(request: Request[object]) -> Sentence:
    return say(
        "Do not repeat it. Save the transcript, open a new session and {look} first."
    ).put(look=_where(request))


def _where(request: Request[object]) -> Sentence:  # noqa: PLR0911 -- a list of places
    match request:
        case Activate() | CreateUser() | DeleteUser() | FinishMfa() | RemoveMfa():
            return say("look at the list of users")
        case RegisterQuorumKey():
            return say("see in the list of users whether the key is registered")
        case ChangePassword():
            return say("try the new password once")
        case SetQuorumValue():
            return say("look at the quorum values")
        case GenerateToken() | DeleteTokens():
            return say("look at the list of tokens")
        case GenerateKeyPair() | ShareKey() | UnshareKey() | SetKeyAttribute() | DeleteKey():
            return say("look at the list of keys")
        case Sign():
            return say("treat the approvals as used and the signature as made")
        case LogOut():
            return say("see whether its tokens are gone")
        case _:
            return say("look at what the cluster says")
