// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Harness, IOutside} from "./Harness.sol";

/// @title EachItsShare
/// @notice A step pays to each address exactly what it orders for it, and to no other: to the first party what is the first one's, to the
/// second what is the second one's, all that was held, a credit or costs to who is named.
contract EachItsShare is Harness {
    /// @dev The core tells no address from another, so one stands for all.
    address private constant PAYEE = address(1);
    /// @dev Ordered for it and not yet sent. It is about one step, so it isn't among what others can change meanwhile.
    int256 private _open;

    constructor(IOutside outside, bool usesRest) Harness(outside, usesRest) {}

    function _invariant() internal view override returns (bool) {
        return _within || _open == 0;
    }

    function _noGhosts() internal override {
        _open = 0;
    }

    function _due(address to, uint256 amount) internal override {
        if (to == PAYEE) _open += _signed(amount);
    }

    function _paying(address to, uint256 amount) internal override {
        if (to == PAYEE) _open -= _signed(amount);
    }

    function _signed(uint256 amount) private pure returns (int256) {
        require(amount < 2 ** 200);
        return int256(amount);
    }
}
