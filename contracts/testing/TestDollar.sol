// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title TestDollar
/// @notice A currency with the habits of USDT, for tests: transfers and approvals return no value, and an allowance changes from an amount
///         to another by way of 0 only. Anyone may mint it, so it is worth nothing.
/// @dev Not an ERC-20 by the letter, so it inherits none.
contract TestDollar {
    /// @notice The allowance that stands has to be set to 0 first.
    error TestDollarAllowanceStands(uint256 amount);

    string public symbol;
    uint8 public decimals;
    mapping(address owner => uint256 amount) public balanceOf;
    mapping(address owner => mapping(address spender => uint256 amount)) public allowance;

    /// @param symbol_ What it calls itself.
    /// @param decimals_ In how many decimals people write an amount; USDT has 6.
    constructor(string memory symbol_, uint8 decimals_) {
        symbol = symbol_;
        decimals = decimals_;
    }

    /// @notice Calls itself otherwise from now on, as a token behind a proxy can.
    function rename(string calldata symbol_, uint8 decimals_) external {
        symbol = symbol_;
        decimals = decimals_;
    }

    function mint(address account, uint256 amount) external {
        balanceOf[account] += amount;
    }

    function approve(address spender, uint256 amount) external {
        uint256 standing = allowance[msg.sender][spender];
        require(amount == 0 || standing == 0, TestDollarAllowanceStands(standing));
        allowance[msg.sender][spender] = amount;
    }

    function transfer(address to, uint256 amount) external {
        _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external {
        allowance[from][msg.sender] -= amount;
        _move(from, to, amount);
    }

    function _move(address from, address to, uint256 amount) private {
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }
}

/// @title OldToken
/// @notice Says its symbol in one word, as tokens of before the standard do; nothing else of it is needed.
contract OldToken {
    bytes32 public symbol = "OLD";
    uint8 public decimals = 8;
}
