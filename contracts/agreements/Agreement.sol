// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {Disposition, Party, Record} from "../arbitration/Disposition.sol";
import {Common, IDisputable, IPaysCosts, OUTSIDE} from "../arbitration/IDisputable.sol";
import {ITribunal} from "../arbitration/ITribunal.sol";
import {AgreementCore} from "./AgreementCore.sol";
import {AgreementTerms} from "./AgreementTerms.sol";
import {Acceptance, Factor, IAgreement} from "./IAgreement.sol";
import {Ledger} from "./Ledger.sol";
import {Purse} from "./Purse.sol";

/// @title Agreement
/// @notice The base of every template: formation, the way out to a human, purses. A template adds its steps and nothing else.
/// @dev None of the hatch is virtual, and none of it calls a template. The template has no storage, assembly or delegatecall of
/// its own. Assumes of the tribunal: `serves` and `ordered` answer; of the currency: it moves exactly the amount asked.
abstract contract Agreement is AgreementCore, AgreementTerms, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    uint32 private constant SHORTEST_REVIEW = 1 days;
    /// @dev What must be left before a payment is tried: more than a receiver of coin gets, or an ordinary token needs.
    uint256 private constant PAYMENT_GAS = 150_000;
    /// @dev All of what is held, in the unit of `costsCap`.
    uint16 private constant WHOLE = 10_000;
    /// @dev All that can be promised at once outside the chain, and all that can be confirmed as paid.
    uint64 private constant MOST_OUTSIDE = uint64(type(int64).max);
    /// @dev Of a disposition's `rest`, where money moves outside the chain: what it says of payments.
    bytes32 private constant PAID = bytes32(uint256(type(uint128).max));

    address private immutable PURSE = address(new Purse());
    Ledger private immutable LEDGER = new Ledger();

    /// @param name the template's name, in its EIP-712 domain; 31 bytes at most
    /// @param particularsType the EIP-712 type of the particulars: `Particulars(…)`
    /// @param usesRest whether the template needs a second word beside `progress`
    constructor(
        string memory name,
        string memory particularsType,
        bool usesRest
    ) AgreementCore(usesRest) AgreementTerms(name, particularsType) {}

    /* BEFORE FORMATION */

    /// @inheritdoc IAgreement
    function withdrawOffer(Common calldata common, bytes32 particulars) external nonReentrant {
        bytes32 id = _idOf(common, particulars);
        _partyOf(common, msg.sender);

        _takeBack(id);
        emit OfferWithdrawn(id, msg.sender);
    }

    /* A HUMAN HAS THE LAST WORD */

    /// @inheritdoc IAgreement
    function dispute(Common calldata common, bytes32 particulars, bytes32 claim) external nonReentrant {
        bytes32 id = _idOf(common, particulars);
        // The first dispute asks nobody. A later one is refused only to who owes the advance for an earlier, returned one.
        require(
            _records[id].turn == 0 || common.tribunal.admits(address(this), id, msg.sender),
            AgreementAdvanceDue(msg.sender)
        );

        Record memory record = _suspend(id, _partyOf(common, msg.sender));
        emit Disputed(id, address(common.tribunal), msg.sender, record.turn, common.rules, claim);
    }

    /// @inheritdoc IAgreement
    function enforce(
        Common calldata common,
        bytes32 particulars,
        Disposition calldata disposition
    ) external nonReentrant {
        bytes32 id = _idOf(common, particulars);
        Record memory record = _records[id];
        bytes32 hash = keccak256(abi.encode(disposition));
        require(_isDisputed(record), AgreementNotDisputed(id));
        require(
            common.tribunal.ordered(address(this), id, record.turn) == hash,
            AgreementNotOrdered(id, record.turn, hash)
        );
        uint112 left = _requireOrdered(common, record, disposition, common.costsCap);

        emit Enforced(id, disposition);
        _carryOut(id, common, record, disposition, left);
    }

    /// @inheritdoc IAgreement
    function settle(
        Common calldata common,
        bytes32 particulars,
        Disposition calldata disposition,
        uint40 validUntil,
        Acceptance[] calldata acceptances
    ) external nonReentrant {
        bytes32 id = _idOf(common, particulars);
        Record memory record = _records[id];
        require(_isOpen(record) || _isDisputed(record), AgreementNotInPhase(id, record.phase));
        require(_now() <= validUntil, AgreementSettlementExpired(validUntil));
        uint112 left = _requireOrdered(common, record, disposition, 0);
        // What was paid is what receipts say; only while a human is asked, when none counts, can the parties say something else.
        if (common.currency == OUTSIDE && !_isDisputed(record)) {
            bytes32 paid = bytes32(uint256(LEDGER.paidOf(id)));
            require(disposition.rest & PAID == paid, AgreementPaidOtherwise(paid, disposition.rest));
        }
        _requireBothAccepted(common, settlementDigest(id, record.turn, disposition, validUntil), acceptances);

        emit SettledByConsent(id, disposition);
        _carryOut(id, common, record, disposition, left);
    }

    /// @inheritdoc IAgreement
    function surrender(Common calldata common, bytes32 particulars) external nonReentrant {
        bytes32 id = _idOf(common, particulars);
        Party other = _partyOf(common, msg.sender) == Party.First ? Party.Second : Party.First;
        // Outside the chain a dispute can be about what was paid, and who gives up what is promised yields nothing of that.
        Record memory record = _records[id];
        bool isAll = common.currency != OUTSIDE || !_isDisputed(record);
        require(isAll, AgreementNotInPhase(id, record.phase));

        emit Surrendered(id, msg.sender);
        _surrender(id, common.currency, _receiver(common, other));
    }

    /* MONEY THAT WAITS */

    /// @inheritdoc IAgreement
    function withdrawCredit(Common calldata common, bytes32 particulars, address to) external nonReentrant {
        require(to != address(0), AgreementPaymentRefused(to, 0));
        _withdrawCredit(_idOf(common, particulars), common.currency, msg.sender, to);
    }

    /// @inheritdoc IAgreement
    function pushCredit(Common calldata common, bytes32 particulars, address owner) external nonReentrant {
        _withdrawCredit(_idOf(common, particulars), common.currency, owner, owner);
    }

    /// @inheritdoc IPaysCosts
    function payCosts(
        Common calldata common,
        bytes32 particulars,
        uint16 turn,
        address to,
        uint256 amount
    ) external nonReentrant {
        require(msg.sender == address(common.tribunal), AgreementOnlyTribunal(msg.sender));
        _withdrawCosts(_idOf(common, particulars), turn, common.currency, to, amount);
    }

    /* VIEWS */

    /// @inheritdoc IDisputable
    function recordOf(bytes32 id) external view returns (Record memory) {
        return _records[id];
    }

    /// @inheritdoc IDisputable
    function restOf(bytes32 id) external view returns (bytes32) {
        return LEDGER.restOf(id, _rests[id]);
    }

    /// @inheritdoc IAgreement
    function purseOf(bytes32 id) public view returns (address) {
        return Clones.predictDeterministicAddress(PURSE, id);
    }

    /// @inheritdoc IAgreement
    function ledger() external view returns (address) {
        return address(LEDGER);
    }

    /// @inheritdoc IAgreement
    function creditOf(bytes32 id, address owner) external view returns (uint256) {
        return _credits[id][owner];
    }

    /// @inheritdoc IDisputable
    function costsOf(bytes32 id, uint16 turn) external view returns (uint256) {
        return _costs[id][turn];
    }

    /// @inheritdoc IAgreement
    function timeOf(bytes32 id) external view returns (uint256) {
        return _timeOf(_records[id]);
    }

    /// @inheritdoc IDisputable
    function check(
        Common calldata common,
        bytes32 particulars,
        uint16 turn,
        Disposition calldata disposition
    ) external view returns (bytes32 id) {
        id = _idOf(common, particulars);
        Record memory record = _records[id];
        require(_isDisputed(record) && record.turn == turn, AgreementNotDisputed(id));
        _requireOrdered(common, record, disposition, common.costsCap);
    }

    /* FOR TEMPLATES */

    /// @dev Forms the agreement; the sender pays `amount` in. Both parties have signed `id`, or one of them is the sender.
    function _form(bytes32 id, Common calldata common, uint112 amount, Acceptance[] calldata acceptances) internal {
        _permit(common.currency, acceptances);
        require(common.replaces == 0, AgreementReplaces(0, common.replaces));
        _requireFormable(id, common, acceptances);

        _begin(id, amount);
        _pull(id, common.currency, amount);
    }

    /// @dev Closes `old` into `id`: its money moves over, the sender pays what is missing. Every new party accepts; both old
    /// ones consent, or one does and an award in force that names `id` stands for the other (a lost key).
    function _amend(
        bytes32 id,
        Common calldata common,
        uint112 amount,
        Common calldata old,
        bytes32 oldParticulars,
        Acceptance[] calldata acceptances
    ) internal {
        _permit(common.currency, acceptances);
        bytes32 oldId = _idOf(old, oldParticulars);
        require(common.replaces == oldId, AgreementReplaces(oldId, common.replaces));
        require(common.currency == old.currency, AgreementOtherCurrency(old.currency, common.currency));
        _requireFormable(id, common, acceptances);
        bytes32 order = old.tribunal.ordered(address(this), oldId, _records[oldId].turn);
        if (order == keccak256(abi.encode(id))) {
            // An award stands for one lost key, never for both: money goes nowhere without one of those whose it is.
            if (!_hasAccepted(id, old.first, acceptances)) _requireAccepted(id, old.second, acceptances);
        } else {
            // A consent given before a dispute must not undo the decision that it ended in.
            require(order == 0, AgreementDecided());
            _requireBothAccepted(old, id, acceptances);
        }

        emit Amended(oldId, id);
        if (common.currency == OUTSIDE) {
            // Who owes whom stands in the account by sides.
            require(common.first != old.second && common.second != old.first, AgreementSidesChanged());
            _replace(oldId, id, OUTSIDE, address(0), amount);
            LEDGER.carryOver(oldId, id);
            return;
        }
        address purse = purseOf(id);
        uint256 expected = _balanceOf(old.currency, purse) + amount;
        _replace(oldId, id, old.currency, purse, amount);
        uint256 actual = _balanceOf(old.currency, purse);
        require(actual == expected, AgreementShortPayment(expected, actual));
    }

    /// @dev Enforces an automatic step's factors, the time among them, and says what it was decided on.
    function _automatic(bytes32 id, Record memory record, bytes32 rule, Factor[] memory factors) internal {
        require(_isPerforming(record), AgreementNotInPhase(id, record.phase));
        for (uint256 i; i < factors.length; ++i) require(factors[i].met, AgreementConditionsNotMet(rule, factors));
        emit AutomaticDecision(id, rule, factors);
    }

    /// @dev Performance goes on with `amount` more, which the sender pays in. Outside the chain the first party promises it: the template
    /// sees to it that nobody else calls.
    function _payIn(bytes32 id, Record memory record, Common calldata common, uint112 amount) internal {
        _payIn(id, record, common.currency, amount);
    }

    /// @dev Performance goes on with less: a part of what is held goes to the first party, a part to the second. Either can be nothing.
    function _payOut(
        bytes32 id,
        Record memory record,
        Common calldata common,
        uint112 toFirst,
        uint112 toSecond
    ) internal {
        _payOut(id, record, common.currency, _receiver(common, Party.First), toFirst, common.second, toSecond);
    }

    /// @dev Ends performance: all that is held goes to `to`.
    function _finish(bytes32 id, Record memory record, Common calldata common, Party to) internal {
        _finish(id, record, common.currency, _receiver(common, to));
    }

    /// @dev `own` factors and the one that no automatic step goes without: what was due at `dueAt` (agreement time) waits for as
    /// long as disputes suspended it, and for the review period, which also begins anew when performance resumes.
    function _factors(
        Common calldata common,
        Record memory record,
        uint256 dueAt,
        Factor memory own
    ) internal view returns (Factor[] memory factors) {
        uint256 from = dueAt + record.suspendedFor;
        // A dispute that ended leaves the whole review period to who could not raise another meanwhile.
        if (from < record.since) from = record.since;
        uint256 waitsUntil = from + common.reviewPeriod;
        factors = new Factor[](2);
        factors[0] = own;
        factors[1] = Factor("time", _now(), waitsUntil, _now() > waitsUntil);
    }

    /* WHAT THE CORE LEFT OPEN */

    function _now() internal view override returns (uint40) {
        return uint40(block.timestamp);
    }

    /// @dev The payer is always the sender: nobody's allowance can be used by another, or at another's moment.
    function _pull(bytes32 id, address currency, uint256 amount) internal override {
        if (currency == OUTSIDE) _promise(amount);
        else _take(Clones.cloneDeterministic(PURSE, id, msg.value), currency, amount);
    }

    function _pullMore(bytes32 id, address currency, uint256 amount) internal override {
        if (currency == OUTSIDE) return _promise(amount);
        address purse = purseOf(id);
        _take(purse, currency, amount);
        if (currency == address(0)) Address.sendValue(payable(purse), amount);
    }

    /// @dev A payment that reverts is undone and becomes a credit: what a token or a receiver did on the way can't count twice.
    function _push(bytes32 id, address currency, address to, uint256 amount) internal override returns (uint256 paid) {
        if (currency == OUTSIDE) {
            // What goes back to who has only promised it is owed by nobody.
            if (to != address(0)) LEDGER.owe(id, amount);
            return amount;
        }
        // Whoever triggers a payment must not make it fail by bringing too little gas.
        require(gasleft() >= PAYMENT_GAS, AgreementNeedsMoreGas(PAYMENT_GAS));
        Purse purse = Purse(payable(purseOf(id)));
        try purse.send(currency, to, amount) {
            paid = amount;
        } catch {
            // A purse that lacks a unit fails early. What burns gas instead must leave enough of it for the credit.
            if (currency == address(0) || gasleft() < PAYMENT_GAS / 2) return 0;
            try purse.sendRest{gas: PAYMENT_GAS}(IERC20(currency), to, amount) returns (uint256 rest) {
                paid = rest;
            } catch {
                return 0;
            }
        }
        emit Paid(id, to, paid);
    }

    /* PRIVATE */

    /// @dev To whom what is held goes: outside the chain the first party has only promised it.
    function _receiver(Common calldata common, Party to) private pure returns (address) {
        if (to == Party.Second) return common.second;
        return common.currency == OUTSIDE ? address(0) : common.first;
    }

    /// @dev All that must hold for an award or a settlement to be carried out now.
    /// @return left what it leaves held
    function _requireOrdered(
        Common calldata common,
        Record memory record,
        Disposition calldata disposition,
        uint256 costsCap
    ) private view returns (uint112 left) {
        bytes32 mayBe = common.currency == OUTSIDE ? PAID : bytes32(0);
        require(USES_REST || disposition.rest & ~mayBe == 0, AgreementRestNotUsed());
        return _requireEnforceable(record, disposition, costsCap);
    }

    function _carryOut(
        bytes32 id,
        Common calldata common,
        Record memory record,
        Disposition calldata disposition,
        uint112 left
    ) private {
        if (common.currency == OUTSIDE) LEDGER.setPaid(id, uint128(uint256(disposition.rest)));
        address first = _receiver(common, Party.First);
        _dispose(id, record, disposition, left, common.currency, first, common.second);
    }

    /// @dev The last acceptance can be the currency's own: the sender's permit (ERC-2612). It comes before anything is read, so whatever the
    /// currency does here it could have done in a transaction before this one. A permit that is refused, or that somebody has brought to the
    /// currency already, is no failure: what counts is what {_pull} may then take, from the sender and from nobody else.
    /// @return isPermitted which nobody asks
    function _permit(address currency, Acceptance[] calldata acceptances) private returns (bool isPermitted) {
        uint256 count = acceptances.length;
        if (count == 0) return false;
        Acceptance calldata last = acceptances[count - 1];
        if (last.party != currency) return false;
        bytes memory permit = abi.encodeWithSelector(IERC20Permit.permit.selector, msg.sender, this);
        (isPermitted, ) = currency.call(bytes.concat(permit, last.signature));
    }

    function _requireFormable(bytes32 id, Common calldata common, Acceptance[] calldata acceptances) private view {
        require(block.chainid == CHAIN_ID, AgreementOnOtherChain(CHAIN_ID, block.chainid));
        require(block.timestamp <= common.offerEndsAt, AgreementOfferEnded(common.offerEndsAt));
        (address first, address second, address tribunal) = (common.first, common.second, address(common.tribunal));
        require(first != second, AgreementSameParty(first));
        _requireParty(first, tribunal);
        _requireParty(second, tribunal);
        require(common.reviewPeriod >= SHORTEST_REVIEW, AgreementReviewPeriodTooShort(common.reviewPeriod));
        bool outside = common.currency == OUTSIDE;
        // Outside nothing is held that costs could be paid of.
        uint16 highest = outside ? 0 : WHOLE;
        require(common.costsCap <= highest, AgreementCostsTooHigh(common.costsCap, highest));
        _requireAgent(common, outside);
        require(common.document != 0, AgreementWithoutDocument());
        require(
            tribunal.code.length != 0 && ITribunal(tribunal).serves(common.rules),
            AgreementTribunalRefuses(tribunal, common.rules)
        );
        _requireAccepted(id, first, acceptances);
        _requireAccepted(id, second, acceptances);
    }

    function _requireAgent(Common calldata common, bool outside) private view {
        bytes32 word = common.paymentAgent;
        if (word == 0) return;
        address agent = address(uint160(uint256(word)));
        bool isOther = agent != common.first && agent != common.second && agent != address(common.tribunal);
        bool isAddress = uint256(word) >> 160 == 0;
        require(outside && isAddress && isOther && agent != address(this), AgreementPaymentAgentNotAllowed(word));
    }

    function _requireParty(address party, address tribunal) private view {
        require(party != address(0) && party != tribunal && party != address(this), AgreementPartyNotAllowed(party));
    }

    function _promise(uint256 amount) private view {
        require(msg.value == 0, AgreementWrongAmount(0, msg.value));
        require(amount <= MOST_OUTSIDE, AgreementAmountTooHigh(amount, MOST_OUTSIDE));
    }

    /// @dev Coin has come with the call: whoever opens the purse, or adds to it, sends it on.
    function _take(address purse, address currency, uint256 amount) private {
        if (currency == address(0)) {
            require(msg.value == amount, AgreementWrongAmount(amount, msg.value));
            return;
        }
        require(msg.value == 0, AgreementCoinWithToken(msg.value));
        // Some tokens refuse to move nothing.
        if (amount == 0) return;
        uint256 before = IERC20(currency).balanceOf(purse);
        IERC20(currency).safeTransferFrom(msg.sender, purse, amount);
        uint256 arrived = IERC20(currency).balanceOf(purse) - before;
        require(arrived == amount, AgreementShortPayment(amount, arrived));
    }

    function _balanceOf(address currency, address account) private view returns (uint256) {
        return currency == address(0) ? account.balance : IERC20(currency).balanceOf(account);
    }
}
