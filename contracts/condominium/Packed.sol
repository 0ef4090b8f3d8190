// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Decision, IAssembly, Tally} from "./IAssembly.sol";

/// @dev Of a {Decision}: fields from the low bits up, as wide as in it.
type DecisionWord is uint256;
/// @dev Of a {Tally}: 64 bits a choice, the shares in 40, the units above.
type TallyWord is uint256;

using Packed for DecisionWord global;
using Packed for TallyWord global;
using {add as +, subtract as -} for TallyWord global;

function add(TallyWord tally, TallyWord other) pure returns (TallyWord) {
    return TallyWord.wrap(TallyWord.unwrap(tally) + TallyWord.unwrap(other));
}

function subtract(TallyWord tally, TallyWord other) pure returns (TallyWord) {
    return TallyWord.wrap(TallyWord.unwrap(tally) - TallyWord.unwrap(other));
}

/// @title Packed
/// @notice A decision and a tally, a word each: written and read whole, since most of what a ballot costs is storage.
library Packed {
    uint256 private constant UNIT = 1 << 40;

    function pack(Decision memory decision) internal pure returns (DecisionWord) {
        uint256 word =
            uint256(decision.opensAt) |
                (uint256(decision.closesAt) << 40) |
                (uint256(decision.share) << 80) |
                (uint256(decision.count) << 120) |
                (uint256(decision.no) << 144) |
                (uint256(decision.rule) << 168) |
                (uint256(decision.class) << 184) |
                (uint256(decision.flags) << 192) |
                (uint256(decision.disputes) << 200) |
                (uint256(decision.stayedUntil) << 208) |
                (uint256(decision.stayed) << 248);
        return DecisionWord.wrap(word);
    }

    function toDecision(DecisionWord decision) internal pure returns (Decision memory) {
        uint256 word = DecisionWord.unwrap(decision);
        return
            Decision({
                opensAt: uint40(word),
                closesAt: uint40(word >> 40),
                share: uint40(word >> 80),
                count: uint24(word >> 120),
                no: uint24(word >> 144),
                rule: uint16(word >> 168),
                class: uint8(word >> 184),
                flags: uint8(word >> 192),
                disputes: uint8(word >> 200),
                stayedUntil: uint40(word >> 208),
                stayed: uint8(word >> 248)
            });
    }

    /* WHAT A BALLOT READS OF A DECISION */

    function opensAt(DecisionWord decision) internal pure returns (uint40) {
        return uint40(DecisionWord.unwrap(decision));
    }

    function closesAt(DecisionWord decision) internal pure returns (uint40) {
        return uint40(DecisionWord.unwrap(decision) >> 40);
    }

    function number(DecisionWord decision) internal pure returns (uint24) {
        return uint24(DecisionWord.unwrap(decision) >> 144);
    }

    function class(DecisionWord decision) internal pure returns (uint8) {
        return uint8(DecisionWord.unwrap(decision) >> 184);
    }

    function flags(DecisionWord decision) internal pure returns (uint8) {
        return uint8(DecisionWord.unwrap(decision) >> 192);
    }

    /// @notice Of the decision after this one, what weighs its units: its number, and all classes.
    function next(uint24 no) internal pure returns (DecisionWord) {
        return DecisionWord.wrap(uint256(no + 1) << 144);
    }

    /* A TALLY */

    function toTally(TallyWord tally) internal pure returns (Tally memory) {
        uint256 word = TallyWord.unwrap(tally);
        return
            Tally({
                yes: uint40(word),
                no: uint40(word >> 64),
                abstain: uint40(word >> 128),
                unitsYes: uint24(word >> 40),
                unitsNo: uint24(word >> 104),
                unitsAbstain: uint24(word >> 168)
            });
    }

    function nothing() internal pure returns (TallyWord) {
        return TallyWord.wrap(0);
    }

    function isNothing(TallyWord tally) internal pure returns (bool) {
        return TallyWord.unwrap(tally) == 0;
    }

    /// @notice What one ballot of a share adds to the tally, or takes from it.
    function ballot(uint256 choice, uint256 share) internal pure returns (TallyWord) {
        return TallyWord.wrap((share | UNIT) << (64 * (choice - uint256(IAssembly.Choice.Yes))));
    }
}
