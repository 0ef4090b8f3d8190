// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title IObjects
/// @notice The common objects of a condominium: listed, used by all, and out of circulation (Digital Code, art. 26(5), 35).
/// @dev Nothing here moves, pledges or pays out an object, and nothing here holds money.
interface IObjects {
    enum Status {
        None,
        Active,
        Suspended,
        Retired
    }

    /// @param status where it stands
    /// @param suspendedUntil the last second of a suspension by the manager; zero for one by the assembly
    /// @param replacedBy the object in its place, or zero
    /// @param kind in ASCII
    /// @param content hash of its description
    /// @param terms hash of the terms of its use
    /// @param uri where the description is
    struct Object {
        Status status;
        uint40 suspendedUntil;
        uint32 replacedBy;
        bytes32 kind;
        bytes32 content;
        bytes32 terms;
        string uri;
    }

    error ObjectsOnlyAssembly(address caller);
    error ObjectsOnlyDisputes(address caller);
    error ObjectsOnlyManager(address caller);
    error ObjectsOnlyFounder(address caller);
    error ObjectsStatus(uint256 id, Status actual);
    error ObjectsSuspendedBefore(uint256 id, uint256 until);
    error ObjectsWithoutDocument();

    event ObjectEntered(uint256 indexed id, bytes32 kind, bytes32 content, bytes32 terms, string uri);
    event ObjectSuspended(uint256 indexed id, address indexed by, uint40 until, bytes32 reason);
    event ObjectResumed(uint256 indexed id, address indexed by);
    event ObjectRetired(uint256 indexed id, uint256 indexed replacedBy);
    event TermsChanged(uint256 indexed id, bytes32 terms);

    /// @notice Enters a common object. The founder before the founding; the assembly after it.
    function enter(bytes32 kind, bytes32 content, bytes32 terms, string calldata uri) external returns (uint256 id);

    /// @notice Changes the terms of use of an object. The assembly only.
    function setTerms(uint256 id, bytes32 terms) external;

    /// @notice Suspends the use of an object, until the assembly resumes it. The assembly only.
    function suspend(uint256 id, bytes32 reason) external;

    /// @notice Suspends the use of an object at once, for fourteen days at most, and not again for thirty days after those. A mandate with that power.
    /// @param reason hash of the reasons
    function suspendNow(uint256 id, bytes32 reason) external;

    /// @notice Resumes it. The assembly only.
    function resume(uint256 id) external;

    /// @notice An arbiter's order: lifts a suspension by the manager. Disputes only.
    function lift(uint256 id) external;

    /// @notice Retires it for ever. The assembly only.
    function retire(uint256 id) external;

    /// @notice Retires it and enters another in its place. The assembly only.
    function replace(
        uint256 id,
        bytes32 kind,
        bytes32 content,
        bytes32 terms,
        string calldata uri
    ) external returns (uint256 other);

    /// @notice The object, with the status that it has now: a suspension by the manager ends by itself.
    function objectOf(uint256 id) external view returns (Object memory);

    /// @notice How many were ever entered: their numbers are 1 to this.
    function lastObject() external view returns (uint256);

    function boundTo() external view returns (address);
}
