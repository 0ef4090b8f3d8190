// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title TestTenge
/// @notice A currency for demonstrations and tests: anyone may mint it, so it is worth nothing, and it is not the tenge.
contract TestTenge is ERC20 {
    /// @notice There is no test tenge on Ethereum mainnet, where it could be taken for money.
    error TestTengeNotForMainnet();

    constructor() ERC20("Test tenge (no value)", "TKZT") {
        require(block.chainid != 1, TestTengeNotForMainnet());
    }

    /// @notice Creates test tenge for anyone who asks.
    /// @param account Who receives them.
    /// @param amount How many, in hundredths (tiyn).
    function mint(address account, uint256 amount) external {
        _mint(account, amount);
    }

    /// @notice Two, as the tenge has 100 tiyn.
    function decimals() public pure override returns (uint8) {
        return 2;
    }
}
