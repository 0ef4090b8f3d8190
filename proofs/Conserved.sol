// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Disposition} from "../contracts/agreements/AgreementCore.sol";
import {Harness, IOutside} from "./Harness.sol";

/// @title Conserved
/// @notice What came in is what was paid out, is held, is credited or is due for costs.
contract Conserved is Harness {
    int256 private _in;
    int256 private _paid;
    /// @dev Over all owners; {CreditsExact} says that each one's share is what the core remembers.
    int256 private _credited;
    /// @dev Over all turns; {CostsExact} says that each one's share is what the core remembers.
    int256 private _due;

    constructor(IOutside outside, bool usesRest) Harness(outside, usesRest) {}

    function _invariant() internal view override returns (bool) {
        uint112 held = _records[ID].held;
        return _in == int256(uint256(held)) + _credited + _due + _paid;
    }

    /// @dev There is less money than 2^200.
    function _assumed() internal view override returns (bool) {
        return _isSmall(_in) && _isSmall(_paid) && _isSmall(_credited) && _isSmall(_due);
    }

    function _noGhosts() internal override {
        (_in, _paid, _credited, _due) = (0, 0, 0, 0);
    }

    function _anyGhosts() internal override {
        (_in, _paid) = (OUTSIDE.sum(), OUTSIDE.sum());
        (_credited, _due) = (OUTSIDE.sum(), OUTSIDE.sum());
    }

    function _received(uint256 amount) internal override {
        _in += _signed(amount);
    }

    function _ordered(Disposition calldata disposition) internal override {
        _due += _signed(disposition.costs);
    }

    function _claimed(address, uint256 amount) internal override {
        _credited -= _signed(amount);
    }

    function _spent(uint16, uint256 amount) internal override {
        _due -= _signed(amount);
    }

    function _paying(uint256 amount) internal override {
        _paid += _signed(amount);
    }

    function _refused(address, uint256 amount) internal override {
        _paid -= _signed(amount);
        _credited += _signed(amount);
    }

    function _signed(uint256 amount) private pure returns (int256) {
        require(amount < 2 ** 200);
        return int256(amount);
    }

    function _isSmall(int256 sum) private pure returns (bool) {
        return -(2 ** 200) < sum && sum < 2 ** 200;
    }
}
