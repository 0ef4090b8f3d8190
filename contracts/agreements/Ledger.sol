// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {Party, Phase, Record} from "../arbitration/Disposition.sol";
import {Common, IDisputable, OUTSIDE} from "../arbitration/IDisputable.sol";
import {Factor} from "./IAgreement.sol";
import {Account, ILedger, Receipt} from "./ILedger.sol";
import {Signatures} from "./Signatures.sol";

/// @title Ledger
/// @notice What the parties of one template's agreements owe and have paid each other outside the chain.
/// @dev Made by the template, which alone says what is owed; it asks the template for nothing but views. A receipt names all that was paid
/// before it: one that is brought twice, or late, adds nothing, and none can be undone by another. While a human is asked none counts, and
/// what the human finds ends the receipts before it; a dispute in which nothing is found ends none.
contract Ledger is ILedger, EIP712("Biy Receipts", "1") {
    using Signatures for bytes;

    /// @dev As a payment agent: the payee's silence.
    address private constant SILENCE = address(1);
    uint40 private constant DENIED = type(uint40).max;
    /// @dev All that can be confirmed as paid to one party.
    uint64 private constant MOST = uint64(type(int64).max);
    uint128 private constant FINAL = 1 << 127;
    bytes32 private constant UNANSWERED = "ledger.unanswered";
    bytes32 private constant RECEIPT_TYPEHASH = keccak256(
        "Receipt(bytes32 agreement,uint16 finding,address payee,bytes32 obligation,uint64 before,uint64 amount,uint40 paidOn,bytes32 bankDocument)"
    );

    IDisputable private immutable TEMPLATE = IDisputable(msg.sender);

    mapping(bytes32 id => Account) private _accounts;
    mapping(bytes32 digest => uint40) private _reportedAt;

    modifier onlyTemplate() {
        require(msg.sender == address(TEMPLATE), LedgerOnlyTemplate(msg.sender));
        _;
    }

    /* FOR THE TEMPLATE */

    /// @notice So much more is owed to the second party. The template only.
    function owe(bytes32 id, uint256 amount) external onlyTemplate {
        // What is promised at once has at most 64 bits, so this would take more promises than there can be.
        _accounts[id].owed += uint104(amount);
        emit Owed(id, amount);
    }

    /// @notice A human, or both parties, found that so much was paid: {paidOf}, with the bit above it if no receipt before counts any more.
    /// Nor does one if that is not what the account said. The template only.
    function setPaid(bytes32 id, uint128 found) external onlyTemplate {
        if (found == paidOf(id)) return;
        uint128 paid = found & ~FINAL;
        Account storage account = _accounts[id];
        (account.paidToFirst, account.paidToSecond) = (uint64(paid >> 64), uint64(paid));
        account.finding += 1;
        emit PaidFound(id, account.paidToFirst, account.paidToSecond);
    }

    /// @notice What the parties of the old agreement owe and have paid, those of the new one owe and have paid. The template only.
    function carryOver(bytes32 oldId, bytes32 newId) external onlyTemplate {
        _accounts[newId] = _accounts[oldId];
        _accounts[oldId].replaced = true;
    }

    /// @notice What was paid: 63 bits to the first party, 64 bits to the second.
    function paidOf(bytes32 id) public view returns (uint128) {
        return (uint128(_accounts[id].paidToFirst) << 64) | _accounts[id].paidToSecond;
    }

    /// @notice A template's second word with what was paid in its low half, where money moves outside the chain. What a decision said of that
    /// stays in the word, and receipts have raised it since.
    function restOf(bytes32 id, bytes32 word) external view returns (bytes32) {
        uint128 paid = paidOf(id);
        if (paid == 0 && _accounts[id].finding == 0) return word;
        return ((word >> 128) << 128) | bytes32(uint256(paid));
    }

    /* RECEIPTS */

    /// @inheritdoc ILedger
    function confirmPayment(
        Common calldata common,
        bytes32 particulars,
        Receipt calldata receipt,
        bytes calldata signature
    ) external {
        bytes32 id = TEMPLATE.idOf(common, particulars);
        (address payee, address agent) = (receipt.payee, _agentOf(common));
        if (msg.sender != payee && msg.sender != agent) {
            bytes32 digest = receiptDigest(id, receipt);
            // The agent first: a payee with code could burn the gas that is brought, and keep the agent's signature from being seen.
            require(
                (uint160(agent) > uint160(SILENCE) && signature.isOf(digest, agent)) || signature.isOf(digest, payee),
                LedgerNotConfirmed(payee, agent)
            );
        }

        _count(id, common, receipt);
    }

    /// @inheritdoc ILedger
    function reportPayment(Common calldata common, bytes32 particulars, Receipt calldata receipt) external {
        bytes32 id = TEMPLATE.idOf(common, particulars);
        _partyOf(common, msg.sender);
        require(msg.sender != receipt.payee, LedgerOnlyParty(msg.sender));
        _requireNew(id, common, receipt);
        bytes32 digest = receiptDigest(id, receipt);
        uint40 before = _reportedAt[digest];
        require(before != DENIED, LedgerDenied(digest));
        require(before == 0, LedgerReported(before));

        _reportedAt[digest] = uint40(block.timestamp);
        emit PaymentReported(id, receipt.payee, digest, receipt);
    }

    /// @inheritdoc ILedger
    function denyPayment(Common calldata common, bytes32 particulars, Receipt calldata receipt) external {
        bytes32 id = TEMPLATE.idOf(common, particulars);
        require(msg.sender == receipt.payee, LedgerOnlyParty(msg.sender));
        bytes32 digest = receiptDigest(id, receipt);
        require(reportedAt(digest) != 0, LedgerNotReported(digest));

        _reportedAt[digest] = DENIED;
        emit PaymentDenied(id, receipt.payee, digest);
    }

    /// @inheritdoc ILedger
    function confirmUnanswered(Common calldata common, bytes32 particulars, Receipt calldata receipt) external {
        bytes32 id = TEMPLATE.idOf(common, particulars);
        require(_agentOf(common) == SILENCE, LedgerSilenceSaysNothing(_agentOf(common)));
        Factor[] memory factors = _unansweredFactors(id, common, receipt);
        require(factors[0].met && factors[1].met, LedgerConditionsNotMet(UNANSWERED, factors));
        // Silence says of one payment that it came, and nothing of others before it, which may have been denied.
        uint64 paid = _paidTo(id, common, receipt.payee);
        require(receipt.before <= paid, LedgerNotPaidBefore(paid, receipt.before));
        _requireDue(id, common, receipt);

        emit AutomaticDecision(id, UNANSWERED, factors);
        _count(id, common, receipt);
    }

    /* VIEWS */

    /// @inheritdoc ILedger
    function unansweredFactors(
        Common calldata common,
        bytes32 particulars,
        Receipt calldata receipt
    ) external view returns (Factor[] memory) {
        return _unansweredFactors(TEMPLATE.idOf(common, particulars), common, receipt);
    }

    /// @inheritdoc ILedger
    function receiptDigest(bytes32 id, Receipt calldata receipt) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(RECEIPT_TYPEHASH, id, receipt)));
    }

    /// @inheritdoc ILedger
    function accountOf(bytes32 id) external view returns (Account memory) {
        return _accounts[id];
    }

    /// @inheritdoc ILedger
    function reportedAt(bytes32 digest) public view returns (uint40) {
        uint40 at = _reportedAt[digest];
        return at == DENIED ? 0 : at;
    }

    /* PRIVATE */

    function _count(bytes32 id, Common calldata common, Receipt calldata receipt) private {
        uint64 total = _requireNew(id, common, receipt);
        if (receipt.payee == common.first) _accounts[id].paidToFirst = total;
        else _accounts[id].paidToSecond = total;
        emit PaymentConfirmed(id, receipt.payee, total, receipt);
    }

    /// @return total all that the payee has been paid, with it
    function _requireNew(
        bytes32 id,
        Common calldata common,
        Receipt calldata receipt
    ) private view returns (uint64 total) {
        require(common.currency == OUTSIDE, LedgerMoneyOnChain(common.currency));
        Record memory record = TEMPLATE.recordOf(id);
        bool isFormed = record.phase == Phase.Performing || record.phase == Phase.Closed;
        require(isFormed && record.claimant == Party.None, LedgerNotInPhase(id));
        uint16 finding = _accounts[id].finding;
        require(finding == receipt.finding, LedgerFoundOtherwise(finding, receipt.finding));
        require(receipt.paidOn <= block.timestamp, LedgerPaidInFuture(receipt.paidOn));
        require(!_accounts[id].replaced, LedgerReplaced(id));
        _partyOf(common, receipt.payee);
        uint64 paid = _paidTo(id, common, receipt.payee);
        uint256 sum = uint256(receipt.before) + receipt.amount;
        require(sum > paid && sum <= MOST, LedgerNotNew(paid, sum));
        return uint64(sum);
    }

    /// @dev The first party can owe what is owed and promised, and what it was paid itself; the second one only what it was paid too much.
    function _requireDue(bytes32 id, Common calldata common, Receipt calldata receipt) private view {
        Account memory account = _accounts[id];
        (uint256 due, uint256 owed) = (account.paidToSecond, account.owed);
        if (receipt.payee == common.first) due = due > owed ? due - owed : 0;
        else due = owed + TEMPLATE.recordOf(id).held + account.paidToFirst;
        uint256 total = uint256(receipt.before) + receipt.amount;
        require(total <= due, LedgerMoreThanDue(due, total));
    }

    function _paidTo(bytes32 id, Common calldata common, address payee) private view returns (uint64) {
        return payee == common.first ? _accounts[id].paidToFirst : _accounts[id].paidToSecond;
    }

    function _unansweredFactors(
        bytes32 id,
        Common calldata common,
        Receipt calldata receipt
    ) private view returns (Factor[] memory factors) {
        uint256 at = reportedAt(receiptDigest(id, receipt));
        uint256 waitsUntil = at + common.reviewPeriod;
        factors = new Factor[](2);
        factors[0] = Factor("reported", at, 1, at != 0);
        factors[1] = Factor("time", block.timestamp, waitsUntil, block.timestamp > waitsUntil);
    }

    /// @dev What is no address in it was never formed.
    function _agentOf(Common calldata common) private pure returns (address) {
        return address(uint160(uint256(common.paymentAgent)));
    }

    function _partyOf(Common calldata common, address account) private pure {
        require(account == common.first || account == common.second, LedgerOnlyParty(account));
    }
}
