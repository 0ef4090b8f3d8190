// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Disposition} from "../contracts/agreements/AgreementCore.sol";
import {Harness, IOutside} from "./Harness.sol";

/// @title CostsExact
/// @notice What is remembered as due for the costs of a dispute is what was ordered in its turn and not paid since.
contract CostsExact is Harness {
    uint16 private immutable TURN;
    uint256 private _open;

    constructor(IOutside outside, bool usesRest, uint16 turn) Harness(outside, usesRest) {
        TURN = turn;
    }

    function _invariant() internal view override returns (bool) {
        return _costs[ID][TURN] == _open && (_open == 0 || _records[ID].turn > TURN);
    }

    function _noGhosts() internal override {
        _costs[ID][TURN] = 0;
        _open = 0;
    }

    function _anyGhosts() internal override {
        _costs[ID][TURN] = OUTSIDE.number();
        _open = OUTSIDE.number();
    }

    function _ordered(Disposition calldata disposition) internal override {
        if (_records[ID].turn == TURN) _open += disposition.costs;
    }

    function _spent(uint16 turn, uint256 amount) internal override {
        unchecked {
            if (turn == TURN) _open -= amount;
        }
    }
}
