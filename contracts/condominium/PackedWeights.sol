// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ballot} from "./PackedBallots.sol";

/// @dev Of a unit: its voter in the low 160 bits, its number in 32 above them, and the voter's {Ballot}, if any, above that.
type Asked is uint256;
/// @dev What a unit counts: its share in the low 40 bits, above them when it last changed hands.
type Weight is uint256;

using PackedWeights for Asked global;
using PackedWeights for Weight global;
using {both as |} for Asked global;

function both(Asked asked, Asked more) pure returns (Asked) {
    return Asked.wrap(Asked.unwrap(asked) | Asked.unwrap(more));
}

/// @title PackedWeights
/// @notice What an assembly asks a register of each unit, and what it is told. Between them go plain words: arrays of types take more code.
library PackedWeights {
    function by(Asked asked, address voter, uint256 itsUnit) internal pure returns (Asked) {
        return Asked.wrap(uint160(voter) | (itsUnit << 160) | Asked.unwrap(asked));
    }

    /* PARTS OF IT, TO BE PUT TOGETHER */

    function by(address voter) internal pure returns (Asked) {
        return Asked.wrap(uint160(voter));
    }

    function about(uint256 itsUnit) internal pure returns (Asked) {
        return Asked.wrap(itsUnit << 160);
    }

    function casting(Ballot itsBallot) internal pure returns (Asked) {
        return Asked.wrap(Ballot.unwrap(itsBallot) << 192);
    }

    /* WHAT WAS ASKED */

    function unit(Asked asked) internal pure returns (uint256) {
        return uint32(Asked.unwrap(asked) >> 160);
    }

    function ballot(Asked asked) internal pure returns (Ballot) {
        return Ballot.wrap(Asked.unwrap(asked) >> 192);
    }

    /* WHAT IT COUNTS */

    function share(Weight weight) internal pure returns (uint40) {
        return uint40(Weight.unwrap(weight));
    }

    function movedAt(Weight weight) internal pure returns (uint256) {
        return Weight.unwrap(weight) >> 40;
    }
}
