// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Acceptance, Factor, IAgreement} from "../agreements/IAgreement.sol";
import {Common} from "../arbitration/IDisputable.sol";

/// @title ISale
/// @notice Sale of goods. The first party is the buyer, the second the seller. The buyer pays the price in when the sale is formed.
/// `progress` is the moment of delivery, in agreement time; zero: not delivered.
interface ISale is IAgreement {
    /// @param price in base units of the currency; more than zero
    /// @param deliverBy the last moment at which the seller can mark delivery, in agreement time
    /// @param inspectionPeriod how long the buyer has to look at the goods, in seconds
    struct Particulars {
        uint112 price;
        uint40 deliverBy;
        uint32 inspectionPeriod;
    }

    error SaleWithoutPrice();
    error SaleDeliveryInThePast(uint40 deliverBy);
    error SaleAlreadyDelivered(uint40 deliveredAt);
    error SaleDeliveryTooLate(uint256 present, uint40 deliverBy);

    /// @notice The seller says that the goods are delivered. In agreement time.
    /// @custom:clause delivery
    event Delivered(bytes32 indexed id, uint40 deliveredAt);

    /// @notice Forms a sale: the sender pays the price in, and both parties have signed its id or are the sender.
    /// @return id the sale's id, which is the hash of its terms
    /// @custom:clause formation
    /// @custom:mode party
    function form(
        Common calldata common,
        Particulars calldata particulars,
        Acceptance[] calldata acceptances
    ) external payable returns (bytes32 id);

    /// @notice The seller marks the goods as delivered; once, and not after `deliverBy`. Starts the inspection.
    /// @custom:clause delivery
    /// @custom:mode party
    function markDelivered(Common calldata common, Particulars calldata particulars) external;

    /// @notice The buyer confirms receipt: all that is held goes to the seller at once, and the sale ends.
    /// @custom:clause receipt
    /// @custom:mode party
    function confirmReceipt(Common calldata common, Particulars calldata particulars) external;

    /// @notice Delivered, inspection and review over: all that is held goes to the seller, and the sale ends. Anyone.
    /// @custom:clause release
    /// @custom:mode automatic
    function release(Common calldata common, Particulars calldata particulars) external;

    /// @notice Not delivered in time, review over: all that is held goes back to the buyer, and the sale ends. Anyone.
    /// @custom:clause refund
    /// @custom:mode automatic
    function refund(Common calldata common, Particulars calldata particulars) external;

    /// @notice Closes an open agreement into a new sale in its place; what was marked as delivered has to be marked again.
    /// @param old the terms of the agreement to be replaced, same currency
    /// @param oldParticulars hash of its particulars
    /// @return id the new sale's id
    /// @custom:clause amendment
    /// @custom:mode human
    function amend(
        Common calldata common,
        Particulars calldata particulars,
        Common calldata old,
        bytes32 oldParticulars,
        Acceptance[] calldata acceptances
    ) external payable returns (bytes32 id);

    /// @notice What {release} is decided on: `delivered` (moment of delivery, at least 1), `time` (present, later than the wait).
    /// @custom:clause release
    function releaseFactors(
        Common calldata common,
        Particulars calldata particulars
    ) external view returns (Factor[] memory);

    /// @notice What {refund} is decided on: `undelivered` (moment of delivery, zero), `time` (present, later than the wait).
    /// @custom:clause refund
    function refundFactors(
        Common calldata common,
        Particulars calldata particulars
    ) external view returns (Factor[] memory);

    /// @notice The EIP-712 hash of particulars, which the functions common to all agreements take.
    function hashOf(Particulars calldata particulars) external view returns (bytes32);
}
