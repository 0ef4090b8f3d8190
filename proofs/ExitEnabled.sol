// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Party, Phase} from "../contracts/agreements/AgreementCore.sol";
import {Harness, IOutside, Step} from "./Harness.sol";

/// @title ExitEnabled
/// @notice Whatever is held can be given up, settled and, while disputed, ruled on at any time: no guard or overflow is in the way.
contract ExitEnabled is Harness {
    uint40 private _begun;

    constructor(IOutside outside, bool usesRest) Harness(outside, usesRest) {}

    function _invariant() internal view override returns (bool) {
        Phase phase = _records[ID].phase;
        if (phase == Phase.Performing) return _records[ID].claimant == Party.None && _canBeLeft();
        if (phase == Phase.Suspended) return _records[ID].claimant != Party.None && _canBeLeft();
        return _records[ID].held == 0;
    }

    /// @dev An agreement that nobody left for 136 years can't be left.
    function _assumed() internal view override returns (bool) {
        return _clock < _begun || _clock - _begun <= type(uint32).max;
    }

    function _noGhosts() internal override {
        _begun = 0;
    }

    function _anyGhosts() internal override {
        _begun = OUTSIDE.moment();
    }

    function _before(Step step) internal override {
        if (step == Step.Form && _records[ID].phase == Phase.None) _begun = _clock;
    }

    /// @dev What {_entered} computes neither overflows now nor until `_assumed` ends.
    function _canBeLeft() private view returns (bool) {
        uint256 since = _records[ID].since;
        return _begun <= since && since <= _clock && _records[ID].suspendedFor <= since - _begun;
    }
}
