// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Disposition} from "../contracts/agreements/AgreementCore.sol";
import {Harness, IOutside, Step} from "./Harness.sol";

/// @title Conserved
/// @notice What came in and did not go out is held, credited or due for costs. An award pays all that it orders, a step all parts that it
/// names, a replacement all that was held.
contract Conserved is Harness {
    int256 private _purse;
    /// @dev Credited and due for costs, to all and in all turns; {CreditsExact} and {CostsExact} say that each one's share is what
    /// the core remembers.
    int256 private _owed;
    /// @dev What an award, a payment in parts or a replacement has taken from the one, or a replacement given to the other, and not yet
    /// paid. It is about one step, so it isn't among what others can change meanwhile: to them it has left the purse.
    int256 private _between;

    constructor(IOutside outside, bool usesRest) Harness(outside, usesRest) {}

    function _invariant() internal view override returns (bool) {
        if (!_within && _between != 0) return false;
        uint112 held = _records[ID].held;
        return _purse == int256(uint256(held)) + _owed + _between;
    }

    /// @dev There is less money than 2^200.
    function _assumed() internal view override returns (bool) {
        return _isSmall(_purse) && _isSmall(_owed) && _isSmall(_between);
    }

    function _noGhosts() internal override {
        (_purse, _owed, _between) = (0, 0, 0);
    }

    function _anyGhosts() internal override {
        (_purse, _owed) = (OUTSIDE.sum(), OUTSIDE.sum());
    }

    function _received(uint256 amount) internal override {
        _purse += _signed(amount);
    }

    function _leaving(uint256 amount) internal override {
        _between = _signed(amount);
    }

    function _awaited(uint256 amount) internal override {
        _between = -_signed(amount);
    }

    function _arrived(uint256 amount) internal override {
        _purse += _signed(amount);
        _between += _signed(amount);
    }

    function _ordered(Disposition calldata disposition) internal override {
        _owed += _signed(disposition.costs);
        _between = _signed(uint256(disposition.toFirst) + disposition.toSecond);
    }

    function _claimed(address, uint256 amount) internal override {
        _owed -= _signed(amount);
    }

    function _spent(uint16, uint256 amount) internal override {
        _owed -= _signed(amount);
    }

    function _paying(address, uint256 amount) internal override {
        _purse -= _signed(amount);
        if (_step == Step.Replace || _step == Step.Dispose || _step == Step.PayOut) _between -= _signed(amount);
    }

    function _unpaid(address, uint256 amount) internal override {
        _purse += _signed(amount);
        _owed += _signed(amount);
    }

    function _signed(uint256 amount) private pure returns (int256) {
        require(amount < 2 ** 200);
        return int256(amount);
    }

    function _isSmall(int256 sum) private pure returns (bool) {
        return -(2 ** 200) < sum && sum < 2 ** 200;
    }
}
