// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Agreement} from "../agreements/Agreement.sol";
import {Acceptance, Factor} from "../agreements/IAgreement.sol";
import {Party, Record} from "../arbitration/Disposition.sol";
import {Common, OUTSIDE} from "../arbitration/IDisputable.sol";
import {ILease} from "./ILease.sol";

/// @title Lease
/// @notice Lease of a movable thing or of capacity: a deposit is held until the thing is back, rent goes to the lessor period by period.
/// @dev Assumes of the currency: it moves exactly the amount asked. Nothing here takes the thing or the deposit away from the tenant:
/// that is for a human, or for both.
///
///            form                     confirmReturn (lessor) · returnDeposit, refund (anyone, after review)
///   (none) ────────▶ Performing ──────────────────────────────────────────────────────▶ Closed
///                     │  ↺ handOver (lessor) · payRent, giveBack (tenant)   surrender · settle ▲
///                     │      ▲                                                                 │
///             dispute │      │ enforce, resume                                                 │ enforce, close
///                     ▼      └──────────────── Suspended ──────────────────────────────────────┘
contract Lease is Agreement, ILease {
    string private constant PARTICULARS_TYPE =
        "Particulars(uint112 rent,uint32 rentPeriod,uint112 deposit,uint40 handOverBy,uint40 endsAt,uint32 inspectionPeriod)";
    bytes32 private immutable PARTICULARS_TYPEHASH = keccak256(bytes(PARTICULARS_TYPE));

    bytes32 private constant RETURN_DEPOSIT = "lease.returnDeposit";
    bytes32 private constant REFUND = "lease.refund";
    /// @dev The first moment of the year 2100 (UTC): from there on a moment and a period always fit in `progress`.
    uint40 private constant YEAR_2100 = 4_102_444_800;
    /// @dev Where the first moment of the second word begins: the high end of its upper half, as its lower half is of payments.
    uint256 private constant FIRST_MOMENT = 216;

    constructor() Agreement("Biy Lease", PARTICULARS_TYPE, true) {}

    /* FORMATION */

    /// @inheritdoc ILease
    function form(
        Common calldata common,
        Particulars calldata particulars,
        Acceptance[] calldata acceptances
    ) external payable nonReentrant returns (bytes32 id) {
        id = _idOf(common, hashOf(particulars));
        (uint40 handOverBy, uint40 endsAt) = (particulars.handOverBy, particulars.endsAt);
        require(common.currency != OUTSIDE, LeaseCurrencyOutside());
        require(particulars.rent != 0, LeaseWithoutRent());
        require(particulars.rentPeriod != 0, LeaseWithoutRentPeriod());
        require(particulars.deposit != 0, LeaseWithoutDeposit());
        require(handOverBy > block.timestamp, LeaseHandOverInThePast(handOverBy));
        require(endsAt > handOverBy, LeaseEndsBeforeHandOver(endsAt, handOverBy));
        require(endsAt < YEAR_2100, LeaseEndsTooLate(endsAt));
        emit Formed(id, common.first, common.second, abi.encode(common, particulars));
        _form(id, common, particulars.deposit, acceptances);
    }

    /* USE */

    /// @inheritdoc ILease
    function handOver(Common calldata common, Particulars calldata particulars, bytes32 act) external nonReentrant {
        (bytes32 id, Record memory record, ) = _lease(common, particulars);
        require(msg.sender == common.second, AgreementOnlyParty(msg.sender));
        require(record.progress == 0, LeaseAlreadyHandedOver(record.progress));
        uint256 present = _timeOf(record);
        require(present <= particulars.handOverBy, LeaseHandedOverTooLate(present, particulars.handOverBy));

        _progressTo(id, record, uint40(present));
        emit HandedOver(id, act, uint40(present));
    }

    /// @inheritdoc ILease
    function payRent(Common calldata common, Particulars calldata particulars) external payable nonReentrant {
        (bytes32 id, Record memory record, uint40 givenBackAt) = _lease(common, particulars);
        uint40 paidUntil = record.progress;
        require(msg.sender == common.first, AgreementOnlyParty(msg.sender));
        require(paidUntil != 0, LeaseNotHandedOver());
        require(paidUntil < particulars.endsAt || paidUntil < _timeOf(record), LeaseRentPaid(paidUntil));
        require(givenBackAt == 0 || paidUntil < givenBackAt, LeaseNoRentDue(paidUntil, givenBackAt));

        paidUntil += particulars.rentPeriod;
        record.progress = paidUntil;
        _payIn(id, record, common, particulars.rent);
        emit RentPaid(id, paidUntil);
        _payOut(id, record, common, 0, particulars.rent);
    }

    /// @inheritdoc ILease
    function giveBack(Common calldata common, Particulars calldata particulars, bytes32 act) external nonReentrant {
        (bytes32 id, Record memory record, uint40 givenBackAt) = _lease(common, particulars);
        require(msg.sender == common.first, AgreementOnlyParty(msg.sender));
        require(_isPerforming(record), AgreementNotInPhase(id, record.phase));
        require(record.progress != 0, LeaseNotHandedOver());
        require(givenBackAt == 0, LeaseAlreadyGivenBack(givenBackAt));

        uint256 present = _timeOf(record);
        _rests[id] |= bytes32(present << FIRST_MOMENT);
        emit GivenBack(id, act, uint40(present));
    }

    /* THE DEPOSIT */

    /// @inheritdoc ILease
    function confirmReturn(Common calldata common, Particulars calldata particulars) external nonReentrant {
        (bytes32 id, Record memory record, ) = _lease(common, particulars);
        require(msg.sender == common.second, AgreementOnlyParty(msg.sender));

        _finish(id, record, common, Party.First);
    }

    /// @inheritdoc ILease
    function returnDeposit(Common calldata common, Particulars calldata particulars) external nonReentrant {
        (bytes32 id, Record memory record, uint40 givenBackAt) = _lease(common, particulars);
        // Anyone may call: what matters is that the factors are met, and those are the ones that {returnDepositFactors} shows.
        _automatic(id, record, RETURN_DEPOSIT, _returnDepositFactors(common, particulars, record, givenBackAt));

        _finish(id, record, common, Party.First);
    }

    /// @inheritdoc ILease
    function refund(Common calldata common, Particulars calldata particulars) external nonReentrant {
        (bytes32 id, Record memory record, ) = _lease(common, particulars);
        _automatic(id, record, REFUND, _refundFactors(common, particulars, record));

        _finish(id, record, common, Party.First);
    }

    /* VIEWS */

    /// @inheritdoc ILease
    function returnDepositFactors(
        Common calldata common,
        Particulars calldata particulars
    ) external view returns (Factor[] memory) {
        (, Record memory record, uint40 givenBackAt) = _lease(common, particulars);
        return _returnDepositFactors(common, particulars, record, givenBackAt);
    }

    /// @inheritdoc ILease
    function refundFactors(
        Common calldata common,
        Particulars calldata particulars
    ) external view returns (Factor[] memory) {
        (, Record memory record, ) = _lease(common, particulars);
        return _refundFactors(common, particulars, record);
    }

    /// @inheritdoc ILease
    function hashOf(Particulars calldata particulars) public view returns (bytes32) {
        return keccak256(abi.encode(PARTICULARS_TYPEHASH, particulars));
    }

    /* PRIVATE */

    function _returnDepositFactors(
        Common calldata common,
        Particulars calldata particulars,
        Record memory record,
        uint40 givenBackAt
    ) private view returns (Factor[] memory) {
        Factor memory givenBack = Factor("givenBack", givenBackAt, 1, givenBackAt != 0);
        return _factors(common, record, uint256(givenBackAt) + particulars.inspectionPeriod, givenBack);
    }

    function _refundFactors(
        Common calldata common,
        Particulars calldata particulars,
        Record memory record
    ) private view returns (Factor[] memory) {
        Factor memory notHandedOver = Factor("notHandedOver", record.progress, 0, record.progress == 0);
        return _factors(common, record, particulars.handOverBy, notHandedOver);
    }

    function _lease(
        Common calldata common,
        Particulars calldata particulars
    ) private view returns (bytes32 id, Record memory record, uint40 givenBackAt) {
        id = _idOf(common, hashOf(particulars));
        record = _records[id];
        givenBackAt = uint40(uint256(_rests[id]) >> FIRST_MOMENT);
    }
}
