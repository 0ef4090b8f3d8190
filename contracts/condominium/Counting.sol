// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Decision, Tally} from "./IAssembly.sol";
import {Base, Basis, Rule} from "./ICharter.sol";

/// @dev Flags of a {Rule}.
uint8 constant QUORUM_OVER = 1;
uint8 constant PASS_OVER = 2;
uint8 constant WAITS = 4;

/// @title Counting
/// @notice Whether a decision has its quorum, and whether it passed: exact fractions of shares, of units, or of both.
library Counting {
    /// @notice Whether enough took part, exactly.
    function hasQuorum(
        Decision memory decision,
        Tally memory tally,
        Rule memory rule,
        bool isSecond
    ) internal pure returns (bool) {
        // A rule made since the first call may know no second one: then its quorum is the only one.
        (uint16 numerator, uint16 denominator) = isSecond && rule.secondDenominator != 0
            ? (rule.secondNumerator, rule.secondDenominator)
            : (rule.quorumNumerator, rule.quorumDenominator);
        uint256 shares = uint256(tally.yes) + tally.no + tally.abstain;
        uint256 units = uint256(tally.unitsYes) + tally.unitsNo + tally.unitsAbstain;
        bool over = rule.flags & QUORUM_OVER != 0;
        return
            _suffices(
                rule,
                reaches(shares, decision.share, numerator, denominator, over),
                reaches(units, decision.count, numerator, denominator, over)
            );
    }

    /// @notice Whether enough are for it, exactly.
    function passes(Decision memory decision, Tally memory tally, Rule memory rule) internal pure returns (bool) {
        (uint256 shares, uint256 units) = (decision.share, decision.count);
        if (rule.base != Base.All)
            (shares, units) = (uint256(tally.yes) + tally.no, uint256(tally.unitsYes) + tally.unitsNo);
        if (rule.base == Base.Present) (shares, units) = (shares + tally.abstain, units + tally.unitsAbstain);
        bool over = rule.flags & PASS_OVER != 0;
        return
            tally.yes != 0 &&
            _suffices(
                rule,
                reaches(tally.yes, shares, rule.passNumerator, rule.passDenominator, over),
                reaches(tally.unitsYes, units, rule.passNumerator, rule.passDenominator, over)
            );
    }

    /* FRACTIONS */

    /// @dev Exactly: nothing is rounded, so 2/3 is two thirds.
    /// @param over whether the part must be more than the fraction of the whole, rather than at least that
    function reaches(
        uint256 part,
        uint256 whole,
        uint16 numerator,
        uint16 denominator,
        bool over
    ) internal pure returns (bool) {
        (uint256 left, uint256 right) = (part * denominator, whole * numerator);
        return over ? left > right : left >= right;
    }

    function _suffices(Rule memory rule, bool byShare, bool byUnit) private pure returns (bool) {
        return (byShare || rule.basis == Basis.Unit) && (byUnit || rule.basis == Basis.Share);
    }
}
