// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Acceptance, Factor, IAgreement} from "../agreements/IAgreement.sol";
import {Common} from "../arbitration/IDisputable.sol";

/// @title ILease
/// @notice Lease of a movable thing, or of capacity. The first party is the tenant, the second the lessor. The tenant pays a deposit in when
/// the lease is formed, which goes back to it; what the lessor asks of the deposit, only a human or both parties give. Rent is never held:
/// the tenant pays it to the lessor, a period at a time.
/// `progress` is the moment up to which rent is paid, in agreement time; zero: the thing is not handed over. The first moment of the second
/// word is that of the return, in agreement time; zero: not given back.
interface ILease is IAgreement {
    /// @param rent for one rent period, in base units of the currency; more than zero
    /// @param rentPeriod how long one payment of the rent lasts, in seconds; more than zero
    /// @param deposit in base units of the currency; more than zero
    /// @param handOverBy the last moment at which the lessor can mark the handing over, in agreement time
    /// @param endsAt the end of the term; after `handOverBy`, and before the year 2100
    /// @param inspectionPeriod how long the lessor has to look at what came back, in seconds
    struct Particulars {
        uint112 rent;
        uint32 rentPeriod;
        uint112 deposit;
        uint40 handOverBy;
        uint40 endsAt;
        uint32 inspectionPeriod;
    }

    error LeaseCurrencyOutside();
    error LeaseWithoutRent();
    error LeaseWithoutRentPeriod();
    error LeaseWithoutDeposit();
    error LeaseHandOverInThePast(uint40 handOverBy);
    error LeaseEndsBeforeHandOver(uint40 endsAt, uint40 handOverBy);
    error LeaseEndsTooLate(uint40 endsAt);
    error LeaseAlreadyHandedOver(uint40 paidUntil);
    error LeaseHandedOverTooLate(uint256 present, uint40 handOverBy);
    error LeaseNotHandedOver();
    error LeaseAlreadyGivenBack(uint40 givenBackAt);
    error LeaseRentPaid(uint40 paidUntil);
    error LeaseNoRentDue(uint40 paidUntil, uint40 givenBackAt);

    /// @notice The lessor says that the thing is handed over. In agreement time.
    /// @param act salted hash of the act of handing over, with its photos
    /// @custom:clause handing
    event HandedOver(bytes32 indexed id, bytes32 act, uint40 handedOverAt);

    /// @notice The tenant has paid the rent of one period.
    /// @param paidUntil up to which moment rent is paid, in agreement time
    /// @custom:clause rent
    event RentPaid(bytes32 indexed id, uint40 paidUntil);

    /// @notice The tenant says that the thing is given back. In agreement time.
    /// @param act salted hash of the act of return, with its photos
    /// @custom:clause return
    event GivenBack(bytes32 indexed id, bytes32 act, uint40 givenBackAt);

    /// @notice Forms a lease: the sender pays the deposit in, and both parties have signed its id or are the sender.
    /// @return id the lease's id, which is the hash of its terms
    /// @custom:clause formation
    /// @custom:mode party
    function form(
        Common calldata common,
        Particulars calldata particulars,
        Acceptance[] calldata acceptances
    ) external payable returns (bytes32 id);

    /// @notice The lessor marks the thing as handed over; once, and not after `handOverBy`. Rent runs from then on.
    /// @custom:clause handing
    /// @custom:mode party
    function handOver(Common calldata common, Particulars calldata particulars, bytes32 act) external;

    /// @notice The tenant pays the rent of one period, which goes to the lessor at once. In advance up to the end of the term, or up to the
    /// present where the thing is kept longer; once it is given back, what was due until then.
    /// @custom:clause rent
    /// @custom:mode party
    function payRent(Common calldata common, Particulars calldata particulars) external payable;

    /// @notice The tenant marks the thing as given back; once. Starts the inspection.
    /// @custom:clause return
    /// @custom:mode party
    function giveBack(Common calldata common, Particulars calldata particulars, bytes32 act) external;

    /// @notice The lessor has no claim on the deposit: it goes back to the tenant at once, and the lease ends.
    /// @custom:clause confirmReturn
    /// @custom:mode party
    function confirmReturn(Common calldata common, Particulars calldata particulars) external;

    /// @notice Given back, inspection and review over: the deposit goes back to the tenant, and the lease ends. Anyone.
    /// @custom:clause deposit
    /// @custom:mode automatic
    function returnDeposit(Common calldata common, Particulars calldata particulars) external;

    /// @notice Not handed over in time, review over: the deposit goes back to the tenant, and the lease ends. Anyone.
    /// @custom:clause refund
    /// @custom:mode automatic
    function refund(Common calldata common, Particulars calldata particulars) external;

    /// @notice What {returnDeposit} is decided on: `givenBack` (moment of the return, at least 1), `time` (present, later than the wait).
    /// @custom:clause deposit
    function returnDepositFactors(
        Common calldata common,
        Particulars calldata particulars
    ) external view returns (Factor[] memory);

    /// @notice What {refund} is decided on: `notHandedOver` (moment up to which rent is paid, zero), `time` (present, later than the wait).
    /// @custom:clause refund
    function refundFactors(
        Common calldata common,
        Particulars calldata particulars
    ) external view returns (Factor[] memory);

    /// @notice The EIP-712 hash of particulars, which the functions common to all agreements take.
    function hashOf(Particulars calldata particulars) external view returns (bytes32);
}
