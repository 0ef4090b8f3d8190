// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Acceptance, Agreement, Common, Factor, OUTSIDE, Party, Record} from "../agreements/Agreement.sol";

/// @title Commission
/// @notice A work to order, in stages: the customer (first) pays the price in, the contractor (second) begins, and reports one stage after
/// the other. All stages reported and checked, the price goes to the contractor; not finished in time, back to the customer.
/// @dev Only for tests: the third template that the conformance suite is measured on. `progress` is the moment at which the work began, in
/// agreement time; the second word counts the stages.
contract Commission is Agreement {
    /// @param stages how many have to be reported
    /// @param beginBy the last moment to begin, in agreement time
    /// @param finishBy from when the price goes back unless all are reported, in agreement time
    /// @param checkPeriod how long after the beginning the price is held at least
    struct Particulars {
        uint112 price;
        uint16 stages;
        uint40 beginBy;
        uint40 finishBy;
        uint32 checkPeriod;
    }

    string private constant PARTICULARS_TYPE =
        "Particulars(uint112 price,uint16 stages,uint40 beginBy,uint40 finishBy,uint32 checkPeriod)";
    bytes32 private immutable PARTICULARS_TYPEHASH = keccak256(bytes(PARTICULARS_TYPE));
    bytes32 private constant PAY_OUT = "commission.payOut";
    bytes32 private constant TAKE_BACK = "commission.takeBack";

    error CommissionWithoutPrice();
    error CommissionWithoutStages();
    error CommissionCurrencyOutside();
    error CommissionBeginInThePast(uint40 beginBy);
    error CommissionFinishBeforeBegin(uint40 beginBy, uint40 finishBy);
    error CommissionAlreadyBegun(uint40 begunAt);
    error CommissionBegunTooLate(uint256 present, uint40 beginBy);
    error CommissionNotBegun();
    error CommissionOtherStage(uint256 expected, uint16 actual);

    event Begun(bytes32 indexed id, uint40 begunAt);
    event StageReported(bytes32 indexed id, uint16 stage);

    constructor() Agreement("Commission", PARTICULARS_TYPE, true) {}

    /* FORMATION */

    /// @notice Forms a commission: the sender pays the price in.
    /// @custom:mode party
    function form(
        Common calldata common,
        Particulars calldata particulars,
        Acceptance[] calldata acceptances
    ) external payable nonReentrant returns (bytes32 id) {
        id = _idOf(common, hashOf(particulars));
        require(common.currency != OUTSIDE, CommissionCurrencyOutside());
        require(particulars.price != 0, CommissionWithoutPrice());
        require(particulars.stages != 0, CommissionWithoutStages());
        require(particulars.beginBy > block.timestamp, CommissionBeginInThePast(particulars.beginBy));
        require(
            particulars.finishBy > particulars.beginBy,
            CommissionFinishBeforeBegin(particulars.beginBy, particulars.finishBy)
        );
        emit Formed(id, common.first, common.second, abi.encode(common, particulars));
        _form(id, common, particulars.price, acceptances);
    }

    /* THE WORK */

    /// @notice The contractor begins; once, and not after the last moment.
    /// @custom:mode party
    function begin(Common calldata common, Particulars calldata particulars) external nonReentrant {
        (bytes32 id, Record memory record) = _commission(common, particulars);
        require(msg.sender == common.second, AgreementOnlyParty(msg.sender));
        require(record.progress == 0, CommissionAlreadyBegun(record.progress));
        uint256 present = _timeOf(record);
        require(present <= particulars.beginBy, CommissionBegunTooLate(present, particulars.beginBy));
        _progressTo(id, record, uint40(present));
        emit Begun(id, uint40(present));
    }

    /// @notice The contractor reports the next stage.
    /// @custom:mode party
    function report(Common calldata common, Particulars calldata particulars, uint16 stage) external nonReentrant {
        (bytes32 id, Record memory record) = _commission(common, particulars);
        require(msg.sender == common.second, AgreementOnlyParty(msg.sender));
        require(record.progress != 0, CommissionNotBegun());
        uint256 reported = uint256(_rests[id]);
        // No sum: an award may have set any number.
        require(stage != 0 && stage - 1 == reported, CommissionOtherStage(reported, stage));
        _progressTo(id, record, record.progress);
        _rests[id] = bytes32(uint256(stage));
        emit StageReported(id, stage);
    }

    /// @notice The customer accepts the work: the price goes to the contractor at once.
    /// @custom:mode party
    function accept(Common calldata common, Particulars calldata particulars) external nonReentrant {
        (bytes32 id, Record memory record) = _commission(common, particulars);
        require(msg.sender == common.first, AgreementOnlyParty(msg.sender));
        _finish(id, record, common, Party.Second);
    }

    /* BY ITSELF */

    /// @notice All stages reported, time to check and review over, no dispute: the price goes to the contractor. Anyone.
    /// @custom:mode automatic
    function payOut(Common calldata common, Particulars calldata particulars) external nonReentrant {
        (bytes32 id, Record memory record) = _commission(common, particulars);
        _automatic(id, record, PAY_OUT, payOutFactors(common, particulars));
        _finish(id, record, common, Party.Second);
    }

    /// @notice Not all stages reported in time, review over, no dispute: the price goes back to the customer. Anyone.
    /// @custom:mode automatic
    function takeBack(Common calldata common, Particulars calldata particulars) external nonReentrant {
        (bytes32 id, Record memory record) = _commission(common, particulars);
        _automatic(id, record, TAKE_BACK, takeBackFactors(common, particulars));
        _finish(id, record, common, Party.First);
    }

    /* VIEWS */

    /// @notice What {payOut} is decided on: `reported` (stages, at least all), `time`.
    function payOutFactors(
        Common calldata common,
        Particulars calldata particulars
    ) public view returns (Factor[] memory) {
        (bytes32 id, Record memory record) = _commission(common, particulars);
        uint256 stages = uint256(_rests[id]);
        Factor memory reported = Factor("reported", stages, particulars.stages, stages >= particulars.stages);
        return _factors(common, record, uint256(record.progress) + particulars.checkPeriod, reported);
    }

    /// @notice What {takeBack} is decided on: `unfinished` (stages, fewer than all), `time`.
    function takeBackFactors(
        Common calldata common,
        Particulars calldata particulars
    ) public view returns (Factor[] memory) {
        (bytes32 id, Record memory record) = _commission(common, particulars);
        uint256 stages = uint256(_rests[id]);
        Factor memory unfinished = Factor("unfinished", stages, particulars.stages, stages < particulars.stages);
        return _factors(common, record, particulars.finishBy, unfinished);
    }

    /// @notice The EIP-712 hash of particulars, which the functions common to all agreements take.
    function hashOf(Particulars calldata particulars) public view returns (bytes32) {
        return keccak256(abi.encode(PARTICULARS_TYPEHASH, particulars));
    }

    function _commission(
        Common calldata common,
        Particulars calldata particulars
    ) private view returns (bytes32 id, Record memory record) {
        id = _idOf(common, hashOf(particulars));
        record = _records[id];
    }
}
