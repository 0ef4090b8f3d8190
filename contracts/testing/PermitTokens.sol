// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {Reentering} from "./HostileReceivers.sol";
import {HostileToken} from "./HostileTokens.sol";

/// @notice Takes permits (ERC-2612), and nothing is wrong with it: what hostile ones are compared with.
contract PermitToken is HostileToken, ERC20Permit("Hostile token (no value)") {
    function decimals() public pure override(ERC20, HostileToken) returns (uint8) {
        return 2;
    }
}

/// @notice Calls the armed target once, in the middle of a permit, before it is used.
contract ReenteringPermitToken is PermitToken, Reentering {
    function permit(
        address owner,
        address spender,
        uint256 value,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) public override {
        _reenter();
        super.permit(owner, spender, value, deadline, v, r, s);
    }
}

/// @notice Takes anybody's permit for anybody's money.
contract CarelessPermitToken is HostileToken {
    function permit(address owner, address spender, uint256 value, uint256, uint8, bytes32, bytes32) external {
        _approve(owner, spender, value);
    }
}

/// @notice Burns all the gas that comes with a permit.
contract GasEatingPermitToken is HostileToken {
    function permit(address, address, uint256, uint256, uint8, bytes32, bytes32) external pure {
        while (true) {}
    }
}

/// @notice Knows no permit, and takes every call that it does not know without a word, as wrapped coin does.
contract SwallowingToken is HostileToken {
    event Swallowed(bytes4 selector);

    fallback() external {
        emit Swallowed(msg.sig);
    }
}

/// @notice Takes permits and does not say its domain itself, as tokens of before ERC-5267 do not.
contract OldPermitToken is PermitToken {
    error OldPermitTokenUnknown();

    function eip712Domain()
        public
        pure
        override
        returns (bytes1, string memory, string memory, uint256, address, bytes32, uint256[] memory)
    {
        revert OldPermitTokenUnknown();
    }
}

/// @notice Says all that a token with permits says, and takes none by the standard, as one with another kind of permit does.
contract OtherPermitToken is PermitToken {
    error OtherPermitTokenRefuses();

    function permit(address, address, uint256, uint256, uint8, bytes32, bytes32) public pure override {
        revert OtherPermitTokenRefuses();
    }
}
