// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice What these tests ask of the machine that runs them.
interface Vm {
    function addr(uint256 key) external pure returns (address);

    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);

    function prank(address sender) external;

    function deal(address account, uint256 balance) external;

    /// @notice The clock of the machine. A test that asked it is not run again when it failed, as it might go otherwise.
    function unixTime() external view returns (uint256 milliseconds);

    function warp(uint256 moment) external;

    function load(address account, bytes32 slot) external view returns (bytes32);

    function store(address account, bytes32 slot, bytes32 word) external;

    function assume(bool condition) external pure;

    function expectRevert(bytes4 selector) external;

    function expectRevert(bytes calldata reason) external;

    function expectPartialRevert(bytes4 selector) external;
}

/// @notice The little that a test needs: the machine, targets for the fuzzer, numbers in a range, signatures in one piece.
abstract contract Base {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    // solhint-disable-next-line func-name-mixedcase
    bool public constant IS_TEST = true;

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    FuzzSelector[] private _targets;

    function targetSelectors() external view returns (FuzzSelector[] memory) {
        return _targets;
    }

    function targetContracts() external view returns (address[] memory handlers) {
        handlers = new address[](_targets.length);
        for (uint256 i; i < handlers.length; ++i) handlers[i] = _targets[i].addr;
    }

    /// @dev What the fuzzer may call, and nothing else.
    function _target(address handler, bytes4[] memory selectors) internal {
        _targets.push(FuzzSelector(handler, selectors));
    }

    function _bound(uint256 value, uint256 from, uint256 to) internal pure returns (uint256) {
        return value >= from && value <= to ? value : from + (value % (to - from + 1));
    }

    function _signed(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }
}
