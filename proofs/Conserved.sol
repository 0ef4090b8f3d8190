// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Disposition, Phase} from "../contracts/agreements/AgreementCore.sol";
import {Harness, IOutside} from "./Harness.sol";

/// @title Conserved
/// @notice What came in is what was paid out, is held, is credited or is due for costs.
contract Conserved is Harness {
    uint256 private _in;
    uint256 private _paid;
    /// @dev Over all owners; {CreditsExact} says that each one's share is what the core remembers.
    uint256 private _credited;
    /// @dev Over all turns; {CostsExact} says that each one's share is what the core remembers.
    uint256 private _due;

    constructor(IOutside outside, bool usesRest) Harness(outside, usesRest) {}

    function _invariant() internal view override returns (bool) {
        uint256 held = _records[ID].held;
        // Unchecked, here and below: a ghost that overflowed would hide what comes after.
        unchecked {
            return _in == held + _credited + _due + _paid && (held == 0 || _records[ID].phase != Phase.None);
        }
    }

    function _noGhosts() internal override {
        (_in, _paid, _credited, _due) = (0, 0, 0, 0);
    }

    function _anyGhosts() internal override {
        (_in, _paid, _credited, _due) = (OUTSIDE.number(), OUTSIDE.number(), OUTSIDE.number(), OUTSIDE.number());
    }

    function _received(uint256 amount) internal override {
        unchecked {
            _in += amount;
        }
    }

    function _ordered(Disposition calldata disposition) internal override {
        unchecked {
            _due += disposition.costs;
        }
    }

    function _claimed(address, uint256 amount) internal override {
        unchecked {
            _credited -= amount;
        }
    }

    function _spent(uint16, uint256 amount) internal override {
        unchecked {
            _due -= amount;
        }
    }

    function _paying(uint256 amount) internal override {
        unchecked {
            _paid += amount;
        }
    }

    function _refused(address, uint256 amount) internal override {
        unchecked {
            (_paid, _credited) = (_paid - amount, _credited + amount);
        }
    }
}
