// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @notice What a {HookToken} calls on a receiver with code.
interface ITokenReceiver {
    function tokensReceived(uint256 amount) external;
}

/// @notice What those share that call back: one armed call, and what came of it.
abstract contract Reentering {
    address public aim;
    bytes public data;

    /// @notice Whether a call waits for the next payment; false after {arm} means that the call was made.
    bool public armed;

    /// @notice Whether the aim let the call in.
    bool public entered;

    /// @notice What the aim returned, or the error with which it refused.
    bytes public result;

    /// @notice Prepares one call, for the next payment.
    function arm(address target_, bytes calldata data_) external {
        (aim, data, armed, entered) = (target_, data_, true, false);
        delete result;
    }

    function _reenter() internal {
        if (!armed) return;
        armed = false;
        (entered, result) = aim.call(data);
    }
}

/// @notice What the receivers share: anyone may act through them, and each spoils the moment at which it is paid.
abstract contract HostileReceiver is ITokenReceiver {
    receive() external payable {
        _paid();
    }

    /// @inheritdoc ITokenReceiver
    function tokensReceived(uint256) external {
        _paid();
    }

    /// @notice Calls a target as this receiver; value may be sent along, as most receivers can't be funded otherwise.
    function execute(address target, uint256 value, bytes calldata data) external payable returns (bytes memory) {
        return Address.functionCallWithValue(target, data, value);
    }

    function _paid() internal virtual;
}

/* RECEIVERS */

/// @notice Refuses every payment.
contract RevertingReceiver is HostileReceiver {
    error RevertingReceiverRefuses();

    function _paid() internal pure override {
        require(false, RevertingReceiverRefuses());
    }
}

/// @notice Burns all the gas that comes with a payment.
contract GasEatingReceiver is HostileReceiver {
    function _paid() internal pure override {
        while (true) {}
    }
}

/// @notice Remembers how much gas came with a payment.
contract GasMeter is HostileReceiver {
    uint256 public gas;

    error GasMeterNotPaid();

    /// @notice Pays on what came, with so much gas: what another payment is compared with.
    function pay(address to, uint256 allowed) external payable {
        (bool done, ) = to.call{value: msg.value, gas: allowed}("");
        require(done, GasMeterNotPaid());
    }

    function _paid() internal override {
        gas = gasleft();
    }
}

/// @notice Answers a payment, and any unknown call, with 1 MB, or with as much as the gas allows.
contract ReturndataBomb is HostileReceiver {
    /// @notice Whether it refuses with the bomb, in place of accepting with it.
    bool public refusing;

    fallback() external payable {
        _paid();
    }

    function setRefusing(bool refusing_) external {
        refusing = refusing_;
    }

    function _paid() internal view override {
        bool refuse = refusing;
        uint256 size = 1 << 20;
        while (_memoryCost(size) + 1_000 > gasleft()) size >>= 1;
        assembly ("memory-safe") {
            if refuse {
                revert(0, size)
            }
            return(0, size)
        }
    }

    /// @dev The gas for memory of so many bytes: 3 a word, and the square of the words over 512.
    function _memoryCost(uint256 size) private pure returns (uint256) {
        uint256 words = size / 32;
        return 3 * words + (words * words) / 512;
    }
}

/// @notice Calls the armed target once, when it is paid.
contract ReenteringReceiver is HostileReceiver, Reentering {
    function _paid() internal override {
        _reenter();
    }
}

/* SIGNERS */

/// @notice An account with code that one key owns: it signs by ERC-1271, and can stop accepting payments.
contract SmartAccount is IERC1271 {
    address public owner;
    bool public accepting = true;

    error SmartAccountNoOwner();
    error SmartAccountNotOwner(address caller);
    error SmartAccountNotAccepting();

    modifier onlyOwner() {
        require(msg.sender == owner, SmartAccountNotOwner(msg.sender));
        _;
    }

    constructor(address owner_) payable {
        require(owner_ != address(0), SmartAccountNoOwner());
        owner = owner_;
    }

    receive() external payable {
        require(accepting, SmartAccountNotAccepting());
    }

    function setAccepting(bool accepting_) external onlyOwner {
        accepting = accepting_;
    }

    /// @notice Calls a target as this account.
    function execute(
        address target,
        uint256 value,
        bytes calldata data
    ) external payable onlyOwner returns (bytes memory) {
        return Address.functionCallWithValue(target, data, value);
    }

    /// @inheritdoc IERC1271
    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        (address signer, ECDSA.RecoverError problem, ) = ECDSA.tryRecoverCalldata(hash, signature);
        bool valid = problem == ECDSA.RecoverError.NoError && signer == owner;
        return valid ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}

/// @notice Answers a question about a signature in a wrong way, by its mode; the signature itself is never looked at.
contract GarbageSigner is HostileReceiver, IERC1271 {
    /// @notice The last three: the right value with dirty bytes behind it, its four bytes alone, a yes to anything.
    enum Mode {
        Garbage,
        Reverts,
        BurnsGas,
        Returns100kB,
        Dirty,
        Short,
        Valid
    }

    Mode public mode;

    error GarbageSignerRefuses();

    function setMode(Mode mode_) external {
        mode = mode_;
    }

    /// @inheritdoc IERC1271
    function isValidSignature(bytes32, bytes calldata) external view returns (bytes4) {
        bytes32 answer = IERC1271.isValidSignature.selector;
        uint256 size = 32;

        if (mode == Mode.Garbage) answer = keccak256("garbage");
        require(mode != Mode.Reverts, GarbageSignerRefuses());
        while (mode == Mode.BurnsGas) {}
        if (mode == Mode.Returns100kB) (answer, size) = (0, 100_000);
        if (mode == Mode.Dirty) answer |= bytes32(uint256(1));
        if (mode == Mode.Short) size = 4;

        assembly ("memory-safe") {
            mstore(0, answer)
            return(0, size)
        }
    }

    function _paid() internal pure override {}
}
