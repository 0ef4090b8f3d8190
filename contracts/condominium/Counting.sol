// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Decision, Tally} from "./IAssembly.sol";
import {Base, Basis, Rule} from "./ICharter.sol";

/// @dev Flags of a {Rule}.
uint8 constant QUORUM_OVER = 1;
uint8 constant PASS_OVER = 2;
uint8 constant WAITS = 4;
uint8 constant EXTENDS = 8;

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

    /// @notice Whether a rule asks for at least as much as another: of each fraction, of what it is of and what is counted, before
    /// anything is carried out. How long it can be carried out afterwards makes it neither stricter nor laxer.
    function isAtLeast(Rule memory rule, Rule memory other) internal pure returns (bool) {
        return
            _isPartAtLeast(rule, other, QUORUM_OVER, _quorum(rule), _quorum(other)) &&
            (rule.secondDenominator == 0 || _isPartAtLeast(rule, other, QUORUM_OVER, _second(rule), _second(other))) &&
            _isPartAtLeast(rule, other, PASS_OVER, _pass(rule), _pass(other)) &&
            rule.base >= other.base &&
            (rule.basis == other.basis || rule.basis == Basis.Both) &&
            (rule.flags & WAITS != 0 || other.flags & WAITS == 0) &&
            rule.noticePeriod >= other.noticePeriod &&
            rule.votingPeriod >= other.votingPeriod &&
            rule.challengePeriod >= other.challengePeriod;
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

    function _quorum(Rule memory rule) private pure returns (uint16[2] memory) {
        return [rule.quorumNumerator, rule.quorumDenominator];
    }

    /// @dev Without a second call no lower quorum is ever enough.
    function _second(Rule memory rule) private pure returns (uint16[2] memory) {
        return rule.secondDenominator == 0 ? _quorum(rule) : [rule.secondNumerator, rule.secondDenominator];
    }

    function _pass(Rule memory rule) private pure returns (uint16[2] memory) {
        return [rule.passNumerator, rule.passDenominator];
    }

    /// @dev More than a fraction is more than at least that.
    function _isPartAtLeast(
        Rule memory rule,
        Rule memory other,
        uint8 flag,
        uint16[2] memory part,
        uint16[2] memory than
    ) private pure returns (bool) {
        (uint256 left, uint256 right) = (uint256(part[0]) * than[1], uint256(than[0]) * part[1]);
        bool isOver = rule.flags & flag != 0 || other.flags & flag == 0;
        return left > right || (left == right && isOver);
    }

    function _suffices(Rule memory rule, bool byShare, bool byUnit) private pure returns (bool) {
        return (byShare || rule.basis == Basis.Unit) && (byUnit || rule.basis == Basis.Share);
    }
}
