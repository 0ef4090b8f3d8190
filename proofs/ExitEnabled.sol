// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Party, Phase} from "../contracts/agreements/AgreementCore.sol";
import {Harness, IOutside} from "./Harness.sol";

/// @title ExitEnabled
/// @notice Where anything is held the agreement is open: it can be given up and settled and, while suspended, ruled on. The time for which it was
/// suspended is no longer than all time until its last change, so that it fits until 2106 and nothing overflows on the way out.
contract ExitEnabled is Harness {
    constructor(IOutside outside, bool usesRest) Harness(outside, usesRest) {}

    function _invariant() internal view override returns (bool) {
        if (_records[ID].suspendedFor > _records[ID].since) return false;
        Phase phase = _records[ID].phase;
        if (phase != Phase.Performing && phase != Phase.Suspended) return _records[ID].held == 0;
        // So that an award can end each suspension, and that time since then can be computed.
        return (_records[ID].claimant != Party.None) == (phase == Phase.Suspended) && _records[ID].since <= _clock;
    }

    /// @dev Until 2106.
    function _assumed() internal view override returns (bool) {
        return _clock < 2 ** 32;
    }
}
