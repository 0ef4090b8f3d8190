// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Disposition} from "../contracts/agreements/AgreementCore.sol";
import {Harness, IOutside} from "./Harness.sol";

/// @title CostsCapped
/// @notice What is due for the costs of a turn is never more than the cap of the terms allows of what was held when they were ordered.
contract CostsCapped is Harness {
    uint16 private immutable TURN;
    /// @dev In 1/10 000, as in the terms: any.
    uint16 private immutable CAP;
    /// @dev Ten thousand times the most that could be ordered for costs in `TURN`: nothing until it was. The product is kept, as z3 can't
    /// see that two products of the same numbers are one.
    uint256 private _most;

    constructor(IOutside outside, bool usesRest, uint16 turn, uint16 cap) Harness(outside, usesRest) {
        TURN = turn;
        CAP = cap;
    }

    function _invariant() internal view override returns (bool) {
        uint256 due = _costs[ID][TURN];
        // So that nothing overflows below, which would say nothing.
        return due <= 2 * uint256(type(uint112).max) && due * 10_000 <= _most;
    }

    function _costsCap() internal view override returns (uint256) {
        return CAP;
    }

    function _noGhosts() internal override {
        (_costs[ID][TURN], _most) = (0, 0);
    }

    function _anyGhosts() internal override {
        (_costs[ID][TURN], _most) = (OUTSIDE.number(), OUTSIDE.number());
    }

    function _ordered(Disposition calldata disposition) internal override {
        if (disposition.costs != 0 && _records[ID].turn == TURN) _most = uint256(_records[ID].held) * CAP;
    }
}
