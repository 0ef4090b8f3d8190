// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Header, IAssembly} from "../contracts/condominium/IAssembly.sol";
import {Motion} from "../contracts/condominium/ICharter.sol";
import {IObjects} from "../contracts/condominium/IObjects.sol";
import {CondominiumMotions} from "./CondominiumMotions.sol";

/// @title CondominiumHandler
/// @notice All that owners, proxies, a relayer, a manager and the clock do, in any order. No call of the fuzzer's reverts; what must be
/// refused is tried too, and whether it was refused is compared with what these ghosts know without asking the contracts.
abstract contract CondominiumHandler is CondominiumMotions {
    uint256 internal constant NOTICE = 1 << uint256(IAssembly.State.Notice);
    uint256 internal constant VOTING = 1 << uint256(IAssembly.State.Voting);
    uint256 internal constant PASSED =
        (1 << uint256(IAssembly.State.Executable)) |
            (1 << uint256(IAssembly.State.Challenge)) |
            (1 << uint256(IAssembly.State.Stayed));
    uint32 internal constant MOST_UNITS = 30;

    uint8 internal constant GIVEN = 1;
    uint8 private constant USED = 2;

    struct Given {
        address holder;
        uint256 until;
        uint256 givenAt;
        uint256 categories;
        bytes32 only;
    }

    /// @param supporters a bit a unit, from {FIRST} on
    struct Petition {
        uint256 supporters;
        uint256 begunAt;
    }

    /// @param whole the entries, packed
    /// @param cast the ballots after it, by our own reckoning
    struct Poll {
        bytes[] entries;
        bytes whole;
        uint256 cast;
        uint256 expected;
        uint256 offered;
    }

    /// @dev What a poll was found to do when its entries were counted one by one.
    error CountedOneByOne(uint256 counted, bytes32 outcome);
    error CountedBadEntry(uint256 place);

    /// @dev A person's leave to convene a motion: {GIVEN}, or {USED}.
    mapping(bytes32 motion => mapping(address convener => uint8)) internal _leaves;
    /// @dev Of all units at zero.
    mapping(address grantor => mapping(uint256 unit => Given)) private _proxies;
    mapping(bytes32 motion => mapping(address convener => Petition)) private _petitions;
    mapping(bytes32 id => mapping(address holder => uint256)) private _represented;

    constructor() {
        for (uint256 i; i < OWNERS; ++i) _accedeAs(i);
        vm.prank(address(decisions));
        (bool done, ) = address(charter).call(_appointment(uint40(block.timestamp)));
        require(done, "the manager is not appointed");
        _appointed(uint40(block.timestamp));
        _convene(Kind.Resolve, 1, _person(MANAGER));
    }

    /* CONVENING */

    function convene(uint256 seed) external step {
        seed = _dice(seed);
        if (!_hasRoom()) return;
        Kind kind = _kindBy(seed >> 8);
        uint256 parameter = _parameterFor(kind, seed >> 16);
        if ((seed >> 64) % 16 == 0 || (_isManagerActive() && (seed >> 64) % 4 != 0)) {
            _convene(kind, parameter, _person(MANAGER));
            return;
        }
        // One or two owners sign for it; sometimes one twice, and sometimes who holds nothing.
        Motion memory motion = _motionFor(kind, parameter);
        (uint256 first, uint256 second) = ((seed >> 72) % PEOPLE, (seed >> 80) % PEOPLE);
        address convener = _person(first == MANAGER ? NEWCOMER : first);
        _support(motion, convener, first, seed >> 112);
        if ((seed >> 88) % 2 == 0) _support(motion, convener, second, seed >> 128);
        // Signed for one, it is not another's; for once, it is not convened for ever.
        bool isEnough = _isSupported(motion, convener);
        if (isEnough && (seed >> 104) % 2 == 0 && !_convene(kind, parameter, STRANGER))
            _succeed("convene for another refused");
        bool done = _convene(kind, parameter, convener);
        if (done && (seed >> 96) % 2 == 0 && _hasRoom()) _convene(kind, parameter, convener);
        if (done) _support(motion, convener, second, seed >> 144);
    }

    /// @dev One person's signature, or own call, for some of its units; sometimes for another who convenes, which counts for nothing.
    function _support(Motion memory motion, address convener, uint256 person, uint256 dice) internal {
        _supportWith(
            motion,
            convener,
            person,
            dice,
            (dice >> 32) % 4 == 0 ? _someUnits(dice, person) : _unitsOf(person)
        );
    }

    function _supportWith(
        Motion memory motion,
        address convener,
        uint256 person,
        uint256 dice,
        uint32[] memory ids
    ) internal {
        bool isFor = (dice >> 40) % 8 != 0;
        bool isCall = (dice >> 48) % 4 == 0;
        bytes32 hash = keccak256(abi.encode(motion));
        bytes32 digest = _petitionDigest(isFor ? convener : address(this), hash, motion.question);
        bytes memory data = _entry(1, isCall ? 0 : _key(person), digest, ids);
        data = abi.encodeCall(decisions.support, (hash, motion.question, convener, data));
        vm.prank(isCall ? _person(person) : STRANGER);
        (bool done, bytes memory result) = address(decisions).call(data);
        if (done) isFor = isFor || isCall;
        uint256 counted = done ? abi.decode(result, (uint256)) : 0;
        if (_judgeSupport(hash, convener, isFor ? _willing(person, ids) : 0, done, counted))
            _succeed(isCall ? bytes32("support by own call") : bytes32("support"));
    }

    function _judgeSupport(
        bytes32 hash,
        address convener,
        uint256 added,
        bool done,
        uint256 counted
    ) private returns (bool) {
        Petition storage petition = _petitions[hash][convener];
        bool isOver = petition.begunAt != 0 && block.timestamp > petition.begunAt + 90 days;
        _expect(done == (_leaves[hash][convener] != USED && !isOver), Broken.E3Privileged);
        if (!done) _succeed(isOver ? bytes32("support refused, over") : bytes32("support refused, used"));
        if (!done) return false;
        added &= ~petition.supporters;
        _expect(counted == _ones(added), Broken.E3Privileged);
        if (added == 0) return false;
        petition.supporters |= added;
        if (petition.begunAt == 0) petition.begunAt = block.timestamp;
        return true;
    }

    /// @dev The person's units among these, that can vote.
    function _willing(uint256 person, uint32[] memory ids) private view returns (uint256 units) {
        for (uint256 i; i < ids.length; ++i) {
            if (ids[i] < FIRST || ids[i] > _lastUnit) continue;
            Holding memory unit = _ledger[ids[i]];
            if (unit.share != 0 && unit.acceded && unit.holder == _person(person)) units |= 1 << (ids[i] - FIRST);
        }
    }

    /// @dev Whether a tenth of the units of today signed, within ninety days.
    function _isSupported(Motion memory motion, address convener) internal view returns (bool) {
        Petition memory petition = _petitions[keccak256(abi.encode(motion))][convener];
        if (petition.begunAt == 0 || block.timestamp > petition.begunAt + 90 days) return false;
        uint256 present;
        for (uint256 i; i <= _lastUnit - FIRST; ++i)
            if ((petition.supporters >> i) & 1 == 1 && _ledger[FIRST + i].share != 0) ++present;
        return present * 10 >= electorate(0).count;
    }

    function _ones(uint256 bits) private pure returns (uint256 ones) {
        for (; bits != 0; bits &= bits - 1) ++ones;
    }

    function reconvene(uint256 seed) external step {
        seed = _dice(seed);
        uint256 wanted = (1 << uint256(IAssembly.State.NoQuorum)) | (1 << uint256(IAssembly.State.Annulled));
        if (_hasRoom()) _reconvene(_pick(seed, wanted));
    }

    function _reconvene(Known storage known) internal {
        bool isSecond =
            _stateOf(known) == IAssembly.State.NoQuorum &&
                !known.isSecond &&
                known.rule.secondDenominator != 0 &&
                block.timestamp <= _expiresAt(known);
        // What was carried out is taken back first, where it can be.
        bool isTakenBack =
            !known.isExecuted || known.isUndone || !_hasUndo(known) || block.timestamp > _undoUntil(known);
        bool isRemitted = known.isRemitted && block.timestamp <= _undoUntil(known) + known.rule.executionPeriod;
        bool isDue = !known.isPutAgain && (isRemitted || isSecond);
        isDue = isDue && _isOpenTo(known.kind, known.parameter, known.class);
        bool done;
        vm.prank(STRANGER);
        try decisions.reconvene(known.header, known.motion) {
            done = true;
        } catch {}
        _expect(done == (isDue && isTakenBack), Broken.V10Window);
        if (isDue && !isTakenBack) _succeed("reconvene before undone");
        if (!done) return;
        known.isPutAgain = true;
        bool stays = known.isRemitted ? known.isSecond : true;
        _remember(known.kind, known.parameter, abi.decode(known.motion, (Motion)), known.header.convener);
        _known[_known.length - 1].isSecond = stays;
        _succeed(known.isRemitted ? bytes32("reconvene what was remitted") : bytes32("second call"));
    }

    /// @dev By who convened it, before voting opens; by another, and later, in vain.
    function withdraw(uint256 seed) external step {
        seed = _dice(seed);
        if ((seed >> 24) % 2 != 0) return;
        Known storage known = _pick(seed, NOTICE);
        bool isIts = (seed >> 16) % 3 != 0;
        bool isDue = isIts && _stateOf(known) == IAssembly.State.Notice;
        bool done;
        vm.prank(isIts ? known.header.convener : address(0xAA04));
        try decisions.withdraw(known.header) {
            done = true;
        } catch {}
        _expect(done == isDue, Broken.E3Privileged);
        _succeed(done ? bytes32("withdraw") : bytes32("withdraw refused"));
        if (!done) return;
        known.isWithdrawn = true;
        visited[decisions.stateOf(known.id)] = true;
    }

    /* BALLOTS */

    function vote(uint256 seed) external step {
        seed = _dice(seed);
        uint256 person = (seed >> 16) % PEOPLE;
        _vote(_pickToVote(seed), person, _someUnits(seed >> 32, person), _choice(seed >> 96));
    }

    function _vote(Known storage known, uint256 person, uint32[] memory ids, uint8 choice) internal {
        bool due = _judge(known, ids, _person(person), 12 | choice);
        bool isOpen = block.timestamp >= _opensAt(known) && block.timestamp <= _closesAt(known);
        if (known.isAnnulled && isOpen && ids.length != 0) _succeed("vote refused, annulled");
        bool done;
        vm.prank(_person(person));
        try decisions.vote(known.id, ids, IAssembly.Choice(choice)) {
            done = true;
        } catch {}
        _expect(done == due, Broken.V2Once);
        _expectRecount(known, Broken.V1Recount);
        if (done) _succeed("vote");
        if (!done && _stateOf(known) == IAssembly.State.Voting) _succeed("vote refused");
    }

    function voteBySignature(uint256 seed) external step {
        seed = _dice(seed);
        Known storage known = _pickToVote(seed);
        uint256 person = (seed >> 16) % PEOPLE;
        uint8 choice = _choice(seed >> 96);
        _voteSigned(known, person, _someUnits(seed >> 32, person), choice, (seed >> 128) % 4 != 0);
    }

    function _voteSigned(Known storage known, uint256 person, uint32[] memory ids, uint8 choice, bool isGood) internal {
        bytes32 digest = _ballotDigest(known.id, known.header.question, isGood ? choice : (choice % 3) + 1);
        bool due = isGood && _judge(known, ids, _person(person), 8 | choice);
        bytes memory signature = _signed(_key(person), digest);
        bool done;
        vm.prank(STRANGER);
        try decisions.voteBySignature(known.header, _person(person), ids, IAssembly.Choice(choice), signature) {
            done = true;
        } catch {}
        _expect(done == due, Broken.V2Once);
        _expectRecount(known, Broken.V1Recount);
        if (done) _succeed("voteBySignature");
    }

    function giveProxy(uint256 seed) external step {
        seed = _dice(seed);
        bytes32 only = (seed >> 64) % 3 == 0 ? _pick(seed, NOTICE | VOTING).id : bytes32(0);
        uint256 categories = (seed >> 128) % 3 == 0 ? (seed >> 136) % 32 : 31;
        uint256 unit = (seed >> 152) % 2 == 0 ? FIRST + ((seed >> 160) % (_lastUnit - FIRST + 1)) : 0;
        // Sometimes to nobody: the unit is taken out.
        address holder = unit != 0 && (seed >> 168) % 4 == 0 ? address(0) : _person((seed >> 32) % PEOPLE);
        _give(
            (seed >> 16) % PEOPLE,
            unit,
            Given(holder, block.timestamp + ((seed >> 40) % 9 days), 0, categories, only)
        );
        _succeed("giveProxy");
    }

    function voteByProxy(uint256 seed) external step {
        seed = _dice(seed);
        Known storage known = _pickToVote(seed);
        uint256 person = (seed >> 16) % PEOPLE;
        if ((seed >> 20) % 2 == 0) _giveAll(person, (seed >> 28) % PEOPLE, block.timestamp + 9 days);
        uint32[] memory ids = _someUnits(seed >> 32, person);
        address holder = _proxies[_person(person)][(seed >> 128) % 2 == 0 ? ids[0] : 0].holder;
        if ((seed >> 24) % 8 == 0 || holder == address(0)) holder = STRANGER;
        _voteByProxy(known, person, holder, ids, _choice(seed >> 96));
    }

    function _voteByProxy(
        Known storage known,
        uint256 person,
        address holder,
        uint32[] memory ids,
        uint8 choice
    ) internal {
        uint256 represented = _represented[known.id][holder] + ids.length;
        bool due = _judgeProxy(known, person, holder, ids, choice, represented);
        bool done;
        vm.prank(holder);
        try decisions.voteByProxy(known.id, _person(person), ids, IAssembly.Choice(choice)) {
            done = true;
        } catch {}
        _expect(done == due, Broken.V4Owners);
        _expectRecount(known, Broken.V1Recount);
        if (!done) return;
        _represented[known.id][holder] = represented;
        _succeed("voteByProxy");
    }

    function _judgeProxy(
        Known storage known,
        uint256 person,
        address holder,
        uint32[] memory ids,
        uint8 choice,
        uint256 represented
    ) private returns (bool due) {
        for (uint256 i; i < ids.length; ++i) if (!_isProxied(known, person, holder, ids[i])) return false;
        uint256[3] memory before = [_cast[known.id], known.isExtended ? 1 : 0, known.stayedUntil];
        if (!_judge(known, ids, _person(person), 4 | choice)) return false;
        bool isManager = _isManager(holder);
        bool fits = represented <= (known.count / 5 == 0 ? 1 : known.count / 5);
        due = fits && !isManager;
        if (!due) _takeBack(known, before);
        if (isManager && fits) _succeed("proxy refused, manager");
        if (!isManager && !fits) _succeed("proxy refused, too many");
    }

    /// @dev As it was before ballots that the contract refuses.
    function _takeBack(Known storage known, uint256[3] memory before) private {
        _cast[known.id] = before[0];
        known.isExtended = before[1] == 1;
        known.stayedUntil = before[2];
    }

    function _isManager(address holder) private view returns (bool) {
        return holder == _person(MANAGER) && block.timestamp >= _mandate.from && block.timestamp <= _mandate.until;
    }

    /// @dev By the unit's own proxy, if there is one from this holding of it; else by the one for all. Who got the unit since gave none.
    function _isProxied(Known storage known, uint256 person, address holder, uint32 unit) private returns (bool) {
        (, , uint256 since) = _heldSince(unit);
        Given memory given = _proxies[_person(person)][unit];
        bool isOwn = given.givenAt != 0 && since <= given.givenAt;
        if (!isOwn) given = _proxies[_person(person)][0];
        bool isFor = given.only == known.id;
        if (given.only == 0) isFor = (given.categories >> known.rule.category) & 1 == 1;
        bool isGiven = isFor && holder == given.holder && block.timestamp <= given.until;
        if (isGiven && since > given.givenAt) _succeed("leave out what was bought since");
        Given memory general = _proxies[_person(person)][0];
        if (isOwn && isGiven && general.holder != holder) _succeed("voteByProxy, of the unit's own");
        bool isTakenOut = isOwn && !isGiven && general.holder == holder && block.timestamp <= general.until;
        if (isTakenOut) _succeed("voteByProxy, taken out");
        return isGiven && since <= given.givenAt;
    }

    /// @dev A batch of some entries of a written poll, bad ones between good ones.
    function countBallots(uint256 seed) external step {
        _countBallots(_dice(seed), false);
    }

    /// @dev A batch of all owners, so that something passes.
    function poll(uint256 seed) external step {
        _countBallots(_dice(seed), true);
    }

    function _countBallots(uint256 seed, bool isWhole) private {
        Known storage known = _pickToVote(seed);
        uint256 entries = isWhole ? OWNERS : 1 + ((seed >> 16) % 4);
        Poll memory batch = Poll(new bytes[](entries), "", _cast[known.id], 0, 0);
        for (uint256 i; i < entries; ++i) {
            uint256 dice = uint256(keccak256(abi.encode(seed, i)));
            // Mostly they agree.
            if (isWhole && (seed >> 24) % 4 != 0) dice &= ~(uint256(7) << 96);
            (bytes memory entry, address voter, uint32[] memory ids, uint8 choice) = _entryFor(
                known,
                isWhole ? i : dice % PEOPLE,
                dice
            );
            _add(known, batch, i, entry, voter, ids, choice);
        }
        _count(known, batch);
    }

    /// @dev All that there are vote for it.
    function _assent(Known storage known) internal {
        Poll memory batch = Poll(new bytes[](PEOPLE), "", _cast[known.id], 0, 0);
        bytes32 digest = _ballotDigest(known.id, known.header.question, 1);
        for (uint256 i; i < PEOPLE; ++i) {
            uint32[] memory ids = _unitsOf(i);
            _add(known, batch, i, _entry(1, _key(i), digest, ids), _person(i), ids, 1);
        }
        _count(known, batch);
    }

    function _add(
        Known storage known,
        Poll memory batch,
        uint256 place,
        bytes memory entry,
        address voter,
        uint32[] memory ids,
        uint8 choice
    ) private {
        (batch.entries[place], batch.whole) = (entry, abi.encodePacked(batch.whole, entry));
        batch.offered += ids.length;
        if (_stateOf(known) != IAssembly.State.Voting) return;
        for (uint256 k; k < ids.length; ++k) {
            bool counts;
            (counts, batch.cast) = _try(known, batch.cast, ids[k], voter, 8 | choice);
            if (counts) ++batch.expected;
        }
    }

    /// @dev V5: it counts as many and leaves the same behind as its entries one by one, which is tried before and taken back.
    function _count(Known storage known, Poll memory batch) private {
        bytes32 singles;
        try this.countOneByOne(known.header, known.id, batch.entries) {} catch (bytes memory reason) {
            singles = keccak256(reason);
        }
        bool due = _stateOf(known) == IAssembly.State.Voting;
        bool done;
        uint256 found;
        vm.prank(_person(0));
        try decisions.countBallots(known.header, batch.whole) returns (uint256 counted) {
            (done, found) = (true, counted);
        } catch {}
        _expect(done == due, Broken.V2Once);
        if (!done) return;
        _castNow(known, batch.cast);
        _expect(found == batch.expected, Broken.V2Once);
        _expectRecount(known, Broken.V1Recount);
        bytes memory same = abi.encodeWithSelector(CountedOneByOne.selector, found, _outcomeOf(known.id));
        _expect(singles == keccak256(same), Broken.V5Singles);
        _succeed("countBallots");
        if (found != 0 && found != batch.offered) _succeed("countBallots with bad entries");
    }

    /// @dev Always reverts, with what it found: so it is taken back.
    function countOneByOne(Header calldata header, bytes32 id, bytes[] calldata entries) external {
        uint256 counted;
        for (uint256 i; i < entries.length; ++i) {
            bytes32 before = _outcomeOf(id);
            vm.prank(_person(0));
            uint256 found = decisions.countBallots(header, entries[i]);
            counted += found;
            require(found != 0 || before == _outcomeOf(id), CountedBadEntry(i));
        }
        require(false, CountedOneByOne(counted, _outcomeOf(id)));
    }

    function _outcomeOf(bytes32 id) private view returns (bytes32) {
        return keccak256(abi.encode(decisions.tallyOf(id), decisions.ballotsOf(id, 0, 2)));
    }

    /// @dev Bad ones are of another choice than signed, of another decision, of a choice that there is not, of somebody else's units.
    function _entryFor(
        Known storage known,
        uint256 person,
        uint256 dice
    ) private view returns (bytes memory entry, address voter, uint32[] memory ids, uint8 choice) {
        (voter, ids, choice) = (_person(person), _someUnits(dice >> 32, person), _choice(dice >> 96));
        uint256 fault = (dice >> 128) % 12;
        bytes32 digest = _ballotDigest(known.id, known.header.question, fault == 0 ? (choice % 3) + 1 : choice);
        if (fault == 1) digest = _ballotDigest(known.header.motion, known.header.question, choice);
        if (fault == 2) choice = 4 + (uint8(dice >> 200) % 250);
        // Who sends needs no signature, and nobody else is believed without one.
        uint256 key = person == 0 && fault > 6 ? 0 : _key(person);
        entry = _entry(choice, key, digest, ids);
        if (fault < 3) voter = address(1);
    }

    /* DISPOSAL */

    function transfer(uint256 seed) external step {
        seed = _dice(seed);
        uint32 id = FIRST + uint32((seed >> 8) % (_lastUnit - FIRST + 1));
        if (_ledger[id].into == 0) _transfer(id, (seed >> 40) % PEOPLE, _accedes((seed >> 40) % PEOPLE, seed >> 64));
    }

    function _transfer(uint32 id, uint256 to, bool withAccession) internal {
        Holding storage unit = _ledger[id];
        bool due = withAccession || _acceded[_person(to)] || _isAccessionOptional;
        bytes memory signature = withAccession ? _accession(to) : bytes("");
        bool done;
        vm.prank(unit.holder);
        if (withAccession) {
            try units.transferWithAccession(unit.holder, _person(to), id, signature) {
                (done, _acceded[_person(to)]) = (true, true);
            } catch {}
        } else {
            try units.transferFrom(unit.holder, _person(to), id) {
                done = true;
            } catch {}
        }
        _expect(done == due, Broken.L2Transfers);
        if (!done) return;
        _moved(unit, _person(to));
        _succeed("transfer");
    }

    /// @dev The newcomer is in no hurry.
    function _accedes(uint256 person, uint256 seed) internal pure returns (bool) {
        return seed % (person == NEWCOMER ? 50 : 5) == 0;
    }

    function _moved(Holding storage unit, address to) internal {
        (bool wasAcceded, uint40 since) = (unit.acceded, unit.waitsSince);
        (unit.holder, unit.acceded) = (to, _acceded[to]);
        unit.waitsSince = wasAcceded ? uint40(block.timestamp) : since;
        if (unit.acceded) unit.waitsSince = 0;
        if (!unit.acceded && !wasAcceded) _succeed("transfer and wait on");
        (unit.movedAt, unit.gotAt) = (uint40(block.timestamp), uint40(block.timestamp));
        if (unit.acceded) _countAgain(unit);
    }

    function _countAgain(Holding storage unit) private {
        if (unit.passedOver) _succeed("count again");
        unit.passedOver = false;
    }

    /// @dev V11: who has not acceded in sixty days holds nothing up.
    function passOver(uint256 seed) external step {
        seed = _dice(seed);
        _passOver(FIRST + uint32((seed >> 8) % (_lastUnit - FIRST + 1)));
    }

    function _passOver(uint32 id) internal {
        Holding storage unit = _ledger[id];
        uint40 from = unit.waitsSince;
        bool isOut = unit.into == 0 && !unit.acceded && !unit.passedOver;
        bool isTime = block.timestamp > uint256(from) + 60 days;
        uint32[] memory ids = new uint32[](1);
        ids[0] = id;
        bool wasOut = units.unitOf(id).passedOver;
        vm.prank(STRANGER);
        units.passOver(ids);
        bool done = !wasOut && units.unitOf(id).passedOver;
        _expect(done == (isOut && isTime), Broken.V11Acceded);
        if (isOut && !isTime) _succeed("passOver refused, in time");
        if (!done) return;
        unit.passedOver = true;
        _succeed("passOver");
    }

    function accede(uint256 seed) external step {
        seed = _dice(seed);
        uint256 person = (seed >> 8) % PEOPLE;
        if (person != NEWCOMER) _accedeAs(person);
    }

    function split(uint256 seed) external step {
        seed = _dice(seed);
        uint32 id = FIRST + uint32((seed >> 8) % (_lastUnit - FIRST + 1));
        // Sometimes the parts are more than the whole.
        if ((seed >> 16) % 3 != 0) _splitAlone(id, seed >> 32, (seed >> 80) % 4 == 0 ? 1 : 0);
    }

    function _splitAlone(uint32 id, uint256 seed, uint40 excess) internal {
        Holding storage unit = _ledger[id];
        if (unit.into != 0 || unit.share < 3 || _lastUnit >= FIRST + MOST_UNITS) return;
        uint40 part = 1 + uint40(seed % (unit.share - 1));
        bool done;
        vm.prank(unit.holder);
        try units.split(id, _parts(unit.share - part + excess, part)) {
            done = true;
        } catch {}
        bool isFree = _isSplitFree && !_countsUnits();
        _expect(done == (isFree && excess == 0 && !unit.passedOver), Broken.L1Shares);
        if (!isFree && excess == 0) _succeed("split refused");
        if (!done) return;
        _split(id, part);
        _succeed("split");
    }

    function merge(uint256 seed) external step {
        seed = _dice(seed);
        uint32[] memory ids = _unitsOf((seed >> 8) % OWNERS);
        if (ids.length < 2) return;
        uint256 place = (seed >> 32) % (ids.length - 1);
        if ((seed >> 64) % 2 == 0) _merge(ids[place], ids[place + 1]);
        else _merge(ids[place + 1], ids[0]);
    }

    function _merge(uint32 one, uint32 other) internal {
        uint32[] memory pair = new uint32[](2);
        (pair[0], pair[1]) = (one, other);
        (Holding storage into, Holding storage from) = (_ledger[one], _ledger[other]);
        bool done;
        vm.prank(into.holder);
        try units.merge(pair) {
            done = true;
        } catch {}
        bool isCounted = !into.passedOver && !from.passedOver;
        _expect(done == (into.class == from.class && one != other && isCounted), Broken.L1Shares);
        if (!done) return;
        (into.share, from.share, from.into) = (into.share + from.share, 0, one);
        // What a holder before cast for either stands.
        if (from.movedAt > into.movedAt) into.movedAt = from.movedAt;
        if (!into.acceded && !from.acceded && from.waitsSince < into.waitsSince) into.waitsSince = from.waitsSince;
        _succeed("merge");
    }

    /* THE MANAGER AND THE CLOCK */

    function suspendNow(uint256 seed) external step {
        seed = _dice(seed);
        bool isManager = (seed >> 16) % 3 != 0;
        _suspendNow(1 + ((seed >> 8) % COMMON_OBJECTS), isManager ? MANAGER : (seed >> 24) % OWNERS);
    }

    function _suspendNow(uint256 id, uint256 by) internal {
        CommonObject storage object = _common[id];
        bool may = by == MANAGER && _isManagerActive() && _mandate.powers & 2 != 0;
        may = may && _statusOf(id) == IObjects.Status.Active;
        bool isPaused = block.timestamp <= object.pausedUntil;
        bool done;
        vm.prank(_person(by));
        try objects.suspendNow(id, "reason") {
            done = true;
        } catch {}
        _expect(done == (may && !isPaused), Broken.L4Objects);
        if (may && isPaused) _succeed("suspendNow within the pause");
        if (!done) return;
        if (object.pausedUntil != 0) _succeed("suspendNow after the pause");
        uint40 until = uint40(block.timestamp + LONGEST_SUSPENSION);
        (object.status, object.suspendedUntil) = (IObjects.Status.Suspended, until);
        object.pausedUntil = until + 30 days;
        _succeed("suspendNow");
    }

    function report(uint256 seed) external step {
        if (_dice(seed) % 8 != 0) _report();
    }

    function _report() internal {
        bool done;
        vm.prank(_person(MANAGER));
        try charter.report("report") {
            done = true;
        } catch {}
        _expect(done == (_mandate.until != 0), Broken.E3Privileged);
        if (!done) return;
        if (_mandate.reportedAt < block.timestamp) _mandate.reportedAt = uint40(block.timestamp);
        _succeed("report");
    }

    /// @dev Often to the last second of something, or to the next.
    function warp(uint256 seed) external step {
        seed = _dice(seed);
        Known storage known = _known[seed % _known.length];
        uint256[4] memory edges = [
            _opensAt(known) - 1,
            _closesAt(known),
            _closesAt(known) + known.rule.challengePeriod,
            _dueAt(known)
        ];
        uint256 to = edges[(seed >> 8) % 4] + ((seed >> 16) % 2);
        if (to < block.timestamp || (seed >> 24) % 2 == 0) to = block.timestamp + ((seed >> 32) % 1 days);
        if ((seed >> 128) % 40 == 0) to = _expiresAt(known) + ((seed >> 16) % 2);
        if (to > block.timestamp) vm.warp(to);
        _succeed("warp");
    }

    /* PRIVATE */

    function _give(uint256 grantor, uint256 unit, Given memory given) internal {
        given.givenAt = block.timestamp;
        vm.prank(_person(grantor));
        decisions.giveProxy(uint32(unit), given.holder, uint40(given.until), uint16(given.categories), given.only);
        _proxies[_person(grantor)][unit] = given;
    }

    /// @dev For all units, those too that had one of their own.
    function _giveAll(uint256 grantor, uint256 holder, uint256 until) internal {
        Given memory given = Given(_person(holder), until, 0, 31, 0);
        _give(grantor, 0, given);
        for (uint256 id = FIRST; id <= _lastUnit; ++id)
            if (_proxies[_person(grantor)][id].givenAt != 0) _give(grantor, id, given);
    }

    function _pickToVote(uint256 seed) internal returns (Known storage known) {
        known = _pick(seed, VOTING | NOTICE);
        // So that something is voted on: to the first second, or the one before, in which the contract has to refuse.
        if (block.timestamp < _opensAt(known) && (seed >> 240) % 2 == 0)
            vm.warp(_opensAt(known) - ((seed >> 241) % 3 == 0 ? 1 : 0));
    }

    function _choice(uint256 seed) internal pure returns (uint8) {
        return seed % 8 < 5 ? 1 : 2 + uint8(seed % 2);
    }

    /// @dev Whether all of these ballots count; if so, they are remembered.
    function _judge(
        Known storage known,
        uint32[] memory ids,
        address voter,
        uint256 ballot
    ) private returns (bool due) {
        due = _stateOf(known) == IAssembly.State.Voting;
        uint256 cast = _cast[known.id];
        for (uint256 i; i < ids.length && due; ++i) (due, cast) = _try(known, cast, ids[i], voter, ballot);
        if (due) _castNow(known, cast);
    }

    /// @dev By who has the mandate; by enough signatures, once a motion and person; by whom an arbiter allowed it, once.
    function _convene(Kind kind, uint256 parameter, address convener) internal returns (bool done) {
        Motion memory motion = _motionFor(kind, parameter);
        bytes32 hash = keccak256(abi.encode(motion));
        uint8 leave = _leaves[hash][convener];
        bool isMandated = convener == _person(MANAGER) && _isManagerActive();
        bool isEnough = _isSupported(motion, convener);
        bool due = isMandated || leave == GIVEN || (leave != USED && isEnough);
        bool isOpen = _isOpenTo(kind, parameter, motion.class);
        vm.prank(convener);
        try decisions.convene(abi.encode(motion)) {
            done = true;
        } catch {}
        _expect(done == (due && isOpen), Broken.E3Privileged);
        bool isOwn = _table[kind].class == motion.class;
        if (due && !isOpen)
            _succeed(isOwn ? bytes32("change of another class refused") : bytes32("convene by a class refused"));
        if (!isMandated && leave == USED && isEnough) _succeed("convene again refused");
        if (!done) return false;
        if (!isMandated) _leaves[hash][convener] = USED;
        _remember(kind, parameter, motion, convener);
        bytes32 way = isMandated ? bytes32("convene by mandate") : bytes32("convene by petition");
        _succeed(!isMandated && leave == GIVEN ? bytes32("convene what was allowed") : way);
    }

    /// @dev What calls back, what can be taken back, what changes how others are treated: more often than the rest.
    function _kindBy(uint256 seed) internal pure returns (Kind) {
        if ((seed >> 96) % 2 != 0) return Kind(seed % KINDS);
        return [Kind.Reenter, Kind.Count, Kind.Undoable, Kind.SetRule, Kind.Choose, Kind.SetPower][(seed >> 104) % 6];
    }

    function _accedeAs(uint256 person) private {
        uint32[] memory ids = _unitsOf(person);
        vm.prank(STRANGER);
        units.accede(_person(person), _accession(person), ids);
        _acceded[_person(person)] = true;
        for (uint256 i; i < ids.length; ++i) {
            (_ledger[ids[i]].acceded, _ledger[ids[i]].waitsSince) = (true, 0);
            _countAgain(_ledger[ids[i]]);
        }
        _succeed("accede");
    }

    function _unitsOf(uint256 person) internal view returns (uint32[] memory ids) {
        ids = new uint32[](MOST_UNITS + 1);
        (uint256 found, address holder) = (0, _person(person));
        for (uint32 id = FIRST; id <= _lastUnit; ++id)
            if (_ledger[id].holder == holder && _ledger[id].into == 0) ids[found++] = id;
        assembly ("memory-safe") {
            mstore(ids, found)
        }
    }

    /// @dev Mostly the person's own; sometimes a unit that is not, was merged, or is named twice.
    function _someUnits(uint256 seed, uint256 person) internal view returns (uint32[] memory ids) {
        uint32[] memory own = _unitsOf(person);
        uint256 most = own.length != 0 && own.length < 3 && (seed >> 8) % 8 != 0 ? own.length : 3;
        ids = new uint32[](1 + (seed % most));
        for (uint256 i; i < ids.length; ++i) {
            uint256 dice = uint256(keccak256(abi.encode(seed, i)));
            bool isAny = own.length == 0 || dice % 16 == 0;
            uint256 any = FIRST + ((dice >> 8) % (_lastUnit - FIRST + 3));
            ids[i] = isAny ? uint32(any) : own[(seed + i) % own.length];
        }
    }
}
