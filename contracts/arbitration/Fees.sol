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

    /// @dev All of what is held, in the unit of an agreement's `costsCap`.
    uint256 private constant WHOLE = 10_000;

    mapping(address currency => mapping(address owner => uint256)) private _due;
    /// @dev What awards about an agreement gave for costs, by (template, agreement), and what was held when the first did; and by case.
    mapping(bytes32 agreement => uint256) private _costsTaken;
    mapping(bytes32 agreement => uint256) private _heldAtFirst;
    mapping(bytes32 caseId => uint256) private _costsOrdered;

    /// @inheritdoc ITribunalCases
    function withdraw(address currency, address to) external nonReentrant {
        (uint256 owed, uint256 amount) = (_due[currency][msg.sender], _present(currency));
        if (amount > owed) amount = owed;
        require(amount != 0, TribunalNothingToPay());
        _due[currency][msg.sender] = owed - amount;
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
            uint256 before = _present(currency);
            IERC20(currency).safeTransferFrom(msg.sender, address(this), amount);
            uint256 arrived = _present(currency) - before;
            require(arrived == amount, TribunalWrongAmount(amount, arrived));
        }
    }

    /// @dev The cap is of what was held when the first award took costs, for all awards about the agreement together, not for each.
    function _takeCosts(bytes32 caseId, Case storage current, uint256 costs, uint256 cap) internal {
        if (costs == 0) return;
        bytes32 key = _agreementKey(current);
        uint256 held = _heldAtFirst[key];
        if (held == 0) held = _heldAtFirst[key] = current.template.recordOf(current.agreement).held;
        (uint256 taken, uint256 most) = (_costsTaken[key] + costs, (held * cap) / WHOLE);
        require(taken <= most, TribunalCostsTooHigh(taken, most));
        (_costsTaken[key], _costsOrdered[caseId]) = (taken, costs);
    }

    /// @dev An award that lapsed takes nothing.
    function _restoreCosts(bytes32 caseId, Case storage current) internal {
        _costsTaken[_agreementKey(current)] -= _costsOrdered[caseId];
        _costsOrdered[caseId] = 0;
    }

    /// @dev What the tribunal has of a currency: a token may have taken units away.
    function _present(address currency) private view returns (uint256) {
        return currency == address(0) ? address(this).balance : IERC20(currency).balanceOf(address(this));
    }

    function _agreementKey(Case storage current) private view returns (bytes32) {
        return keccak256(abi.encode(current.template, current.agreement));
    }

    function _owe(address currency, address owner, uint256 amount) internal {
        _due[currency][owner] += amount;
    }
}
