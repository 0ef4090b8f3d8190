// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC5267} from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ShortString, ShortStrings} from "@openzeppelin/contracts/utils/ShortStrings.sol";

import {Disposition, Party, Record} from "../arbitration/Disposition.sol";
import {DISPOSITION_TYPE} from "../arbitration/DispositionType.sol";
import {Common, IDisputable, IPaysCosts} from "../arbitration/IDisputable.sol";
import {ITribunal} from "../arbitration/ITribunal.sol";
import {AgreementCore} from "./AgreementCore.sol";
import {Acceptance, Factor, IAgreement} from "./IAgreement.sol";
import {Purse} from "./Purse.sol";

/// @title Agreement
/// @notice The base of every template: formation, the way out to a human, purses. A template adds its steps and nothing else.
/// @dev None of the hatch is virtual, and none of it calls a template. The template has no storage, assembly or delegatecall of
/// its own. Assumes of the tribunal: `serves` and `ordered` answer; of the currency: it moves exactly the amount asked.
abstract contract Agreement is AgreementCore, IAgreement, IERC5267, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @dev The currency of an agreement whose money moves outside the chain: nothing is held.
    address internal constant OUTSIDE = address(1);
    uint32 private constant SHORTEST_REVIEW = 1 days;
    /// @dev What must be left before a payment is tried: more than a receiver of coin gets, or an ordinary token needs.
    uint256 private constant PAYMENT_GAS = 150_000;
    /// @dev All of what is held, in the unit of `costsCap`.
    uint16 private constant WHOLE = 10_000;

    string private constant COMMON_TYPE =
        "Common(address first,address second,address currency,address tribunal,bytes32 rules,uint32 reviewPeriod,uint40 offerEndsAt,uint16 costsCap,bytes32 assets,bytes32 replaces,bytes32 document,string summary,bytes32 salt)";
    // Immutable, not constant: the compiler would spell a constant's text out wherever its hash is used.
    bytes32 private immutable COMMON_TYPEHASH = keccak256(bytes(COMMON_TYPE));
    bytes32 private immutable DISPOSITION_TYPEHASH = keccak256(bytes(DISPOSITION_TYPE));
    bytes32 private immutable SETTLEMENT_TYPEHASH = keccak256(
        abi.encodePacked(
            "Settlement(bytes32 agreement,uint16 turn,Disposition disposition,uint40 validUntil)",
            DISPOSITION_TYPE
        )
    );
    bytes32 private immutable TERMS_TYPEHASH;
    bytes32 private immutable DOMAIN_SEPARATOR;
    uint256 private immutable CHAIN_ID = block.chainid;
    address private immutable PURSE = address(new Purse());
    ShortString private immutable NAME;

    /// @param name the template's name, in its EIP-712 domain; 31 bytes at most
    /// @param particularsType the EIP-712 type of the particulars: `Particulars(…)`
    /// @param usesRest whether the template needs a second word beside `progress`
    constructor(string memory name, string memory particularsType, bool usesRest) AgreementCore(usesRest) {
        NAME = ShortStrings.toShortString(name);
        TERMS_TYPEHASH = keccak256(
            abi.encodePacked("Terms(Common common,Particulars particulars)", COMMON_TYPE, particularsType)
        );
        DOMAIN_SEPARATOR = MessageHashUtils.toDomainSeparator(hex"0f", name, "1", block.chainid, address(this), 0);
    }

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
        uint112 left = _requireEnforceable(record, disposition, common.costsCap);

        emit Enforced(id, disposition);
        _dispose(id, record, disposition, left, common.currency, common.first, common.second);
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
        uint112 left = _requireEnforceable(record, disposition, 0);
        _requireBothAccepted(common, settlementDigest(id, record.turn, disposition, validUntil), acceptances);

        emit SettledByConsent(id, disposition);
        _dispose(id, record, disposition, left, common.currency, common.first, common.second);
    }

    /// @inheritdoc IAgreement
    function surrender(Common calldata common, bytes32 particulars) external nonReentrant {
        bytes32 id = _idOf(common, particulars);
        address other = _partyOf(common, msg.sender) == Party.First ? common.second : common.first;

        emit Surrendered(id, msg.sender);
        _surrender(id, common.currency, other);
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
    function idOf(Common calldata common, bytes32 particulars) external view returns (bytes32) {
        return _idOf(common, particulars);
    }

    /// @inheritdoc IAgreement
    function settlementDigest(
        bytes32 id,
        uint16 turn,
        Disposition calldata disposition,
        uint40 validUntil
    ) public view returns (bytes32) {
        bytes32 hash = keccak256(abi.encode(DISPOSITION_TYPEHASH, disposition));
        return _digest(keccak256(abi.encode(SETTLEMENT_TYPEHASH, id, turn, hash, validUntil)));
    }

    /// @inheritdoc IDisputable
    function recordOf(bytes32 id) external view returns (Record memory) {
        return _records[id];
    }

    /// @inheritdoc IDisputable
    function restOf(bytes32 id) external view returns (bytes32) {
        return _rests[id];
    }

    /// @inheritdoc IAgreement
    function purseOf(bytes32 id) public view returns (address) {
        return Clones.predictDeterministicAddress(PURSE, id);
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
        _requireEnforceable(record, disposition, common.costsCap);
    }

    /// @inheritdoc IERC5267
    function eip712Domain()
        external
        view
        returns (bytes1, string memory, string memory, uint256, address, bytes32, uint256[] memory)
    {
        return (hex"0f", ShortStrings.toString(NAME), "1", CHAIN_ID, address(this), 0, new uint256[](0));
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

    /// @dev Terms lie in calldata as EIP-712 encodes them, a word a field, so they are hashed as they lie. A field with dirty high
    /// bits gives an id that was never formed: {_form} checks every field, as the event repeats them.
    function _idOf(Common calldata common, bytes32 particulars) internal view returns (bytes32) {
        bytes32 typehash = COMMON_TYPEHASH;
        bytes32 hash;
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, typehash)
            calldatacopy(add(free, 0x20), common, 0x1a0)
            hash := keccak256(free, 0x1c0)
        }
        return _digest(keccak256(abi.encode(TERMS_TYPEHASH, hash, particulars)));
    }

    function _partyOf(Common calldata common, address caller) internal pure returns (Party) {
        require(caller == common.first || caller == common.second, AgreementOnlyParty(caller));
        return caller == common.first ? Party.First : Party.Second;
    }

    /* WHAT THE CORE LEFT OPEN */

    function _now() internal view override returns (uint40) {
        return uint40(block.timestamp);
    }

    /// @dev The payer is always the sender: nobody's allowance can be used by another, or at another's moment.
    function _pull(bytes32 id, address currency, uint256 amount) internal override {
        if (currency == OUTSIDE) {
            require(amount == 0 && msg.value == 0, AgreementWrongAmount(amount, msg.value));
            return;
        }
        address purse = Clones.cloneDeterministic(PURSE, id, msg.value);
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

    /// @dev A payment that reverts is undone and becomes a credit: what a token or a receiver did on the way can't count twice.
    function _push(bytes32 id, address currency, address to, uint256 amount) internal override returns (uint256 paid) {
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
        require(common.costsCap <= WHOLE, AgreementCostsTooHigh(common.costsCap, WHOLE));
        require(common.document != 0, AgreementWithoutDocument());
        require(common.assets == 0, AgreementAssetsNotHeld());
        require(
            tribunal.code.length != 0 && ITribunal(tribunal).serves(common.rules),
            AgreementTribunalRefuses(tribunal, common.rules)
        );
        _requireAccepted(id, first, acceptances);
        _requireAccepted(id, second, acceptances);
    }

    function _requireParty(address party, address tribunal) private view {
        require(party != address(0) && party != tribunal && party != address(this), AgreementPartyNotAllowed(party));
    }

    function _requireBothAccepted(
        Common calldata common,
        bytes32 digest,
        Acceptance[] calldata acceptances
    ) private view {
        _requireAccepted(digest, common.first, acceptances);
        _requireAccepted(digest, common.second, acceptances);
    }

    /// @dev ECDSA first, so that an account that has code as well as a key (EIP-7702) accepts too; then ERC-1271.
    function _requireAccepted(bytes32 digest, address party, Acceptance[] calldata acceptances) private view {
        require(_hasAccepted(digest, party, acceptances), AgreementNotAccepted(party));
    }

    function _hasAccepted(
        bytes32 digest,
        address party,
        Acceptance[] calldata acceptances
    ) private view returns (bool accepted) {
        accepted = msg.sender == party;
        for (uint256 i; !accepted && i < acceptances.length; ++i) {
            Acceptance calldata acceptance = acceptances[i];
            if (acceptance.party != party) continue;
            bytes calldata signature = acceptance.signature;
            (address signer, ECDSA.RecoverError problem, ) = ECDSA.tryRecoverCalldata(digest, signature);
            accepted =
                (problem == ECDSA.RecoverError.NoError && signer == party) ||
                SignatureChecker.isValidERC1271SignatureNowCalldata(party, digest, signature);
        }
    }

    function _digest(bytes32 structHash) private view returns (bytes32) {
        return MessageHashUtils.toTypedDataHash(DOMAIN_SEPARATOR, structHash);
    }

    function _balanceOf(address currency, address account) private view returns (uint256) {
        if (currency == OUTSIDE) return 0;
        return currency == address(0) ? account.balance : IERC20(currency).balanceOf(account);
    }
}
