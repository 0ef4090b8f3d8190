// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Acceptance, Agreement, Common, Factor, OUTSIDE, Party, Record} from "biy/contracts/agreements/Agreement.sol";

/// @notice Rental of a boat: the hirer (first) pays a deposit in, which goes back when the owner (second) confirms the return, or by itself
/// after the term. `progress` is the moment of handing over, in agreement time; zero: not handed over.
contract BoatRental is Agreement {
    /// @param rent paid outside, in base units of the currency
    /// @param deposit in base units of the currency; more than zero
    /// @param returnBy when the term ends, in agreement time
    struct Particulars {
        uint112 rent;
        uint112 deposit;
        uint40 returnBy;
    }

    string private constant PARTICULARS_TYPE = "Particulars(uint112 rent,uint112 deposit,uint40 returnBy)";
    bytes32 private immutable PARTICULARS_TYPEHASH = keccak256(bytes(PARTICULARS_TYPE));

    error BoatRentalWithoutDeposit();
    error BoatRentalCurrencyOutside();
    error BoatRentalTermOver(uint40 returnBy);
    error BoatRentalAlreadyHandedOver(uint40 handedOverAt);

    event HandedOver(bytes32 indexed id, uint40 handedOverAt);

    constructor() Agreement("Boat Rental", PARTICULARS_TYPE, false) {}

    /// @custom:mode party
    function form(
        Common calldata common,
        Particulars calldata particulars,
        Acceptance[] calldata acceptances
    ) external payable nonReentrant returns (bytes32 id) {
        id = _idOf(common, hashOf(particulars));
        require(common.currency != OUTSIDE, BoatRentalCurrencyOutside());
        require(particulars.deposit != 0, BoatRentalWithoutDeposit());
        require(particulars.returnBy > block.timestamp, BoatRentalTermOver(particulars.returnBy));
        emit Formed(id, common.first, common.second, abi.encode(common, particulars));
        _form(id, common, particulars.deposit, acceptances);
    }

    /// @custom:mode party
    function handOver(Common calldata common, Particulars calldata particulars) external nonReentrant {
        (bytes32 id, Record memory record) = _rental(common, particulars);
        require(msg.sender == common.first, AgreementOnlyParty(msg.sender));
        require(record.progress == 0, BoatRentalAlreadyHandedOver(record.progress));
        uint40 present = uint40(_timeOf(record));
        _progressTo(id, record, present);
        emit HandedOver(id, present);
    }

    /// @custom:mode party
    function confirmReturn(Common calldata common, Particulars calldata particulars) external nonReentrant {
        (bytes32 id, Record memory record) = _rental(common, particulars);
        require(msg.sender == common.second, AgreementOnlyParty(msg.sender));
        _finish(id, record, common, Party.First);
    }

    /// @custom:mode automatic
    function returnDeposit(Common calldata common, Particulars calldata particulars) external nonReentrant {
        (bytes32 id, Record memory record) = _rental(common, particulars);
        _automatic(id, record, "boatRental.returnDeposit", returnDepositFactors(common, particulars));
        _finish(id, record, common, Party.First);
    }

    /// @notice What {returnDeposit} is decided on: `deposit` (what is held, at least 1), `time` (present, later than the wait).
    function returnDepositFactors(
        Common calldata common,
        Particulars calldata particulars
    ) public view returns (Factor[] memory) {
        (, Record memory record) = _rental(common, particulars);
        return _factors(common, record, particulars.returnBy, Factor("deposit", record.held, 1, record.held != 0));
    }

    function hashOf(Particulars calldata particulars) public view returns (bytes32) {
        return keccak256(abi.encode(PARTICULARS_TYPEHASH, particulars));
    }

    function _rental(
        Common calldata common,
        Particulars calldata particulars
    ) private view returns (bytes32, Record memory) {
        bytes32 id = _idOf(common, hashOf(particulars));
        return (id, _records[id]);
    }
}
