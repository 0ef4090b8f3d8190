// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Party, Phase} from "../contracts/agreements/AgreementCore.sol";
import {Harness, IOutside} from "./Harness.sol";

/// @title ExitEnabled
/// @notice Where anything is held the agreement is open: it can be given up and settled and, while suspended, ruled on. Overflow is not covered.
contract ExitEnabled is Harness {
    constructor(IOutside outside, bool usesRest) Harness(outside, usesRest) {}

    function _invariant() internal view override returns (bool) {
        Phase phase = _records[ID].phase;
        if (phase != Phase.Performing && phase != Phase.Suspended) return _records[ID].held == 0;
        // So that an award can end each suspension, and that time since then can be computed.
        return (_records[ID].claimant != Party.None) == (phase == Phase.Suspended) && _records[ID].since <= _clock;
    }
}
