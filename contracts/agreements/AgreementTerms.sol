// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC5267} from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {ShortString, ShortStrings} from "@openzeppelin/contracts/utils/ShortStrings.sol";

import {Disposition, Party} from "../arbitration/Disposition.sol";
import {DISPOSITION_TYPE} from "../arbitration/DispositionType.sol";
import {Common, IDisputable} from "../arbitration/IDisputable.sol";
import {Acceptance, IAgreement} from "./IAgreement.sol";
import {Signatures} from "./Signatures.sol";

/// @title AgreementTerms
/// @notice What parties sign, and whether they have: ids, EIP-712 digests, signatures. Without a state.
abstract contract AgreementTerms is IAgreement, IERC5267 {
    using Signatures for bytes;

    string private constant COMMON_TYPE =
        "Common(address first,address second,address currency,address tribunal,bytes32 rules,uint32 reviewPeriod,uint40 offerEndsAt,uint16 costsCap,bytes32 paymentAgent,bytes32 replaces,bytes32 document,string summary,bytes32 salt)";
    // Immutable, not constant: the compiler would spell a constant's text out wherever its hash is used.
    bytes32 private immutable COMMON_TYPEHASH = keccak256(bytes(COMMON_TYPE));
    bytes32 private immutable DISPOSITION_TYPEHASH = keccak256(bytes(DISPOSITION_TYPE));
    bytes32 private immutable SETTLEMENT_TYPEHASH = keccak256(
        abi.encodePacked(
            "Settlement(bytes32 agreement,uint16 turn,Disposition disposition,uint40 validUntil)",
            DISPOSITION_TYPE
        )
    );
    bytes32 private immutable TERMS_TYPEHASH;
    bytes32 private immutable DOMAIN_SEPARATOR;
    uint256 internal immutable CHAIN_ID = block.chainid;
    ShortString private immutable NAME;

    /// @param name the template's name, in its EIP-712 domain; 31 bytes at most
    /// @param particularsType the EIP-712 type of the particulars: `Particulars(…)`
    constructor(string memory name, string memory particularsType) {
        NAME = ShortStrings.toShortString(name);
        TERMS_TYPEHASH = keccak256(
            abi.encodePacked("Terms(Common common,Particulars particulars)", COMMON_TYPE, particularsType)
        );
        DOMAIN_SEPARATOR = MessageHashUtils.toDomainSeparator(hex"0f", name, "1", block.chainid, address(this), 0);
    }

    /// @inheritdoc IDisputable
    function idOf(Common calldata common, bytes32 particulars) external view returns (bytes32) {
        return _idOf(common, particulars);
    }

    /// @inheritdoc IAgreement
    function settlementDigest(
        bytes32 id,
        uint16 turn,
        Disposition calldata disposition,
        uint40 validUntil
    ) public view returns (bytes32) {
        bytes32 hash = keccak256(abi.encode(DISPOSITION_TYPEHASH, disposition));
        return _digest(keccak256(abi.encode(SETTLEMENT_TYPEHASH, id, turn, hash, validUntil)));
    }

    /// @inheritdoc IERC5267
    function eip712Domain()
        external
        view
        returns (bytes1, string memory, string memory, uint256, address, bytes32, uint256[] memory)
    {
        return (hex"0f", ShortStrings.toString(NAME), "1", CHAIN_ID, address(this), 0, new uint256[](0));
    }

    /// @dev Terms lie in calldata as EIP-712 encodes them, a word a field, so they are hashed as they lie. A field with dirty high
    /// bits gives an id that was never formed: {_form} checks every field, as the event repeats them.
    function _idOf(Common calldata common, bytes32 particulars) internal view returns (bytes32) {
        bytes32 typehash = COMMON_TYPEHASH;
        bytes32 hash;
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, typehash)
            calldatacopy(add(free, 0x20), common, 0x1a0)
            hash := keccak256(free, 0x1c0)
        }
        return _digest(keccak256(abi.encode(TERMS_TYPEHASH, hash, particulars)));
    }

    function _partyOf(Common calldata common, address caller) internal pure returns (Party) {
        require(caller == common.first || caller == common.second, AgreementOnlyParty(caller));
        return caller == common.first ? Party.First : Party.Second;
    }

    function _requireBothAccepted(
        Common calldata common,
        bytes32 digest,
        Acceptance[] calldata acceptances
    ) internal view {
        _requireAccepted(digest, common.first, acceptances);
        _requireAccepted(digest, common.second, acceptances);
    }

    function _requireAccepted(bytes32 digest, address party, Acceptance[] calldata acceptances) internal view {
        require(_hasAccepted(digest, party, acceptances), AgreementNotAccepted(party));
    }

    function _hasAccepted(
        bytes32 digest,
        address party,
        Acceptance[] calldata acceptances
    ) internal view returns (bool accepted) {
        accepted = msg.sender == party;
        for (uint256 i; !accepted && i < acceptances.length; ++i) {
            Acceptance calldata acceptance = acceptances[i];
            if (acceptance.party != party) continue;
            accepted = acceptance.signature.isOf(digest, party);
        }
    }

    function _digest(bytes32 structHash) internal view returns (bytes32) {
        return MessageHashUtils.toTypedDataHash(DOMAIN_SEPARATOR, structHash);
    }
}
