// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

/// @title Purse
/// @notice The account of one agreement: its money is nobody else's. It obeys the template that made it, and only that.
/// @dev Cloned (ERC-1167) at an address that follows from the agreement's id.
contract Purse {
    /// @dev What a receiver of coin may spend. Enough for an account with code, too little to hold up the others.
    uint256 private constant RECEIVER_GAS = 50_000;

    address private immutable TEMPLATE = msg.sender;

    error PurseOnlyTemplate(address caller);
    error PurseRefused(address to);

    receive() external payable {}

    /// @notice Pays `amount` of `currency` (zero: coin) to `to`, or reverts, and then nothing has moved.
    function send(address currency, address to, uint256 amount) external {
        require(msg.sender == TEMPLATE, PurseOnlyTemplate(msg.sender));

        if (currency == address(0)) {
            (bool sent, ) = to.call{value: amount, gas: RECEIVER_GAS}("");
            require(sent, PurseRefused(to));
        } else {
            SafeERC20.safeTransfer(IERC20(currency), to, amount);
        }
    }
}
