// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Harness, IOutside, Step} from "./Harness.sol";

/// @title CreditsExact
/// @notice What is remembered as credited to someone is what was not paid on the way to them and not withdrawn since.
contract CreditsExact is Harness {
    address private constant OWNER = address(1);
    uint256 private _credited;
    /// @dev Whose credit is being withdrawn: what of it is not paid stays theirs, whoever was to get it.
    address private _claimant;

    constructor(IOutside outside, bool usesRest) Harness(outside, usesRest) {}

    function _invariant() internal view override returns (bool) {
        return _credits[ID][OWNER] == _credited;
    }

    function _noGhosts() internal override {
        _credits[ID][OWNER] = 0;
        _credited = 0;
    }

    function _anyGhosts() internal override {
        _credits[ID][OWNER] = OUTSIDE.number();
        _credited = OUTSIDE.number();
    }

    function _claimed(address owner, uint256) internal override {
        _claimant = owner;
        if (owner == OWNER) _credited = 0;
    }

    function _unpaid(address to, uint256 amount) internal override {
        if ((_step == Step.WithdrawCredit ? _claimant : to) == OWNER) _credited += amount;
    }
}
