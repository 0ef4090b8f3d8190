// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITribunal} from "../arbitration/ITribunal.sol";

/// @notice What names a decision: its id is the EIP-712 digest of this.
/// @param no its number, counted from 1
/// @param convener who put it to the vote
/// @param question of the motion, so that who has signed for it can be known without the motion
/// @param motion keccak256 of the motion's ABI encoding
struct Header {
    uint24 no;
    address convener;
    bytes32 question;
    bytes32 motion;
}

/// @notice A decision, frozen when it was convened; only the last four fields change.
/// @param opensAt the first second in which ballots count
/// @param closesAt the last one
/// @param share the sum of the shares of the electorate
/// @param count the number of its units
/// @param no its number
/// @param rule which of the rules ever made it is taken by
/// @param class which class votes
/// @param flags {EXECUTED}, {ANNULLED}, {REMITTED}, {PUT_AGAIN}, {SECOND_CALL}, {UNDONE}, {HELD}, {RECOUNT}
/// @param disputes how many disputes of participants about it are open, 255 at most
/// @param stayedUntil the last second of its stay, or the end of the dispute that it waited for; of an annulled one, when it was annulled
/// @param stayed for how many days it has been stayed in all
struct Decision {
    uint40 opensAt;
    uint40 closesAt;
    uint40 share;
    uint24 count;
    uint24 no;
    uint16 rule;
    uint8 class;
    uint8 flags;
    uint8 disputes;
    uint40 stayedUntil;
    uint8 stayed;
}

/// @notice Ballots counted, by share and by unit.
struct Tally {
    uint40 yes;
    uint40 no;
    uint40 abstain;
    uint24 unitsYes;
    uint24 unitsNo;
    uint24 unitsAbstain;
}

/// @notice A power of attorney to vote.
/// @param holder who votes
/// @param until its last second
/// @param givenAt when it was given: units that changed hands since are not in it
/// @param categories bits: bit n for decisions of category n
/// @param only the one decision that it is for, or zero
struct Proxy {
    address holder;
    uint40 until;
    uint40 givenAt;
    uint16 categories;
    bytes32 only;
}

/// @title IAssembly
/// @notice The assembly of a digital condominium, or of a community: it convenes, votes, decides, carries out. Nobody else changes anything.
/// @dev Nobody owns it. Each decision says at convening which rule, electorate and clocks it is taken by, and keeps them.
interface IAssembly {
    enum State {
        None,
        Notice,
        Voting,
        NoQuorum,
        Rejected,
        Challenge,
        Stayed,
        Executable,
        Executed,
        Expired,
        Annulled,
        Withdrawn
    }

    /// @notice How a ballot is cast; a later one in the order overrides an earlier one, a second one of the same kind does not count. What
    /// a holder before left of a unit that changed hands since voting opened gives way to one in person alone.
    enum Way {
        None,
        Proxy,
        Signed,
        InPerson
    }

    /// @notice What a ballot says.
    enum Choice {
        None,
        Yes,
        No,
        Abstain
    }

    error AssemblyOnlyDisputes(address caller);
    error AssemblyOnlyConvener(address caller);
    error AssemblyWithoutUnits();
    error AssemblyWithoutDocument();
    error AssemblyWithoutCalls();
    error AssemblyNotConvener(uint256 units, uint256 needed);
    error AssemblyNotPutAgain(bytes32 previous);
    error AssemblyConvenedBefore(bytes32 motion);
    error AssemblyPetitionOver(bytes32 motion, uint40 until);
    error AssemblyState(bytes32 id, State actual);
    error AssemblyChoice(uint8 choice);
    error AssemblyNotVoter(uint32 unit, address voter);
    error AssemblyAlreadyVoted(uint32 unit);
    error AssemblyNotProxy(address grantor, address holder);
    error AssemblyProxyTooLarge(uint256 units, uint256 cap);
    error AssemblySignature(address voter);
    error AssemblyBadPacking(uint256 position);
    error AssemblyOtherMotion(bytes32 expected, bytes32 actual);
    error AssemblyWithoutCode(uint256 call, address target);
    error AssemblyCallFailed(uint256 call, address target, bytes reason);

    /// @param motion the ABI encoding of the {Motion}
    /// @param previous the decision that this one puts again, on a second call or remitted, or zero
    event Convened(bytes32 indexed id, uint24 indexed no, address indexed convener, bytes motion, bytes32 previous);
    /// @param voter whose units these are
    /// @param by who sent it: where the way is by proxy, who has the proxy
    event Voted(bytes32 indexed id, address indexed voter, uint32[] units, Choice choice, Way way, address by);
    /// @param counted how many ballots of the batch counted, one a unit; the others changed nothing
    event BallotsCounted(bytes32 indexed id, uint256 counted, uint256 skipped);
    /// @param unit which one of the grantor's, or zero: all that it gave none of their own for
    /// @param holder who votes, or zero: nobody
    event ProxyGiven(
        address indexed grantor,
        uint32 indexed unit,
        address indexed holder,
        uint40 until,
        uint16 categories,
        bytes32 only
    );
    /// @param counted how many units support it now that did not before; the others changed nothing
    event Supported(bytes32 indexed motion, address indexed convener, uint256 counted, uint256 skipped);
    event ConveningAllowed(bytes32 indexed motion, address indexed convener);
    /// @param closesAt the last second in which ballots count, now that the quorum came in the last day
    event VotingExtended(bytes32 indexed id, uint40 closesAt);
    event Withdrawn(bytes32 indexed id);
    event Executed(bytes32 indexed id);
    event Undone(bytes32 indexed id);
    event MinutesSealed(bytes32 indexed id, address indexed by, bytes32 text, bytes32 evidence);

    event DisputeNoted(bytes32 indexed id, uint8 open);
    event Stayed(bytes32 indexed id, uint40 until);
    /// @param until the last second in which disputes whose advance is paid hold it up
    event Held(bytes32 indexed id, uint40 until);
    event Annulled(bytes32 indexed id, bool isRemitted);
    event BallotsStruck(bytes32 indexed id, uint32[] units);

    /* DECISIONS, IN THE ORDER IN WHICH THEY ARE TAKEN */

    /// @notice Counts signatures under a petition to convene a motion, in as many transactions as it takes, within ninety days of the first
    /// that counts. Anyone. A bad entry, or a unit that supports it already, changes nothing; what counted stands when the unit is sold.
    /// @param motion keccak256 of the ABI encoding of the {Motion}
    /// @param question keccak256 of its question
    /// @param convener who may convene it by this petition, and answers for the decision
    /// @param entries as in {countBallots}, each signed over `Petition(address convener,bytes32 motion,string question)`, with choice Yes;
    /// a contract that holds units calls this itself, with r = s = 0
    /// @return counted how many units support it now that did not before
    function support(
        bytes32 motion,
        bytes32 question,
        address convener,
        bytes calldata entries
    ) external returns (uint256 counted);

    /// @notice Puts a motion to the vote. Who has the mandate; or who a petition names that the part of the units supports which the
    /// charter says; or who an arbiter allowed it.
    /// @param motion the ABI encoding of a {Motion}
    function convene(bytes calldata motion) external returns (bytes32 id);

    /// @notice Puts the same motion to the vote again: a second call where the quorum was missing and the rule knows one, or after
    /// an arbiter remitted it, once it is undone. Anyone, once. Its convener stays the same.
    function reconvene(Header calldata previous, bytes calldata motion) external returns (bytes32 id);

    /// @notice Takes a decision back before voting on it opens: it is not voted on. Who convened it.
    function withdraw(Header calldata header) external;

    /// @notice Casts ballots of the caller's units, in person. Final, but for what an arbiter strikes.
    function vote(bytes32 id, uint32[] calldata units, Choice choice) external;

    /// @notice Casts ballots for the units of who gave the caller a proxy, for each or for all. The owner's own ballot overrides them.
    function voteByProxy(bytes32 id, address grantor, uint32[] calldata units, Choice choice) external;

    /// @notice Casts the signed ballot of one voter: `Ballot(bytes32 decision,string question,string choice)`, ECDSA or ERC-1271.
    function voteBySignature(
        Header calldata header,
        address voter,
        uint32[] calldata units,
        Choice choice,
        bytes calldata signature
    ) external;

    /// @notice Counts the ballots of a written poll. Anyone. A bad entry changes nothing.
    /// @param entries packed, one a person: choice (1 byte), r (32), s with the parity in its top bit (32, EIP-2098), number of units (1),
    /// units (4 each). r = s = 0 is the caller.
    /// @return counted how many ballots counted, one a unit
    function countBallots(Header calldata header, bytes calldata entries) external returns (uint256 counted);

    /// @notice Gives a proxy, in place of an earlier one for the same unit.
    /// @param unit which one of the caller's, or zero: all that it gave none of their own for
    /// @param holder who votes, or zero: nobody, so that a unit is taken out of the proxy for all
    function giveProxy(uint32 unit, address holder, uint40 until, uint16 categories, bytes32 only) external;

    /// @notice Carries out a decision that passed, once. Anyone, in the time that its rule gives.
    function execute(Header calldata header, bytes calldata motion) external;

    /// @notice Carries out the undo calls of a decision that an arbiter annulled after it was carried out. Anyone, in the
    /// time for execution that its rule gives, from the annulment.
    function undo(Header calldata header, bytes calldata motion) external;

    /// @notice Publishes the hash of the minutes, which anyone can render again from the chain and compare, and of what was added to
    /// them. Anyone: the event says who.
    function seal(Header calldata header, bytes32 text, bytes32 evidence) external;

    /* WHAT ONLY AN ARBITER'S ORDER DOES */

    /// @notice Notes a dispute of a participant, brought before the challenge window is over: the decision is stayed for fourteen days.
    function noteDispute(bytes32 id) external returns (bool noted);

    /// @notice Holds a decision up while a noted dispute whose advance is paid goes on: no longer than ninety days after its challenge.
    function hold(bytes32 id) external;

    /// @notice Notes that a dispute ended.
    /// @param isExtended whether what waited for it has its whole time to be carried out from now on
    /// @param isHeld whether another one whose advance is paid is still open
    function noteEnd(bytes32 id, bool isExtended, bool isHeld) external;

    /// @notice Stays a decision, for fourteen days at most, ninety in all: days that are stayed already are not counted twice.
    function stay(bytes32 id, uint8 daysAsked) external;

    /// @notice Annuls a decision; remitted, anyone may put it to the vote again.
    function annul(bytes32 id, bool isRemitted) external;

    /// @notice Strikes the ballots of units. Each of them can be cast again in person, while voting is open, and in no other way.
    /// @param isLast whether no piece of an order to strike is still to come: until then nothing is carried out
    function strike(bytes32 id, uint32[] calldata units, bool isLast) external;

    /// @notice Lets a person convene a motion that was refused, once.
    /// @param motion keccak256 of the ABI encoding of the {Motion}
    function allow(bytes32 motion, address convener) external;

    /* VIEWS */

    /// @notice Its charter.
    function boundTo() external view returns (address);

    function register() external view returns (address);

    function disputes() external view returns (address);

    function lastDecision() external view returns (uint24);

    function idOf(Header calldata header) external view returns (bytes32);

    function decisionOf(bytes32 id) external view returns (Decision memory);

    function tallyOf(bytes32 id) external view returns (Tally memory);

    function stateOf(bytes32 id) external view returns (State);

    /// @notice Where disputes about a decision go that changes the tribunal: to the one that it names; zeros for all others.
    function successorOf(bytes32 id) external view returns (ITribunal tribunal, bytes32 arbitration);

    /// @notice The decision whose calls are being made now, and whether those that take it back; zero where none is. For who is called.
    function performing() external view returns (bytes32 id, bool isUndo);

    /// @notice The ballot of a unit. A struck one has no choice, and the way {Way.Signed}.
    function ballotOf(bytes32 id, uint32 unit) external view returns (Choice choice, Way way);

    /// @notice Ballots of 64 units a word, from unit `64 * word` on: four bits each, two of the choice below two of the way.
    function ballotsOf(bytes32 id, uint256 word, uint256 count) external view returns (uint256[] memory words);

    /// @notice The proxy for one unit, or for zero the one for all that have none of their own: one that was never given has no `givenAt`.
    function proxyOf(address grantor, uint32 unit) external view returns (Proxy memory);

    /// @notice How far a petition is.
    /// @return units how many units of today support it: no more are counted than needed, and none once it is over
    /// @return needed how many it takes of those that there are
    /// @return until the last second in which it is collected and convened by, or zero if nobody supports it yet
    function supportOf(
        bytes32 motion,
        bytes32 question,
        address convener
    ) external view returns (uint256 units, uint256 needed, uint40 until);
}
