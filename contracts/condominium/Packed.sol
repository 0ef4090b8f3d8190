// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Decision, IAssembly, Tally} from "./IAssembly.sol";

/// @title Packed
/// @notice A decision and a tally, a word each: written and read whole, since most of what a ballot costs is storage.
/// @dev Fields from the low bits up, as wide as in {Decision}. A tally has 64 bits a choice: the shares in 40, the units above.
library Packed {
    uint256 private constant UNIT = 1 << 40;

    function pack(Decision memory decision) internal pure returns (uint256) {
        return
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
    }

    function toDecision(uint256 word) internal pure returns (Decision memory) {
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

    /// @notice Of the decision after this one, what weighs its units: its number, and all classes.
    function next(uint24 no) internal pure returns (uint256) {
        return uint256(no + 1) << 144;
    }

    function toTally(uint256 word) internal pure returns (Tally memory) {
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

    /// @notice What one ballot of a share adds to the tally, or takes from it.
    function ballot(uint256 choice, uint256 share) internal pure returns (uint256) {
        return (share | UNIT) << (64 * (choice - uint256(IAssembly.Choice.Yes)));
    }
}
