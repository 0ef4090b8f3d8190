// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {ITribunalCases} from "./ITribunalCases.sol";

/// @title Fees
/// @notice The tribunal's ledger: what is advanced, and who may withdraw what. No fee ever moves or stops a case.
abstract contract Fees is ITribunalCases, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    mapping(address currency => mapping(address owner => uint256)) private _due;

    /// @inheritdoc ITribunalCases
    function withdraw(address currency, address to) external nonReentrant {
        uint256 amount = _due[currency][msg.sender];
        require(amount != 0, TribunalNothingToPay());
        _due[currency][msg.sender] = 0;
        emit Withdrawn(msg.sender, currency, to, amount);

        if (currency == address(0)) {
            (bool sent, ) = to.call{value: amount}("");
            require(sent, TribunalPaymentRefused(to));
        } else {
            IERC20(currency).safeTransfer(to, amount);
        }
    }

    /// @inheritdoc ITribunalCases
    function dueTo(address currency, address owner) external view returns (uint256) {
        return _due[currency][owner];
    }

    /// @dev Takes exactly `amount` from the sender.
    function _collect(address currency, uint256 amount) internal {
        if (currency == address(0)) {
            require(msg.value == amount, TribunalWrongAmount(amount, msg.value));
        } else {
            require(msg.value == 0, TribunalWrongAmount(0, msg.value));
            uint256 before = IERC20(currency).balanceOf(address(this));
            IERC20(currency).safeTransferFrom(msg.sender, address(this), amount);
            uint256 arrived = IERC20(currency).balanceOf(address(this)) - before;
            require(arrived == amount, TribunalWrongAmount(amount, arrived));
        }
    }

    function _owe(address currency, address owner, uint256 amount) internal {
        _due[currency][owner] += amount;
    }
}
