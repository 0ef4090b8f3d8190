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

    modifier onlyTemplate() {
        require(msg.sender == TEMPLATE, PurseOnlyTemplate(msg.sender));
        _;
    }

    receive() external payable {}

    /// @notice Pays `amount` of `currency` (zero: coin) to `to`, or reverts, and then nothing has moved.
    function send(address currency, address to, uint256 amount) external onlyTemplate {
        if (currency == address(0)) {
            (bool sent, ) = to.call{value: amount, gas: RECEIVER_GAS}("");
            require(sent, PurseRefused(to));
        } else {
            SafeERC20.safeTransfer(IERC20(currency), to, amount);
        }
    }

    /// @notice Pays all that there is to `to`, if it is less than the `amount` due: some tokens take a unit from who holds them,
    /// and what is left shall not wait for what is missing. Or reverts, and then nothing has moved.
    function sendRest(IERC20 currency, address to, uint256 amount) external onlyTemplate returns (uint256 rest) {
        rest = currency.balanceOf(address(this));
        require(rest != 0 && rest < amount, PurseRefused(to));
        SafeERC20.safeTransfer(currency, to, rest);
    }
}
