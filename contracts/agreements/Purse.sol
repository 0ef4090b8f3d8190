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
    /// @dev What must be left so that the receiver really gets {RECEIVER_GAS}: 63/64 of it, after the cost of the call itself.
    uint256 private constant GAS_NEEDED = 95_000;

    address private immutable TEMPLATE = msg.sender;

    error PurseOnlyTemplate(address caller);
    error PurseNeedsMoreGas(uint256 needed);

    receive() external payable {}

    /// @notice Pays `amount` of `currency` (zero: coin) to `to`.
    /// @return sent whether it was paid; a receiver or a token that refuses does not revert this call
    function send(address currency, address to, uint256 amount) external returns (bool sent) {
        require(msg.sender == TEMPLATE, PurseOnlyTemplate(msg.sender));

        if (currency == address(0)) {
            // Whoever triggers a payment must not make it fail by bringing too little gas.
            require(gasleft() >= GAS_NEEDED, PurseNeedsMoreGas(GAS_NEEDED));
            (sent, ) = to.call{value: amount, gas: RECEIVER_GAS}("");
        } else {
            sent = SafeERC20.trySafeTransfer(IERC20(currency), to, amount);
        }
    }
}
