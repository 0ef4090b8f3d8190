// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Disposition, Party, Phase, Record} from "../../contracts/arbitration/Disposition.sol";
import {SaleWorld} from "./SaleWorld.sol";

/// @notice What is remembered beside the contracts, to compare them with: known sales, our own clock, what was found broken.
abstract contract SaleGhosts is SaleWorld {
    /// @notice What was found broken.
    enum Rule {
        SuspendedStands,
        OnlyDrawnTransitions,
        OthersUntouched,
        TurnsCounted,
        StepsWhenDue
    }

    /// @dev The time that disputes have taken, and since when performance goes on, by our own clock.
    struct Clock {
        uint256 stoppedAt;
        uint256 stoppedFor;
        uint256 since;
    }

    uint256 private constant MOST = 6;
    uint256 internal constant PERFORMING = 1 << uint256(Phase.Performing);
    uint256 internal constant OPEN = PERFORMING | (1 << uint256(Phase.Suspended));
    uint256 internal constant DISPUTED = 1 << 8;
    uint256 internal constant CREDITED = 1 << 9;
    uint256 internal constant ANY = type(uint256).max ^ CREDITED;

    mapping(Rule => bool) public broken;
    /// @notice How often each step succeeded, by its name.
    mapping(bytes32 step => uint256) public succeeded;
    mapping(Phase => bool) public visited;
    uint256 public calls;

    Known[] internal _known;
    mapping(bytes32 id => Clock) internal _clocks;
    mapping(bytes32 id => mapping(uint16 turn => Disposition)) internal _ordered;

    /* VIEWS */

    function count() external view returns (uint256) {
        return _known.length;
    }

    function saleAt(uint256 index) external view returns (Known memory) {
        return _known[index];
    }

    /* FOR HANDLERS */

    modifier counted() {
        ++calls;
        _;
        for (uint256 i; i < _known.length; ++i) visited[sale.recordOf(_known[i].id).phase] = true;
        _expect(!reentering.entered(), Rule.OthersUntouched);
    }

    function _begin(uint256 kind, uint112 price) internal {
        Known memory next = _terms(kind, price);
        _form(next);
        _remember(next);
    }

    /// @dev A few at once: where there are too many, one that is over is forgotten.
    function _hasRoom() internal returns (bool) {
        if (_known.length < MOST) return true;
        for (uint256 i; i < MOST; ++i) {
            Record memory record = sale.recordOf(_known[i].id);
            if (record.phase != Phase.Closed || record.claimant != Party.None) continue;
            _known[i] = _known[MOST - 1];
            _known.pop();
            return true;
        }
        return false;
    }

    function _remember(Known memory next) internal {
        _clocks[next.id].since = block.timestamp;
        _known.push(next);
    }

    /// @dev The fuzzer likes small numbers: every bit shall count.
    function _dice(uint256 seed) internal view returns (uint256) {
        return uint256(keccak256(abi.encode(seed, calls)));
    }

    /// @dev Mostly a sale for which the step makes sense; one time in four any, so that steps are refused too.
    function _pick(
        uint256 seed,
        uint256 wanted
    ) internal view returns (uint256 index, Known memory picked, Record[] memory before) {
        before = _records();
        index = seed % before.length;
        for (uint256 i; i < before.length && (seed >> 248) % 4 != 0; ++i) {
            Record memory record = before[(index + i) % before.length];
            uint256 traits = (1 << uint256(record.phase)) | (record.claimant == Party.None ? 0 : DISPUTED);
            if (wanted & CREDITED != 0 && _creditor(_known[(index + i) % before.length]) != address(0))
                traits |= CREDITED;
            if (traits & wanted == 0) continue;
            index = (index + i) % before.length;
            break;
        }
        picked = _known[index];
    }

    /// @dev A party that was refused its money, if there is one.
    function _creditor(Known memory picked) internal view returns (address) {
        if (sale.creditOf(picked.id, picked.common.first) != 0) return picked.common.first;
        return sale.creditOf(picked.id, picked.common.second) != 0 ? picked.common.second : address(0);
    }

    function _records() internal view returns (Record[] memory records) {
        records = new Record[](_known.length);
        for (uint256 i; i < records.length; ++i) records[i] = sale.recordOf(_known[i].id);
    }

    function _isDue(Record memory record, Known memory picked, uint256 dueAt) internal view returns (bool) {
        return record.phase == Phase.Performing && block.timestamp > _waitsUntil(picked, dueAt);
    }

    /// @dev Two times in three to the last second in which the step is refused, or to the next.
    function _waitFor(Record memory record, Known memory picked, uint256 dueAt, uint256 seed) internal {
        uint256 until = _waitsUntil(picked, dueAt);
        if (record.phase != Phase.Performing || until < block.timestamp || (seed >> 128) % 3 == 0) return;
        vm.warp(until + ((seed >> 136) % 2));
    }

    function _waitsUntil(Known memory picked, uint256 dueAt) private view returns (uint256) {
        Clock memory clock = _clocks[picked.id];
        uint256 from = dueAt + clock.stoppedFor;
        return (from < clock.since ? clock.since : from) + picked.common.reviewPeriod;
    }

    function _goOn(bytes32 id, Record memory before) internal {
        if (before.phase == Phase.Suspended) _clocks[id].stoppedFor += block.timestamp - _clocks[id].stoppedAt;
        _clocks[id].since = block.timestamp;
    }

    /// @dev What any call may have done: to the one it was about, what is drawn; to the others nothing.
    function _judge(Record[] memory before, uint256 index, bool byHumans, bool turned) internal {
        for (uint256 i; i < before.length; ++i) {
            Record memory present = sale.recordOf(_known[i].id);
            if (i != index) {
                bool same = keccak256(abi.encode(present)) == keccak256(abi.encode(before[i]));
                _expect(same, Rule.OthersUntouched);
                continue;
            }
            _expect(present.turn == before[i].turn + (turned ? 1 : 0), Rule.TurnsCounted);
            _expect(_isDrawn(before[i], present, byHumans), Rule.OnlyDrawnTransitions);
            if (before[i].phase == Phase.Suspended && !byHumans) {
                bool stands =
                    present.phase == Phase.Suspended &&
                        present.held == before[i].held &&
                        present.progress == before[i].progress &&
                        present.claimant == before[i].claimant;
                _expect(stands, Rule.SuspendedStands);
            }
        }
    }

    function _isDrawn(Record memory before, Record memory present, bool byHumans) internal pure returns (bool) {
        bool disputed = present.claimant != Party.None;
        if (present.phase == Phase.Closed && (present.held != 0 || (disputed && before.phase != Phase.Closed)))
            return false;
        if (present.phase == Phase.Suspended && !disputed) return false;
        if (present.phase == Phase.Performing && disputed) return false;
        if (before.phase == present.phase) return true;
        if (before.phase == Phase.Performing) return present.phase == Phase.Suspended || present.phase == Phase.Closed;
        return before.phase == Phase.Suspended && byHumans && present.phase != Phase.Withdrawn;
    }

    function _expect(bool holds, Rule rule) internal {
        if (!holds) broken[rule] = true;
    }

    function _succeed(bytes32 step) internal {
        ++succeeded[step];
        ++succeeded["any"];
    }
}
