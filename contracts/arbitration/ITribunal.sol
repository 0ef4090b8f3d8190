// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title ITribunal
/// @notice What an agreement asks of the tribunal that its terms name. It is only ever asked; it never calls an agreement to move it.
interface ITribunal {
    /// @notice Whether it decides disputes by the rules with this hash. Asked once, when an agreement is formed.
    function serves(bytes32 rules) external view returns (bool);

    /// @notice Whether `party` may bring another claim: false only while it owes the advance for one that was returned.
    function admits(address template, bytes32 agreement, address party) external view returns (bool);

    /// @notice What a human ordered in this turn, once it can be enforced: `keccak256(abi.encode(disposition))`, or
    /// `keccak256(abi.encode(id))` of the agreement that replaces this one; zero while there is nothing.
    function ordered(address template, bytes32 agreement, uint16 turn) external view returns (bytes32 order);
}
