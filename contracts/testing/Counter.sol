// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Counter
/// @notice Something outside of a condominium that its decisions can call, in tests.
contract Counter {
    error CounterRefuses();

    uint256 public value;
    bool public refuses;

    function set(uint256 next) external {
        require(!refuses, CounterRefuses());
        value = next;
    }

    function refuse(bool next) external {
        refuses = next;
    }
}
