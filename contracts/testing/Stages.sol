// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Acceptance, Agreement, Common, Factor, Party, Record} from "../agreements/Agreement.sol";

/// @title Stages
/// @notice A work that is paid stage by stage: the customer (first) pays in, and in parts out to the contractor (second) or back. What is
/// left goes to the contractor when the customer accepts, and back to the customer if it has not by a day.
/// @dev Only for tests: money that comes and goes while performance goes on, in every currency. The high half of the second word is the stage.
contract Stages is Agreement {
    /// @param price what is paid in at formation
    /// @param acceptBy from when what is left goes back to the customer, in agreement time
    struct Particulars {
        uint112 price;
        uint40 acceptBy;
    }

    string private constant PARTICULARS_TYPE = "Particulars(uint112 price,uint40 acceptBy)";
    bytes32 private immutable PARTICULARS_TYPEHASH = keccak256(bytes(PARTICULARS_TYPE));
    bytes32 private constant TAKE_BACK = "stages.takeBack";

    event PaidIn(bytes32 indexed id, uint112 amount);
    event StagePaid(bytes32 indexed id, uint128 stage, uint112 toFirst, uint112 toSecond);

    constructor() Agreement("Stages", PARTICULARS_TYPE, true) {}

    /// @notice Forms the agreement: the sender pays the price in.
    /// @custom:mode party
    function form(
        Common calldata common,
        Particulars calldata particulars,
        Acceptance[] calldata acceptances
    ) external payable nonReentrant returns (bytes32 id) {
        id = _announce(common, particulars);
        _form(id, common, particulars.price, acceptances);
    }

    /// @notice The customer pays more in.
    /// @custom:mode party
    function payIn(
        Common calldata common,
        Particulars calldata particulars,
        uint112 amount
    ) external payable nonReentrant {
        (bytes32 id, Record memory record) = _ofCustomer(common, particulars);
        _payIn(id, record, common, amount);
        emit PaidIn(id, amount);
    }

    /// @notice The customer pays for a stage; a part can come back to it.
    /// @custom:mode party
    function payOut(
        Common calldata common,
        Particulars calldata particulars,
        uint128 stage,
        uint112 toFirst,
        uint112 toSecond
    ) external nonReentrant {
        (bytes32 id, Record memory record) = _ofCustomer(common, particulars);
        _rests[id] = bytes32(uint256(stage) << 128);
        emit StagePaid(id, stage, toFirst, toSecond);
        _payOut(id, record, common, toFirst, toSecond);
    }

    /// @notice The customer accepts the work: all that is left goes to the contractor.
    /// @custom:mode party
    function accept(Common calldata common, Particulars calldata particulars) external nonReentrant {
        (bytes32 id, Record memory record) = _ofCustomer(common, particulars);
        _finish(id, record, common, Party.Second);
    }

    /// @notice Not accepted in time, review over, no dispute: what is left goes back to the customer. Anyone.
    /// @custom:mode automatic
    function takeBack(Common calldata common, Particulars calldata particulars) external nonReentrant {
        bytes32 id = _idOf(common, hashOf(particulars));
        _automatic(id, _records[id], TAKE_BACK, takeBackFactors(common, particulars));
        _finish(id, _records[id], common, Party.First);
    }

    /// @notice Replaces an agreement: its money moves over, the sender pays what is missing.
    /// @custom:mode party
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

    /// @notice What {takeBack} is decided on: `held` (at least 1), `time`.
    function takeBackFactors(
        Common calldata common,
        Particulars calldata particulars
    ) public view returns (Factor[] memory) {
        Record memory record = _records[_idOf(common, hashOf(particulars))];
        return _factors(common, record, particulars.acceptBy, Factor("held", record.held, 1, record.held != 0));
    }

    /// @notice The EIP-712 hash of particulars, which the functions common to all agreements take.
    function hashOf(Particulars calldata particulars) public view returns (bytes32) {
        return keccak256(abi.encode(PARTICULARS_TYPEHASH, particulars));
    }

    function _ofCustomer(
        Common calldata common,
        Particulars calldata particulars
    ) private view returns (bytes32 id, Record memory record) {
        require(msg.sender == common.first, AgreementOnlyParty(msg.sender));
        id = _idOf(common, hashOf(particulars));
        record = _records[id];
    }

    function _announce(Common calldata common, Particulars calldata particulars) private returns (bytes32 id) {
        id = _idOf(common, hashOf(particulars));
        emit Formed(id, common.first, common.second, abi.encode(common, particulars));
    }
}
