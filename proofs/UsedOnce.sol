// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Harness, IOutside, Step} from "./Harness.sol";

/// @title UsedOnce
/// @notice No disposition is used twice, or in another dispute: the turn, which it names, rises by one a dispute, award and settlement.
contract UsedOnce is Harness {
    /// @dev Disputes, awards and settlements so far.
    uint256 private _events;

    constructor(IOutside outside, bool usesRest) Harness(outside, usesRest) {}

    function _invariant() internal view override returns (bool) {
        return _records[ID].turn == _events;
    }

    function _noGhosts() internal override {
        _events = 0;
    }

    function _anyGhosts() internal override {
        _events = OUTSIDE.number();
    }

    function _before(Step step) internal override {
        if (step == Step.Suspend || step == Step.Dispose) ++_events;
    }
}
