// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

import {Common, IDisputable} from "../arbitration/IDisputable.sol";
import {ITribunalCases} from "../arbitration/ITribunalCases.sol";
import {Decision, IAssembly} from "./IAssembly.sol";
import {ICharter} from "./ICharter.sol";
import {IDisputes} from "./IDisputes.sol";
import {IRegister} from "./IRegister.sol";

/// @title Hearing
/// @notice What happens while the case of a dispute is under way: the decision is held up or stayed at once, all holders are heard.
/// @dev Where all holders answer, each of them may be heard, and none speaks for the others. It never says that there is no more evidence,
/// so that the record is open for its whole time.
abstract contract Hearing is IDisputes, EIP712 {
    /// @dev The part of the units that names an arbiter for all holders: one of so many.
    uint256 private constant NOMINATES = 3;

    bytes32 private constant MATTER_TYPEHASH = keccak256(
        "Matter(uint8 subject,bytes32 ref,address person,uint32 unit,bytes32 document)"
    );
    bytes32 private constant OBJECTION_TYPEHASH = keccak256("Objection(uint8 seat,address arbiter,bytes32 reasons)");
    bytes32 private constant NOMINATION_TYPEHASH = keccak256(
        "Nomination(bytes32 dispute,uint16 turn,uint8 seat,address arbiter)"
    );
    bytes32 private constant INTERIM_TYPEHASH = keccak256(
        "Interim(bytes32 dispute,uint16 turn,uint8 days,bytes32 reasons)"
    );

    /// @param isNoted whether the decision counts it
    /// @param isHeld whether its advance was paid, and holds the decision up
    /// @param isByConvener whether who disputes has convened the decision
    /// @param reach what orders may concern: of an act the person who answers, of a ballot its unit, of a decision all that can be struck;
    /// zero where none may be
    struct Dispute {
        bool isOpen;
        bool isNoted;
        bool isHeld;
        bool isByConvener;
        Subject subject;
        uint16 turn;
        uint40 since;
        uint160 reach;
    }

    /// @param units how many are counted for it
    /// @param isMade whether it was handed to the tribunal: once
    struct Nomination {
        uint32 units;
        bool isMade;
        mapping(uint256 word => uint256) counted;
    }

    address internal immutable CHARTER;

    mapping(bytes32 id => Dispute) internal _disputes;
    /// @dev How many disputes that a decision noted have their advance paid.
    mapping(bytes32 decision => uint256) internal _holding;
    mapping(bytes32 digest => Nomination) private _nominations;
    /// @dev Interim orders that were carried out: each once, or it would stay a decision again and again.
    mapping(bytes32 digest => bool) private _carriedOut;

    constructor(address itsCharter) EIP712("Biy Disputes", "1") {
        CHARTER = itsCharter;
    }

    /* WHILE A CASE IS UNDER WAY */

    /// @inheritdoc IDisputes
    function hold(Common calldata common, Matter calldata matter) external {
        (bytes32 id, uint16 turn) = _requireOpen(common, matter);
        Dispute storage current = _disputes[id];
        require(current.isNoted, DisputesNotNoted(id));
        ITribunalCases tribunal = _tribunalOf(common);
        ITribunalCases.Case memory found = tribunal.caseOf(tribunal.caseIdOf(address(this), id, turn));
        _requireUnderWay(found.stage);
        require(found.advance != 0, DisputesAdvanceDue(common.first));

        if (!current.isHeld) ++_holding[matter.ref];
        current.isHeld = true;
        _assembly().hold(matter.ref);
    }

    /// @inheritdoc IDisputes
    function stayInterim(
        Common calldata common,
        Matter calldata matter,
        uint8 daysAsked,
        bytes32 reasons,
        bytes[] calldata signatures
    ) external {
        (bytes32 id, uint16 turn) = _requireOpen(common, matter);
        require(_isOfDecision(matter.subject) && daysAsked != 0, DisputesOrder(Order.Stay, matter.subject));
        require(reasons != 0, DisputesWithoutDocument());
        bytes32 digest = interimDigest(id, turn, daysAsked, reasons);
        require(!_carriedOut[digest], DisputesUsed(digest));
        ITribunalCases tribunal = _tribunalOf(common);
        bytes32 caseId = tribunal.caseIdOf(address(this), id, turn);
        _requireUnderWay(tribunal.caseOf(caseId).stage);
        _requireMajority(tribunal.seatsOf(caseId), digest, signatures);

        _carriedOut[digest] = true;
        emit StayedInterim(id, turn, daysAsked, reasons);
        _assembly().stay(matter.ref, daysAsked);
    }

    /* ALL HOLDERS AS THE RESPONDENT */

    /// @inheritdoc IDisputes
    function submitEvidence(Common calldata common, Matter calldata matter, uint32 unit, bytes32 content) external {
        (bytes32 id, uint16 turn) = _requireOfHolders(common, matter);
        _requireHolder(unit);
        emit EvidenceOfHolder(id, turn, unit, msg.sender, content);
        _submit(common, id, turn, content);
    }

    /// @inheritdoc IDisputes
    function object(Common calldata common, Matter calldata matter, uint32 unit, uint8 seat, bytes32 reasons) external {
        (bytes32 id, uint16 turn) = _requireOfHolders(common, matter);
        _requireHolder(unit);
        require(reasons != 0, DisputesWithoutDocument());
        ITribunalCases tribunal = _tribunalOf(common);
        ITribunalCases.Seat[] memory seats = tribunal.seatsOf(tribunal.caseIdOf(address(this), id, turn));
        require(seat < seats.length && seats[seat].arbiter != address(0), DisputesNobodySits(seat));
        emit ArbiterObjected(id, turn, unit, msg.sender, seat, seats[seat].arbiter, reasons);
        _submit(common, id, turn, objectionOf(seat, seats[seat].arbiter, reasons));
    }

    /// @inheritdoc IDisputes
    function nominate(
        Common calldata common,
        Matter calldata matter,
        uint8 seat,
        address arbiter,
        Support[] calldata signed
    ) external {
        (bytes32 id, uint16 turn) = _requireOfHolders(common, matter);
        bytes32 digest = nominationDigest(id, turn, seat, arbiter);
        Nomination storage nomination = _nominations[digest];
        require(!nomination.isMade, DisputesUsed(digest));
        (uint24 no, uint8 class, uint256 all) = _bodyOf(matter);
        uint256 before = nomination.units;
        for (uint256 i; i < signed.length; ++i) {
            // Who disputes has a side of its own.
            if (signed[i].holder == common.first) continue;
            _support(nomination, digest, no, class, signed[i]);
        }
        emit NominationSupported(id, turn, seat, arbiter, nomination.units, all, nomination.units - before);
        if (nomination.units * NOMINATES < all) return;

        nomination.isMade = true;
        ITribunalCases tribunal = _tribunalOf(common);
        tribunal.nominate(tribunal.caseIdOf(address(this), id, turn), seat, arbiter);
    }

    /// @inheritdoc IDisputes
    function collect(address tribunal, address currency, address to) external {
        require(msg.sender == address(_assembly()), DisputesOnlyAssembly(msg.sender));
        ITribunalCases(tribunal).withdraw(currency, to);
    }

    /* VIEWS */

    /// @inheritdoc IDisputes
    function boundTo() external view returns (address) {
        return CHARTER;
    }

    /// @inheritdoc IDisputes
    function hashOf(Matter calldata matter) public pure returns (bytes32) {
        return keccak256(abi.encode(MATTER_TYPEHASH, matter));
    }

    /// @inheritdoc IDisputable
    function idOf(Common calldata common, bytes32 particulars) public view returns (bytes32) {
        return keccak256(abi.encode(address(this), common, particulars));
    }

    /// @inheritdoc IDisputes
    function interimDigest(bytes32 id, uint16 turn, uint8 daysAsked, bytes32 reasons) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(INTERIM_TYPEHASH, id, turn, daysAsked, reasons)));
    }

    /// @inheritdoc IDisputes
    function nominationDigest(bytes32 id, uint16 turn, uint8 seat, address arbiter) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(NOMINATION_TYPEHASH, id, turn, seat, arbiter)));
    }

    /// @inheritdoc IDisputes
    function nominationOf(
        bytes32 id,
        uint16 turn,
        uint8 seat,
        address arbiter
    ) external view returns (uint256 units, bool isMade) {
        Nomination storage nomination = _nominations[nominationDigest(id, turn, seat, arbiter)];
        return (nomination.units, nomination.isMade);
    }

    /// @inheritdoc IDisputes
    function objectionOf(uint8 seat, address arbiter, bytes32 reasons) public pure returns (bytes32) {
        return keccak256(abi.encode(OBJECTION_TYPEHASH, seat, arbiter, reasons));
    }

    /* FOR DISPUTES */

    /// @dev About a resolution: for this all holders answer.
    function _isOfDecision(Subject subject) internal pure returns (bool) {
        return subject == Subject.Decision || subject == Subject.Ballots;
    }

    function _assembly() internal view returns (IAssembly) {
        return IAssembly(ICharter(CHARTER).decisions());
    }

    function _register() internal view returns (IRegister) {
        return IRegister(ICharter(CHARTER).modules().register);
    }

    /* PRIVATE */

    function _requireOpen(
        Common calldata common,
        Matter calldata matter
    ) private view returns (bytes32 id, uint16 turn) {
        id = idOf(common, hashOf(matter));
        require(_disputes[id].isOpen, DisputesNotOpen(id));
        return (id, _disputes[id].turn);
    }

    function _requireOfHolders(
        Common calldata common,
        Matter calldata matter
    ) private view returns (bytes32 id, uint16 turn) {
        require(common.second == address(this), DisputesNotHolders(common.second));
        return _requireOpen(common, matter);
    }

    function _requireHolder(uint32 unit) private view {
        IRegister register = _register();
        require(
            register.holderOf(unit) == msg.sender && register.unitOf(unit).acceded,
            DisputesNotHolder(unit, msg.sender)
        );
    }

    function _submit(Common calldata common, bytes32 id, uint16 turn, bytes32 content) private {
        ITribunalCases tribunal = _tribunalOf(common);
        tribunal.submitEvidence(tribunal.caseIdOf(address(this), id, turn), content);
    }

    /// @dev Whose third names an arbiter: of a decision those that it counts, else those of today.
    function _bodyOf(Matter calldata matter) private view returns (uint24 no, uint8 class, uint256 all) {
        IAssembly decisions = _assembly();
        if (!_isOfDecision(matter.subject)) return (decisions.lastDecision() + 1, 0, _register().electorateOf(0).count);
        Decision memory decision = decisions.decisionOf(matter.ref);
        return (decision.no, decision.class, decision.count);
    }

    /// @dev What its holder did not sign, and units that do not count or are counted already, add nothing: one of them must not spoil the
    /// signatures of many.
    function _support(
        Nomination storage nomination,
        bytes32 digest,
        uint24 no,
        uint8 class,
        Support calldata support
    ) private {
        bool isOwn = msg.sender == support.holder && support.signature.length == 0;
        if (!isOwn && !SignatureChecker.isValidSignatureNow(support.holder, digest, support.signature)) return;
        uint256[] memory asked = new uint256[](support.units.length);
        for (uint256 i; i < asked.length; ++i) asked[i] = uint160(support.holder) | (uint256(support.units[i]) << 160);
        uint256[] memory weights = _register().weigh(no, class, asked);
        for (uint256 i; i < asked.length; ++i) {
            (uint256 word, uint256 bit) = (support.units[i] >> 8, 1 << (support.units[i] & 255));
            if (uint40(weights[i]) == 0 || nomination.counted[word] & bit != 0) continue;
            nomination.counted[word] |= bit;
            ++nomination.units;
        }
    }

    /// @dev From the moment that the case is open until its order is carried out.
    function _requireUnderWay(ITribunalCases.Stage stage) private pure {
        require(
            stage >= ITribunalCases.Stage.Opened && stage <= ITribunalCases.Stage.Reasoned,
            DisputesNotUnderWay(stage)
        );
    }

    /// @dev Of all seats, by who has accepted; a person signs with a key, as an award.
    function _requireMajority(
        ITribunalCases.Seat[] memory seats,
        bytes32 digest,
        bytes[] calldata signatures
    ) private pure {
        uint256 count;
        for (uint256 i; i < seats.length && i < signatures.length; ++i) {
            if (signatures[i].length == 0) continue;
            (address signer, ECDSA.RecoverError problem, ) = ECDSA.tryRecover(digest, signatures[i]);
            bool valid = problem == ECDSA.RecoverError.NoError && seats[i].accepted && signer == seats[i].arbiter;
            require(valid, DisputesNotSigned(i, seats[i].arbiter));
            ++count;
        }
        require(count * 2 > seats.length, DisputesMajorityMissing(count, seats.length / 2 + 1));
    }

    function _tribunalOf(Common calldata common) private pure returns (ITribunalCases) {
        return ITribunalCases(address(common.tribunal));
    }
}
