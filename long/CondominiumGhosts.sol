// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EXTENDS, PASS_OVER, QUORUM_OVER, WAITS} from "../contracts/condominium/Counting.sol";
import {Header, IAssembly, Tally} from "../contracts/condominium/IAssembly.sol";
import {Base as Whole, Basis, Rule} from "../contracts/condominium/ICharter.sol";
import {IObjects} from "../contracts/condominium/IObjects.sol";
import {CondominiumWorld} from "./CondominiumWorld.sol";

/// @notice What is remembered beside the contracts, to compare them with: who holds what, each decision with its ballots and its
/// clocks by our own reckoning, what was found broken.
abstract contract CondominiumGhosts is CondominiumWorld {
    /// @notice What was found broken, by the names of the invariants.
    enum Broken {
        L1Shares,
        L2Transfers,
        L4Objects,
        V1Recount,
        V2Once,
        V4Owners,
        V5Singles,
        V6Category,
        V7Entrenched,
        V10Window,
        V11Acceded,
        E1Executed,
        E2Ends,
        E3Privileged,
        E4Reentrant,
        E5Successor,
        A2Stays,
        A5Struck,
        A6Recovery
    }

    /// @notice What a decision does.
    enum Kind {
        Resolve,
        List,
        OfClass,
        Count,
        Reenter,
        Suspend,
        Resume,
        Retire,
        Reapportion,
        SetRule,
        Appoint,
        Choose,
        Several,
        Undoable,
        Split,
        SetPower,
        SetTribunal
    }

    /// @param movedAt when it last changed hands, or what was merged into it
    /// @param gotAt when it last changed hands itself
    /// @param passedOver whether it does not count, as its holder did not accede in time
    /// @param waitsSince since when no holder of it has acceded; zero while it is acceded
    struct Holding {
        address holder;
        uint40 share;
        uint8 class;
        bool acceded;
        uint40 movedAt;
        uint32 into;
        uint40 gotAt;
        bool passedOver;
        uint40 waitsSince;
    }

    /// @param parameter what `kind` is about
    /// @param convenedAt when, in seconds
    /// @param stayedUntil the last second of its stay; of an annulled one, when it was annulled
    /// @param extended for how many seconds stays have moved it in all
    /// @param isHeld whether a dispute whose advance is paid is open
    /// @param isRecounting whether a piece of a strike is still to come
    struct Known {
        bytes32 id;
        Header header;
        bytes motion;
        Kind kind;
        uint256 parameter;
        Rule rule;
        uint8 class;
        uint40 share;
        uint24 count;
        uint40 convenedAt;
        bool isSecond;
        bool isPutAgain;
        bool isExecuted;
        bool isAnnulled;
        bool isRemitted;
        bool isUndone;
        bool isRecounted;
        uint256 disputes;
        uint256 stayedUntil;
        uint256 stayedDays;
        uint256 extended;
        bool isHeld;
        bool isRecounting;
        bool isWithdrawn;
        bool isExtended;
    }

    /// @dev How a kind of call is decided, as the charter's table has it: zero where it names none.
    struct Entry {
        uint8 category;
        uint8 class;
    }

    struct Present {
        uint256 share;
        uint256 count;
    }

    /// @param pausedUntil the last second in which the manager may not suspend it again
    struct CommonObject {
        IObjects.Status status;
        uint40 suspendedUntil;
        uint256 pausedUntil;
    }

    uint256 private constant MOST = 6;
    /// @dev No choice, in the place of a signed ballot.
    uint256 internal constant STRUCK = 8;

    mapping(Broken => bool) public broken;
    /// @notice Whether any is.
    bool public isBroken;
    /// @notice How often each step succeeded, by its name.
    mapping(bytes32 step => uint256) public succeeded;
    mapping(IAssembly.State => bool) public visited;
    uint256 public calls;

    Known[] internal _known;
    uint24 internal _lastDecision;
    uint32 internal _lastUnit;
    mapping(uint256 unit => Holding) internal _ledger;
    mapping(address => bool) internal _acceded;
    bool internal _isAccessionOptional = true;
    bool internal _isSplitFree = true;
    mapping(uint8 category => Rule) internal _rules;
    mapping(uint8 category => uint16) internal _ruleNumbers;
    uint16 internal _rulesMade;
    mapping(Kind => Entry) internal _table;
    mapping(uint256 object => CommonObject) internal _common;
    bytes32 internal _arbitration = "rules";
    bytes32 internal _document = "charter";
    uint256 internal _counted;
    uint256 internal _reentered;
    /// @dev By unit from {FIRST} on: four bits each, as the assembly has them; and the shares at convening, of the class that votes.
    mapping(bytes32 id => uint256) internal _cast;
    /// @dev How many disputes about it are open, noted or not.
    mapping(bytes32 id => uint256) internal _open;
    mapping(bytes32 id => uint40[64]) internal _frozen;
    /// @dev A bit a unit that had a share when it was convened, of whatever class.
    mapping(bytes32 id => uint256) internal _counts;

    constructor() {
        _lastUnit = FIRST + UNITS - 1;
        uint40 start = uint40(block.timestamp);
        for (uint32 i; i < UNITS; ++i)
            _ledger[FIRST + i] = Holding(
                _person(i % OWNERS),
                10 + 3 * uint40(i),
                i % 2 == 0 ? 0 : 1,
                false,
                start,
                0,
                start,
                false,
                start
            );
        for (uint8 i = 1; i <= HIGHEST; ++i) (_rules[i], _ruleNumbers[i]) = (_ruleFor(i, 0), _rulesMade++);
        Kind[6] memory ordinary = [Kind.Resolve, Kind.Suspend, Kind.Resume, Kind.SetRule, Kind.Appoint, Kind.SetPower];
        for (uint256 i; i < ordinary.length; ++i) _table[ordinary[i]].category = 1;
        (_table[Kind.List].category, _table[Kind.Retire].category, _table[Kind.Reapportion].category) = (2, 2, 3);
        (_table[Kind.OfClass], _table[Kind.SetPower].class) = (Entry(1, 1), 1);
        for (uint256 i = 1; i <= COMMON_OBJECTS; ++i) _common[i].status = IObjects.Status.Active;
    }

    /* VIEWS */

    function count() external view returns (uint256) {
        return _known.length;
    }

    function decisionAt(uint256 index) external view returns (Known memory) {
        return _known[index];
    }

    function stateAt(uint256 index) external view returns (IAssembly.State) {
        return _stateOf(_known[index]);
    }

    function castAt(uint256 index) external view returns (uint256 cast, uint40[64] memory shares) {
        return (_cast[_known[index].id], _frozen[_known[index].id]);
    }

    function holdingOf(uint256 unit) external view returns (Holding memory) {
        return _ledger[unit];
    }

    function lastUnit() external view returns (uint32) {
        return _lastUnit;
    }

    function commonOf(uint256 object) external view returns (CommonObject memory) {
        return _common[object];
    }

    function ruleFor(uint8 category) external view returns (uint16, Rule memory) {
        return (_ruleNumbers[category], _rules[category]);
    }

    function arbitration() external view returns (bytes32) {
        return _arbitration;
    }

    function document() external view returns (bytes32) {
        return _document;
    }

    function counted() external view returns (uint256) {
        return _counted;
    }

    function reentered() external view returns (uint256) {
        return _reentered;
    }

    /// @notice The sum of all shares, which no reapportionment, split or merger changes.
    function sumOfShares() external view returns (uint256 sum) {
        for (uint256 id = FIRST; id <= _lastUnit; ++id) sum += _ledger[id].share;
    }

    /* THE ELECTORATE AND THE OUTCOME, BY OUR OWN RECKONING */

    function electorate(uint8 class) public view returns (Present memory whole) {
        for (uint256 id = FIRST; id <= _lastUnit; ++id) {
            Holding memory unit = _ledger[id];
            if (unit.share == 0 || unit.passedOver || (class != 0 && unit.class != class)) continue;
            whole = Present(whole.share + unit.share, whole.count + 1);
        }
    }

    /// @dev Shares and units for each choice; those of all who took part at 0.
    function _tally(bytes32 id) internal view returns (Present[4] memory tally) {
        (uint256 cast, uint40[64] memory shares) = (_cast[id], _frozen[id]);
        for (uint256 i; cast != 0; (++i, cast >>= 4)) {
            if (cast & 3 == 0) continue;
            for (uint256 k; k < 4; k += cast & 3) {
                (tally[k].share, tally[k].count) = (tally[k].share + shares[i], tally[k].count + 1);
                if (k != 0) break;
            }
        }
    }

    function _stateOf(Known storage known) internal view returns (IAssembly.State) {
        if (known.isWithdrawn) return IAssembly.State.Withdrawn;
        if (known.isAnnulled) return IAssembly.State.Annulled;
        if (known.isExecuted) return IAssembly.State.Executed;
        if (block.timestamp < _opensAt(known)) return IAssembly.State.Notice;
        if (block.timestamp <= _closesAt(known)) return IAssembly.State.Voting;
        Rule memory rule = known.rule;
        Present[4] memory tally = _tally(known.id);
        if (!_hasQuorum(known, known.isSecond)) return IAssembly.State.NoQuorum;
        if (!_passes(known, rule, tally)) return IAssembly.State.Rejected;
        if (block.timestamp <= _closesAt(known) + rule.challengePeriod) return IAssembly.State.Challenge;
        if (block.timestamp > _expiresAt(known)) return IAssembly.State.Expired;
        if (_waits(known) || block.timestamp <= known.stayedUntil) return IAssembly.State.Stayed;
        return
            _isHeld(known) && block.timestamp <= _ceilingOf(known)
                ? IAssembly.State.Stayed
                : IAssembly.State.Executable;
    }

    function _hasQuorum(Known storage known, bool isSecond) internal view returns (bool holds) {
        (Rule memory rule, Present memory present) = (known.rule, _tally(known.id)[0]);
        if (rule.secondDenominator == 0) isSecond = false;
        uint256 numerator = isSecond ? rule.secondNumerator : rule.quorumNumerator;
        uint256 denominator = isSecond ? rule.secondDenominator : rule.quorumDenominator;
        bool over = rule.flags & QUORUM_OVER != 0;
        holds = true;
        if (rule.basis != Basis.Unit) holds = _isEnough(present.share, known.share, numerator, denominator, over);
        if (rule.basis != Basis.Share)
            holds = holds && _isEnough(present.count, known.count, numerator, denominator, over);
    }

    function _passes(Known storage known, Rule memory rule, Present[4] memory tally) private view returns (bool holds) {
        Present memory whole = tally[0];
        if (rule.base == Whole.Cast) whole = Present(whole.share - tally[3].share, whole.count - tally[3].count);
        if (rule.base == Whole.All) whole = Present(known.share, known.count);
        bool over = rule.flags & PASS_OVER != 0;
        holds = tally[1].count != 0;
        if (rule.basis != Basis.Unit)
            holds = holds && _isEnough(tally[1].share, whole.share, rule.passNumerator, rule.passDenominator, over);
        if (rule.basis != Basis.Share)
            holds = holds && _isEnough(tally[1].count, whole.count, rule.passNumerator, rule.passDenominator, over);
    }

    /// @dev By the remainder, not by cross multiplication of both sides as the contract does.
    function _isEnough(
        uint256 part,
        uint256 whole,
        uint256 numerator,
        uint256 denominator,
        bool over
    ) private pure returns (bool) {
        (uint256 needed, uint256 rest) = ((whole * numerator) / denominator, (whole * numerator) % denominator);
        return over || rest != 0 ? part > needed : part >= needed;
    }

    /// @dev Ballots were cast. Voting goes on for a day, once, if these bring the quorum in the last one; and so does a stay.
    function _castNow(Known storage known, uint256 cast) internal {
        bool isLate = block.timestamp > _closesAt(known) - 1 days && known.rule.flags & EXTENDS != 0;
        bool had = _hasQuorum(known, known.isSecond);
        _cast[known.id] = cast;
        if (!isLate || had || known.isExtended || !_hasQuorum(known, known.isSecond)) return;
        known.isExtended = true;
        if (known.stayedUntil != 0) known.stayedUntil += 1 days;
        _succeed("extend voting");
    }

    function _opensAt(Known storage known) internal view returns (uint256) {
        return uint256(known.convenedAt) + known.rule.noticePeriod;
    }

    function _closesAt(Known storage known) internal view returns (uint256) {
        return _opensAt(known) + known.rule.votingPeriod + (known.isExtended ? 1 days : 0);
    }

    /// @dev Whether it waits for a human, or for the rest of a recount.
    function _waits(Known storage known) internal view returns (bool) {
        if (known.isRecounting) return true;
        return known.kind != Kind.SetTribunal && known.rule.flags & WAITS != 0 && known.disputes != 0;
    }

    /// @dev Whether disputes hold it up, to the ceiling: what changes the tribunal waits no longer either.
    function _isHeld(Known storage known) internal view returns (bool) {
        return known.isHeld || (known.rule.flags & WAITS != 0 && known.disputes != 0);
    }

    function _dueAt(Known storage known) internal view returns (uint256 due) {
        if (_waits(known)) return _endOf(known);
        due = _closesAt(known) + known.rule.challengePeriod;
        if (known.stayedUntil > due) due = known.stayedUntil;
        if (_isHeld(known) && due < _ceilingOf(known)) due = _ceilingOf(known);
    }

    /// @dev The last second in which disputes hold up what does not wait for the human.
    function _ceilingOf(Known storage known) internal view returns (uint256) {
        return _closesAt(known) + known.rule.challengePeriod + 90 days;
    }

    /// @dev The last second in which it can be carried out, whatever happens.
    function _endOf(Known storage known) internal view returns (uint256) {
        return _ceilingOf(known) + known.rule.executionPeriod;
    }

    function _expiresAt(Known storage known) internal view returns (uint256) {
        uint256 end = _dueAt(known) + known.rule.executionPeriod;
        return end < _endOf(known) ? end : _endOf(known);
    }

    /* WHO VOTES */

    /// @dev Since when the holder of a unit, or of what it was merged into, has held it.
    function _heldSince(uint256 unit) internal view returns (address holder, bool acceded, uint256 since) {
        Holding memory held = _ledger[unit];
        since = held.movedAt;
        while (held.into != 0) {
            held = _ledger[held.into];
            if (held.movedAt > since) since = held.movedAt;
        }
        return (held.holder, held.acceded, since);
    }

    /// @dev Whether a ballot counts, and the ballots after it. A unit once; an owner's word over a proxy's; never one who has not acceded.
    function _try(
        Known storage known,
        uint256 cast,
        uint32 unit,
        address voter,
        uint256 ballot
    ) internal returns (bool counts, uint256 next) {
        if (unit < FIRST || unit > _lastUnit || _frozen[known.id][unit - FIRST] == 0) return (false, cast);
        (address holder, bool acceded, uint256 since) = _heldSince(unit);
        if (holder != voter) return (false, cast);
        if (!acceded) _succeed("leave out who has not acceded");
        if (!acceded) return (false, cast);
        uint256 shift = 4 * (unit - FIRST);
        uint256 before = (cast >> shift) & 15;
        if (before == STRUCK) _succeed(ballot >> 2 == 3 ? bytes32("cast again in person") : bytes32("kept struck"));
        if (before == STRUCK && ballot >> 2 != 3) return (false, cast);
        if (before != STRUCK && !_overrides(known, unit, before >> 2, ballot >> 2, since)) return (false, cast);
        return (true, cast ^ ((before ^ ballot) << shift));
    }

    /// @dev By the way in which each is cast. A ballot stands when the unit changes hands, or is merged with one that did, until who
    /// holds it then votes in person; what was cast in person stands for good.
    function _overrides(
        Known storage known,
        uint256 unit,
        uint256 before,
        uint256 way,
        uint256 since
    ) private returns (bool) {
        if (before == 0) return true;
        uint256 opensAt = _opensAt(known);
        if (way == 3 && since >= opensAt)
            _succeed(before == 3 ? bytes32("keep what was said in person") : bytes32("buyer overrides"));
        if (way <= before) return false;
        if (way == 3 && since >= opensAt) return true;
        if (since < opensAt) {
            _succeed(before == 1 ? bytes32("override a proxy") : bytes32("override a signed ballot"));
            return true;
        }
        _succeed(_gotAt(unit) < opensAt ? bytes32("keep a ballot, merged") : bytes32("keep a ballot, sold"));
        return false;
    }

    /// @dev V1: the assembly's tally is ours.
    function _expectRecount(Known storage known, Broken what) internal {
        Present[4] memory tally = _tally(known.id);
        Tally memory found = decisions.tallyOf(known.id);
        bool isSame =
            found.yes == tally[1].share &&
                found.unitsYes == tally[1].count &&
                found.no == tally[2].share &&
                found.unitsNo == tally[2].count &&
                found.abstain == tally[3].share &&
                found.unitsAbstain == tally[3].count;
        _expect(isSame, what);
    }

    function _gotAt(uint256 unit) private view returns (uint256) {
        while (_ledger[unit].into != 0) unit = _ledger[unit].into;
        return _ledger[unit].gotAt;
    }

    /* FOR HANDLERS */

    modifier step() {
        ++calls;
        _;
        visited[decisions.stateOf(_known[calls % _known.length].id)] = true;
    }

    /// @dev A few at once: where there are too many, one that nothing is under way of is forgotten.
    function _hasRoom() internal returns (bool) {
        for (uint256 i; i < MOST && _known.length >= MOST; ++i) {
            Known storage known = _known[(calls + i) % MOST];
            IAssembly.State state = _stateOf(known);
            bool isUnderWay =
                state < IAssembly.State.NoQuorum ||
                    (state > IAssembly.State.Rejected && state < IAssembly.State.Executed);
            if (_open[known.id] != 0 || isUnderWay) continue;
            _known[(calls + i) % MOST] = _known[_known.length - 1];
            _known.pop();
        }
        return _known.length < MOST;
    }

    /// @dev The fuzzer likes small numbers: every bit shall count.
    function _dice(uint256 seed) internal view returns (uint256) {
        return uint256(keccak256(abi.encode(seed, calls)));
    }

    /// @dev Mostly a decision in one of the states wanted; one time in six any, so that steps are refused too.
    function _pick(uint256 seed, uint256 wanted) internal view returns (Known storage picked) {
        uint256 index = seed % _known.length;
        for (uint256 i; i < _known.length && (seed >> 248) % 6 != 0; ++i) {
            uint256 other = (index + i) % _known.length;
            if ((1 << uint256(_stateOf(_known[other]))) & wanted != 0) return _known[other];
        }
        return _known[index];
    }

    function _at(bytes32 id) internal view returns (bool found, Known storage known) {
        known = _known[0];
        for (uint256 i; i < _known.length; ++i) if (_known[i].id == id) return (true, _known[i]);
    }

    function _expect(bool holds, Broken what) internal {
        if (!holds) (broken[what], isBroken) = (true, true);
    }

    function _succeed(bytes32 what) internal {
        ++succeeded[what];
        ++succeeded["any"];
    }
}
