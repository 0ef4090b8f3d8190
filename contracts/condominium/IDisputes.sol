// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Disposition} from "../arbitration/Disposition.sol";
import {Common, IDisputable} from "../arbitration/IDisputable.sol";
import {ITribunalCases} from "../arbitration/ITribunalCases.sol";
import {Header} from "./IAssembly.sol";

/// @title IDisputes
/// @notice The way to a human: anyone concerned disputes a decision, a ballot, a refusal or an act; a tribunal decides; the order is carried out.
/// @dev To the tribunal a dispute is what an agreement is: terms, of which `first` is who disputes and `second` who answers; their
/// id; a turn. Its record is suspended while it is open, and `progress` is its subject. Its order is in `Disposition.rest`: {orderOf}; no
/// second word is remembered. No money is in dispute yet, so an award gives none. Where all holders answer, `second` is this contract.
interface IDisputes is IDisputable {
    /// @notice What is disputed.
    enum Subject {
        None,
        Decision,
        Ballots,
        Refusal,
        Act,
        Recovery
    }

    /// @notice What an arbiter orders. `Declare`: the reasons say it all.
    enum Order {
        Declare,
        Stay,
        Annul,
        Remit,
        Strike,
        Allow,
        Lift,
        Remove,
        Interim,
        Recover
    }

    /// @param subject what is disputed
    /// @param ref of it: a decision's id; the hash of a refused motion; a common object's number, for an act; zero for a recovery
    /// @param person who answers for an act or a refusal, holding an office, zero where nobody does; zero for a resolution, for which all
    /// holders answer, and for a recovery
    /// @param unit whose ballot is disputed, or which is to be recovered; zero for none
    /// @param document hash of what it is about; of a recovery the act of a court
    struct Matter {
        Subject subject;
        bytes32 ref;
        address person;
        uint32 unit;
        bytes32 document;
    }

    /// @notice A holder's support of a nomination: `Nomination(bytes32 dispute,uint16 turn,uint8 seat,address arbiter)`.
    /// @param units of the holder's
    /// @param signature by ECDSA or ERC-1271; empty for the caller's own
    struct Support {
        address holder;
        uint32[] units;
        bytes signature;
    }

    error DisputesSubject(Subject subject);
    error DisputesWithoutDocument();
    error DisputesUnknown(bytes32 ref);
    error DisputesNotHolder(uint32 unit, address claimant);
    error DisputesNotConcerned(address person);
    error DisputesOpen(bytes32 id);
    error DisputesNotOpen(bytes32 id);
    error DisputesAdvanceDue(address claimant);
    error DisputesOnlyClaimant(address caller);
    error DisputesNotOrdered(bytes32 id, uint16 turn, bytes32 disposition);
    error DisputesOrder(Order order, Subject subject);
    error DisputesNotNoted(bytes32 id);
    error DisputesNoMoney();
    error DisputesNotTheseUnits(bytes32 expected, bytes32 actual);
    error DisputesNotHolders(address answers);
    error DisputesUsed(bytes32 digest);
    error DisputesNobodySits(uint8 seat);
    error DisputesNotUnderWay(ITribunalCases.Stage stage);
    error DisputesNotSigned(uint256 seat, address arbiter);
    error DisputesMajorityMissing(uint256 signatures, uint256 needed);
    error DisputesOnlyAssembly(address caller);

    /// @param terms the ABI encoding of (Common, Matter)
    /// @param noted whether the decision notes it: it is a participant's, about a decision that can still be carried out
    event Disputed(
        bytes32 indexed id,
        address indexed tribunal,
        address indexed claimant,
        uint16 turn,
        bytes32 claim,
        bool noted,
        bytes terms
    );
    event Enforced(bytes32 indexed id, uint16 turn, Order order, bytes32 argument);
    event DisputeEnded(bytes32 indexed id, uint16 turn);
    event StayedInterim(bytes32 indexed id, uint16 turn, uint8 daysAsked, bytes32 reasons);
    event EvidenceOfHolder(
        bytes32 indexed id,
        uint16 turn,
        uint32 indexed unit,
        address indexed holder,
        bytes32 content
    );
    event ArbiterObjected(
        bytes32 indexed id,
        uint16 turn,
        uint32 indexed unit,
        address indexed holder,
        uint8 seat,
        address arbiter,
        bytes32 reasons
    );
    /// @param units counted for it by now, of `all`
    /// @param counted how many of these were not before; what else was brought changed nothing
    event NominationSupported(
        bytes32 indexed id,
        uint16 turn,
        uint8 seat,
        address indexed arbiter,
        uint256 units,
        uint256 all,
        uint256 counted
    );

    /// @notice Asks a human. Anyone concerned; free of charge. A participant's dispute of a decision, brought before its challenge window is
    /// over, stays it, once with each unit that the decision counts; one that must wait for the human waits. Who was returned a claim pays the advance first.
    /// @param header of the decision, for a decision or a ballot; else empty
    /// @param unit a unit of the caller's, which makes the dispute a participant's; zero for others
    /// @param claim hash of the claim
    function dispute(
        Matter calldata matter,
        Header calldata header,
        uint32 unit,
        bytes32 claim
    ) external returns (bytes32 id);

    /// @notice Carries out what the tribunal ordered in this turn, once it is final. Anyone.
    /// @param units the ballots to strike, for {Order-Strike}, or the first of them; else empty
    /// @param next hash of those that come after: `keccak256(abi.encode(units, next))` of these; zero if these are all
    function enforce(
        Common calldata common,
        Matter calldata matter,
        Disposition calldata disposition,
        uint32[] calldata units,
        bytes32 next
    ) external;

    /// @notice Strikes the next of the ballots that were ordered to be struck; until the last of them is, the decision is not carried out. Anyone.
    function strikeNext(Common calldata common, Matter calldata matter, uint32[] calldata units, bytes32 next) external;

    /// @notice Lets the stay by a participant's dispute run on while its case is under way with its advance paid, as long as {IAssembly-hold}
    /// says. Anyone.
    function hold(Common calldata common, Matter calldata matter) external;

    /// @notice Gives the dispute up. Its claimant. A decision that waited for it has its whole time to be carried out afterwards, unless who
    /// gives up has convened it.
    function giveUp(Common calldata common, Matter calldata matter) external;

    /// @notice Stays a decision at once, without an award and its delay, while its case is under way: a majority of the seats, each accepted,
    /// signs `Interim(bytes32 dispute,uint16 turn,uint8 days,bytes32 reasons)`. Anyone who brings the signatures; each order once.
    /// @param daysAsked from now, or from the end of voting; within what {IAssembly-stay} leaves
    /// @param reasons hash of the reasons
    /// @param signatures one a seat, in order; empty where an arbiter did not sign
    function stayInterim(
        Common calldata common,
        Matter calldata matter,
        uint8 daysAsked,
        bytes32 reasons,
        bytes[] calldata signatures
    ) external;

    /* ALL HOLDERS AS THE RESPONDENT */

    /// @notice Puts a document on the record of a case in which all holders answer, until the record closes. A holder who has acceded.
    /// @param unit the caller's
    /// @param content salted hash
    function submitEvidence(Common calldata common, Matter calldata matter, uint32 unit, bytes32 content) external;

    /// @notice Objects to who sits in such a case: it is on the record, so that the award is signed over it. A holder who has acceded, until
    /// the record closes.
    /// @param unit the caller's
    /// @param reasons salted hash; what is on the record is {objectionOf}
    function object(Common calldata common, Matter calldata matter, uint32 unit, uint8 seat, bytes32 reasons) external;

    /// @notice Names an arbiter for all holders, once a third of the units that may vote on the decision (else of those of today) support it,
    /// in as many transactions as it takes; without them the authority fills the seat. Anyone. What is not signed by its holder, or is of
    /// who disputes, changes nothing.
    function nominate(
        Common calldata common,
        Matter calldata matter,
        uint8 seat,
        address arbiter,
        Support[] calldata signed
    ) external;

    /// @notice Takes from a tribunal what fell to all holders: the advance of a claim that was withdrawn. The assembly.
    /// @param currency an ERC-20, or zero for coin
    function collect(address tribunal, address currency, address to) external;

    /* VIEWS */

    /// @notice The word of an order: its number in the first byte, the argument in the others.
    /// @param argument of a stay the days; of a strike the low 248 bits of `keccak256(abi.encode(units, next))`; of an interim manager the address and the days;
    /// of a recovery the new key, which has acceded; of a removal who answers. About a ballot that one is struck, no other; about a decision
    /// that names who conducts its disputes, none.
    function orderOf(Order order, uint248 argument) external pure returns (bytes32);

    /// @notice The hash of the matter: the particulars of the dispute's terms.
    function hashOf(Matter calldata matter) external pure returns (bytes32);

    /// @notice The terms of a dispute of `claimant`, brought now.
    function commonOf(Matter calldata matter, address claimant) external view returns (Common memory);

    function boundTo() external view returns (address);

    /// @notice What the seats sign of an interim stay.
    function interimDigest(bytes32 id, uint16 turn, uint8 daysAsked, bytes32 reasons) external view returns (bytes32);

    /// @notice What a holder signs of a nomination.
    function nominationDigest(bytes32 id, uint16 turn, uint8 seat, address arbiter) external view returns (bytes32);

    /// @notice How many units support a nomination, and whether it was made.
    function nominationOf(
        bytes32 id,
        uint16 turn,
        uint8 seat,
        address arbiter
    ) external view returns (uint256 units, bool isMade);

    /// @notice What an objection is on the record as: `Objection(uint8 seat,address arbiter,bytes32 reasons)`.
    function objectionOf(uint8 seat, address arbiter, bytes32 reasons) external pure returns (bytes32);
}
