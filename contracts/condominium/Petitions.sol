// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ballots} from "./Ballots.sol";
import {IAssembly} from "./IAssembly.sol";
import {Articles, ICharter} from "./ICharter.sol";
import {IRegister} from "./IRegister.sol";
import {Packed} from "./Packed.sol";

/// @title Petitions
/// @notice Who may convene without a mandate: whom a part of the units signed for, or whom an arbiter allowed. Each for one convening: a
/// signature must not bring a motion back for ever.
/// @dev Signatures are collected in any number of transactions, a bit a unit: however many units a condominium has, a part of them convenes.
abstract contract Petitions is Ballots {
    bytes32 private constant PETITION_TYPEHASH = keccak256("Petition(address convener,bytes32 motion,string question)");
    /// @dev So that nobody signs with units, sells them, and convenes years later by the name of who holds them then.
    uint40 private constant LONGEST_PETITION = 90 days;

    /// @dev A person's leave to convene a motion: given by an arbiter; or used, or a petition in its place.
    uint8 private constant GIVEN = 1;
    uint8 private constant USED = 2;

    /// @inheritdoc IAssembly
    uint24 public lastDecision;
    /// @dev By who it is for: what another convenes takes nobody's leave or petition.
    mapping(bytes32 motion => mapping(address convener => uint8)) private _leaves;
    /// @dev By what is signed: who signs for another question than the motion's supports no petition that convenes it.
    mapping(bytes32 petition => mapping(uint256 word => uint256 units)) private _supporters;
    mapping(bytes32 petition => uint40) private _begunAt;

    constructor(address itsCharter, address itsRegister) Ballots(itsCharter, itsRegister) {}

    /// @inheritdoc IAssembly
    function support(
        bytes32 motion,
        bytes32 question,
        address convener,
        bytes calldata entries
    ) external returns (uint256 counted) {
        require(_leaves[motion][convener] != USED, AssemblyConvenedBefore(motion));
        bytes32 petition = _petitionOf(motion, question, convener);
        uint40 until = _untilOf(petition);
        require(until == 0 || block.timestamp <= until, AssemblyPetitionOver(motion, until));

        bytes32[4] memory digests;
        digests[uint8(Choice.Yes)] = _hashTypedDataV4(petition);
        uint256[] memory asked = _read(entries, digests);
        uint256[] memory weights = _weigh(Packed.next(lastDecision), asked);
        for (uint256 i; i < weights.length; ++i) {
            if (uint40(weights[i]) == 0) continue;
            uint256 unit = uint32(asked[i] >> 160);
            (uint256 units, uint256 bit) = (_supporters[petition][unit >> 8], 1 << (unit & 255));
            if (units & bit != 0) continue;
            _supporters[petition][unit >> 8] = units | bit;
            ++counted;
        }
        if (until == 0 && counted != 0) _begunAt[petition] = uint40(block.timestamp);
        emit Supported(motion, convener, counted, weights.length - counted);
    }

    /// @inheritdoc IAssembly
    function supportOf(
        bytes32 motion,
        bytes32 question,
        address convener
    ) public view returns (uint256 units, uint256 needed, uint40 until) {
        bytes32 petition = _petitionOf(motion, question, convener);
        until = _untilOf(petition);
        Articles memory articles = _articles();
        uint256 part = uint256(IRegister(REGISTER).electorateOf(0).count) * articles.petitionNumerator;
        // Rounded up: a part of a unit is none.
        needed = (part + articles.petitionDenominator - 1) / articles.petitionDenominator;
        if (block.timestamp > until) return (0, needed, until);

        uint256 last = IRegister(REGISTER).lastUnit();
        uint256 bits;
        for (uint256 unit; unit <= last && units < needed; (++unit, bits >>= 1)) {
            if (unit & 255 == 0) bits = _supporters[petition][unit >> 8];
            // A unit that was merged since, or left, is none.
            if (bits & 1 != 0 && IRegister(REGISTER).shareAt(unit, lastDecision + 1) != 0) ++units;
        }
    }

    /* FOR DECISIONS */

    function _allow(bytes32 motion, address convener) internal {
        _leaves[motion][convener] = GIVEN;
    }

    /// @dev The sender's, by an arbiter or by a petition.
    function _requireLeave(bytes32 motion, bytes32 question) internal {
        uint8 leave = _leaves[motion][msg.sender];
        _leaves[motion][msg.sender] = USED;
        if (leave == GIVEN) return;
        require(leave != USED, AssemblyConvenedBefore(motion));

        (uint256 units, uint256 needed, ) = supportOf(motion, question, msg.sender);
        require(units >= needed, AssemblyNotConvener(units, needed));
    }

    function _articles() internal view returns (Articles memory) {
        return ICharter(CHARTER).articles();
    }

    /* PRIVATE */

    function _petitionOf(bytes32 motion, bytes32 question, address convener) private pure returns (bytes32) {
        return keccak256(abi.encode(PETITION_TYPEHASH, convener, motion, question));
    }

    function _untilOf(bytes32 petition) private view returns (uint40) {
        uint40 begunAt = _begunAt[petition];
        return begunAt == 0 ? 0 : begunAt + LONGEST_PETITION;
    }
}
