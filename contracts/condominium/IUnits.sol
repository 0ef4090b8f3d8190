// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Entry, Object} from "./IRegister.sol";

/// @title IUnits
/// @notice What a condominium's units add to the register: they are property.
interface IUnits {
    /// @notice One of the units that a unit is split into; the first keeps its number and its object.
    struct Part {
        uint40 share;
        Object object;
    }

    error UnitsParts(uint256 parts);
    error UnitsWhole(uint256 before, uint256 asked);
    error UnitsNotNext(bytes32 expected, bytes32 actual);
    error UnitsShares(uint256 id, uint40 left);
    error UnitsOtherClass(uint256 id, uint256 other);
    error UnitsSplitNotFree();
    error UnitsSplitNotAllowed(uint256 id, address caller);

    event SplitConsented(uint256 indexed id, address indexed holder, Part[] parts);
    event Split(uint256 indexed id, uint32 first, uint256 parts);
    event Merged(uint256 indexed into, uint32[] ids);
    /// @param rest hash of the piece that is next, or zero
    /// @param until last second in which it is carried out
    event Reapportioned(bytes32 rest, uint40 until);
    event Chosen(bool isAccessionOptional, bool isSplitFree);

    /// @notice Enters units. The founder before the founding; the assembly after it, from the next decision on.
    /// @return first the number of the first; the others follow in their order
    function enterMany(Entry[] calldata entries) external returns (uint32 first);

    /// @notice Changes shares, from the next decision on: those of a unit that lose some with their holders' consent, and all in all they
    /// are what they were. The assembly only.
    /// @param rest hash of the piece that is next, `keccak256(abi.encode(ids, shares, rest))` of it; zero if this is all. It ends what
    /// was left of an earlier one
    function reapportion(uint32[] calldata ids, uint40[] calldata shares, bytes32 rest) external;

    /// @notice Carries out the next piece of a reapportionment, as the decision named it. Anyone, within thirty days after the decision
    /// was carried out, unless it is annulled.
    function reapportionNext(uint32[] calldata ids, uint40[] calldata shares, bytes32 rest) external;

    /// @notice Whether who has not acceded may hold (owning and owing, but not voting), and whether a holder may split a unit
    /// without the assembly, which it never may while a rule counts units. The assembly only, in a decision that amends the charter's text.
    function choose(bool isAccessionOptional, bool isSplitFree) external;

    /// @notice Transfers a unit together with the accession of who gets it; for the rest as `transferFrom` of ERC-721.
    /// @param signature of `to`: see {IRegister-accede}
    function transferWithAccession(address from, address to, uint256 id, bytes calldata signature) external;

    /// @notice Consents to a split into these parts. The holder, for one split; it lasts as long as it holds the unit.
    function consentToSplit(uint32 id, Part[] calldata parts) external;

    /// @notice Splits a unit, from the next decision on. Its holder, if the charter lets holders and no rule counts units; else the assembly, with the
    /// holder's consent to these parts.
    /// @return first the number of the first new unit; the others follow
    function split(uint32 id, Part[] calldata parts) external returns (uint32 first);

    /// @notice Merges units of one class into the first, from the next decision on. Their holder.
    function merge(uint32[] calldata ids) external;

    /// @notice What is left of a reapportionment: the hash of its next piece, or zero, and the last second for it. Nothing is left of one
    /// whose decision was annulled.
    function pending() external view returns (bytes32 rest, uint40 until);

    function choices() external view returns (bool isAccessionOptional, bool isSplitFree);
}
