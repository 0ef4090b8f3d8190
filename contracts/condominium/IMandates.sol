// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title IMandates
/// @notice Who acts for a condominium between decisions, for how long, and what they must report (Digital Code, art. 35(4)).
interface IMandates {
    /// @notice The offices. A council is the persons with that office.
    enum Office {
        None,
        Council,
        Chair,
        Manager,
        Auditor
    }

    /// @param office which
    /// @param powers bits: 1 may convene, 2 may suspend a common object for fourteen days
    /// @param from first second of the term
    /// @param until last second of the term
    /// @param reportPeriod the longest time between reports, in seconds; overdue, the powers rest until it is made; zero for none
    /// @param reportedAt when the last was made
    /// @param document root of the mandate's text in Kazakh, Russian and English
    struct Mandate {
        Office office;
        uint8 powers;
        uint40 from;
        uint40 until;
        uint32 reportPeriod;
        uint40 reportedAt;
        bytes32 document;
    }

    error CharterOnlyAssembly(address caller);
    error CharterOnlyDisputes(address caller);
    error MandatesOnlyHolder(address caller);
    error MandatesHolder(address holder);
    error MandatesTerm(uint40 from, uint40 until);
    error MandatesPowers(uint8 powers);
    error MandatesWithoutDocument();

    event Appointed(address indexed holder, Mandate mandate);
    event Ended(address indexed holder, Office office, address indexed by);
    event Reported(address indexed holder, bytes32 report, bool wasOverdue);
    event InterimAppointed(address indexed holder, uint40 until);

    /// @notice Gives an office, in place of one that the holder had. The assembly only. Five years at most.
    function appoint(
        address holder,
        Office office,
        uint8 powers,
        uint40 from,
        uint40 until,
        uint32 reportPeriod,
        bytes32 document
    ) external;

    /// @notice Ends a mandate, if there is one still. The assembly only.
    function revoke(address holder) external;

    /// @notice Gives a mandate back. Its holder.
    function resign() external;

    /// @notice Makes the report that the mandate asks for. Its holder; late, too, which restores the powers.
    /// @param report hash of the report
    function report(bytes32 report) external;

    /// @notice An arbiter's order: ends a mandate. Disputes only.
    function remove(address holder) external;

    /// @notice An arbiter's order: an interim manager, who may convene and nothing else, for sixty days at most, which is what all interim
    /// managers have in a year; where none is left it does nothing. Who has an office keeps that. Disputes only.
    function appointInterim(address holder, uint32 period) external;

    function mandateOf(address holder) external view returns (Mandate memory);

    /// @notice For how many seconds interim managers can be appointed still: sixty days in all, and afresh once there was none for a year.
    function interimLeft() external view returns (uint32);

    /// @notice Whether the term runs and no report is overdue.
    function isActive(address holder) external view returns (bool);

    function mayConvene(address holder) external view returns (bool);

    function maySuspend(address holder) external view returns (bool);

    /// @notice Whether it is in office as manager, with or without powers now.
    function isManager(address holder) external view returns (bool);
}
