// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITribunal} from "../arbitration/ITribunal.sol";
import {ITribunalCases} from "../arbitration/ITribunalCases.sol";

/// @notice A tribunal that orders whatever it is told: each dispute has a case of its own, open, with its advance paid and one arbiter.
contract PuppetTribunal is ITribunal {
    address private immutable ARBITER;

    mapping(bytes32 caseId => bytes32) private _orders;

    constructor(address arbiter) {
        ARBITER = arbiter;
    }

    function order(address template, bytes32 agreement, uint16 turn, bytes32 hash) external {
        _orders[caseIdOf(template, agreement, turn)] = hash;
    }

    function serves(bytes32) external pure returns (bool) {
        return true;
    }

    function admits(address, bytes32, address) external pure returns (bool) {
        return true;
    }

    function ordered(address template, bytes32 agreement, uint16 turn) external view returns (bytes32) {
        return _orders[caseIdOf(template, agreement, turn)];
    }

    function caseIdOf(address template, bytes32 agreement, uint16 turn) public pure returns (bytes32) {
        return keccak256(abi.encode(template, agreement, turn));
    }

    function caseOf(bytes32) external pure returns (ITribunalCases.Case memory found) {
        (found.stage, found.advance) = (ITribunalCases.Stage.Evidence, 1);
    }

    function seatsOf(bytes32) external view returns (ITribunalCases.Seat[] memory seats) {
        seats = new ITribunalCases.Seat[](1);
        (seats[0].arbiter, seats[0].accepted) = (ARBITER, true);
    }
}
