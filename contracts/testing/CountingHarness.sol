// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Counting} from "../condominium/Counting.sol";
import {Decision, Tally} from "../condominium/IAssembly.sol";
import {Rule} from "../condominium/ICharter.sol";

/// @title CountingHarness
/// @notice Shows to tests how {Counting} counts.
contract CountingHarness {
    struct Count {
        Rule rule;
        Tally tally;
        uint40 share;
        uint24 count;
        bool isSecond;
    }

    /// @return outcomes of each count: bit 0 for the quorum, bit 1 for the majority
    function outcomesOf(Count[] calldata counts) external pure returns (uint8[] memory outcomes) {
        outcomes = new uint8[](counts.length);
        for (uint256 i; i < counts.length; ++i) {
            Count memory each = counts[i];
            Decision memory decision;
            (decision.share, decision.count) = (each.share, each.count);
            if (Counting.hasQuorum(decision, each.tally, each.rule, each.isSecond)) outcomes[i] |= 1;
            if (Counting.passes(decision, each.tally, each.rule)) outcomes[i] |= 2;
        }
    }
}
