// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

import {IRoster} from "./IRoster.sol";

/// @title Roster
/// @notice Accredited arbiters. The owner is trusted to accredit persons, not machines; it hands over in two steps.
contract Roster is IRoster, Ownable2Step {
    using Checkpoints for Checkpoints.Trace208;

    mapping(address arbiter => Arbiter) private _arbiters;
    address[] private _list;
    /// @dev Until when the person is active, zero while suspended or removed, by the moment from which that was so.
    mapping(address arbiter => Checkpoints.Trace208) private _activeUntil;

    constructor(address owner) Ownable(owner) {}

    /// @inheritdoc IRoster
    function accredit(
        address arbiter,
        bytes32 identity,
        bytes32 credentials,
        uint8 languages,
        uint40 until
    ) external onlyOwner {
        require(arbiter != address(0) && identity != 0 && credentials != 0, RosterWithoutIdentity());
        require(languages != 0 && languages < 8, RosterWithoutLanguage());

        if (_arbiters[arbiter].status == Status.Unknown) _list.push(arbiter);
        _arbiters[arbiter] = Arbiter(Status.Active, languages, until, identity, credentials);
        _activeUntil[arbiter].push(uint48(block.timestamp), until);
        emit Accredited(arbiter, identity, credentials, languages, until);
    }

    /// @inheritdoc IRoster
    function setStatus(address arbiter, Status status) external onlyOwner {
        require(_arbiters[arbiter].status != Status.Unknown && status != Status.Unknown, RosterUnknown(arbiter));

        Arbiter storage person = _arbiters[arbiter];
        person.status = status;
        _activeUntil[arbiter].push(uint48(block.timestamp), status == Status.Active ? person.until : 0);
        emit StatusChanged(arbiter, status);
    }

    /// @notice Not possible: a roster without an owner could never again accredit or remove anyone.
    function renounceOwnership() public pure override {
        require(false, RosterOwnerless());
    }

    /// @inheritdoc IRoster
    function isActive(address arbiter) external view returns (bool) {
        Arbiter storage person = _arbiters[arbiter];
        return person.status == Status.Active && block.timestamp <= person.until;
    }

    /// @inheritdoc IRoster
    function wasActive(address arbiter, uint40 moment) external view returns (bool) {
        uint208 until = _activeUntil[arbiter].upperLookup(moment);
        return until != 0 && moment <= until;
    }

    /// @inheritdoc IRoster
    function arbiterOf(address arbiter) external view returns (Arbiter memory) {
        return _arbiters[arbiter];
    }

    /// @inheritdoc IRoster
    function count() external view returns (uint256) {
        return _list.length;
    }

    /// @inheritdoc IRoster
    function arbiterAt(uint256 index) external view returns (address) {
        return _list[index];
    }
}
