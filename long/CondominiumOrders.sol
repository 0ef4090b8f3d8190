// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AssetsTo, Disposition, Phase, Then} from "../contracts/arbitration/Disposition.sol";
import {Common} from "../contracts/arbitration/IDisputable.sol";
import {Decision, Header, IAssembly} from "../contracts/condominium/IAssembly.sol";
import {Articles, Modules, Power, Rule} from "../contracts/condominium/ICharter.sol";
import {IDisputes} from "../contracts/condominium/IDisputes.sol";
import {IMandates} from "../contracts/condominium/IMandates.sol";
import {IObjects} from "../contracts/condominium/IObjects.sol";
import {Entry as NewUnit, IRegister} from "../contracts/condominium/IRegister.sol";
import {CondominiumHandler} from "./CondominiumHandler.sol";

/// @title CondominiumOrders
/// @notice What is carried out, by decisions and by an arbiter's orders; and what an attacker tries.
abstract contract CondominiumOrders is CondominiumHandler {
    struct Case {
        Common common;
        IDisputes.Matter matter;
        bytes32 id;
        uint16 turn;
        bool isNoted;
    }

    uint256 internal constant MOST_CASES = 5;

    Case[] internal _cases;
    /// @dev Whether what calls back was last given another decision that could be carried out.
    bool private _isTempted;
    /// @dev Of all interim managers since there was a year without any; when the last one's term ends.
    uint256 private _interimGiven;
    uint256 private _interimEnd;
    mapping(bytes32 id => uint16) private _turns;
    mapping(bytes32 decision => mapping(uint32 unit => bool)) private _held;
    mapping(uint256 unit => IRegister.Recovery) private _recoveries;
    mapping(bytes32 digest => bool) private _ordered;

    /* DECISIONS CARRIED OUT */

    function execute(uint256 seed) external step {
        _execute(_dice(seed), PASSED);
    }

    /// @dev Of one that is voted on: when its time has come.
    function awaitAndExecute(uint256 seed) external step {
        _execute(_dice(seed), VOTING);
    }

    function _execute(uint256 seed, uint256 wanted) private {
        Known storage known = _pick(seed, wanted);
        _toTheEdge(known, seed);
        if (known.kind == Kind.Reenter) _arm(known, _pick(seed >> 8, 1 << uint256(IAssembly.State.Executable)));
        // Other calls under the same header are no calls of it.
        bool isOther = (seed >> 16) % 8 == 0;
        _carry(known, isOther ? abi.encode(_motionFor(Kind.Several, seed)) : known.motion);
    }

    function _carry(Known storage known, bytes memory motion) internal {
        IAssembly.State state = _stateOf(known);
        bool isPossible = _isPossible(known);
        bool isIts = keccak256(motion) == known.header.motion;
        bool done;
        vm.prank(STRANGER);
        try decisions.execute(known.header, motion) {
            done = true;
        } catch {}
        bool isDue = state == IAssembly.State.Executable && isIts;
        _expect(done == (isDue && isPossible), Broken.E1Executed);
        _expect(reentering.entered() == 0, Broken.E4Reentrant);
        if (state == IAssembly.State.Stayed) _heldUp(known);
        if (state == IAssembly.State.Expired && _waits(known)) _succeed("execute refused, life over");
        if (isDue && !isPossible) _refused(known);
        if (!done) return;
        _succeed("execute");
        if (known.isSecond && !_hasQuorum(known, false)) _succeed("execute on a second call");
        if (known.isRecounted) _succeed("execute after a recount");
        if (known.kind == Kind.Reenter) _succeed("execute what calls back");
        if (known.kind == Kind.Reenter && _isTempted) _succeed("execute two at once refused");
        if (known.kind == Kind.SetRule) _succeed("execute a rule");
        if (known.kind == Kind.Split) _succeed("split by decision");
        if (known.kind == Kind.Reapportion) _succeed("reapportion");
        _expectEntrenched(known);
        _carryOut(known);
        known.isExecuted = true;
    }

    function _heldUp(Known storage known) private {
        if (known.isRecounting) _succeed("execute refused, recounting");
        else if (_waits(known)) _succeed("execute refused, waits");
        else if (block.timestamp > known.stayedUntil) _succeed("execute refused, held");
        else _succeed("execute refused, stayed");
    }

    /// @dev Why what passed was not carried out.
    function _refused(Known storage known) private {
        if (known.kind == Kind.Split && _isSum(known.parameter)) {
            (bool isToThis, ) = _consentTo(known.parameter);
            _succeed(isToThis ? bytes32("split refused, sold since") : bytes32("split refused, no consent"));
        }
        if (known.kind == Kind.Reapportion) {
            (uint32 one, uint32 other, uint40 first, uint40 second) = _exchanged(known.parameter);
            bool isWhole = uint256(_ledger[one].share) + _ledger[other].share == uint256(first) + second;
            _succeed(isWhole ? bytes32("reapportion refused, no consent") : bytes32("reapportion refused, not whole"));
        }
        if (_amends(known.kind) && _isOld(known)) _succeed("another text since");
        if (known.kind == Kind.SetRule && !_isSameRule(known.parameter)) _succeed("rule refused, changed since");
        else if (known.kind == Kind.SetRule && !_isInOrder(known.parameter)) _succeed("rule refused, laxer");
        if (known.kind != Kind.SetPower) return;
        Entry memory entry = _entryOf(Kind(uint8(known.parameter)));
        if (entry.category != uint8(known.parameter >> 24)) _succeed("power of another category since");
        else if (entry.class != uint8(known.parameter >> 32)) _succeed("power of another class since");
    }

    function undo(uint256 seed) external step {
        seed = _dice(seed);
        Known storage known = _pick(seed, 1 << uint256(IAssembly.State.Annulled));
        // One that there is something to take back of, if there is one.
        for (uint256 i; i < _known.length && (seed >> 8) % 4 != 0; ++i)
            if (_known[i].isExecuted && _known[i].isAnnulled && !_known[i].isUndone) known = _known[i];
        _undo(known);
    }

    function _undo(Known storage known) internal {
        bool isDue = known.isExecuted && known.isAnnulled && !known.isUndone && _hasUndo(known);
        bool isLate = block.timestamp > _undoUntil(known);
        bool done;
        try decisions.undo(known.header, known.motion) {
            done = true;
        } catch {}
        _expect(done == (isDue && !isLate), Broken.E1Executed);
        if (isDue && isLate) _succeed("undo too late");
        if (!done) return;
        (known.isUndone, _counted) = (true, known.parameter / 2);
        _succeed("undo");
    }

    /* A HUMAN HAS THE LAST WORD */

    function dispute(uint256 seed) external step {
        seed = _dice(seed);
        if (_cases.length == MOST_CASES) return;
        bool ofExecuted = (seed >> 128) % 4 == 0;
        uint256 wanted = 1 << uint256(ofExecuted ? IAssembly.State.Executed : IAssembly.State.Rejected);
        Known storage known = _pick(seed, ofExecuted ? wanted : wanted | PASSED | VOTING);
        (IDisputes.Matter memory matter, Header memory header) = _matterFor(known, seed);
        uint256 person = (seed >> 32) % PEOPLE;
        uint32[] memory own = _unitsOf(person);
        uint32 unit = own.length == 0 || (seed >> 56) % 3 == 0 ? 0 : own[(seed >> 64) % own.length];
        _dispute(known, matter, header, person, unit);
    }

    /// @dev A participant's holds a decision up, once with each unit and until its challenge is over.
    function _dispute(
        Known storage known,
        IDisputes.Matter memory matter,
        Header memory header,
        uint256 person,
        uint32 unit
    ) internal returns (bool isNew) {
        Case memory next;
        next.common = disputes.commonOf(matter, _person(person));
        next.matter = matter;
        next.id = disputes.idOf(next.common, disputes.hashOf(matter));
        if (disputes.recordOf(next.id).phase == Phase.Suspended) return false;
        // A unit that the decision does not count has no ballot in it.
        bool isBallot = matter.subject == IDisputes.Subject.Ballots;
        if (isBallot && _counts[known.id] & (1 << (matter.unit - FIRST)) == 0) return false;

        bool ofDecision = matter.subject < IDisputes.Subject.Refusal;
        bool isInTime = block.timestamp <= _closesAt(known) + known.rule.challengePeriod;
        bool mayHold = unit != 0 && _counts[known.id] & (1 << (unit - FIRST)) != 0 && _ledger[unit].acceded;
        next.isNoted = ofDecision && mayHold && !_held[matter.ref][unit] && _isLive(known) && isInTime;
        uint256 stayedBefore = decisions.decisionOf(known.id).stayedUntil;
        vm.prank(_person(person));
        disputes.dispute(matter, header, unit, "claim");
        if (next.isNoted) {
            _note(known, unit);
            _judgeStay(known, stayedBefore);
        }
        _expectStay(known);
        next.turn = ++_turns[next.id];
        _cases.push(next);
        ++_open[matter.ref];
        _succeed("dispute");
        if (next.isNoted) _succeed("dispute noted");
        return true;
    }

    /// @dev The advance of a dispute that the decision noted is paid.
    function hold(uint256 seed) external step {
        seed = _dice(seed);
        for (uint256 i; i < _cases.length; ++i) {
            Case memory current = _cases[(seed + i) % _cases.length];
            (bool isKnown, Known storage known) = _at(current.matter.ref);
            if (!isKnown || !current.isNoted) continue;
            _hold(known);
            if ((seed >> 8) % 2 == 0) _toTheEdge(known, seed >> 16);
            return _carry(known, known.motion);
        }
    }

    function _hold(Known storage known) internal {
        vm.prank(address(disputes));
        decisions.hold(known.id);
        if (!_isLive(known) || known.disputes == 0 || block.timestamp > _ceilingOf(known)) return;
        known.isHeld = true;
        _succeed("hold");
    }

    function order(uint256 seed) external step {
        seed = _dice(seed);
        if (_cases.length == 0) return;
        uint256 index = seed % _cases.length;
        (uint32[] memory ids, Disposition memory disposition) = _orderFor(_cases[index], seed >> 8);
        _enforce(index, ids, disposition);
    }

    function _enforce(uint256 index, uint32[] memory ids, Disposition memory disposition) internal {
        Case memory current = _cases[index];
        tribunal.order(address(disputes), current.id, current.turn, keccak256(abi.encode(disposition)));
        (bool isKnown, Known storage known) = _at(current.matter.ref);
        // Of a decision that is forgotten nothing is compared.
        if (current.matter.subject < IDisputes.Subject.Refusal && !isKnown) return _forget(index);
        uint256 stayedBefore = decisions.decisionOf(known.id).stayedUntil;
        bool isPossible = _isOrderPossible(known, current.matter, disposition.rest, ids);
        bool done;
        try disputes.enforce(current.common, current.matter, disposition, ids, 0) {
            done = true;
        } catch {}
        _expect(done == isPossible, Broken.E3Privileged);
        if (!done) return;
        _obey(current, disposition.rest, ids);
        _judgeStay(known, stayedBefore);
        if (disposition.then == Then.Stay) {
            (_cases[index].turn, _turns[current.id]) = (current.turn + 1, current.turn + 1);
        } else {
            if (current.isNoted) _noteEnd(known, true);
            _forget(index);
        }
        _expectStay(known);
    }

    /// @dev What the seat orders at once; the same signature serves once.
    function stayInterim(uint256 seed) external step {
        seed = _dice(seed);
        if (_cases.length == 0) return;
        Case memory current = _cases[seed % _cases.length];
        (bool isKnown, Known storage known) = _at(current.matter.ref);
        bool isOfDecision = current.matter.subject < IDisputes.Subject.Refusal;
        if (isOfDecision && !isKnown) return;
        (uint8 daysAsked, bytes32 reasons) = (uint8((seed >> 8) % 20), bytes32((seed >> 16) % 3));
        bytes32 digest = disputes.interimDigest(current.id, current.turn, daysAsked, reasons);
        bytes[] memory signatures = new bytes[](1);
        signatures[0] = _signed(ARBITER, digest);
        uint256 stayedBefore = decisions.decisionOf(known.id).stayedUntil;
        bool isPossible = isOfDecision && daysAsked != 0 && reasons != 0 && !_ordered[digest];
        bool done;
        try disputes.stayInterim(current.common, current.matter, daysAsked, reasons, signatures) {
            done = true;
        } catch {}
        _expect(done == isPossible, Broken.E3Privileged);
        if (!done) return;
        try disputes.stayInterim(current.common, current.matter, daysAsked, reasons, signatures) {
            _expect(false, Broken.E3Privileged);
        } catch {}
        _ordered[digest] = true;
        if (_isLive(known)) _stayFor(known, daysAsked);
        _judgeStay(known, stayedBefore);
        _expectStay(known);
        _succeed("stay at once");
    }

    function giveUp(uint256 seed) external step {
        seed = _dice(seed);
        if (_cases.length != 0 && (seed >> 8) % 3 == 0) _giveUp(seed % _cases.length);
    }

    function _giveUp(uint256 index) internal {
        Case memory current = _cases[index];
        vm.prank(current.common.first);
        disputes.giveUp(current.common, current.matter);
        (, Known storage known) = _at(current.matter.ref);
        if (current.isNoted) _noteEnd(known, !_isOfItsSide(known, current));
        _forget(index);
        _succeed("giveUp");
    }

    /// @dev What its own convener disputes wins it no time.
    function _isOfItsSide(Known storage known, Case memory current) private returns (bool isIts) {
        isIts = current.common.first == known.header.convener;
        if (isIts && _stateOf(known) == IAssembly.State.Stayed) _succeed("give up for its side");
    }

    /// @dev A lost key: completed by anyone, or stopped by the key that is not lost.
    function recover(uint256 seed) external step {
        seed = _dice(seed);
        uint256 id = FIRST + (seed % UNITS);
        for (uint256 i; i < UNITS && _recoveries[id].to == address(0); ++i) id = FIRST + ((seed + i) % UNITS);
        if ((seed >> 128) % 3 == 0) return _stopRecovery(id);
        uint256 end = uint256(_recoveries[id].announcedAt) + 14 days;
        if (end >= block.timestamp && (seed >> 24) % 2 == 0) vm.warp(end + ((seed >> 16) % 2));
        _completeRecovery(id);
    }

    function _stopRecovery(uint256 id) internal {
        bool isOpen = _recoveries[id].to != address(0) && _ledger[id].into == 0;
        bool stopped;
        vm.prank(_ledger[id].holder);
        try units.stopRecovery(id, "") {
            stopped = true;
        } catch {}
        _expect(stopped == isOpen, Broken.A6Recovery);
        if (!stopped) return;
        delete _recoveries[id];
        _succeed("stopRecovery");
    }

    function _completeRecovery(uint256 id) internal {
        IRegister.Recovery memory recovery = _recoveries[id];
        Holding storage unit = _ledger[id];
        bool isOpen = recovery.to != address(0) && unit.into == 0;
        bool isSame = unit.holder == recovery.from && unit.movedAt <= recovery.announcedAt;
        bool isTime = block.timestamp > uint256(recovery.announcedAt) + 14 days;
        bool done;
        try units.completeRecovery(id) {
            done = true;
        } catch {}
        _expect(done == (isOpen && isSame && isTime), Broken.A6Recovery);
        if (isOpen && isSame && !isTime) _succeed("completeRecovery too early");
        if (isOpen && !isSame && isTime) _succeed("completeRecovery, used since");
        if (!done) return;
        _moved(unit, recovery.to);
        delete _recoveries[id];
        _succeed("completeRecovery");
    }

    /* WHO MAY NOT */

    /// @dev A stranger, an owner, the manager, the founder: none is a decision or an order.
    function attack(uint256 seed) external step {
        seed = _dice(seed);
        (address target, bytes memory data) = _privileged((seed >> 8) % 26, seed >> 16);
        address[4] memory attackers = [STRANGER, _person((seed >> 24) % OWNERS), _person(MANAGER), address(this)];
        vm.prank(attackers[seed % 4]);
        (bool done, ) = target.call(data);
        _expect(!done, Broken.E3Privileged);
        _succeed("attack");
    }

    function _privileged(uint256 which, uint256 seed) private view returns (address target, bytes memory data) {
        (bytes32 id, uint256 unit) = (_known[seed % _known.length].id, FIRST + (seed % UNITS));
        uint32[] memory ids = new uint32[](1);
        ids[0] = uint32(unit);
        if (which < 8 || which > 24) return (address(decisions), _ofAssembly(which, id, ids));
        if (which < 16) return (address(charter), _ofCharter(which, seed));
        if (which < 20) return (address(objects), _ofObjects(which, seed));
        address holder = _ledger[unit].holder;
        if (which == 20) data = abi.encodeCall(units.enterMany, (new NewUnit[](1)));
        if (which == 21) data = abi.encodeCall(units.reapportion, (ids, new uint40[](1), 0));
        if (which == 22) data = abi.encodeCall(units.choose, (true, true));
        if (which == 23) data = abi.encodeCall(units.announceRecovery, (unit, _person(0)));
        if (which == 24) data = abi.encodeWithSignature("burn(uint256,address)", unit, holder);
        return (address(units), data);
    }

    function _ofAssembly(uint256 which, bytes32 id, uint32[] memory ids) private view returns (bytes memory) {
        if (which == 0) return abi.encodeCall(decisions.noteDispute, (id));
        if (which == 1) return abi.encodeCall(decisions.noteEnd, (id, true, false));
        if (which == 2) return abi.encodeCall(decisions.stay, (id, 14));
        if (which == 3) return abi.encodeCall(decisions.annul, (id, false));
        if (which == 4) return abi.encodeCall(decisions.annul, (id, true));
        if (which == 5) return abi.encodeCall(decisions.strike, (id, ids, true));
        if (which == 6) return abi.encodeCall(decisions.allow, (id, STRANGER));
        if (which == 25) return abi.encodeCall(decisions.hold, (id));
        return abi.encodeWithSignature("transferFrom(address,address,uint256)", address(this), STRANGER, 1);
    }

    function _ofCharter(uint256 which, uint256 seed) private view returns (bytes memory) {
        if (which == 8) return abi.encodeCall(charter.amend, ("a", "b", charter.binding()));
        if (which == 9) return abi.encodeCall(charter.setRule, (_ruleFor(1 + uint8(seed % HIGHEST), seed), 0));
        if (which == 10) return abi.encodeCall(charter.setPower, (Power("key", 1, 0), 0, 0));
        if (which == 11) return abi.encodeCall(charter.setParts, (1, 100, 1, 1));
        if (which == 12) return abi.encodeCall(charter.setTribunal, (tribunal, "rules"));
        if (which == 13) return abi.encodeCall(charter.remove, (_person(MANAGER)));
        if (which == 14) return abi.encodeCall(charter.appointInterim, (STRANGER, 60 days));
        Articles memory articles = charter.articles();
        Modules memory modules = charter.modules();
        Rule[] memory rules = new Rule[](1);
        rules[0] = _ruleFor(1, seed);
        return abi.encodeCall(charter.found, (articles, rules, new Power[](0), modules));
    }

    function _ofObjects(uint256 which, uint256 seed) private view returns (bytes memory) {
        uint256 id = 1 + (seed % COMMON_OBJECTS);
        if (which == 16) return abi.encodeCall(objects.retire, (id));
        if (which == 17) return abi.encodeCall(objects.setTerms, (id, "other"));
        if (which == 18) return abi.encodeCall(objects.lift, (id));
        return abi.encodeCall(objects.enter, ("a", "b", "c", ""));
    }

    /* PRIVATE */

    /// @dev To the last second before it can be carried out, the first, the last, the first after it.
    function _toTheEdge(Known storage known, uint256 seed) private {
        uint256 edge = (seed >> 32) % 8 == 0 ? _expiresAt(known) : _dueAt(known);
        uint256 to = edge + ((seed >> 40) % 3 == 0 ? 0 : 1);
        IAssembly.State state = _stateOf(known);
        bool mayPass = state == IAssembly.State.Voting || state > IAssembly.State.Rejected;
        if (mayPass && to > block.timestamp && (seed >> 48) % 4 != 0) vm.warp(to);
    }

    /// @dev It carries itself out again, and another one that could be.
    function _arm(Known storage known, Known storage other) internal {
        bytes[] memory back = new bytes[](3);
        back[0] = abi.encodeCall(decisions.execute, (known.header, known.motion));
        back[1] = abi.encodeCall(decisions.execute, (other.header, other.motion));
        back[2] = abi.encodeCall(decisions.undo, (known.header, known.motion));
        reentering.arm(address(decisions), back);
        bool isOther = known.id != other.id && _stateOf(other) == IAssembly.State.Executable;
        _isTempted = isOther && _isPossible(other);
    }

    function _matterFor(
        Known storage known,
        uint256 seed
    ) private view returns (IDisputes.Matter memory matter, Header memory header) {
        matter.subject = IDisputes.Subject(1 + ((seed >> 8) % 2));
        if ((seed >> 16) % 3 == 0) matter.subject = IDisputes.Subject(4 + ((seed >> 24) % 2));
        matter.document = "document";
        if (matter.subject < IDisputes.Subject.Refusal) (matter.ref, header) = (known.id, known.header);
        else if (matter.subject == IDisputes.Subject.Act) matter.ref = bytes32(1 + ((seed >> 40) % COMMON_OBJECTS));
        bool isOfficer = _mandate.office != IMandates.Office.None && (seed >> 48) % 4 != 0;
        if (matter.subject == IDisputes.Subject.Act && isOfficer) matter.person = _person(MANAGER);
        bool hasUnit = matter.subject != IDisputes.Subject.Act && matter.subject != IDisputes.Subject.Decision;
        if (hasUnit) matter.unit = FIRST + uint32((seed >> 40) % UNITS);
    }

    function _note(Known storage known, uint32 unit) private {
        _held[known.id][unit] = true;
        ++known.disputes;
        _stayFor(known, 14);
    }

    /// @dev An order that fits the subject: on a decision a stay, an annulment, a strike or nothing; on an act, on a lost key what there is.
    function _orderFor(
        Case memory current,
        uint256 seed
    ) private view returns (uint32[] memory ids, Disposition memory disposition) {
        IDisputes.Subject subject = current.matter.subject;
        (IDisputes.Order kind, uint248 argument) = (IDisputes.Order.Declare, 0);
        (disposition.progress, disposition.assets) = (uint40(subject), AssetsTo.Nobody);
        disposition.then = seed % 3 == 0 ? Then.Stay : Then.Close;
        ids = new uint32[](0);
        uint256 which = (seed >> 8) % 10;
        // What was carried out is mostly annulled: no other order reaches it.
        bool isOfDecision = subject == IDisputes.Subject.Decision;
        bool isExecuted = isOfDecision && decisions.stateOf(current.matter.ref) == IAssembly.State.Executed;
        if (isExecuted && which < 8) which = 5 + (which % 2);
        if (subject < IDisputes.Subject.Refusal && which != 9) {
            kind = IDisputes.Order.Stay;
            if (which == 6) kind = IDisputes.Order.Annul;
            if (which == 5) kind = IDisputes.Order.Remit;
            if (which > 6) kind = IDisputes.Order.Strike;
            if (kind == IDisputes.Order.Stay) argument = uint248((seed >> 16) % 300);
            if (kind == IDisputes.Order.Strike) {
                ids = _someUnits(seed >> 32, (seed >> 64) % PEOPLE);
                bool isDisputed = subject == IDisputes.Subject.Ballots && (seed >> 72) % 4 != 0;
                if (isDisputed) ids = new uint32[](1);
                if (isDisputed) ids[0] = current.matter.unit;
                argument = uint248(uint256(keccak256(abi.encode(ids, bytes32(0)))));
            }
        } else if (subject == IDisputes.Subject.Act && which != 9) {
            kind = IDisputes.Order.Lift;
            if (which > 6) (kind, argument) = (IDisputes.Order.Remove, uint248(uint160(_person(MANAGER))));
            if (which < 2)
                (kind, argument) = (
                    IDisputes.Order.Interim,
                    (uint248(((seed >> 16) % 90)) << 160) | uint160(_person(MANAGER))
                );
        } else if (subject == IDisputes.Subject.Recovery && which != 9) {
            (kind, argument) = (IDisputes.Order.Recover, uint248(uint160(_person((seed >> 16) % PEOPLE))));
        }
        disposition.rest = disputes.orderOf(kind, argument);
    }

    /// @dev About a ballot that one is struck and nothing annulled; who answers is removed, no other; who acceded is given a unit.
    function _isOrderPossible(
        Known storage known,
        IDisputes.Matter memory matter,
        bytes32 rest,
        uint32[] memory ids
    ) private returns (bool) {
        IDisputes.Order kind = IDisputes.Order(uint8(uint256(rest) >> 248));
        address person = address(uint160(uint256(rest)));
        bool isItsOwn = kind == IDisputes.Order.Strike && known.kind == Kind.SetTribunal;
        if (isItsOwn) _succeed("strike refused, its own");
        if (isItsOwn) return false;
        if (kind == IDisputes.Order.Recover) return _acceded[person];
        if (kind == IDisputes.Order.Remove) return person == matter.person;
        if (matter.subject != IDisputes.Subject.Ballots) return true;
        if (kind == IDisputes.Order.Strike) return ids.length == 1 && ids[0] == matter.unit;
        return kind == IDisputes.Order.Stay || kind == IDisputes.Order.Declare;
    }

    /// @dev What an order changes. All else has to be as it was.
    function _obey(Case memory current, bytes32 rest, uint32[] memory ids) private {
        (, Known storage known) = _at(current.matter.ref);
        IDisputes.Order kind = IDisputes.Order(uint8(uint256(rest) >> 248));
        uint256 argument = uint248(uint256(rest));
        if (kind == IDisputes.Order.Stay && _isLive(known)) _stayFor(known, argument);
        bool isAnnulled = !known.isWithdrawn && (kind == IDisputes.Order.Annul || kind == IDisputes.Order.Remit);
        if (isAnnulled && !known.isAnnulled) (known.isAnnulled, known.stayedUntil) = (true, block.timestamp);
        if (isAnnulled && kind == IDisputes.Order.Remit) known.isRemitted = true;
        if (kind == IDisputes.Order.Strike) _struck(known, ids, true);
        if (kind == IDisputes.Order.Allow) _leaves[current.matter.ref][current.common.first] = GIVEN;
        if (kind == IDisputes.Order.Lift) _lift(uint256(current.matter.ref));
        if (kind == IDisputes.Order.Remove) delete _mandate;
        if (kind == IDisputes.Order.Interim) _interim(argument >> 160);
        // Who merged it since has the key.
        if (kind == IDisputes.Order.Recover && _ledger[current.matter.unit].into == 0)
            _recoveries[current.matter.unit] = IRegister.Recovery(
                _ledger[current.matter.unit].holder,
                address(uint160(argument)),
                uint40(block.timestamp)
            );
        _succeed(
            [bytes32("declare"), "stay", "annul", "remit", "strike", "allow", "lift", "remove", "interim", "recover"][
                uint256(kind)
            ]
        );
    }

    /// @dev The same as if these units had never voted: their ballots are taken out, and the rest is counted again. They vote again in
    /// person alone.
    function _struck(Known storage known, uint32[] memory ids, bool isLast) internal {
        IAssembly.State before = _stateOf(known);
        uint256 cast = _cast[known.id];
        for (uint256 i; i < ids.length; ++i) {
            uint256 shift = 4 * (ids[i] - FIRST);
            if (ids[i] > _lastUnit || (cast >> shift) & 3 == 0) continue;
            cast = (cast & ~(uint256(15) << shift)) | (STRUCK << shift);
        }
        if (cast != _cast[known.id]) _succeed("strike what was counted");
        _cast[known.id] = cast;
        _expectRecount(known, Broken.A5Struck);
        bool wasLost = before == IAssembly.State.NoQuorum || before == IAssembly.State.Rejected;
        wasLost = wasLost || (known.isRecounting && before == IAssembly.State.Stayed);
        known.isRecounting = !isLast;
        if (!wasLost || known.disputes == 0) return;
        if (known.stayedUntil < block.timestamp) _succeed("recount in new time");
        known.isRecounted = true;
        _restart(known, block.timestamp);
    }

    function _lift(uint256 id) private {
        if (_statusOf(id) != IObjects.Status.Suspended || _common[id].suspendedUntil == 0) return;
        _common[id].status = IObjects.Status.Active;
    }

    function _interim(uint256 daysAsked) private {
        // Who has an office, or is to have one, keeps it.
        if (_mandate.office != IMandates.Office.None && block.timestamp <= _mandate.until) return;
        uint256 period = (daysAsked > 60 ? 60 : daysAsked) * 1 days;
        // A year without any, and there are sixty days again.
        if (block.timestamp > _interimEnd + 365 days) _interimGiven = 0;
        if (period > 60 days - _interimGiven) {
            period = 60 days - _interimGiven;
            _succeed("interim cut short");
        }
        if (period == 0) return;
        _interimGiven += period;
        if (block.timestamp + period > _interimEnd) _interimEnd = block.timestamp + period;
        (_mandate.office, _mandate.powers, _mandate.from) = (IMandates.Office.Manager, 1, uint40(block.timestamp));
        (_mandate.until, _mandate.reportPeriod) = (uint40(block.timestamp + period), 0);
        (_mandate.reportedAt, _mandate.document) = (uint40(block.timestamp), 0);
    }

    /// @dev One stay is fourteen days at most, all of them ninety; days before the end of voting hold nothing up.
    function _judgeStay(Known storage known, uint256 before) private {
        uint256 until = decisions.decisionOf(known.id).stayedUntil;
        uint256 from = block.timestamp > _closesAt(known) ? block.timestamp : _closesAt(known);
        if (until <= before || until <= from) return;
        uint256 floor = before > from ? before : from;
        known.extended += until - floor;
        _succeed("hold up");
        _expect(until - from <= 14 days && known.extended <= 90 days, Broken.A2Stays);
    }

    /// @dev What a decision is stayed for, by our own reckoning.
    function _expectStay(Known storage known) private {
        Decision memory decision = decisions.decisionOf(known.id);
        bool isSame = decision.stayedUntil == known.stayedUntil && decision.stayed == known.stayedDays;
        _expect(isSame, Broken.A2Stays);
    }

    function _forget(uint256 index) private {
        --_open[_cases[index].matter.ref];
        _cases[index] = _cases[_cases.length - 1];
        _cases.pop();
    }
}
