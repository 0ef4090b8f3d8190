// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title Signatures
/// @notice Whether an account has signed: with its key (ECDSA), or as a contract (ERC-1271).
library Signatures {
    /// @dev ECDSA first, so that an account that has code as well as a key (EIP-7702) signs too.
    function isOf(bytes calldata signature, bytes32 digest, address account) internal view returns (bool) {
        (address signer, ECDSA.RecoverError problem, ) = ECDSA.tryRecoverCalldata(digest, signature);
        return
            (problem == ECDSA.RecoverError.NoError && signer == account) ||
            SignatureChecker.isValidERC1271SignatureNowCalldata(account, digest, signature);
    }
}
