// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAssembly} from "./IAssembly.sol";

/// @dev Four bits: the choice in two, the way in two above.
type Ballot is uint256;
/// @dev The ballots of 64 units, the lowest first.
type BallotWord is uint256;

using PackedBallots for Ballot global;
using PackedBallots for BallotWord global;

/// @dev No choice: what proxies and relayers still have in their hands does not bring a struck ballot back.
Ballot constant STRUCK = Ballot.wrap(uint256(IAssembly.Way.Signed) << 2);

/// @title PackedBallots
/// @notice A unit's ballot, and the ballots of 64 units in a word.
library PackedBallots {
    function cast(uint256 itsWay, uint256 itsChoice) internal pure returns (Ballot) {
        return Ballot.wrap((itsWay << 2) | itsChoice);
    }

    function choice(Ballot ballot) internal pure returns (uint256) {
        return Ballot.unwrap(ballot) & 3;
    }

    function way(Ballot ballot) internal pure returns (uint256) {
        return Ballot.unwrap(ballot) >> 2;
    }

    /// @notice Whether there is one, be it struck.
    function isCast(Ballot ballot) internal pure returns (bool) {
        return Ballot.unwrap(ballot) != 0;
    }

    function isStruck(Ballot ballot) internal pure returns (bool) {
        return Ballot.unwrap(ballot) == Ballot.unwrap(STRUCK);
    }

    /* OF 64 UNITS */

    /// @notice Which word a unit's ballot is in.
    function placeOf(uint256 unit) internal pure returns (uint256) {
        return unit >> 6;
    }

    function ballotAt(BallotWord word, uint256 shift) internal pure returns (Ballot) {
        return Ballot.wrap((BallotWord.unwrap(word) >> shift) & 15);
    }

    /// @param before what is there
    function replaced(BallotWord word, uint256 shift, Ballot before, Ballot by) internal pure returns (BallotWord) {
        return BallotWord.wrap(BallotWord.unwrap(word) ^ ((Ballot.unwrap(before) ^ Ballot.unwrap(by)) << shift));
    }
}
