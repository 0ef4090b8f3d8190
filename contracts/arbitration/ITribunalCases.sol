// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Disposition, Party} from "./Disposition.sol";
import {Common, IDisputable} from "./IDisputable.sol";
import {IRoster} from "./IRoster.sol";
import {ITribunal} from "./ITribunal.sol";

/// @title ITribunalCases
/// @notice How persons conduct cases: seats, evidence, award, reasons, fees. Missed deadlines replace a person; they never decide.
/// @dev A case is (template, agreement, turn); its id is the hash of the three. Periods and moments in seconds. The mode served
/// is a human decision by contract (Digital Code, art. 67(3)): what is made here is a decision, not an arbitral award of Law 488-V.
interface ITribunalCases is ITribunal {
    enum Mode {
        HumanDecision,
        Arbitration,
        Court
    }

    /// @notice `Opened`: seats are being filled. `Evidence`: all accepted. `Deliberation`: the record is closed. `Awarded`: the
    /// operative part is made. `Reasoned`: the reasons too; final after the enforcement delay. The others end a case without an award.
    enum Stage {
        None,
        Opened,
        Evidence,
        Deliberation,
        Awarded,
        Reasoned,
        Settled,
        Withdrawn,
        Returned
    }

    /// @param mode only `HumanDecision` is served
    /// @param seats one or three
    /// @param roster who may be an arbiter; when the rules are published, at least two persons more than there are seats
    /// @param authority a person who appoints where the parties do not, and may return a claim without an advance
    /// @param successor acts in its place once it has been silent for `silence`
    /// @param feeCurrency of the advance: an ERC-20, or zero for coin
    /// @param advance what a claimant advances for the arbiters, in base units: a thousand coins at most, or 10^9 whole units of a token
    /// @param nominationPeriod for the parties to name, and for two arbiters to choose the third; like each period 1 to 90 days
    /// @param acceptancePeriod for a person named to accept
    /// @param evidencePeriod from the day all accepted
    /// @param awardPeriod from the closing of the record
    /// @param reasonsPeriod from the operative part
    /// @param enforcementDelay from the reasons until the award is final
    /// @param text hash of the rules as text
    struct Rules {
        Mode mode;
        uint8 seats;
        IRoster roster;
        address authority;
        address successor;
        uint32 silence;
        address feeCurrency;
        uint112 advance;
        uint32 nominationPeriod;
        uint32 acceptancePeriod;
        uint32 evidencePeriod;
        uint32 awardPeriod;
        uint32 reasonsPeriod;
        uint32 enforcementDelay;
        bytes32 text;
    }

    /// @param claimant which party opened the dispute
    /// @param deadline of the present stage
    /// @param finished bits: which party has said that it has no more evidence
    /// @param signed bits: which seats signed the award
    /// @param isAnswered whether the other party has acted: from then on the claim can't be withdrawn alone
    /// @param advance what is held for the arbiters; `payer` gets it back unless they earn it
    /// @param electorate how many persons the roster had when the case was opened, at `openedAt`: of these those are drawn who were active then
    /// @param attempt how many operative parts lapsed: signatures under one are not good for the next
    /// @param evidence root of all that was submitted
    /// @param order hash of the disposition; `replacement` is an agreement that may replace the disputed one first, if `replaceable`
    /// @param award digest of the award
    /// @param finalAt when it becomes final
    struct Case {
        Stage stage;
        Party claimant;
        uint16 turn;
        uint40 deadline;
        uint40 finalAt;
        uint8 finished;
        uint8 signed;
        bool replaceable;
        bool isAnswered;
        uint112 advance;
        bytes32 order;
        bytes32 replacement;
        IDisputable template;
        uint32 electorate;
        uint40 openedAt;
        uint16 attempt;
        address first;
        address second;
        address payer;
        bytes32 agreement;
        bytes32 rules;
        bytes32 evidence;
        bytes32 award;
    }

    /// @param deadline for acceptance; of an empty seat, until when only the nominators may fill it
    /// @param round how often the seat was drawn
    /// @param departures how many left it or were replaced, two at most: from then on it is filled by draw
    struct Seat {
        address arbiter;
        bool accepted;
        uint40 deadline;
        uint16 round;
        uint8 departures;
    }

    error TribunalModeNotServed(Mode mode);
    error TribunalSeats(uint8 seats);
    error TribunalPeriod(uint32 period);
    error TribunalAdvance(uint112 advance, uint256 most);
    error TribunalFeeCurrency(address currency);
    error TribunalRoster(address roster, uint256 active, uint256 needed);
    error TribunalAuthority(address authority, address successor);
    error TribunalRulesUnknown(bytes32 rules);
    error TribunalNotNamed(address tribunal);
    error TribunalNotDisputed(bytes32 agreement);
    error TribunalCaseExists(bytes32 caseId);
    error TribunalNotAtStage(bytes32 caseId, Stage actual);
    error TribunalNotYet(uint256 from);
    error TribunalPending(bytes32 caseId);
    error TribunalTooLate(uint40 deadline);
    error TribunalNotEntitled(address caller);
    error TribunalSeatTaken(uint256 seat, address arbiter);
    error TribunalSeatUnknown(uint256 seat);
    error TribunalArbiterNotAllowed(address arbiter);
    error TribunalPresidingLast();
    error TribunalDrawn(uint256 seat);
    error TribunalNobodyToDraw();
    error TribunalWrongAgreement(bytes32 expected, bytes32 actual);
    error TribunalMajorityMissing(uint256 signatures, uint256 needed);
    error TribunalNotSigned(uint256 seat, address arbiter);
    error TribunalWithoutDocument();
    error TribunalAnswered(bytes32 caseId);
    error TribunalSuspendedTooLong(uint256 period, uint256 most);
    error TribunalWithoutEffect();
    error TribunalCostsTooHigh(uint256 costs, uint256 most);
    error TribunalAdvanceNotDue();
    error TribunalWrongAmount(uint256 expected, uint256 actual);
    error TribunalNothingToPay();
    error TribunalPaymentRefused(address to);

    event RulesPublished(bytes32 indexed rules);
    event CaseOpened(
        bytes32 indexed caseId,
        address indexed template,
        bytes32 indexed agreement,
        uint16 turn,
        address claimant
    );
    event Nominated(bytes32 indexed caseId, uint256 seat, address indexed by, address indexed arbiter);
    event Seated(bytes32 indexed caseId, uint256 seat, address indexed arbiter);
    event Accepted(bytes32 indexed caseId, uint256 seat, address indexed arbiter, bytes32 disclosure);
    event Resigned(bytes32 indexed caseId, uint256 seat, address indexed arbiter, bytes32 reason);
    event Replaced(bytes32 indexed caseId, uint256 seat, address indexed arbiter);
    event Constituted(bytes32 indexed caseId, uint40 evidenceUntil);
    event EvidenceSubmitted(bytes32 indexed caseId, address indexed by, bytes32 content, bytes32 root);
    event EvidenceClosed(bytes32 indexed caseId, bytes32 root, uint40 awardUntil);
    event Awarded(bytes32 indexed caseId, Disposition disposition, bytes32 replacement, bytes32 document, uint8 signed);
    event Reasoned(bytes32 indexed caseId, bytes32 reasons, uint40 finalAt);
    event AwardLapsed(bytes32 indexed caseId);
    event Ended(bytes32 indexed caseId, Stage stage, bytes32 reason);
    event AdvancePaid(bytes32 indexed caseId, address indexed payer, uint256 amount);
    event AdvanceReturned(bytes32 indexed caseId, address indexed payer, uint256 amount);
    event FeeDue(bytes32 indexed caseId, address indexed arbiter, address currency, uint256 amount);
    event Withdrawn(address indexed owner, address indexed currency, address to, uint256 amount);

    /* RULES */

    /// @notice Publishes rules, once and for ever; anyone. Agreements name them by the hash. What could not work is refused: a roster with
    /// too few active persons, a period outside 1 to 90 days, a fee in what is no token, an advance beyond measure.
    function publish(Rules calldata rules) external returns (bytes32 hash);

    /* THE CASE */

    /// @notice Opens the case of a dispute that an agreement naming this tribunal is in. Anyone: it follows from the agreement.
    function open(IDisputable template, Common calldata common, bytes32 particulars) external returns (bytes32 caseId);

    /// @notice The claimant takes the claim back, before all seats have accepted and before the other party has nominated, paid or submitted
    /// anything. Performance resumes; nothing is decided. What the claimant advanced is the other party's. Once claims that one
    /// party withdrew have suspended an agreement for the nomination and the acceptance period together, it can withdraw no other.
    function withdrawClaim(bytes32 caseId) external;

    /// @notice The authority returns a claim for which no advance was paid, after the nomination period. Performance resumes;
    /// nothing is decided.
    /// @param reason hash of the reasoned ruling
    function returnClaim(bytes32 caseId, bytes32 reason) external;

    /// @notice Notes that the parties ended the dispute themselves. Anyone.
    function conclude(bytes32 caseId) external;

    /* SEATS */

    /// @notice Names an arbiter. Of three seats, the first party names 0, the second 1, those two arbiters together 2; a sole seat
    /// both parties together. After two have left seat 0 or 1 it is filled by draw.
    function nominate(bytes32 caseId, uint256 seat, address arbiter) external;

    /// @notice The authority, or after its silence the successor, fills a seat that was not filled in its time: seat 2 only once the two who
    /// choose for it have accepted, and had theirs.
    function appoint(bytes32 caseId, uint256 seat, address arbiter) external;

    /// @notice The arbiter accepts, and discloses what could put independence in doubt.
    /// @param disclosure hash of the disclosure
    function accept(bytes32 caseId, uint256 seat, bytes32 disclosure) external;

    /// @notice The arbiter leaves the seat, or declines it, before the award. Only the first to leave after accepting gives it new time.
    function resign(bytes32 caseId, uint256 seat, bytes32 reason) external;

    /// @notice Draws another person in place of one who missed a deadline, or for a seat that nobody filled, among those who were active when
    /// the case was opened. Anyone. Decides nothing. With none of them left the seat is the authority's and the successor's to fill, and
    /// after their silence drawn among those who are active now.
    function replace(bytes32 caseId, uint256 seat) external;

    /* RECORD AND AWARD */

    /// @notice Puts a document on the record: the salted hash of its content. A party or an accepted arbiter, until the record closes.
    function submitEvidence(bytes32 caseId, bytes32 content) external;

    /// @notice Closes the record: anyone after the evidence period, or both parties before.
    function closeEvidence(bytes32 caseId) external;

    /// @notice The operative part, signed by the majority of the seats: `Award(bytes32 case,uint16 attempt,bytes32 evidence,
    /// Disposition disposition,bytes32 replacement,bytes32 document)`. Anyone who brings the signatures. Refused if it changes nothing, or takes the costs of all
    /// awards about the agreement above the cap of what was held when the first took any.
    /// @param replacement an agreement that may replace the disputed one, within thirty days of the award being final, or zero
    /// @param document hash of the award's text
    /// @param signatures one a seat, in order; empty where an arbiter did not sign
    function award(
        bytes32 caseId,
        Common calldata common,
        bytes32 particulars,
        Disposition calldata disposition,
        bytes32 replacement,
        bytes32 document,
        bytes[] calldata signatures
    ) external;

    /// @notice The reasons, signed by the majority: `Reasons(bytes32 case,bytes32 award,bytes32 reasons)`.
    function giveReasons(bytes32 caseId, bytes32 reasons, bytes[] calldata signatures) external;

    /* FEES */

    /// @notice Advances the arbiters' fee: anyone for an open case; its claimant for the next claim after one that was returned or
    /// withdrawn.
    function payAdvance(bytes32 caseId) external payable;

    /// @notice Shares out fees once the case has ended in an award or a settlement: costs that the award took from the purse, or else the
    /// advance, to the seats that signed; an advance that they did not earn goes back to who paid it. Anyone.
    function distribute(bytes32 caseId, Common calldata common, bytes32 particulars) external;

    /// @notice Takes back what was advanced for the next claim. Its payer only, and not while that claim is on its way.
    function takeBackAdvance(bytes32 caseId) external;

    /// @notice Pays all that the caller is due in `currency` to `to`; of a token that took units away what is there, and the rest stays due.
    function withdraw(address currency, address to) external;

    /* VIEWS */

    function caseIdOf(address template, bytes32 agreement, uint16 turn) external view returns (bytes32);

    function caseOf(bytes32 caseId) external view returns (Case memory);

    function seatsOf(bytes32 caseId) external view returns (Seat[] memory);

    function rulesOf(bytes32 rules) external view returns (Rules memory);

    /// @notice For how long claims that the claimant of this case withdrew have suspended the agreement, in seconds.
    function withdrawnFor(bytes32 caseId) external view returns (uint256 period);

    function dueTo(address currency, address owner) external view returns (uint256);

    function awardDigest(
        bytes32 caseId,
        Disposition calldata disposition,
        bytes32 replacement,
        bytes32 document
    ) external view returns (bytes32);

    function reasonsDigest(bytes32 caseId, bytes32 reasons) external view returns (bytes32);
}
