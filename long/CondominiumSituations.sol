// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AssetsTo, Disposition, Then} from "../contracts/arbitration/Disposition.sol";
import {Header, IAssembly} from "../contracts/condominium/IAssembly.sol";
import {Motion} from "../contracts/condominium/ICharter.sol";
import {IDisputes} from "../contracts/condominium/IDisputes.sol";
import {IMandates} from "../contracts/condominium/IMandates.sol";
import {IObjects} from "../contracts/condominium/IObjects.sol";
import {CondominiumOrders} from "./CondominiumOrders.sol";

/// @title CondominiumSituations
/// @notice Steps that follow one another, on purpose: to where one rule decides, which dice alone seldom come to.
abstract contract CondominiumSituations is CondominiumOrders {
    /// @dev Dice by which somebody signs for all of its units, and for who convenes.
    uint256 private constant ALL = (1 << 32) | (1 << 40) | (1 << 48);

    /* DECISIONS */

    /// @dev Convened, voted for, carried out when its time has come.
    function decide(uint256 seed) external step {
        seed = _dice(seed);
        Kind kind = _kindBy(seed >> 8);
        (bool isConvened, bytes32 id) = _decide(kind, _parameterFor(kind, seed >> 16));
        if (!isConvened || (seed >> 128) % 4 == 0) return;
        Known storage known = _knownAs(id);
        _warpTo(_dueAt(known) + ((seed >> 136) % 2));
        _carry(known, known.motion);
    }

    /// @dev Nobody comes; on a second call fewer are enough.
    function callAgain(uint256 seed) external step {
        seed = _dice(seed);
        Kind kind = [Kind.Resolve, Kind.List, Kind.Suspend, Kind.Appoint][(seed >> 8) % 4];
        (bool isConvened, bytes32 id) = _propose(kind, _parameterFor(kind, seed >> 16));
        if (!isConvened) return;
        _warpTo(_closesAt(_knownAs(id)) + 1);
        if (!_hasRoom()) return;
        (bool isFound, Known storage known) = _at(id);
        if (!isFound) return;
        _reconvene(known);
        known = _known[_known.length - 1];
        _warpTo(_opensAt(known));
        for (uint256 i; i < 8 && !_hasQuorum(known, true); ++i) {
            (uint256 person, uint32[] memory ids) = _fresh(known, seed >> (64 + 8 * i));
            _vote(known, person, ids, 1);
        }
        _await(known);
    }

    /// @dev E4: what is carried out calls back while another decision could be, too.
    function callBack(uint256 seed) external step {
        seed = _dice(seed);
        (bool isOne, bytes32 one) = _decide(Kind.Reenter, _parameterFor(Kind.Reenter, seed));
        Kind kind = [Kind.Count, Kind.List, Kind.Suspend, Kind.Undoable][(seed >> 8) % 4];
        (bool isTwo, bytes32 two) = _decide(kind, _parameterFor(kind, seed >> 16));
        if (!isOne || !isTwo) return;
        (Known storage known, Known storage other) = (_knownAs(one), _knownAs(two));
        _warpTo(_dueAt(known) + 1);
        _warpTo(_dueAt(other) + 1);
        _arm(known, other);
        _carry(known, known.motion);
        _carry(other, other.motion);
    }

    /// @dev What was carried out is annulled, put again too early, taken back in time or too late, and put again.
    function annulAndUndo(uint256 seed) external step {
        seed = _dice(seed);
        (bool isFound, bytes32 id) = _done(seed);
        if (!isFound || !_hasRoom()) return;
        Known storage known;
        (isFound, known) = _at(id);
        if (!isFound) return;
        uint256 index = _caseAbout(known, seed >> 8);
        IDisputes.Order kind = (seed >> 16) % 4 == 0 ? IDisputes.Order.Annul : IDisputes.Order.Remit;
        _enforce(index, new uint32[](0), _disposition(kind, 0, IDisputes.Subject.Decision, Then.Close));
        if (known.isRemitted) _reconvene(known);
        if ((seed >> 24) % 2 == 0) _warpTo(_undoUntil(known) + ((seed >> 32) % 2));
        _undo(known);
        _reconvene(known);
    }

    /// @dev A2: arbiters stay one decision again and again, until the days are used up; meanwhile it can't be carried out.
    function stayAgain(uint256 seed) external step {
        seed = _dice(seed);
        Known storage known = _pick(seed, PASSED);
        uint256 index = _caseAbout(known, seed >> 8);
        uint256 rounds = 1 + ((seed >> 16) % 9);
        for (uint256 i; i < rounds && known.stayedDays < 90; ++i) {
            uint256 dice = uint256(keccak256(abi.encode(seed, i)));
            // At its end or some days before, so that stays overlap.
            uint256 early = dice % 2 == 0 ? (dice >> 8) % 6 days : 0;
            if (known.stayedUntil > early) _warpTo(known.stayedUntil - early);
            _carry(known, known.motion);
            if (known.isExecuted) break;
            uint248 asked = (dice >> 16) % 4 == 0 ? uint248((dice >> 24) % 20) : 14;
            _enforce(
                index,
                new uint32[](0),
                _disposition(IDisputes.Order.Stay, asked, IDisputes.Subject.Decision, Then.Stay)
            );
        }
        if ((seed >> 32) % 2 == 0) _giveUp(index);
        if ((seed >> 40) % 2 == 0) _warpTo(_dueAt(known) + ((seed >> 48) % 2));
        _carry(known, known.motion);
    }

    /// @dev A5: what was voted down by ballots that an arbiter strikes has its whole time from then on.
    function strikeAndExecute(uint256 seed) external step {
        seed = _dice(seed);
        Kind kind = [Kind.Resolve, Kind.List, Kind.Suspend, Kind.Reapportion][(seed >> 8) % 4];
        (bool isConvened, bytes32 id) = _propose(kind, _parameterFor(kind, seed >> 16));
        if (!isConvened) return;
        Known storage known = _knownAs(id);
        _warpTo(_opensAt(known));
        uint256 against = (seed >> 48) % OWNERS;
        uint32[] memory ids = _joined(_unitsOf(against), _unitsOf((against + 1) % OWNERS));
        // Some do not come, so that who is against it outweighs the others, sometimes.
        for (uint256 i; i < OWNERS; ++i) {
            bool isAgainst = i == against || i == (against + 1) % OWNERS;
            if (isAgainst || (seed >> (56 + i)) % 2 == 0) _vote(known, i, _unitsOf(i), isAgainst ? 2 : 1);
        }
        _warpTo(_closesAt(known) + 1);
        uint256 index = _caseAbout(known, seed >> 64);
        if ((seed >> 80) % 4 != 0) _warpTo(known.stayedUntil + 1 + ((seed >> 88) % 9 days));
        uint248 argument = uint248(uint256(keccak256(abi.encode(ids, bytes32(0)))));
        Then then = (seed >> 96) % 2 == 0 ? Then.Close : Then.Stay;
        _enforce(index, ids, _disposition(IDisputes.Order.Strike, argument, IDisputes.Subject.Decision, then));
        _warpTo((seed >> 104) % 2 == 0 ? _dueAt(known) + 1 : _expiresAt(known));
        _carry(known, known.motion);
    }

    /// @dev A strike too long for one transaction: between its pieces nothing is carried out.
    function strikeInPieces(uint256 seed) external step {
        seed = _dice(seed);
        Known storage known = _pick(seed, PASSED | (1 << uint256(IAssembly.State.Rejected)));
        if ((seed >> 8) % 2 == 0) _caseAbout(known, seed >> 16);
        for (uint256 i; i < 3; ++i) {
            if ((seed >> (32 + i)) % 2 == 0) _warpTo(_dueAt(known) + 1);
            uint32[] memory ids = _someUnits(seed >> (40 + 8 * i), i);
            vm.prank(address(disputes));
            decisions.strike(known.id, ids, i == 2);
            _struck(known, ids, i == 2);
            _carry(known, known.motion);
        }
    }

    /// @dev One whose advance is paid holds a decision up to the last second, and ends before it, in it or after it.
    function holdToTheEnd(uint256 seed) external step {
        seed = _dice(seed);
        Kind kind = [Kind.Resolve, Kind.List, Kind.Suspend, Kind.Appoint][(seed >> 72) % 4];
        (bool isConvened, bytes32 id) = _decide(kind, _parameterFor(kind, seed >> 80));
        if (!isConvened) return;
        Known storage known = _knownAs(id);
        uint256 index = _caseAbout(known, seed >> 8);
        if (_cases[index].isNoted) _hold(known);
        _warpTo(known.stayedUntil + 1);
        _carry(known, known.motion);
        _warpTo(_dueAt(known) - ((seed >> 16) % 3 == 0 ? (seed >> 24) % 60 days : 0));
        _carry(known, known.motion);
        if ((seed >> 32) % 2 == 0) _warpTo(block.timestamp + 1 + ((seed >> 40) % 5 days));
        if ((seed >> 48) % 2 == 0) _giveUp(index);
        if ((seed >> 56) % 2 == 0) _warpTo(_expiresAt(known) + ((seed >> 64) % 2));
        _carry(known, known.motion);
    }

    /// @dev What is annulled while it is voted on is voted on no more.
    function annulAndVote(uint256 seed) external step {
        seed = _dice(seed);
        (Known storage known, uint256 person, ) = _toBeVoted(seed >> 8);
        uint256 index = _caseAbout(known, seed >> 16);
        IDisputes.Order kind = (seed >> 32) % 2 == 0 ? IDisputes.Order.Annul : IDisputes.Order.Remit;
        _enforce(index, new uint32[](0), _disposition(kind, 0, IDisputes.Subject.Decision, Then.Close));
        _vote(known, person, _unitsOf(person), 1);
    }

    /// @dev V7: a light decision is kept ready, while a graver one changes what it is about.
    function keepReady(uint256 seed) external step {
        seed = _dice(seed);
        Kind target = [Kind.Resolve, Kind.OfClass, Kind.SetPower, Kind.Suspend][(seed >> 8) % 4];
        Entry memory before = _entryOf(target);
        (Entry memory graver, Entry memory lighter) = (Entry(HIGHEST, before.class), Entry(1, uint8((seed >> 16) % 2)));
        if (before.category != 1) {
            _through(Kind.SetPower, _powerParameter(target, lighter, before, 0));
            return;
        }
        if ((seed >> 24) % 2 == 0) graver.class = 1 - before.class;
        if ((seed >> 24) % 4 == 0) graver.category = before.category;
        uint256 class = before.class == 1 || (seed >> 48) % 2 == 0 ? (seed >> 32) % 2 : 0;
        // It says what there is, or foresees what a graver one is going to make of it.
        Entry memory said = (seed >> 40) % 2 == 0 ? graver : before;
        (bool isReady, bytes32 id) = _decide(Kind.SetPower, _powerParameter(target, lighter, said, class));
        if (!isReady) return;
        if ((seed >> 56) % 3 == 0) return _await(_knownAs(id));
        _through(Kind.SetPower, _powerParameter(target, graver, before, 0));
        Known storage known;
        (isReady, known) = _at(id);
        if (isReady) _carry(known, known.motion);
    }

    /// @dev E2: the clocks alone bring each decision to an end, whoever disputes it.
    function runOut(uint256 seed) external step {
        seed = _dice(seed);
        if (seed % 4 != 0) return;
        if ((seed >> 8) % 2 == 0) while (_cases.length != 0) _giveUp(0);
        for (uint256 i; i < _known.length; ++i) _warpTo(_expiresAt(_known[i]) + 1);
        for (uint256 i; i < _known.length; ++i) _carry(_known[i], _known[i].motion);
        for (uint256 i; i < _known.length; ++i) {
            IAssembly.State state = decisions.stateOf(_known[i].id);
            bool isLost = state == IAssembly.State.NoQuorum || state == IAssembly.State.Rejected;
            _expect(isLost || state >= IAssembly.State.Executed, Broken.E2Ends);
            if (state == IAssembly.State.Expired) _succeed("expire");
        }
        _succeed("run out");
    }

    /* BALLOTS */

    /// @dev V4: the owner's word after the proxy's.
    function overrideProxy(uint256 seed) external step {
        seed = _dice(seed);
        (Known storage known, uint256 person, uint32[] memory ids) = _toBeVoted(seed >> 8);
        uint256 holder = (seed >> 64) % OWNERS;
        _giveAll(person, holder, block.timestamp + 1 days);
        // One unit of its own, taken out or with another who votes; now who has the one for all tries.
        if ((seed >> 96) % 3 == 0) {
            address other = (seed >> 104) % 2 == 0 ? address(0) : _person((seed >> 112) % OWNERS);
            _give(person, ids[0], Given(other, block.timestamp + 1 days, 0, 31, 0));
            if (other != address(0)) _voteByProxy(known, person, other, ids, _choice(seed >> 120));
        }
        _voteByProxy(known, person, _person(holder), ids, _choice(seed >> 72));
        uint8 choice = 1 + uint8((seed >> 80) % 3);
        if ((seed >> 88) % 2 == 0) _vote(known, person, ids, choice);
        else _voteSigned(known, person, ids, choice, true);
    }

    /// @dev One holds the proxies of several, sometimes who may hold none.
    function collectProxies(uint256 seed) external step {
        seed = _dice(seed);
        uint256 holder = (seed >> 8) % 4 == 0 ? MANAGER : (seed >> 16) % OWNERS;
        for (uint256 i; i < 4; ++i) {
            uint256 dice = uint256(keccak256(abi.encode(seed, i)));
            (Known storage known, uint256 person, uint32[] memory ids) = _toBeVoted(dice);
            _giveAll(person, holder, block.timestamp + 1 days);
            // What it bought since is not in the proxy.
            if (dice % 4 == 0) vm.warp(block.timestamp + 1);
            if (dice % 4 == 0) _transfer(ids[0], person, true);
            _voteByProxy(known, person, _person(holder), ids, _choice(dice >> 64));
        }
    }

    /// @dev V11: who has not acceded holds a unit and votes in vain.
    function voteNotAcceded(uint256 seed) external step {
        seed = _dice(seed);
        (Known storage known, , uint32[] memory ids) = _toBeVoted(seed >> 8);
        _transfer(ids[0], NEWCOMER, false);
        if ((seed >> 64) % 2 == 0) _vote(known, NEWCOMER, ids, 1);
        else _voteSigned(known, NEWCOMER, ids, 1, true);
        if (_ledger[ids[0]].holder == _person(NEWCOMER)) _transfer(ids[0], (seed >> 72) % OWNERS, true);
    }

    /// @dev Sold to who does not accede, sixty days; something is decided without it, and it comes back. Sometimes a second too early.
    function passOverAndReturn(uint256 seed) external step {
        seed = _dice(seed);
        (, , uint32[] memory ids) = _toBeVoted(seed >> 8);
        _transfer(ids[0], NEWCOMER, false);
        Holding storage unit = _ledger[ids[0]];
        // From hand to hand it waits on.
        if ((seed >> 88) % 2 == 0 && unit.holder == _person(NEWCOMER)) {
            _warpTo(block.timestamp + 30 days);
            _transfer(ids[0], NEWCOMER, false);
        }
        _warpTo(uint256(unit.waitsSince) + 60 days + ((seed >> 64) % 4 == 0 ? 0 : 1));
        _passOver(ids[0]);
        if (_hasRoom()) _through(Kind.Resolve, seed % 1e6);
        if ((seed >> 80) % 2 == 0) _toBeVoted(seed >> 16);
        if (unit.holder == _person(NEWCOMER)) _transfer(ids[0], (seed >> 72) % OWNERS, true);
    }

    /// @dev V3: a ballot is cast, by proxy, signed or in person; the unit sold, perhaps merged; who holds it now says otherwise.
    function voteAndSell(uint256 seed) external step {
        seed = _dice(seed);
        (Known storage known, uint256 seller, uint32[] memory ids) = _toBeVoted(seed >> 8);
        uint256 buyer = (seed >> 64) % OWNERS;
        uint32 into = _mergeable(buyer, ids[0]);
        bool isMerged = into != 0 && (seed >> 80) % 2 == 0;
        _voteInWay(known, seller, ids, seed >> 72);
        if (isMerged) _voteInWay(known, buyer, _one(into), 0);
        _transfer(ids[0], buyer, true);
        if (isMerged) _merge(into, ids[0]);
        if (isMerged) _voteSigned(known, buyer, _one(into), 1, true);
        if ((seed >> 104) % 2 == 0) _voteSigned(known, buyer, ids, 1 + uint8((seed >> 88) % 3), true);
        _vote(known, buyer, ids, 1 + uint8((seed >> 88) % 3));
    }

    /// @dev V12: a ballot is cast and struck while voting is open; proxy and relayer try again; then the holder does in person.
    function strikeAndVote(uint256 seed) external step {
        seed = _dice(seed);
        (Known storage known, uint256 person, uint32[] memory ids) = _toBeVoted(seed >> 8);
        _voteInWay(known, person, ids, seed >> 64);
        uint256 index = _caseAbout(known, seed >> 16);
        uint248 argument = uint248(uint256(keccak256(abi.encode(ids, bytes32(0)))));
        _enforce(index, ids, _disposition(IDisputes.Order.Strike, argument, IDisputes.Subject.Decision, Then.Stay));
        if ((seed >> 96) % 4 == 0) {
            uint256 buyer = (seed >> 104) % OWNERS;
            uint32 into = _mergeable(buyer, ids[0]);
            _transfer(ids[0], buyer, true);
            if (into != 0 && (seed >> 112) % 2 == 0) _merge(into, ids[0]);
            person = buyer;
        }
        if ((seed >> 120) % 2 == 0) _voteInWay(known, person, ids, ((seed >> 128) / 3) * 3 + ((seed >> 128) % 2));
        _vote(known, person, ids, 1 + uint8((seed >> 136) % 3));
        _vote(known, person, ids, 1);
    }

    function _joined(uint32[] memory some, uint32[] memory others) private pure returns (uint32[] memory ids) {
        ids = new uint32[](some.length + others.length);
        for (uint256 i; i < ids.length; ++i) ids[i] = i < some.length ? some[i] : others[i - some.length];
    }

    function _one(uint32 unit) private pure returns (uint32[] memory ids) {
        ids = new uint32[](1);
        ids[0] = unit;
    }

    /// @dev By proxy, signed, in person.
    function _voteInWay(Known storage known, uint256 person, uint32[] memory ids, uint256 seed) private {
        if (seed % 3 == 2) return _vote(known, person, ids, _choice(seed >> 8));
        if (seed % 3 == 1) return _voteSigned(known, person, ids, _choice(seed >> 8), true);
        _giveAll(person, person, block.timestamp + 1 days);
        _voteByProxy(known, person, _person(person), ids, _choice(seed >> 8));
    }

    /* WHAT OTHERS REFUSE OR CONSENT TO */

    /// @dev A petition is signed, its supporters merge or sell; perhaps its time runs out; more sign.
    function petitionLate(uint256 seed) external step {
        seed = _dice(seed);
        if (!_hasRoom()) return;
        Kind kind = [Kind.Resolve, Kind.List, Kind.Suspend, Kind.Undoable][(seed >> 8) % 4];
        uint256 parameter = _parameterFor(kind, seed >> 16);
        Motion memory motion = _motionFor(kind, parameter);
        uint256 person = (seed >> 64) % OWNERS;
        uint32[] memory ids = _unitsOf(person);
        uint256 what = (seed >> 72) % 3;
        // Two that can be merged, if there are.
        uint32 other = ids.length == 0 ? 0 : _mergeable(person, ids[0]);
        if (what == 0 && other != 0) ids = _joined(_one(ids[0]), _one(other));
        _supportWith(motion, _person(NEWCOMER), person, ALL, ids);
        // And others, one by one, until there are just enough.
        for (uint32 id = FIRST; what == 0 && id <= _lastUnit && !_isSupported(motion, _person(NEWCOMER)); ++id)
            if (_ledger[id].into == 0) _supportWith(motion, _person(NEWCOMER), _holderOf(id), ALL, _one(id));
        if (what == 0 && other != 0) _merge(ids[0], other);
        if (what == 1 && ids.length != 0) _transfer(ids[0], (seed >> 80) % OWNERS, true);
        if (what == 2) _warpTo(block.timestamp + 90 days + ((seed >> 88) % 3 == 0 ? 0 : 1));
        _support(motion, _person(NEWCOMER), (seed >> 104) % OWNERS, ALL);
        _convene(kind, parameter, _person(NEWCOMER));
    }

    /// @dev What was refused, an arbiter allows: then who asked convenes it, once, and nobody else.
    function appeal(uint256 seed) external step {
        seed = _dice(seed);
        if (!_hasRoom()) return;
        Kind kind = _kindBy(seed >> 8);
        uint256 parameter = _parameterFor(kind, seed >> 16);
        uint256 person = (seed >> 64) % OWNERS;
        _convene(kind, parameter, _person(person));
        IDisputes.Matter memory matter;
        matter.subject = IDisputes.Subject.Refusal;
        matter.ref = keccak256(abi.encode(_motionFor(kind, parameter)));
        if (_mandate.office != IMandates.Office.None) matter.person = _person(MANAGER);
        matter.document = "document";
        Header memory none;
        uint256 index = _openCase(_known[0], matter, none, person, 0);
        _enforce(index, new uint32[](0), _disposition(IDisputes.Order.Allow, 0, matter.subject, Then.Close));
        _convene(kind, parameter, STRANGER);
        _convene(kind, parameter, _person(person));
        _convene(kind, parameter, _person(person));
    }

    /// @dev A6: an arbiter orders it; too early; perhaps the key is used, or objects; in time.
    function recoverKey(uint256 seed) external step {
        seed = _dice(seed);
        IDisputes.Matter memory matter;
        (matter.subject, matter.document) = (IDisputes.Subject.Recovery, "document");
        matter.unit = FIRST + uint32((seed >> 8) % UNITS);
        if (_ledger[matter.unit].into != 0) return;
        Header memory none;
        uint256 index = _openCase(_known[0], matter, none, (seed >> 16) % PEOPLE, 0);
        if (_cases[index].matter.unit != matter.unit) return;
        uint248 to = uint248(uint160(_person((seed >> 24) % PEOPLE)));
        _enforce(index, new uint32[](0), _disposition(IDisputes.Order.Recover, to, matter.subject, Then.Close));
        _warpTo(block.timestamp + 14 days);
        _completeRecovery(matter.unit);
        if ((seed >> 32) % 6 == 0) _transfer(matter.unit, (seed >> 40) % OWNERS, true);
        if ((seed >> 48) % 6 == 0) _stopRecovery(matter.unit);
        _warpTo(block.timestamp + 1);
        _completeRecovery(matter.unit);
    }

    /// @dev By decision, with the holder's consent or without; sometimes the unit is sold meanwhile.
    function splitByDecision(uint256 seed) external step {
        seed = _dice(seed);
        if (_lastUnit >= FIRST + MOST_UNITS) return;
        uint256 parameter = _parameterFor(Kind.Split, seed >> 8);
        uint32 id = _splitUnit(parameter);
        Holding storage unit = _ledger[id];
        if (_isSplitFree && (seed >> 112) % 2 == 0) _through(Kind.Choose, 1e5 + 2 * ((seed >> 120) % 1e5));
        if (unit.into != 0) return;
        if (!_isSplitFree) _splitAlone(id, seed >> 16, 0);
        if ((seed >> 80) % 4 != 0) {
            vm.prank(unit.holder);
            units.consentToSplit(id, _partsIn(parameter));
            _consents[id] = Consent(unit.holder, unit.movedAt, parameter);
        }
        (bool isConvened, bytes32 decision) = _decide(Kind.Split, parameter);
        if (!isConvened) return;
        if ((seed >> 96) % 3 == 0) _transfer(id, (seed >> 104) % OWNERS, true);
        _await(_knownAs(decision));
    }

    /// @dev One unit gives another some of its share, by decision, with its holder's consent or without; sometimes it is sold meanwhile.
    function reapportionByDecision(uint256 seed) external step {
        seed = _dice(seed);
        uint256 parameter = _parameterFor(Kind.Reapportion, seed >> 8);
        (uint32 id, , uint40 share, ) = _exchanged(parameter);
        Holding storage unit = _ledger[id];
        if (unit.into != 0 || unit.share <= share) return;
        if ((seed >> 80) % 4 != 0) {
            vm.prank(unit.holder);
            units.consentToShare(id, share);
            _consents[id] = Consent(unit.holder, unit.movedAt, _lowering(unit.share, share));
        }
        (bool isConvened, bytes32 decision) = _decide(Kind.Reapportion, parameter);
        if (!isConvened) return;
        if ((seed >> 96) % 3 == 0) _transfer(id, (seed >> 104) % OWNERS, true);
        _await(_knownAs(decision));
    }

    /// @dev The manager suspends, which ends by itself or by an arbiter, and would again.
    function suspendAgain(uint256 seed) external step {
        seed = _dice(seed);
        uint256 id = 1 + ((seed >> 8) % COMMON_OBJECTS);
        _officiate();
        _suspendNow(id, MANAGER);
        if (_statusOf(id) != IObjects.Status.Suspended || _common[id].suspendedUntil == 0) return;
        if ((seed >> 16) % 2 == 0) {
            IDisputes.Matter memory matter;
            (matter.subject, matter.ref, matter.document) = (IDisputes.Subject.Act, bytes32(id), "document");
            Header memory none;
            uint256 index = _openCase(_known[0], matter, none, (seed >> 24) % OWNERS, 0);
            (IDisputes.Order kind, uint248 argument) = (IDisputes.Order.Lift, 0);
            if ((seed >> 64) % 4 == 0) (kind, argument) = (IDisputes.Order.Interim, uint160(_person(MANAGER)));
            _enforce(index, new uint32[](0), _disposition(kind, argument, matter.subject, Then.Close));
        } else _warpTo(_common[id].suspendedUntil + 1);
        _officiate();
        _suspendNow(id, MANAGER);
        if ((seed >> 32) % 4 == 0) _warpTo(_common[id].pausedUntil + ((seed >> 40) % 2));
        _officiate();
        _suspendNow(id, MANAGER);
    }

    /* PRIVATE */

    /// @dev Convened and voted for by all that there are. Its voting is still open.
    function _decide(Kind kind, uint256 parameter) private returns (bool isConvened, bytes32 id) {
        (isConvened, id) = _propose(kind, parameter);
        if (!isConvened) return (false, 0);
        Known storage known = _knownAs(id);
        _warpTo(_opensAt(known));
        _assent(known);
    }

    /// @dev By the manager, or by all.
    function _propose(Kind kind, uint256 parameter) private returns (bool isConvened, bytes32 id) {
        if (!_hasRoom()) return (false, 0);
        if (_isManagerActive()) {
            isConvened = _convene(kind, parameter, _person(MANAGER));
        } else {
            Motion memory motion = _motionFor(kind, parameter);
            for (uint256 i; i < PEOPLE && !_isSupported(motion, STRANGER); ++i) _support(motion, STRANGER, i, ALL);
            isConvened = _convene(kind, parameter, STRANGER);
        }
        if (isConvened) id = _known[_known.length - 1].id;
    }

    /// @dev One that was carried out and can be taken back.
    function _done(uint256 seed) private returns (bool isDone, bytes32 id) {
        for (uint256 i; i < _known.length; ++i)
            if (_known[i].isExecuted && !_known[i].isAnnulled && _hasUndo(_known[i])) return (true, _known[i].id);
        Kind kind = (seed >> 40) % 2 == 0 ? Kind.Undoable : Kind.Count;
        return _through(kind, _parameterFor(kind, seed >> 48));
    }

    /// @dev Convened, voted for and carried out.
    function _through(Kind kind, uint256 parameter) private returns (bool isDone, bytes32 id) {
        (isDone, id) = _decide(kind, parameter);
        if (!isDone) return (false, 0);
        Known storage known = _knownAs(id);
        _await(known);
        return (known.isExecuted, id);
    }

    function _await(Known storage known) private {
        _warpTo(_dueAt(known) + 1);
        _carry(known, known.motion);
    }

    /// @dev The place of a case about a decision, a new one if there is none.
    function _caseAbout(Known storage known, uint256 seed) private returns (uint256) {
        for (uint256 i; i < _cases.length; ++i)
            if (_cases[i].matter.ref == known.id && _cases[i].matter.subject == IDisputes.Subject.Decision) return i;
        uint256 person = seed % PEOPLE;
        uint32[] memory own = _unitsOf(person);
        uint32 unit = own.length == 0 ? 0 : own[(seed >> 8) % own.length];
        IDisputes.Matter memory matter;
        (matter.subject, matter.ref) = (IDisputes.Subject.Decision, known.id);
        matter.document = "document";
        return _openCase(known, matter, known.header, person, unit);
    }

    /// @dev Room for it is made by giving another one up.
    function _openCase(
        Known storage known,
        IDisputes.Matter memory matter,
        Header memory header,
        uint256 person,
        uint32 unit
    ) private returns (uint256) {
        if (_cases.length == MOST_CASES) _giveUp(person % MOST_CASES);
        if (_dispute(known, matter, header, person, unit)) return _cases.length - 1;
        for (uint256 i; i < _cases.length; ++i)
            if (keccak256(abi.encode(_cases[i].matter)) == keccak256(abi.encode(matter))) return i;
        return 0;
    }

    function _disposition(
        IDisputes.Order kind,
        uint248 argument,
        IDisputes.Subject subject,
        Then then
    ) private view returns (Disposition memory disposition) {
        (disposition.then, disposition.assets) = (then, AssetsTo.Nobody);
        (disposition.progress, disposition.rest) = (uint40(subject), disputes.orderOf(kind, argument));
    }

    /// @dev The manager's powers rest while a report is overdue; where there is none, the assembly appoints one.
    function _officiate() private {
        if (!_isManagerActive()) _report();
        if (_isManagerActive() && _mandate.powers & 2 != 0) return;
        _through(Kind.Appoint, block.timestamp);
    }

    /// @dev A decision that is voted on, convened if there is none, and a unit that has no ballot in it yet, if there is one.
    function _toBeVoted(uint256 seed) private returns (Known storage known, uint256 person, uint32[] memory ids) {
        known = _votable(seed);
        (person, ids) = _fresh(known, seed);
    }

    function _fresh(Known storage known, uint256 seed) private view returns (uint256 person, uint32[] memory ids) {
        ids = new uint32[](1);
        uint32 length = _lastUnit - FIRST + 1;
        for (uint32 i; i < length; ++i) {
            uint32 id = FIRST + (((uint32(seed >> 8) % length) + i) % length);
            if (_ledger[id].into != 0) continue;
            ids[0] = id;
            bool isFresh = (_cast[known.id] >> (4 * (id - FIRST))) & 15 == 0 && _frozen[known.id][id - FIRST] != 0;
            if (isFresh && _ledger[id].acceded) break;
        }
        person = _holderOf(ids[0]);
    }

    function _holderOf(uint32 unit) private view returns (uint256 person) {
        while (_person(person) != _ledger[unit].holder) ++person;
    }

    function _votable(uint256 seed) private returns (Known storage known) {
        known = _pick(seed, VOTING);
        if (_stateOf(known) != IAssembly.State.Voting) known = _pick(seed, NOTICE);
        if (_stateOf(known) > IAssembly.State.Voting) {
            Kind kind = _kindBy(seed);
            (bool isConvened, bytes32 id) = _propose(kind, _parameterFor(kind, seed >> 40));
            known = isConvened ? _knownAs(id) : _pick(seed, VOTING);
        }
        if (_stateOf(known) == IAssembly.State.Notice) _warpTo(_opensAt(known));
    }

    /// @dev Another unit of the person's that could be merged with it, or zero.
    function _mergeable(uint256 person, uint32 unit) private view returns (uint32) {
        uint32[] memory own = _unitsOf(person);
        for (uint256 i; i < own.length; ++i)
            if (own[i] != unit && _ledger[own[i]].class == _ledger[unit].class) return own[i];
        return 0;
    }

    function _knownAs(bytes32 id) private view returns (Known storage known) {
        (, known) = _at(id);
    }

    function _warpTo(uint256 moment) private {
        if (moment > block.timestamp) vm.warp(moment);
    }
}
