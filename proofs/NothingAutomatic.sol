// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Disposition, Phase, Then} from "../contracts/agreements/AgreementCore.sol";
import {Harness, IOutside, Step} from "./Harness.sol";

/// @title NothingAutomatic
/// @notice From a dispute until it is over nothing moves performance or what is held, but what a human ordered.
contract NothingAutomatic is Harness {
    bool private _disputed;
    bool private _moved;
    int256 private _held;
    uint40 private _progress;

    constructor(IOutside outside, bool usesRest) Harness(outside, usesRest) {}

    function _invariant() internal view override returns (bool) {
        if (_moved) return false;
        if (!_disputed) return _records[ID].phase != Phase.Suspended;
        return
            (_records[ID].phase == Phase.Suspended || _records[ID].phase == Phase.Closed) &&
            _heldNow() == _held &&
            _records[ID].progress == _progress;
    }

    function _noGhosts() internal override {
        (_disputed, _moved) = (false, false);
    }

    function _anyGhosts() internal override {
        (_disputed, _moved) = (OUTSIDE.answer(), OUTSIDE.answer());
        (_held, _progress) = (OUTSIDE.sum(), OUTSIDE.moment());
    }

    function _before(Step step) internal override {
        if (_disputed && _isAutomatic(step)) _moved = true;
        if (step == Step.Surrender || step == Step.Replace) _disputed = false;
        if (step == Step.Suspend) (_disputed, _held, _progress) = (true, _heldNow(), _records[ID].progress);
    }

    function _ordered(Disposition calldata disposition) internal override {
        if (disposition.then != Then.Stay) _disputed = false;
        uint256 ordered = uint256(disposition.costs) + disposition.toFirst + disposition.toSecond;
        _held = _heldNow() - int256(ordered);
        _progress = disposition.progress;
    }

    function _isAutomatic(Step step) private pure returns (bool) {
        return step == Step.Progress || step == Step.PayIn || step == Step.PayOut || step == Step.Finish;
    }

    function _heldNow() private view returns (int256) {
        return int256(uint256(_records[ID].held));
    }
}
