// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IMandates} from "./IMandates.sol";

/// @title Mandates
/// @notice Council, chair, manager, auditor: each with a term, powers, and a duty to report, which the powers rest without.
/// @dev Appointed and recalled by decisions; removed, and for sixty days replaced, by an arbiter.
abstract contract Mandates is IMandates {
    uint8 private constant CONVENE = 1;
    uint8 private constant SUSPEND = 2;
    uint40 private constant LONGEST_TERM = 5 * 365 days;
    uint32 private constant LONGEST_INTERIM = 60 days;
    /// @dev So long after the last interim manager there can be others.
    uint32 private constant INTERIM_PAUSE = 365 days;

    mapping(address holder => Mandate) private _mandates;
    /// @dev When the term of the last interim manager ends, and what all of them had since there was a year without any.
    uint40 private _interimUntil;
    uint32 private _interimUsed;

    modifier onlyAssembly() {
        require(msg.sender == _decisions(), CharterOnlyAssembly(msg.sender));
        _;
    }

    modifier onlyDisputes() {
        require(msg.sender == _disputes(), CharterOnlyDisputes(msg.sender));
        _;
    }

    /* IN OFFICE */

    /// @inheritdoc IMandates
    function appoint(
        address holder,
        Office office,
        uint8 powers,
        uint40 from,
        uint40 until,
        uint32 reportPeriod,
        bytes32 document
    ) external onlyAssembly {
        require(holder != address(0) && holder != _decisions() && office != Office.None, MandatesHolder(holder));
        require(powers <= CONVENE | SUSPEND, MandatesPowers(powers));
        require(from < until && until >= block.timestamp && until - from <= LONGEST_TERM, MandatesTerm(from, until));
        require(document != 0, MandatesWithoutDocument());
        uint40 reportsFrom = from > block.timestamp ? from : uint40(block.timestamp);
        _mandates[holder] = Mandate(office, powers, from, until, reportPeriod, reportsFrom, document);
        emit Appointed(holder, _mandates[holder]);
    }

    /// @inheritdoc IMandates
    function report(bytes32 hash) external {
        Mandate storage mandate = _mandates[msg.sender];
        require(mandate.office != Office.None, MandatesOnlyHolder(msg.sender));
        require(hash != 0, MandatesWithoutDocument());
        emit Reported(msg.sender, hash, _isOverdue(mandate));
        if (mandate.reportedAt < block.timestamp) mandate.reportedAt = uint40(block.timestamp);
    }

    /// @inheritdoc IMandates
    function resign() external {
        _end(msg.sender);
    }

    /// @inheritdoc IMandates
    function revoke(address holder) external onlyAssembly {
        // Who resigns first must not stop what else the decision calls.
        if (_mandates[holder].office != Office.None) _end(holder);
    }

    /* AN ARBITER'S ORDERS */

    /// @inheritdoc IMandates
    function remove(address holder) external onlyDisputes {
        if (_mandates[holder].office != Office.None) _end(holder);
    }

    /// @inheritdoc IMandates
    function appointInterim(address holder, uint32 period) external onlyDisputes {
        // Who has an office, or is to have one, keeps it: the order adds a person, it takes none away.
        Mandate storage present = _mandates[holder];
        if (present.office != Office.None && block.timestamp <= present.until) return;
        // One after the other they would govern for good.
        uint32 left = interimLeft();
        if (period > left) period = left;
        if (period == 0) return;
        uint40 until = uint40(block.timestamp) + period;
        _interimUsed = LONGEST_INTERIM - left + period;
        if (until > _interimUntil) _interimUntil = until;
        _mandates[holder] = Mandate(
            Office.Manager,
            CONVENE,
            uint40(block.timestamp),
            until,
            0,
            uint40(block.timestamp),
            0
        );
        emit InterimAppointed(holder, until);
    }

    /* VIEWS */

    /// @inheritdoc IMandates
    function mandateOf(address holder) external view returns (Mandate memory) {
        return _mandates[holder];
    }

    /// @inheritdoc IMandates
    function interimLeft() public view returns (uint32) {
        bool isAfresh = block.timestamp > uint256(_interimUntil) + INTERIM_PAUSE;
        return isAfresh ? LONGEST_INTERIM : LONGEST_INTERIM - _interimUsed;
    }

    /// @inheritdoc IMandates
    function isActive(address holder) public view returns (bool) {
        return _isActive(_mandates[holder]);
    }

    /// @inheritdoc IMandates
    function mayConvene(address holder) public view returns (bool) {
        Mandate storage mandate = _mandates[holder];
        return mandate.powers & CONVENE != 0 && _isActive(mandate);
    }

    /// @inheritdoc IMandates
    function maySuspend(address holder) external view returns (bool) {
        Mandate storage mandate = _mandates[holder];
        return mandate.powers & SUSPEND != 0 && _isActive(mandate);
    }

    /// @inheritdoc IMandates
    function isManager(address holder) public view returns (bool) {
        Mandate storage mandate = _mandates[holder];
        return mandate.office == Office.Manager && _isInTerm(mandate);
    }

    /* FOR THE CHARTER */

    function _decisions() internal view virtual returns (address);

    function _disputes() internal view virtual returns (address);

    /* PRIVATE */

    function _end(address holder) private {
        Office office = _mandates[holder].office;
        require(office != Office.None, MandatesOnlyHolder(holder));
        delete _mandates[holder];
        emit Ended(holder, office, msg.sender);
    }

    function _isInTerm(Mandate storage mandate) private view returns (bool) {
        return block.timestamp >= mandate.from && block.timestamp <= mandate.until;
    }

    function _isActive(Mandate storage mandate) private view returns (bool) {
        return _isInTerm(mandate) && !_isOverdue(mandate);
    }

    function _isOverdue(Mandate storage mandate) private view returns (bool) {
        uint256 reportDue = uint256(mandate.reportedAt) + mandate.reportPeriod;
        return mandate.reportPeriod != 0 && block.timestamp > reportDue;
    }
}
