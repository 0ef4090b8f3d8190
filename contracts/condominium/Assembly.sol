// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {ITribunal} from "../arbitration/ITribunal.sol";
import {Counting, EXTENDS, WAITS} from "./Counting.sol";
import {Decision, Header, IAssembly, Tally} from "./IAssembly.sol";
import {Articles, Call, Frame, ICharter, Motion, Rule} from "./ICharter.sol";
import {Electorate, IRegister} from "./IRegister.sol";
import {DecisionWord, Packed, TallyWord} from "./Packed.sol";
import {Petitions} from "./Petitions.sol";

/// @title Assembly
/// @notice Decisions of a digital condominium or of a community, from convening to execution. It obeys nobody but itself, and an arbiter
/// within the orders that {IAssembly} lists.
/// @dev State follows from the clocks, the tally and the flags: no transaction closes a vote or queues a decision.
///
///   convene ──▶ Notice (withdraw) ──▶ Voting ──▶ NoQuorum (reconvene) · Rejected
///                                └──▶ Challenge ──▶ Executable ──execute──▶ Executed ──annul──▶ Annulled (undo)
///                                         │  ▲          │    └──▶ Expired
///                                 dispute ▼  │ the stay ends; grave ones: the dispute, too
///                                        Stayed ──annul──▶ Annulled (remitted: reconvene)
contract Assembly is Petitions, ReentrancyGuardTransient {
    uint8 private constant EXECUTED = 1;
    uint8 private constant ANNULLED = 2;
    uint8 private constant REMITTED = 4;
    uint8 private constant PUT_AGAIN = 8;
    uint8 private constant SECOND_CALL = 16;
    uint8 private constant UNDONE = 32;
    uint8 private constant HELD = 64;
    uint8 private constant RECOUNT = 128;
    /// @dev What was not carried out is never undone: so these two say another thing of it.
    uint8 private constant WITHDRAWN = ANNULLED | UNDONE;
    uint8 private constant LONGEST_STAY = 14;
    uint8 private constant LONGEST_STAYS = 90;

    bytes32 private constant DECISION_TYPEHASH = keccak256(
        "Decision(uint24 no,address convener,bytes32 question,bytes32 motion)"
    );

    /// @dev A tribunal and its rules, of a decision that puts it in place of the present one.
    struct Successor {
        ITribunal tribunal;
        bytes32 arbitration;
    }

    address private immutable DISPUTES;

    mapping(bytes32 id => Successor) private _successors;
    bytes32 private transient _performing;
    bool private transient _isUndo;

    constructor(
        address itsCharter,
        address itsRegister,
        address itsDisputes
    ) Petitions(itsCharter, itsRegister) EIP712("Biy Assembly", "1") {
        DISPUTES = itsDisputes;
    }

    modifier onlyDisputes() {
        require(msg.sender == DISPUTES, AssemblyOnlyDisputes(msg.sender));
        _;
    }

    /* DECISIONS, IN THE ORDER IN WHICH THEY ARE TAKEN */

    /// @inheritdoc IAssembly
    function convene(bytes calldata motion) external returns (bytes32 id) {
        Frame memory frame = ICharter(CHARTER).frame(msg.sender, motion);
        if (!frame.mayConvene) _requireLeave(keccak256(motion), frame.question);
        return _convene(msg.sender, motion, frame, 0, 0);
    }

    /// @inheritdoc IAssembly
    function reconvene(Header calldata previous, bytes calldata motion) external returns (bytes32 id) {
        bytes32 before = idOf(previous);
        _requireMotion(previous, motion);
        Decision memory decision = _decisions[before].toDecision();
        Rule memory rule = _ruleAt(decision.rule);
        bool isRemitted = decision.flags & REMITTED != 0;
        bool isRemittedStill = isRemitted && block.timestamp <= _undoUntil(decision) + rule.executionPeriod;
        bool isSecondCall =
            stateOf(before) == State.NoQuorum &&
                decision.flags & SECOND_CALL == 0 &&
                rule.secondDenominator != 0 &&
                block.timestamp <= _expiresAt(decision, rule, _dueAt(before, decision, rule));
        bool isOpen = decision.flags & PUT_AGAIN == 0 && (isRemittedStill || isSecondCall);
        // What was carried out is taken back first: taken back later, it would undo the new decision.
        bool isDone = decision.flags & EXECUTED == 0 || _isUndone(decision, motion);
        require(isOpen && isDone, AssemblyNotPutAgain(before));

        _flag(before, PUT_AGAIN);
        Frame memory frame = ICharter(CHARTER).frame(msg.sender, motion);
        uint8 flags = isRemitted ? decision.flags & SECOND_CALL : SECOND_CALL;
        // Its convener stays who answers for it, whoever was the quickest to call this.
        return _convene(previous.convener, motion, frame, flags, before);
    }

    /// @inheritdoc IAssembly
    function withdraw(Header calldata header) external {
        require(msg.sender == header.convener, AssemblyOnlyConvener(msg.sender));
        bytes32 id = idOf(header);
        State state = stateOf(id);
        require(state == State.Notice, AssemblyState(id, state));

        _flag(id, WITHDRAWN);
        emit Withdrawn(id);
    }

    /// @inheritdoc IAssembly
    function execute(Header calldata header, bytes calldata motion) external nonReentrant {
        bytes32 id = idOf(header);
        State state = stateOf(id);
        require(state == State.Executable, AssemblyState(id, state));
        _requireMotion(header, motion);

        _flag(id, EXECUTED);
        emit Executed(id);
        _perform(id, abi.decode(motion, (Motion)).calls, false);
    }

    /// @inheritdoc IAssembly
    function undo(Header calldata header, bytes calldata motion) external nonReentrant {
        bytes32 id = idOf(header);
        Decision memory decision = _decisions[id].toDecision();
        bool isDue = decision.flags & (EXECUTED | ANNULLED | UNDONE) == EXECUTED | ANNULLED;
        require(isDue && block.timestamp <= _undoUntil(decision), AssemblyState(id, stateOf(id)));
        _requireMotion(header, motion);
        Call[] memory calls = abi.decode(motion, (Motion)).undo;
        require(calls.length != 0, AssemblyWithoutCalls());

        _flag(id, UNDONE);
        emit Undone(id);
        _perform(id, calls, true);
    }

    /// @inheritdoc IAssembly
    function seal(Header calldata header, bytes32 text, bytes32 evidence) external {
        bytes32 id = idOf(header);
        State state = stateOf(id);
        require(state > State.Voting, AssemblyState(id, state));
        require(text != 0, AssemblyWithoutDocument());
        emit MinutesSealed(id, msg.sender, text, evidence);
    }

    /* WHAT ONLY AN ARBITER'S ORDER DOES */

    /// @inheritdoc IAssembly
    function noteDispute(bytes32 id) external onlyDisputes returns (bool noted) {
        (bool isLive, Decision memory decision, Rule memory rule) = _live(id);
        // Later ones are open all the same, and hold nothing up: one after the other, they would do so for ever.
        if (!isLive || block.timestamp > uint256(decision.closesAt) + rule.challengePeriod) return false;

        // {Disputes} counts those that do not fit.
        if (decision.disputes < type(uint8).max) ++decision.disputes;
        emit DisputeNoted(id, decision.disputes);
        _keep(id, _stayed(id, decision, LONGEST_STAY));
        return true;
    }

    /// @inheritdoc IAssembly
    function hold(bytes32 id) external onlyDisputes {
        (bool isLive, Decision memory decision, Rule memory rule) = _live(id);
        if (!isLive || decision.disputes == 0 || block.timestamp > _ceilingOf(decision, rule)) return;
        decision.flags |= HELD;
        _keep(id, decision);
        emit Held(id, uint40(_ceilingOf(decision, rule)));
    }

    /// @inheritdoc IAssembly
    function noteEnd(bytes32 id, bool isExtended, bool isHeld) external onlyDisputes {
        Decision memory decision = _decisions[id].toDecision();
        State state = stateOf(id);
        // What waited for a human has its whole time to be carried out afterwards.
        if (isExtended && (state == State.Stayed || state == State.Executable)) {
            uint256 waitedUntil = _waitsUntil(id, decision, _ruleAt(decision.rule));
            if (waitedUntil > block.timestamp) waitedUntil = block.timestamp;
            if (waitedUntil > decision.stayedUntil) decision.stayedUntil = uint40(waitedUntil);
        }
        --decision.disputes;
        if (!isHeld) decision.flags &= ~HELD;
        _keep(id, decision);
        emit DisputeNoted(id, decision.disputes);
    }

    /// @inheritdoc IAssembly
    function stay(bytes32 id, uint8 daysAsked) external onlyDisputes {
        (bool isLive, Decision memory decision, ) = _live(id);
        if (isLive) _keep(id, _stayed(id, decision, daysAsked > LONGEST_STAY ? LONGEST_STAY : daysAsked));
    }

    /// @inheritdoc IAssembly
    function annul(bytes32 id, bool isRemitted) external onlyDisputes {
        Decision memory decision = _decisions[id].toDecision();
        if (_isWithdrawn(decision)) return;
        // From here on it is undone, within the time that its rule gives.
        if (decision.flags & ANNULLED == 0) decision.stayedUntil = uint40(block.timestamp);
        decision.flags |= isRemitted ? ANNULLED | REMITTED : ANNULLED;
        _keep(id, decision);
        emit Annulled(id, isRemitted);
    }

    /// @inheritdoc IAssembly
    function strike(bytes32 id, uint32[] calldata units, bool isLast) external onlyDisputes {
        State before = stateOf(id);
        Decision memory decision = _decisions[id].toDecision();
        TallyWord tally = _tallies[id];
        for (uint256 i; i < units.length; ++i)
            tally = _strike(id, tally, units[i], IRegister(REGISTER).shareAt(units[i], decision.no));
        _tallies[id] = tally;
        emit BallotsStruck(id, units);
        // A recount gives a decision that now passes its whole time to be carried out.
        bool isRecounted = before == State.Stayed && decision.flags & RECOUNT != 0;
        isRecounted = isRecounted || before == State.NoQuorum || before == State.Rejected;
        if (isRecounted && decision.disputes != 0 && decision.stayedUntil < block.timestamp)
            decision.stayedUntil = uint40(block.timestamp);
        decision.flags = isLast ? decision.flags & ~RECOUNT : decision.flags | RECOUNT;
        _keep(id, decision);
    }

    /// @inheritdoc IAssembly
    function allow(bytes32 motion, address convener) external onlyDisputes {
        _allow(motion, convener);
        emit ConveningAllowed(motion, convener);
    }

    /* VIEWS */

    /// @inheritdoc IAssembly
    function disputes() external view returns (address) {
        return DISPUTES;
    }

    /// @inheritdoc IAssembly
    function idOf(Header calldata header) public view override returns (bytes32) {
        return _idOf(header.no, header.convener, header.question, header.motion);
    }

    /// @inheritdoc IAssembly
    function decisionOf(bytes32 id) external view returns (Decision memory) {
        return _decisions[id].toDecision();
    }

    /// @inheritdoc IAssembly
    function stateOf(bytes32 id) public view returns (State) {
        Decision memory decision = _decisions[id].toDecision();
        if (decision.opensAt == 0) return State.None;
        if (decision.flags & ANNULLED != 0) return _isWithdrawn(decision) ? State.Withdrawn : State.Annulled;
        if (decision.flags & EXECUTED != 0) return State.Executed;
        if (block.timestamp < decision.opensAt) return State.Notice;
        if (block.timestamp <= decision.closesAt) return State.Voting;
        Rule memory rule = _ruleAt(decision.rule);
        Tally memory tally = _tallies[id].toTally();
        if (!Counting.hasQuorum(decision, tally, rule, decision.flags & SECOND_CALL != 0)) return State.NoQuorum;
        if (!Counting.passes(decision, tally, rule)) return State.Rejected;
        if (block.timestamp <= uint256(decision.closesAt) + rule.challengePeriod) return State.Challenge;
        uint256 due = _dueAt(id, decision, rule);
        if (block.timestamp > _expiresAt(decision, rule, due)) return State.Expired;
        return block.timestamp <= due ? State.Stayed : State.Executable;
    }

    /// @inheritdoc IAssembly
    function successorOf(bytes32 id) external view returns (ITribunal tribunal, bytes32 arbitration) {
        return (_successors[id].tribunal, _successors[id].arbitration);
    }

    /// @inheritdoc IAssembly
    function performing() external view returns (bytes32 id, bool isUndo) {
        return (_performing, _isUndo);
    }

    /* PRIVATE */

    function _convene(
        address convener,
        bytes calldata motion,
        Frame memory frame,
        uint8 flags,
        bytes32 previous
    ) private returns (bytes32 id) {
        Electorate memory electorate = IRegister(REGISTER).electorateOf(frame.class);
        require(electorate.count != 0, AssemblyWithoutUnits());
        uint24 no = ++lastDecision;
        uint40 opensAt = uint40(block.timestamp) + frame.noticePeriod;

        id = _idOf(no, convener, frame.question, keccak256(motion));
        _keep(
            id,
            Decision({
                opensAt: opensAt,
                closesAt: opensAt + frame.votingPeriod,
                share: electorate.share,
                count: electorate.count,
                no: no,
                rule: frame.rule,
                class: frame.class,
                flags: flags,
                disputes: 0,
                stayedUntil: 0,
                stayed: 0
            })
        );
        if (address(frame.tribunal) != address(0)) _successors[id] = Successor(frame.tribunal, frame.arbitration);
        emit Convened(id, no, convener, motion, previous);
    }

    function _idOf(uint24 no, address convener, bytes32 question, bytes32 motion) private view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(DECISION_TYPEHASH, no, convener, question, motion)));
    }

    function _requireVoting(bytes32 id) internal view override returns (DecisionWord packed) {
        packed = _decisions[id];
        bool isOpen = block.timestamp >= packed.opensAt() && block.timestamp <= packed.closesAt();
        // What an error says is evaluated even where there is none: not here, in every ballot.
        if (!isOpen || packed.flags() & ANNULLED != 0) revert AssemblyState(id, stateOf(id));
    }

    function _extend(bytes32 id, TallyWord tally) internal override {
        Decision memory decision = _decisions[id].toDecision();
        Rule memory rule = _ruleAt(decision.rule);
        bool isFirst = decision.closesAt - decision.opensAt == rule.votingPeriod;
        bool isSecond = decision.flags & SECOND_CALL != 0;
        if (rule.flags & EXTENDS == 0 || !isFirst) return;
        bool comesNow =
            Counting.hasQuorum(decision, tally.toTally(), rule, isSecond) &&
                !Counting.hasQuorum(decision, _tallies[id].toTally(), rule, isSecond);
        if (!comesNow) return;

        decision.closesAt += 1 days;
        emit VotingExtended(id, decision.closesAt);
        // A stay is counted from the end of voting.
        if (decision.stayedUntil != 0) decision.stayedUntil += 1 days;
        if (decision.stayedUntil != 0) emit Stayed(id, decision.stayedUntil);
        _keep(id, decision);
    }

    function _categoryOf(bytes32 id) internal view override returns (uint8) {
        return _ruleAt(_decisions[id].toDecision().rule).category;
    }

    function _proxyCap(bytes32 id) internal view override returns (uint256) {
        Articles memory articles = _articles();
        uint256 count = _decisions[id].toDecision().count;
        uint256 cap = (count * articles.proxyNumerator) / articles.proxyDenominator;
        return cap == 0 ? 1 : cap;
    }

    function _isWithdrawn(Decision memory decision) private pure returns (bool) {
        return decision.flags & (EXECUTED | WITHDRAWN) == WITHDRAWN;
    }

    function _ruleAt(uint16 rule) private view returns (Rule memory) {
        return ICharter(CHARTER).ruleAt(rule);
    }

    function _keep(bytes32 id, Decision memory decision) private {
        _decisions[id] = Packed.pack(decision);
    }

    function _flag(bytes32 id, uint8 flags) private {
        Decision memory decision = _decisions[id].toDecision();
        decision.flags |= flags;
        _keep(id, decision);
    }

    /// @dev The last second before it can be carried out: of the challenge, of its stay, of what it waits for.
    function _dueAt(bytes32 id, Decision memory decision, Rule memory rule) private view returns (uint256 due) {
        due = uint256(decision.closesAt) + rule.challengePeriod;
        if (decision.stayedUntil > due) due = decision.stayedUntil;
        uint256 waitsUntil = _waitsUntil(id, decision, rule);
        if (waitsUntil > due) due = waitsUntil;
    }

    /// @dev The last second in which it waits for a human, or for the rest of a recount; else zero.
    function _waitsUntil(bytes32 id, Decision memory decision, Rule memory rule) private view returns (uint256) {
        uint256 ceiling = _ceilingOf(decision, rule);
        bool waits = decision.disputes != 0 && rule.flags & WAITS != 0;
        // Under a tribunal that doesn't answer no dispute ends: what replaces it waits no longer than the ceiling.
        bool isBounded = waits && address(_successors[id].tribunal) != address(0);
        if ((waits && !isBounded) || decision.flags & RECOUNT != 0) return ceiling + rule.executionPeriod;
        return isBounded || decision.flags & HELD != 0 ? ceiling : 0;
    }

    function _ceilingOf(Decision memory decision, Rule memory rule) private pure returns (uint256) {
        return uint256(decision.closesAt) + rule.challengePeriod + uint256(LONGEST_STAYS) * 1 days;
    }

    /// @dev The last second in which it can be carried out. Nothing keeps it for ever: no stay, no dispute, no recount.
    function _expiresAt(Decision memory decision, Rule memory rule, uint256 due) private pure returns (uint256) {
        uint256 ceiling = _ceilingOf(decision, rule);
        return (due < ceiling ? due : ceiling) + rule.executionPeriod;
    }

    /// @dev Whether it can still be carried out some day: what expired is not brought back.
    function _live(bytes32 id) private view returns (bool isLive, Decision memory decision, Rule memory rule) {
        decision = _decisions[id].toDecision();
        State state = stateOf(id);
        if (state == State.None || state >= State.Executed) return (false, decision, rule);
        rule = _ruleAt(decision.rule);
        isLive = block.timestamp <= _expiresAt(decision, rule, _dueAt(id, decision, rule));
    }

    /// @dev Counted from the end of voting, if that is still to come. Where stays overlap, the later one adds the whole days that are
    /// not in the earlier: else a few at once would use up what there is.
    function _stayed(bytes32 id, Decision memory decision, uint8 daysAsked) private returns (Decision memory) {
        uint256 from = block.timestamp > decision.closesAt ? block.timestamp : decision.closesAt;
        uint256 until = from + uint256(daysAsked) * 1 days;
        if (decision.stayedUntil > from) from = decision.stayedUntil;
        if (until <= from) return decision;
        uint256 added = (until - from) / 1 days;
        uint256 left = LONGEST_STAYS - decision.stayed;
        if (added > left) added = left;
        if (added == 0) return decision;
        (decision.stayedUntil, decision.stayed) = (uint40(from + added * 1 days), decision.stayed + uint8(added));
        emit Stayed(id, decision.stayedUntil);
        return decision;
    }

    /// @dev The last second in which an annulled decision is undone: an old one must not be taken back out of what came after it.
    function _undoUntil(Decision memory decision) private view returns (uint256) {
        return uint256(decision.stayedUntil) + _ruleAt(decision.rule).executionPeriod;
    }

    function _isUndone(Decision memory decision, bytes calldata motion) private view returns (bool) {
        return
            decision.flags & UNDONE != 0 ||
            block.timestamp > _undoUntil(decision) ||
            abi.decode(motion, (Motion)).undo.length == 0;
    }

    function _requireMotion(Header calldata header, bytes calldata motion) private pure {
        bytes32 actual = keccak256(motion);
        require(actual == header.motion, AssemblyOtherMotion(header.motion, actual));
    }

    function _perform(bytes32 id, Call[] memory calls, bool isUndo) private {
        (_performing, _isUndo) = (id, isUndo);
        for (uint256 i; i < calls.length; ++i) {
            // An address without code takes any call, and does nothing.
            require(calls[i].target.code.length != 0, AssemblyWithoutCode(i, calls[i].target));
            (bool done, bytes memory reason) = calls[i].target.call(calls[i].data);
            require(done, AssemblyCallFailed(i, calls[i].target, reason));
        }
        (_performing, _isUndo) = (0, false);
    }
}
