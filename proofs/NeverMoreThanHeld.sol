// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Disposition} from "../contracts/agreements/AgreementCore.sol";
import {Harness, IOutside, Step} from "./Harness.sol";

/// @title NeverMoreThanHeld
/// @notice A step, a surrender, a settlement and an award never pay more than was held, costs included.
contract NeverMoreThanHeld is Harness {
    uint256 private _allowed;
    bool private _exceeded;

    constructor(IOutside outside, bool usesRest) Harness(outside, usesRest) {}

    function _invariant() internal view override returns (bool) {
        return !_exceeded;
    }

    function _noGhosts() internal override {
        _exceeded = false;
    }

    function _before(Step) internal override {
        _allowed = _records[ID].held;
    }

    function _ordered(Disposition calldata disposition) internal override {
        _take(disposition.costs);
    }

    /// @dev What is withdrawn was taken from what is held before: {CreditsExact} and {CostsExact} are about that.
    function _paying(address, uint256 amount) internal override {
        if (_step != Step.WithdrawCredit && _step != Step.WithdrawCosts) _take(amount);
    }

    function _take(uint256 amount) private {
        if (amount > _allowed) _exceeded = true;
        else _allowed -= amount;
    }
}
