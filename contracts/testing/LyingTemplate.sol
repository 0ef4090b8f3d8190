// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Party, Phase, Record} from "../arbitration/Disposition.sol";
import {Common} from "../arbitration/IDisputable.sol";

/// @notice Calls itself a template and says of its one agreement whatever it is told to.
contract LyingTemplate {
    bytes32 public constant AGREEMENT = bytes32(uint256(1));
    bytes32 public constant REST = bytes32(uint256(7));

    uint16 private _turn;
    Party private _claimant;

    function say(uint16 turn, Party claimant) external {
        (_turn, _claimant) = (turn, claimant);
    }

    function idOf(Common calldata, bytes32) external pure returns (bytes32) {
        return AGREEMENT;
    }

    function recordOf(bytes32) external view returns (Record memory) {
        return Record(Phase.Suspended, _claimant, _turn, 0, 0, 5, 0);
    }

    function restOf(bytes32) external pure returns (bytes32) {
        return REST;
    }
}
