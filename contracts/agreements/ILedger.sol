// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Common} from "../arbitration/IDisputable.sol";
import {Factor} from "./IAgreement.sol";

/// @notice A payment outside the chain, as the payee or the payment agent confirms it.
/// @param finding the account's `finding`: of what a human has found since, no receipt says anything any more
/// @param payee the party that was paid; the other one paid
/// @param obligation what for, in ASCII
/// @param before all that this payee was paid before, in minor units of the currency (tiyn): a receipt that is brought again adds nothing
/// @param amount how much, in minor units
/// @param paidOn when it was paid, in seconds
/// @param bankDocument salted hash of the bank's document
struct Receipt {
    uint16 finding;
    address payee;
    bytes32 obligation;
    uint64 before;
    uint64 amount;
    uint40 paidOn;
    bytes32 bankDocument;
}

/// @notice What two parties owe and have paid each other, in minor units. The first one owes the second `owed`, and what it was paid itself,
/// less what it has paid; if that is negative it has paid in advance, and what is promised no longer the second one owes it back.
/// @param paidToFirst all that is confirmed as paid to the first party
/// @param paidToSecond all that is confirmed as paid to the second party
/// @param owed what steps, awards and settlements gave the second party
/// @param finding how often an award or a settlement has said what was paid
/// @param replaced an amendment has taken the account over
struct Account {
    uint64 paidToFirst;
    uint64 paidToSecond;
    uint104 owed;
    uint16 finding;
    bool replaced;
}

/// @title ILedger
/// @notice Money outside the chain: what a step would have paid out of a purse is owed, and a receipt says that it was paid. A ledger is of
/// one template. It holds nothing, and what it writes moves nothing.
interface ILedger {
    error LedgerOnlyTemplate(address caller);
    error LedgerMoneyOnChain(address currency);
    error LedgerOnlyParty(address caller);
    error LedgerNotInPhase(bytes32 id);
    error LedgerFoundOtherwise(uint16 actual, uint16 given);
    error LedgerReplaced(bytes32 id);
    error LedgerPaidInFuture(uint40 paidOn);
    error LedgerNotNew(uint64 paid, uint256 total);
    error LedgerNotPaidBefore(uint64 paid, uint64 before);
    error LedgerNotConfirmed(address payee, address paymentAgent);
    error LedgerMoreThanDue(uint256 due, uint256 total);
    error LedgerReported(uint40 reportedAt);
    error LedgerDenied(bytes32 digest);
    error LedgerNotReported(bytes32 digest);
    error LedgerSilenceSaysNothing(address paymentAgent);
    error LedgerConditionsNotMet(bytes32 rule, Factor[] factors);

    /// @notice So much more is owed to the second party.
    /// @custom:clause owed
    event Owed(bytes32 indexed id, uint256 amount);
    /// @param paid all that this payee has been paid, with it
    /// @custom:clause receipts
    event PaymentConfirmed(bytes32 indexed id, address indexed payee, uint64 paid, Receipt receipt);
    /// @custom:clause report
    event PaymentReported(bytes32 indexed id, address indexed payee, bytes32 indexed digest, Receipt receipt);
    /// @custom:clause report
    event PaymentDenied(bytes32 indexed id, address indexed payee, bytes32 indexed digest);
    /// @custom:clause automatic
    event AutomaticDecision(bytes32 indexed id, bytes32 indexed rule, Factor[] factors);
    /// @notice An award or a settlement says what was paid.
    /// @custom:clause enforcement
    event PaidFound(bytes32 indexed id, uint64 toFirst, uint64 toSecond);

    /* RECEIPTS */

    /// @notice Counts a payment: the payee or the payment agent is the sender, or has signed `Receipt(bytes32 agreement,uint16 finding,
    /// address payee,bytes32 obligation,uint64 before,uint64 amount,uint40 paidOn,bytes32 bankDocument)` (EIP-712). Anyone brings it; in
    /// parts, early or late, also after the agreement has ended; while a human is asked it waits.
    /// @param signature empty if the payee or the payment agent is the sender
    /// @custom:clause receipts
    /// @custom:mode party
    function confirmPayment(
        Common calldata common,
        bytes32 particulars,
        Receipt calldata receipt,
        bytes calldata signature
    ) external;

    /// @notice The payer says that it has paid, and asks the payee for a receipt.
    /// @custom:clause report
    /// @custom:mode party
    function reportPayment(Common calldata common, bytes32 particulars, Receipt calldata receipt) external;

    /// @notice The payee says that a reported payment has not come.
    /// @custom:clause report
    /// @custom:mode party
    function denyPayment(Common calldata common, bytes32 particulars, Receipt calldata receipt) external;

    /// @notice Reported, not denied, review over, and the terms say that silence confirms: the payment counts. Anyone. What it says was paid
    /// before must be confirmed already, and silence makes nobody the debtor: no more counts than is owed or promised.
    /// @custom:clause silence
    /// @custom:mode automatic
    function confirmUnanswered(Common calldata common, bytes32 particulars, Receipt calldata receipt) external;

    /* VIEWS */

    /// @notice What {confirmUnanswered} is decided on: `reported` (moment of the report, at least 1), `time` (present, later than the wait).
    /// @custom:clause silence
    function unansweredFactors(
        Common calldata common,
        bytes32 particulars,
        Receipt calldata receipt
    ) external view returns (Factor[] memory);

    /// @notice The digest that the payee or the payment agent signs.
    function receiptDigest(bytes32 id, Receipt calldata receipt) external view returns (bytes32);

    function accountOf(bytes32 id) external view returns (Account memory);

    /// @notice When the payer reported it, in seconds; zero: not at all, or the payee has denied it.
    function reportedAt(bytes32 digest) external view returns (uint40);
}
