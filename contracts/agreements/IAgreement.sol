// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Disposition} from "../arbitration/Disposition.sol";
import {Common, IPaysCosts} from "../arbitration/IDisputable.sol";

/// @notice A party's consent: its signature over the agreement's id, or over the settlement. ECDSA, or ERC-1271.
/// The last one can be of the currency instead of a party, if the sender pays in and has not allowed that before: the sender's permit for it
/// (ERC-2612), whose spender is the template. Then `signature` is the ABI encoding of (uint256 value, uint256 deadline, uint8 v, bytes32 r,
/// bytes32 s). A permit that the currency refuses changes nothing.
struct Acceptance {
    address party;
    bytes signature;
}

/// @notice One thing that an automatic step is decided on (Digital Code, art. 43(4)(2)).
/// @param name what it is, in ASCII
/// @param actual what was found
/// @param criterion what it was compared with
/// @param met whether it speaks for the step
struct Factor {
    bytes32 name;
    uint256 actual;
    uint256 criterion;
    bool met;
}

/// @title IAgreement
/// @notice What is common to all agreements: their formation, the way out to a human, their money.
/// @dev An agreement's id is the EIP-712 digest of its terms, `Terms(Common common,Particulars particulars)`. Calls carry the
/// terms, or their common half and the hash of the particulars; storage keeps {Record}. Nobody owns a template, nothing in it
/// can be changed, stopped or replaced. Moments are seconds; agreement time is the present less the time spent suspended.
interface IAgreement is IPaysCosts {
    error AgreementOnOtherChain(uint256 deployedOn, uint256 actual);
    error AgreementOfferEnded(uint40 offerEndsAt);
    error AgreementTribunalRefuses(address tribunal, bytes32 rules);
    error AgreementSameParty(address party);
    error AgreementPartyNotAllowed(address party);
    error AgreementReviewPeriodTooShort(uint32 reviewPeriod);
    error AgreementWithoutDocument();
    error AgreementReplaces(bytes32 expected, bytes32 actual);
    error AgreementOtherCurrency(address expected, address actual);
    error AgreementNotAccepted(address party);
    error AgreementWrongAmount(uint256 expected, uint256 actual);
    error AgreementAmountTooHigh(uint256 amount, uint256 highest);
    error AgreementPaymentAgentNotAllowed(bytes32 paymentAgent);
    error AgreementRestNotUsed();
    error AgreementSidesChanged();
    error AgreementPaidOtherwise(bytes32 actual, bytes32 given);
    error AgreementCoinWithToken(uint256 sent);
    error AgreementShortPayment(uint256 expected, uint256 actual);
    error AgreementOnlyParty(address caller);
    error AgreementOnlyTribunal(address caller);
    error AgreementNotDisputed(bytes32 id);
    error AgreementNotOrdered(bytes32 id, uint16 turn, bytes32 disposition);
    error AgreementAdvanceDue(address claimant);
    error AgreementDecided();
    error AgreementSettlementExpired(uint40 validUntil);
    error AgreementNeedsMoreGas(uint256 needed);
    error AgreementConditionsNotMet(bytes32 rule, Factor[] factors);

    /// @notice The agreement began. `terms` is the ABI encoding of (Common, Particulars).
    /// @custom:clause formation
    event Formed(bytes32 indexed id, address indexed first, address indexed second, bytes terms);
    /// @custom:clause withdrawal
    event OfferWithdrawn(bytes32 indexed id, address indexed by);
    /// @notice A human was asked. On a closed agreement nothing is suspended, as nothing is held.
    /// @custom:clause dispute
    event Disputed(
        bytes32 indexed id,
        address indexed tribunal,
        address indexed claimant,
        uint16 turn,
        bytes32 rules,
        bytes32 claim
    );
    /// @custom:clause automatic
    event AutomaticDecision(bytes32 indexed id, bytes32 indexed rule, Factor[] factors);
    /// @custom:clause enforcement
    event Enforced(bytes32 indexed id, Disposition disposition);
    /// @custom:clause settlement
    event SettledByConsent(bytes32 indexed id, Disposition disposition);
    /// @custom:clause surrender
    event Surrendered(bytes32 indexed id, address indexed by);
    /// @custom:clause amendment
    event Amended(bytes32 indexed id, bytes32 indexed replacement);
    /// @custom:clause payment
    event Paid(bytes32 indexed id, address indexed to, uint256 amount);

    /* BEFORE FORMATION */

    /// @notice Takes an offer back: these terms can never be formed. Either party; before formation only.
    /// @custom:clause withdrawal
    /// @custom:mode party
    function withdrawOffer(Common calldata common, bytes32 particulars) external;

    /* A HUMAN HAS THE LAST WORD */

    /// @notice Asks a human: stops everything automatic until an award, a settlement or a full surrender. Either party; free of charge.
    /// A closed agreement can be disputed too, which moves nothing. A party whose earlier claim was returned for want of an
    /// advance pays that advance to the tribunal first.
    /// @param claim hash of the claim
    /// @custom:clause dispute
    /// @custom:mode party
    function dispute(Common calldata common, bytes32 particulars, bytes32 claim) external;

    /// @notice Carries out what the tribunal ordered in this turn, once it is final. Anyone.
    /// @custom:clause enforcement
    /// @custom:mode human
    function enforce(Common calldata common, bytes32 particulars, Disposition calldata disposition) external;

    /// @notice Carries out what both parties agreed: `Settlement(bytes32 agreement,uint16 turn,Disposition disposition,uint40 validUntil)`.
    /// While performing or suspended, and to end a dispute on a closed agreement; anyone who brings both consents. A settlement gives
    /// nothing to the tribunal.
    /// @param validUntil the last moment at which it can be used
    /// @custom:clause settlement
    /// @custom:mode human
    function settle(
        Common calldata common,
        bytes32 particulars,
        Disposition calldata disposition,
        uint40 validUntil,
        Acceptance[] calldata acceptances
    ) external;

    /// @notice Gives everything that is held to the other party and ends the agreement. Either party, also in a dispute.
    /// @custom:clause surrender
    /// @custom:mode party
    function surrender(Common calldata common, bytes32 particulars) external;

    /* MONEY THAT WAITS */

    /// @notice Pays the caller's credit to `to`, or what there is of it; reverts if nothing is paid.
    /// @custom:clause credit
    /// @custom:mode party
    function withdrawCredit(Common calldata common, bytes32 particulars, address to) external;

    /// @notice Pays the credit of `owner` to `owner`. Anyone.
    /// @custom:clause credit
    /// @custom:mode party
    function pushCredit(Common calldata common, bytes32 particulars, address owner) external;

    /* VIEWS */

    /// @notice The digest that both parties sign for a settlement.
    function settlementDigest(
        bytes32 id,
        uint16 turn,
        Disposition calldata disposition,
        uint40 validUntil
    ) external view returns (bytes32);

    /// @notice The account of one agreement: an address that exists from formation on.
    function purseOf(bytes32 id) external view returns (address);

    /// @notice Where it stands what parties owe and have paid each other outside the chain: one for all agreements of the template.
    function ledger() external view returns (address);

    function creditOf(bytes32 id, address owner) external view returns (uint256);

    /// @notice The present in agreement time, in seconds: it stands still while the agreement is suspended.
    function timeOf(bytes32 id) external view returns (uint256);
}
