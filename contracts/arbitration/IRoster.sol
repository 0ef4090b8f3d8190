// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title IRoster
/// @notice Who may be an arbiter: natural persons whom the roster's owner has identified and accredited.
/// @dev No personal data: the identity is a salted commitment, the credentials a hash of documents (Digital Code, art. 41).
interface IRoster {
    enum Status {
        Unknown,
        Active,
        Suspended,
        Removed
    }

    /// @param identity salted commitment to who the person is
    /// @param credentials hash of the documents that show education and experience
    /// @param languages bits: 1 Kazakh, 2 Russian, 4 English
    /// @param until the last moment of the accreditation, in seconds
    struct Arbiter {
        Status status;
        uint8 languages;
        uint40 until;
        bytes32 identity;
        bytes32 credentials;
    }

    error RosterWithoutIdentity();
    error RosterWithoutLanguage();
    error RosterUnknown(address arbiter);
    error RosterOwnerless();

    event Accredited(address indexed arbiter, bytes32 identity, bytes32 credentials, uint8 languages, uint40 until);
    event StatusChanged(address indexed arbiter, Status status);

    /// @notice Accredits a person, or renews an accreditation. The owner only.
    function accredit(address arbiter, bytes32 identity, bytes32 credentials, uint8 languages, uint40 until) external;

    /// @notice Suspends, removes or restores. The owner only. Cases under way keep their arbiters.
    function setStatus(address arbiter, Status status) external;

    /// @notice Whether the person can be nominated or appointed now.
    function isActive(address arbiter) external view returns (bool);

    /// @notice Whether the person could be at a past moment, whatever was changed since: those are who can be drawn in a case opened then.
    function wasActive(address arbiter, uint40 moment) external view returns (bool);

    function arbiterOf(address arbiter) external view returns (Arbiter memory);

    /// @notice How many were ever accredited; {arbiterAt} takes 0 to count - 1.
    function count() external view returns (uint256);

    function arbiterAt(uint256 index) external view returns (address);
}
