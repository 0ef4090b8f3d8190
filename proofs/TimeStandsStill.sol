// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Phase, Record} from "../contracts/agreements/AgreementCore.sol";
import {Harness, IOutside, Step} from "./Harness.sol";

/// @title TimeStandsStill
/// @notice Agreement time begins with the present at formation, runs with the clock while the agreement performs, and stands still while it is
/// suspended and once it is closed.
contract TimeStandsStill is Harness {
    /// @dev What a clock would show that is stopped by hand.
    uint256 private _time;

    constructor(IOutside outside, bool usesRest) Harness(outside, usesRest) {}

    function _invariant() internal view override returns (bool) {
        Record memory record = _records[ID];
        if (record.phase == Phase.None || record.phase == Phase.Withdrawn) return true;
        // So that nothing overflows below, which would say nothing.
        if (record.since > _clock || record.suspendedFor > record.since) return false;
        return _timeOf(record) == _time;
    }

    /// @dev Until 2106.
    function _assumed() internal view override returns (bool) {
        return _clock < 2 ** 32;
    }

    function _noGhosts() internal override {
        _time = 0;
    }

    function _anyGhosts() internal override {
        _time = OUTSIDE.number();
    }

    function _passed(uint40 time) internal override {
        unchecked {
            if (_records[ID].phase == Phase.Performing) _time += time;
        }
    }

    function _before(Step step) internal override {
        if (step == Step.Form) _time = _clock;
    }
}
