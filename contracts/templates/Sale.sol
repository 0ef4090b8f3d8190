// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Agreement} from "../agreements/Agreement.sol";
import {Acceptance, Factor} from "../agreements/IAgreement.sol";
import {Party, Record} from "../arbitration/Disposition.sol";
import {Common} from "../arbitration/IDisputable.sol";
import {ISale} from "./ISale.sol";

/// @title Sale
/// @notice Sale of goods: the price is held until the buyer confirms, the inspection ends, delivery fails, or a human decides.
/// @dev Assumes of the currency: it moves exactly the amount asked. If it takes a fee, {form} refuses it.
///
///            form                       confirmReceipt (buyer) · release, refund (anyone, after review)
///   (none) ────────▶ Performing ──────────────────────────────────────────────────────▶ Closed
///                     │  ↺ markDelivered (seller)        surrender · settle · amend       ▲
///                     │      ▲                                                            │
///             dispute │      │ enforce, resume                                            │ enforce, close
///                     ▼      └──────────────── Suspended ─────────────────────────────────┘
contract Sale is Agreement, ISale {
    string private constant PARTICULARS_TYPE = "Particulars(uint112 price,uint40 deliverBy,uint32 inspectionPeriod)";
    bytes32 private immutable PARTICULARS_TYPEHASH = keccak256(bytes(PARTICULARS_TYPE));

    bytes32 private constant RELEASE = "sale.release";
    bytes32 private constant REFUND = "sale.refund";

    constructor() Agreement("Biy Sale", PARTICULARS_TYPE, false) {}

    /* FORMATION */

    /// @inheritdoc ISale
    function form(
        Common calldata common,
        Particulars calldata particulars,
        Acceptance[] calldata acceptances
    ) external payable nonReentrant returns (bytes32 id) {
        id = _announce(common, particulars);
        _form(id, common, particulars.price, acceptances);
    }

    /* DELIVERY */

    /// @inheritdoc ISale
    function markDelivered(Common calldata common, Particulars calldata particulars) external nonReentrant {
        (bytes32 id, Record memory record) = _sale(common, particulars);
        require(msg.sender == common.second, AgreementOnlyParty(msg.sender));
        require(record.progress == 0, SaleAlreadyDelivered(record.progress));
        uint256 present = _timeOf(record);
        require(present <= particulars.deliverBy, SaleDeliveryTooLate(present, particulars.deliverBy));

        _progressTo(id, record, uint40(present));
        emit Delivered(id, uint40(present));
    }

    /// @inheritdoc ISale
    function confirmReceipt(Common calldata common, Particulars calldata particulars) external nonReentrant {
        (bytes32 id, Record memory record) = _sale(common, particulars);
        require(msg.sender == common.first, AgreementOnlyParty(msg.sender));

        _finish(id, record, common, Party.Second);
    }

    /// @inheritdoc ISale
    function release(Common calldata common, Particulars calldata particulars) external nonReentrant {
        (bytes32 id, Record memory record) = _sale(common, particulars);
        // Anyone may call: what matters is that the factors are met, and those are the ones that {releaseFactors} shows.
        _automatic(id, record, RELEASE, _releaseFactors(common, particulars, record));

        _finish(id, record, common, Party.Second);
    }

    /// @inheritdoc ISale
    function refund(Common calldata common, Particulars calldata particulars) external nonReentrant {
        (bytes32 id, Record memory record) = _sale(common, particulars);
        _automatic(id, record, REFUND, _refundFactors(common, particulars, record));

        _finish(id, record, common, Party.First);
    }

    /* CHANGE */

    /// @inheritdoc ISale
    function amend(
        Common calldata common,
        Particulars calldata particulars,
        Common calldata old,
        bytes32 oldParticulars,
        Acceptance[] calldata acceptances
    ) external payable nonReentrant returns (bytes32 id) {
        id = _announce(common, particulars);
        _amend(id, common, particulars.price, old, oldParticulars, acceptances);
    }

    /* VIEWS */

    /// @inheritdoc ISale
    function releaseFactors(
        Common calldata common,
        Particulars calldata particulars
    ) external view returns (Factor[] memory) {
        (, Record memory record) = _sale(common, particulars);
        return _releaseFactors(common, particulars, record);
    }

    /// @inheritdoc ISale
    function refundFactors(
        Common calldata common,
        Particulars calldata particulars
    ) external view returns (Factor[] memory) {
        (, Record memory record) = _sale(common, particulars);
        return _refundFactors(common, particulars, record);
    }

    /// @inheritdoc ISale
    function hashOf(Particulars calldata particulars) public view returns (bytes32) {
        return keccak256(abi.encode(PARTICULARS_TYPEHASH, particulars));
    }

    /* PRIVATE */

    function _releaseFactors(
        Common calldata common,
        Particulars calldata particulars,
        Record memory record
    ) private view returns (Factor[] memory) {
        Factor memory delivered = Factor("delivered", record.progress, 1, record.progress != 0);
        return _factors(common, record, uint256(record.progress) + particulars.inspectionPeriod, delivered);
    }

    function _refundFactors(
        Common calldata common,
        Particulars calldata particulars,
        Record memory record
    ) private view returns (Factor[] memory) {
        Factor memory undelivered = Factor("undelivered", record.progress, 0, record.progress == 0);
        return _factors(common, record, particulars.deliverBy, undelivered);
    }

    function _sale(
        Common calldata common,
        Particulars calldata particulars
    ) private view returns (bytes32 id, Record memory record) {
        id = _idOf(common, hashOf(particulars));
        record = _records[id];
    }

    function _announce(Common calldata common, Particulars calldata particulars) private returns (bytes32 id) {
        id = _idOf(common, hashOf(particulars));
        require(particulars.price != 0, SaleWithoutPrice());
        require(particulars.deliverBy > block.timestamp, SaleDeliveryInThePast(particulars.deliverBy));
        emit Formed(id, common.first, common.second, abi.encode(common, particulars));
    }
}
