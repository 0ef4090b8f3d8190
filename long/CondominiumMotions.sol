// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITribunal} from "../contracts/arbitration/ITribunal.sol";
import {Header, IAssembly} from "../contracts/condominium/IAssembly.sol";
import {PASS_OVER, QUORUM_OVER} from "../contracts/condominium/Counting.sol";
import {Basis, Call, Motion, Power, Rule} from "../contracts/condominium/ICharter.sol";
import {IMandates} from "../contracts/condominium/IMandates.sol";
import {IObjects} from "../contracts/condominium/IObjects.sol";
import {Object} from "../contracts/condominium/IRegister.sol";
import {IUnits} from "../contracts/condominium/IUnits.sol";
import {CondominiumGhosts} from "./CondominiumGhosts.sol";

/// @notice What decisions do here: their motions, which category each is of, what is different once they are carried out.
abstract contract CondominiumMotions is CondominiumGhosts {
    uint256 internal constant LONGEST_SUSPENSION = 14 days;
    uint256 internal constant KINDS = 17;

    /// @dev A holder's consent to a split, or to a lower share. It lasts as long as it holds the unit, which nothing was merged into.
    struct Consent {
        address holder;
        uint40 movedAt;
        uint256 parameter;
    }

    IMandates.Mandate internal _mandate;
    mapping(uint256 unit => Consent) internal _consents;
    /// @dev How many texts the charter had after its first, and of a motion how many when it was convened first, and one more.
    uint256 internal _texts;
    mapping(bytes32 motion => uint256) private _writtenAt;

    function _motionFor(Kind kind, uint256 parameter) internal view returns (Motion memory motion) {
        bool isSeveral = kind == Kind.Several;
        motion.calls = new Call[](isSeveral || _amends(kind) ? 2 : 1);
        motion.calls[0] = _callFor(kind, parameter);
        if (_amends(kind)) motion.calls[1] = _amendment(parameter);
        if (isSeveral) motion.calls[1] = Call(address(counter), abi.encodeCall(counter.set, (parameter)));
        if (kind == Kind.Undoable || kind == Kind.Count) {
            motion.undo = new Call[](1);
            motion.undo[0] = Call(address(counter), abi.encodeCall(counter.set, (parameter / 2)));
        }
        motion.text = keccak256(abi.encode(calls, parameter));
        motion.question = keccak256(abi.encode("question", parameter));
        if (kind == Kind.SetPower) motion.class = uint8(parameter >> 40);
        if (kind == Kind.OfClass) motion.class = 1;
    }

    /// @dev Whether it changes what the charter's text states, so that it amends that too.
    function _amends(Kind kind) internal pure returns (bool) {
        return kind == Kind.SetRule || kind == Kind.SetPower || kind == Kind.SetTribunal || kind == Kind.Choose;
    }

    /// @dev No text comes twice.
    function _amendment(uint256 parameter) private view returns (Call memory) {
        bytes32 before = charter.binding();
        bytes32 text = keccak256(abi.encode(parameter, before));
        return Call(address(charter), abi.encodeCall(charter.amend, (text, "regulation", before)));
    }

    function _callFor(Kind kind, uint256 parameter) private view returns (Call memory) {
        if (kind == Kind.Count) return Call(address(counter), abi.encodeCall(counter.set, (parameter)));
        if (kind == Kind.Reenter) return Call(address(reentering), abi.encodeCall(reentering.beCalled, ()));
        uint256 object = 1 + (parameter % COMMON_OBJECTS);
        if (kind == Kind.Suspend) return Call(address(objects), abi.encodeCall(objects.suspend, (object, "reason")));
        if (kind == Kind.Resume) return Call(address(objects), abi.encodeCall(objects.resume, (object)));
        if (kind == Kind.Retire) return Call(address(objects), abi.encodeCall(objects.retire, (object)));
        if (kind == Kind.Reapportion) return Call(address(units), _reapportion(parameter));
        bytes memory data = abi.encodeCall(charter.resolve, (kind == Kind.OfClass ? 2 : 3, "text"));
        if (kind == Kind.List) data = abi.encodeCall(charter.resolve, (1, "text"));
        if (kind == Kind.SetRule) data = _ruleCall(parameter);
        if (kind == Kind.SetPower) data = _powerCall(parameter);
        if (kind == Kind.SetTribunal) data = abi.encodeCall(charter.setTribunal, (tribunal, _arbitrationIn(parameter)));
        if (kind == Kind.Appoint) data = _appointment(uint40(parameter));
        if (kind == Kind.Choose) data = abi.encodeCall(units.choose, (parameter % 4 != 0, parameter % 2 != 0));
        if (kind == Kind.Split) data = abi.encodeCall(units.split, (_splitUnit(parameter), _partsIn(parameter)));
        return Call(kind == Kind.Choose || kind == Kind.Split ? address(units) : address(charter), data);
    }

    /// @dev What a decision of this kind is about, by dice.
    function _parameterFor(Kind kind, uint256 seed) internal view returns (uint256) {
        if (kind == Kind.Appoint) return block.timestamp + (seed % 3 days);
        if (kind == Kind.SetPower) {
            Kind target = Kind(seed % KINDS);
            Entry memory before = _entryOf(target);
            uint256 class = before.class == 1 || (seed >> 8) % 8 == 0 ? (seed >> 16) % 2 : 0;
            return _powerParameter(target, Entry(uint8((seed >> 24) % 5), uint8((seed >> 32) % 2)), before, class);
        }
        if (kind == Kind.Reapportion) return _exchange(seed);
        if (kind == Kind.SetRule) {
            uint256 number = _ruleNumbers[_categoryIn(seed % 1e6)];
            return (seed % 1e6) | ((number + ((seed >> 64) % 3 == 0 ? 1 : 0)) << 64);
        }
        if (kind != Kind.Split) return seed % 1e6;
        uint256 offset = seed % (_lastUnit - FIRST + 1);
        uint256 share = _ledger[FIRST + offset].share;
        // Sometimes the parts are more than the whole.
        uint256 part = share < 2 || (seed >> 64) % 8 == 0 ? 1 + share : 1 + ((seed >> 8) % (share - 1));
        return offset | (part << 8) | ((part < share ? share - part : 1) << 48);
    }

    /* SPLITS */

    function _splitUnit(uint256 parameter) internal pure returns (uint32) {
        return FIRST + uint8(parameter);
    }

    /// @dev The unit keeps the first.
    function _partsIn(uint256 parameter) internal pure returns (IUnits.Part[] memory) {
        return _parts(uint40(parameter >> 48), uint40(parameter >> 8));
    }

    function _parts(uint40 first, uint40 second) internal pure returns (IUnits.Part[] memory parts) {
        parts = new IUnits.Part[](2);
        Object memory object = Object("rack", "part", "");
        (parts[0], parts[1]) = (IUnits.Part(first, object), IUnits.Part(second, object));
    }

    function _consentTo(uint256 parameter) internal view returns (bool isToThis, bool isTheirs) {
        uint32 id = _splitUnit(parameter);
        (Consent memory consent, Holding memory unit) = (_consents[id], _ledger[id]);
        isToThis = consent.holder != address(0) && consent.parameter == parameter;
        isTheirs = isToThis && consent.holder == unit.holder && consent.movedAt == unit.movedAt;
    }

    function _isSum(uint256 parameter) internal view returns (bool) {
        Holding memory unit = _ledger[_splitUnit(parameter)];
        return unit.into == 0 && uint40(parameter >> 48) + uint40(parameter >> 8) == unit.share;
    }

    function _split(uint32 id, uint40 part) internal {
        Holding storage unit = _ledger[id];
        unit.share -= part;
        bool acceded = _acceded[unit.holder];
        (uint40 movedAt, uint8 class) = (uint40(block.timestamp), unit.class);
        // A part has waited as long as the whole.
        uint40 since = acceded ? 0 : unit.waitsSince;
        _ledger[++_lastUnit] = Holding(unit.holder, part, class, acceded, movedAt, 0, movedAt, false, since);
        delete _consents[id];
    }

    /// @dev A holder splits nothing alone while more units would be more votes.
    function _countsUnits() internal view returns (bool counts) {
        for (uint8 i = 1; i <= HIGHEST; ++i) if (_rules[i].basis != Basis.Share) counts = true;
    }

    /* CATEGORIES */

    function _appointment(uint40 from) internal view returns (bytes memory) {
        address manager = _person(MANAGER);
        return
            abi.encodeCall(
                charter.appoint,
                (manager, IMandates.Office.Manager, 3, from, from + 60 days, 9 days, "mandate")
            );
    }

    function _reapportion(uint256 parameter) private view returns (bytes memory) {
        (uint32[] memory ids, uint40[] memory shares) = (new uint32[](2), new uint40[](2));
        (ids[0], ids[1], shares[0], shares[1]) = _exchanged(parameter);
        return abi.encodeCall(units.reapportion, (ids, shares, 0));
    }

    /* SHARES */

    /// @dev One unit gives another some of its share; sometimes more than it has lost, or less.
    function _exchange(uint256 seed) private view returns (uint256) {
        (uint256 length, uint256 one) = (_lastUnit - FIRST + 1, seed % (_lastUnit - FIRST + 1));
        uint256 other = (one + 1 + ((seed >> 8) % (length - 1))) % length;
        (uint256 gives, uint256 gets) = (_ledger[FIRST + one].share, _ledger[FIRST + other].share);
        uint256 some = gives < 2 ? 0 : 1 + ((seed >> 16) % (gives - 1));
        uint256 error = (seed >> 64) % 8 == 0 ? 1 : 0;
        return one | (other << 8) | ((gives - some) << 16) | ((gets + some + error) << 56);
    }

    function _exchanged(uint256 parameter) internal pure returns (uint32, uint32, uint40, uint40) {
        return (
            FIRST + uint8(parameter),
            FIRST + uint8(parameter >> 8),
            uint40(parameter >> 16),
            uint40(parameter >> 56)
        );
    }

    /// @dev What a consent to a lower share is to, beside the unit.
    function _lowering(uint40 from, uint40 to) internal pure returns (uint256) {
        return (1 << 255) | (uint256(from) << 40) | to;
    }

    function _mayReapportion(uint256 parameter) internal view returns (bool) {
        (uint32 one, uint32 other, uint40 first, uint40 second) = _exchanged(parameter);
        uint256 whole = uint256(_ledger[one].share) + _ledger[other].share;
        return whole == uint256(first) + second && _mayLower(one, first) && _mayLower(other, second);
    }

    function _mayLower(uint32 id, uint40 share) internal view returns (bool) {
        (Holding memory unit, Consent memory consent) = (_ledger[id], _consents[id]);
        if (unit.into != 0 || share == 0) return false;
        bool isTheirs = consent.holder == unit.holder && consent.movedAt == unit.movedAt;
        return share >= unit.share || (isTheirs && consent.parameter == _lowering(unit.share, share));
    }

    function _reapportioned(uint256 parameter) private {
        (uint32 one, uint32 other, uint40 first, uint40 second) = _exchanged(parameter);
        if (first < _ledger[one].share) delete _consents[one];
        if (second < _ledger[other].share) delete _consents[other];
        (_ledger[one].share, _ledger[other].share) = (first, second);
    }

    function _categoryIn(uint256 parameter) private pure returns (uint8) {
        return uint8(1 + ((parameter >> 4) % HIGHEST));
    }

    /// @dev What it replaces is in the bits above.
    function _ruleCall(uint256 parameter) private view returns (bytes memory) {
        return abi.encodeCall(charter.setRule, (_ruleIn(parameter), uint16(parameter >> 64)));
    }

    function _ruleIn(uint256 parameter) private pure returns (Rule memory) {
        return _ruleFor(_categoryIn(parameter), uint64(parameter));
    }

    function _isSameRule(uint256 parameter) internal view returns (bool) {
        return _ruleNumbers[_categoryIn(parameter)] == uint16(parameter >> 64);
    }

    /// @dev Whether it asks for no less than the rule below, and for no more than the one above.
    function _isInOrder(uint256 parameter) internal view returns (bool) {
        (uint8 category, Rule memory rule) = (_categoryIn(parameter), _ruleIn(parameter));
        bool isBelow = category == HIGHEST || _isGraver(_rules[category + 1], rule);
        return isBelow && (category == 1 || _isGraver(rule, _rules[category - 1]));
    }

    /// @dev Periods and the flag that waits are in order here always.
    function _isGraver(Rule memory upper, Rule memory lower) private pure returns (bool) {
        if (upper.basis != Basis.Both && upper.basis != lower.basis) return false;
        if (upper.base < lower.base) return false;
        bool isOver = upper.flags & QUORUM_OVER >= lower.flags & QUORUM_OVER;
        uint256 part = _asks(upper.passNumerator, upper.passDenominator, upper.flags & PASS_OVER);
        return isOver && part >= _asks(lower.passNumerator, lower.passDenominator, lower.flags & PASS_OVER);
    }

    /// @dev In twenty-fourths, doubled, and one more for more than it.
    function _asks(uint256 numerator, uint256 denominator, uint8 flag) private pure returns (uint256) {
        return 2 * numerator * (24 / denominator) + (flag == 0 ? 0 : 1);
    }

    function _arbitrationIn(uint256 parameter) private pure returns (bytes32) {
        return parameter % 2 == 0 ? bytes32("rules") : bytes32("other rules");
    }

    /// @dev The gravest of its calls, of those that take it back, too; unknown ones are the highest; what changes how others are decided
    /// is no lighter than those.
    function _categoryOf(Kind kind, uint256 parameter) internal view returns (uint8 category) {
        category = _named(_callOf(kind));
        uint8 other;
        if (kind == Kind.Several || kind == Kind.Undoable) other = _named(Kind.Count);
        if (kind == Kind.SetRule) other = _categoryIn(parameter);
        if (kind == Kind.SetPower) other = uint8(parameter >> 24) == 0 ? HIGHEST : uint8(parameter >> 24);
        if (other > category) category = other;
    }

    function _named(Kind kind) internal view returns (uint8) {
        uint8 category = _table[kind].category;
        return category == 0 ? HIGHEST : category;
    }

    /// @dev The kind of its first call.
    function _callOf(Kind kind) private pure returns (Kind) {
        return kind == Kind.Several || kind == Kind.Undoable ? Kind.Resolve : kind;
    }

    /// @dev Whether the class that is to vote may decide it.
    function _isOpenTo(Kind kind, uint256 parameter, uint8 class) internal view returns (bool) {
        if (class == 0) return true;
        if (kind == Kind.SetPower && uint8(parameter >> 32) != class) return false;
        return _table[kind].class == class;
    }

    /* POWERS */

    function _entryOf(Kind kind) internal view returns (Entry memory) {
        return _table[_callOf(kind)];
    }

    /// @dev How calls of the kind are to be decided, how they were, who votes on it.
    function _powerParameter(
        Kind target,
        Entry memory next,
        Entry memory before,
        uint256 class
    ) internal pure returns (uint256) {
        uint256 entries = (uint256(next.category) << 8) | (uint256(next.class) << 16);
        entries |= (uint256(before.category) << 24) | (uint256(before.class) << 32);
        return uint256(target) | entries | (class << 40);
    }

    function _powerCall(uint256 parameter) private view returns (bytes memory) {
        // The key has no parameter in it.
        bytes32 key = charter.keyOf(_callFor(_callOf(Kind(uint8(parameter))), 0));
        Power memory power = Power(key, uint8(parameter >> 8), uint8(parameter >> 16));
        return abi.encodeCall(charter.setPower, (power, uint8(parameter >> 24), uint8(parameter >> 32)));
    }

    /// @dev V7: no decision changes how others are taken that is lighter than those, or of a class where those are not.
    function _expectEntrenched(Known storage known) internal {
        (Kind kind, uint256 parameter) = (known.kind, known.parameter);
        if (kind == Kind.SetRule) _expect(known.rule.category >= _categoryIn(parameter), Broken.V7Entrenched);
        if (kind != Kind.SetPower) return;
        (Kind target, uint8 next) = (_callOf(Kind(uint8(parameter))), uint8(parameter >> 8));
        _expect(known.rule.category >= _named(target), Broken.V7Entrenched);
        _expect(known.class == 0 || known.class == _table[target].class, Broken.V7Entrenched);
        _succeed("execute a power");
        if (known.class != 0) _succeed("execute a power, by a class");
        if (next != 0 && next < _named(target)) _succeed("execute a power, to a lighter");
    }

    /* EFFECTS */

    /// @dev Whether its calls can be carried out now.
    function _isPossible(Known storage known) internal view returns (bool) {
        (Kind kind, uint256 parameter) = (known.kind, known.parameter);
        uint256 object = 1 + (parameter % COMMON_OBJECTS);
        IObjects.Status status = _statusOf(object);
        if (_amends(kind) && _isOld(known)) return false;
        if (kind == Kind.Suspend || kind == Kind.Retire) return status != IObjects.Status.Retired;
        if (kind == Kind.Resume) return status == IObjects.Status.Suspended;
        if (kind == Kind.Reapportion) return _mayReapportion(parameter);
        if (kind == Kind.Choose) return parameter % 2 == 0 || !_countsUnits();
        if (kind == Kind.Appoint) return uint40(parameter) + 60 days >= block.timestamp;
        if (kind == Kind.SetRule) return _isSameRule(parameter) && _isInOrder(parameter);
        if (kind == Kind.SetPower) {
            Entry memory entry = _entryOf(Kind(uint8(parameter)));
            return entry.category == uint8(parameter >> 24) && entry.class == uint8(parameter >> 32);
        }
        if (kind == Kind.Split) {
            (, bool isTheirs) = _consentTo(parameter);
            return isTheirs && _isSum(parameter) && !_ledger[_splitUnit(parameter)].passedOver;
        }
        return true;
    }

    /// @dev Of what amends it: its last call names it first.
    function _textIn(bytes memory encoded) private pure returns (bytes32 text) {
        bytes memory data = abi.decode(encoded, (Motion)).calls[1].data;
        assembly ("memory-safe") {
            text := mload(add(data, 0x24))
        }
    }

    /// @dev Whether another text came since it was written.
    function _isOld(Known storage known) internal view returns (bool) {
        return _writtenAt[known.header.motion] != _texts + 1;
    }

    /// @dev What is different afterwards. All else has to be as it was.
    function _carryOut(Known storage known) internal {
        (Kind kind, uint256 parameter) = (known.kind, known.parameter);
        CommonObject storage object = _common[1 + (parameter % COMMON_OBJECTS)];
        if (_amends(kind)) (_texts, _document) = (_texts + 1, _textIn(known.motion));
        if (kind == Kind.Count || kind == Kind.Several) _counted = parameter;
        if (kind == Kind.Reenter) ++_reentered;
        if (kind == Kind.Suspend) (object.status, object.suspendedUntil) = (IObjects.Status.Suspended, 0);
        if (kind == Kind.Resume) object.status = IObjects.Status.Active;
        if (kind == Kind.Retire) object.status = IObjects.Status.Retired;
        if (kind == Kind.Reapportion) _reapportioned(parameter);
        if (kind == Kind.SetRule) {
            uint8 category = _categoryIn(parameter);
            (_rules[category], _ruleNumbers[category]) = (_ruleIn(parameter), _rulesMade++);
        }
        if (kind == Kind.SetPower)
            _table[_callOf(Kind(uint8(parameter)))] = Entry(uint8(parameter >> 8), uint8(parameter >> 16));
        if (kind == Kind.SetTribunal) {
            _arbitration = _arbitrationIn(parameter);
            _succeed("execute another tribunal");
        }
        if (kind == Kind.Choose) (_isAccessionOptional, _isSplitFree) = (parameter % 4 != 0, parameter % 2 != 0);
        if (kind == Kind.Split) _split(_splitUnit(parameter), uint40(parameter >> 8));
        if (kind == Kind.Appoint) _appointed(uint40(parameter));
    }

    function _appointed(uint40 from) internal {
        _mandate = IMandates.Mandate(
            IMandates.Office.Manager,
            3,
            from,
            from + 60 days,
            9 days,
            from > block.timestamp ? from : uint40(block.timestamp),
            "mandate"
        );
    }

    function _isManagerActive() internal view returns (bool) {
        bool isReported =
            _mandate.reportPeriod == 0 || block.timestamp <= uint256(_mandate.reportedAt) + _mandate.reportPeriod;
        return block.timestamp >= _mandate.from && block.timestamp <= _mandate.until && isReported;
    }

    function _statusOf(uint256 id) internal view returns (IObjects.Status) {
        CommonObject memory object = _common[id];
        bool isOver = object.suspendedUntil != 0 && block.timestamp > object.suspendedUntil;
        return object.status == IObjects.Status.Suspended && isOver ? IObjects.Status.Active : object.status;
    }

    /// @dev Freezes what a decision is taken by.
    function _remember(Kind kind, uint256 parameter, Motion memory motion, address convener) internal {
        Known storage known = _known.push();
        (known.kind, known.parameter, known.motion) = (kind, parameter, abi.encode(motion));
        known.header = Header(++_lastDecision, convener, motion.question, keccak256(known.motion));
        known.id = decisions.idOf(known.header);
        if (_writtenAt[known.header.motion] == 0) _writtenAt[known.header.motion] = _texts + 1;
        (known.rule, known.class) = (_rules[_categoryOf(kind, parameter)], motion.class);
        known.convenedAt = uint40(block.timestamp);
        Present memory whole = electorate(motion.class);
        (known.share, known.count) = (uint40(whole.share), uint24(whole.count));
        for (uint32 i; i <= _lastUnit - FIRST; ++i) {
            Holding memory unit = _ledger[FIRST + i];
            bool counts = motion.class == 0 || unit.class == motion.class;
            bool isIn = unit.share != 0 && !unit.passedOver;
            if (isIn) _counts[known.id] |= 1 << i;
            if (counts && isIn) _frozen[known.id][i] = unit.share;
        }
        if (known.rule.category > _named(kind) && _callOf(kind) == kind) _succeed("convene by what it changes");
        (ITribunal successor, bytes32 itsRules) = decisions.successorOf(known.id);
        bool changes = kind == Kind.SetTribunal;
        bool isNamed = address(successor) == (changes ? address(tribunal) : address(0));
        _expect(isNamed && itsRules == (changes ? _arbitrationIn(parameter) : bytes32(0)), Broken.E5Successor);
        _expect(decisions.decisionOf(known.id).rule == _ruleNumbers[known.rule.category], Broken.V6Category);
    }

    /* STAYS, BY OUR OWN RECKONING */

    /// @dev Whether something can still come of it.
    function _isLive(Known storage known) internal view returns (bool) {
        return _stateOf(known) < IAssembly.State.Executed && block.timestamp <= _expiresAt(known);
    }

    /// @dev Day by day: each that is not stayed already is added, while any are left.
    function _stayFor(Known storage known, uint256 daysAsked) internal {
        uint256 from = block.timestamp > _closesAt(known) ? block.timestamp : _closesAt(known);
        uint256 end = from + (daysAsked < 14 ? daysAsked : 14) * 1 days;
        bool isOverlap = known.stayedUntil >= from + 1 days && known.stayedUntil + 1 days <= end;
        if (isOverlap && known.stayedDays < 90) _succeed("stay overlaps");
        uint256 next = known.stayedUntil > from ? known.stayedUntil : from;
        for (next += 1 days; next <= end && known.stayedDays < 90; next += 1 days)
            (known.stayedUntil, known.stayedDays) = (next, known.stayedDays + 1);
        if (next <= end) _succeed("stays used up");
    }

    /// @dev What waited for a human has its whole time afterwards; what did not wait, or was given up for its own side, is as before.
    function _noteEnd(Known storage known, bool isExtended) internal {
        IAssembly.State state = _stateOf(known);
        // What was held up to the last second that it may be is not held up for longer.
        bool isLate = state == IAssembly.State.Executable && _isHeld(known);
        if (isLate) _succeed("end after the ceiling");
        if (isExtended && state == IAssembly.State.Stayed) _restart(known, block.timestamp);
        else if (isExtended && isLate) _restart(known, _ceilingOf(known));
        --known.disputes;
        known.isHeld = false;
    }

    function _hasUndo(Known storage known) internal view returns (bool) {
        return known.kind == Kind.Count || known.kind == Kind.Undoable;
    }

    /// @dev The last second in which an annulled decision is taken back.
    function _undoUntil(Known storage known) internal view returns (uint256) {
        return known.stayedUntil + known.rule.executionPeriod;
    }

    function _restart(Known storage known, uint256 from) internal {
        if (known.stayedUntil < from) known.stayedUntil = from;
    }
}
