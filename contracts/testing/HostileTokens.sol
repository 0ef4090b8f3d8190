// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ITokenReceiver, Reentering} from "./HostileReceivers.sol";

/// @notice What the hostile tokens share: an honest ERC-20 with an open mint. Each token below spoils one thing.
abstract contract HostileToken is ERC20("Hostile token (no value)", "HOST") {
    function mint(address account, uint256 amount) external {
        _mint(account, amount);
    }

    function decimals() public pure virtual override returns (uint8) {
        return 2;
    }

    /// @dev True where money changes hands, false where it is minted or burnt: those stay honest.
    function _isTransfer(address from, address to) internal pure returns (bool) {
        return from != address(0) && to != address(0);
    }
}

/// @notice What the tokens share that are honest until they are switched: a deposit goes in, then the trouble begins.
abstract contract SwitchedToken is HostileToken {
    bool public hostile;

    function setHostile(bool hostile_) external {
        hostile = hostile_;
    }
}

/* WRONG AMOUNTS */

/// @notice Takes a fee of 1%, rounded down, from what arrives.
contract FeeToken is HostileToken {
    function _update(address from, address to, uint256 value) internal override {
        uint256 fee = _isTransfer(from, to) ? value / 100 : 0;
        super._update(from, to, value - fee);
        if (fee > 0) super._update(from, address(0), fee);
    }
}

/// @notice Lets a unit more arrive than was asked while it is switched.
contract BonusToken is SwitchedToken {
    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (hostile && _isTransfer(from, to)) super._update(address(0), to, 1);
    }
}

/// @notice Returns true and moves nothing while it is switched.
contract LyingToken is SwitchedToken {
    function _update(address from, address to, uint256 value) internal override {
        if (!hostile || !_isTransfer(from, to)) super._update(from, to, value);
    }
}

/// @notice Changes all balances at will; what arrives is rounded down, so it may be a unit less than what was asked.
contract RebasingToken is HostileToken {
    uint256 public numerator = 1;
    uint256 public denominator = 1;

    error RebasingTokenZero(uint256 numerator, uint256 denominator);

    /// @notice Multiplies every balance, and what earlier rebases have made of it, by a fraction.
    function rebase(uint256 numerator_, uint256 denominator_) external {
        require(numerator_ > 0 && denominator_ > 0, RebasingTokenZero(numerator_, denominator_));
        numerator *= numerator_;
        denominator *= denominator_;
    }

    function balanceOf(address account) public view override returns (uint256) {
        return Math.mulDiv(super.balanceOf(account), numerator, denominator);
    }

    function totalSupply() public view override returns (uint256) {
        return Math.mulDiv(super.totalSupply(), numerator, denominator);
    }

    /// @dev The ledger keeps shares, and so the Transfer event shows shares.
    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, Math.mulDiv(value, denominator, numerator));
    }
}

/// @notice Takes units from whoever holds them, as a fee for holding or a seizure does.
contract BurningToken is HostileToken {
    function burn(address account, uint256 amount) external {
        _burn(account, amount);
    }
}

/* WRONG ANSWERS */

/// @notice Moves the money and returns no value, as USDT does; approve returns none either.
contract SilentToken is HostileToken {
    function transfer(address to, uint256 value) public override returns (bool) {
        super.transfer(to, value);
        _silence();
    }

    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        super.transferFrom(from, to, value);
        _silence();
    }

    function approve(address spender, uint256 value) public override returns (bool) {
        super.approve(spender, value);
        _silence();
    }

    /// @dev Ends the call here, whatever the signature promises.
    function _silence() private pure {
        assembly ("memory-safe") {
            return(0, 0)
        }
    }
}

/// @notice Moves the money and returns one byte in place of a word while it is switched.
contract ShortToken is SwitchedToken {
    function transfer(address to, uint256 value) public override returns (bool done) {
        done = super.transfer(to, value);
        if (hostile) _shorten();
    }

    function transferFrom(address from, address to, uint256 value) public override returns (bool done) {
        done = super.transferFrom(from, to, value);
        if (hostile) _shorten();
    }

    function _shorten() private pure {
        assembly ("memory-safe") {
            mstore8(0, 1)
            return(0, 1)
        }
    }
}

/// @notice Returns false and moves nothing while it is switched.
contract FalseToken is SwitchedToken {
    function transfer(address to, uint256 value) public override returns (bool) {
        return !hostile && super.transfer(to, value);
    }

    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        return !hostile && super.transferFrom(from, to, value);
    }
}

/* REFUSALS */

/// @notice Reverts every transfer while it is switched.
contract RevertingToken is SwitchedToken {
    error RevertingTokenSwitched();

    function _update(address from, address to, uint256 value) internal override {
        require(!hostile || !_isTransfer(from, to), RevertingTokenSwitched());
        super._update(from, to, value);
    }
}

/// @notice Refuses a blocked sender or receiver, as currencies with a sanctions list do.
contract BlockingToken is HostileToken {
    mapping(address account => bool) public blocked;

    error BlockingTokenBlocked(address account);

    /// @notice Blocks an account, or lifts the block.
    function setBlocked(address account, bool blocked_) external {
        blocked[account] = blocked_;
    }

    function _update(address from, address to, uint256 value) internal override {
        require(!blocked[from], BlockingTokenBlocked(from));
        require(!blocked[to], BlockingTokenBlocked(to));
        super._update(from, to, value);
    }
}

/// @notice Burns all the gas that it was given in every transfer while it is switched.
contract GasEatingToken is SwitchedToken {
    function _update(address from, address to, uint256 value) internal override {
        if (hostile && _isTransfer(from, to)) {
            assembly ("memory-safe") {
                invalid()
            }
        }
        super._update(from, to, value);
    }
}

/* CALLS BACK */

/// @notice Calls the armed target once, in the middle of a transfer, after the balances have moved.
contract ReenteringToken is HostileToken, Reentering {
    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (_isTransfer(from, to)) _reenter();
    }
}

/// @notice Tells a receiver with code that it was paid, as ERC-777 does; a receiver that gives a reason can refuse.
contract HookToken is HostileToken {
    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (!_isTransfer(from, to) || to.code.length == 0) return;

        (bool success, bytes memory reason) = to.call(abi.encodeCall(ITokenReceiver.tokensReceived, (value)));
        // A receiver without the hook fails without a reason, and that is no refusal.
        if (success || reason.length == 0) return;
        assembly ("memory-safe") {
            revert(add(reason, 0x20), mload(reason))
        }
    }
}
