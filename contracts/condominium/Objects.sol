// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ICharter} from "./ICharter.sol";
import {IObjects} from "./IObjects.sol";

/// @title Objects
/// @notice The list of common objects. Nobody owns one, nothing moves one.
///
///   enter ──▶ Active ──suspend · suspendNow──▶ Suspended ──resume · lift · fourteen days──▶ Active
///               └──────── retire · replace ──────┴──▶ Retired
contract Objects is IObjects {
    uint40 private constant LONGEST_SUSPENSION = 14 days;
    uint40 private constant PAUSE_BETWEEN = 30 days;

    address private immutable FOUNDER = msg.sender;
    address private immutable CHARTER;

    /// @inheritdoc IObjects
    uint256 public lastObject;
    mapping(uint256 id => Object) private _objects;
    /// @dev The last second in which a manager may not suspend it again, whatever the assembly did meanwhile.
    mapping(uint256 id => uint40) private _pausedUntil;

    constructor(address itsCharter) {
        CHARTER = itsCharter;
    }

    modifier onlyAssembly() {
        require(msg.sender == ICharter(CHARTER).decisions(), ObjectsOnlyAssembly(msg.sender));
        _;
    }

    /* THE LIST */

    /// @inheritdoc IObjects
    function enter(bytes32 kind, bytes32 content, bytes32 terms, string calldata uri) external returns (uint256 id) {
        bool isFounded = ICharter(CHARTER).foundedAt() != 0;
        require(isFounded || msg.sender == FOUNDER, ObjectsOnlyFounder(msg.sender));
        require(!isFounded || msg.sender == ICharter(CHARTER).decisions(), ObjectsOnlyAssembly(msg.sender));
        return _enter(kind, content, terms, uri);
    }

    /// @inheritdoc IObjects
    function setTerms(uint256 id, bytes32 terms) external onlyAssembly {
        _requireInUse(id);
        require(terms != 0, ObjectsWithoutDocument());
        _objects[id].terms = terms;
        emit TermsChanged(id, terms);
    }

    /// @inheritdoc IObjects
    function retire(uint256 id) external onlyAssembly {
        _retire(id, 0);
    }

    /// @inheritdoc IObjects
    function replace(
        uint256 id,
        bytes32 kind,
        bytes32 content,
        bytes32 terms,
        string calldata uri
    ) external onlyAssembly returns (uint256 other) {
        other = _enter(kind, content, terms, uri);
        _retire(id, uint32(other));
    }

    /* SUSPENSION */

    /// @inheritdoc IObjects
    function suspend(uint256 id, bytes32 reason) external onlyAssembly {
        _requireInUse(id);
        (_objects[id].status, _objects[id].suspendedUntil) = (Status.Suspended, 0);
        emit ObjectSuspended(id, msg.sender, 0, reason);
    }

    /// @inheritdoc IObjects
    function suspendNow(uint256 id, bytes32 reason) external {
        require(ICharter(CHARTER).maySuspend(msg.sender), ObjectsOnlyManager(msg.sender));
        require(_statusOf(id) == Status.Active, ObjectsStatus(id, _statusOf(id)));
        require(reason != 0, ObjectsWithoutDocument());
        uint40 again = _pausedUntil[id];
        require(block.timestamp > again, ObjectsSuspendedBefore(id, again));

        uint40 until = uint40(block.timestamp) + LONGEST_SUSPENSION;
        (_objects[id].status, _objects[id].suspendedUntil) = (Status.Suspended, until);
        _pausedUntil[id] = until + PAUSE_BETWEEN;
        emit ObjectSuspended(id, msg.sender, until, reason);
    }

    /// @inheritdoc IObjects
    function resume(uint256 id) external onlyAssembly {
        require(_statusOf(id) == Status.Suspended, ObjectsStatus(id, _statusOf(id)));
        _objects[id].status = Status.Active;
        emit ObjectResumed(id, msg.sender);
    }

    /// @inheritdoc IObjects
    function lift(uint256 id) external {
        require(msg.sender == ICharter(CHARTER).disputes(), ObjectsOnlyDisputes(msg.sender));
        // The assembly's suspension stays: the order is about the manager's.
        if (_statusOf(id) != Status.Suspended || _objects[id].suspendedUntil == 0) return;
        _objects[id].status = Status.Active;
        emit ObjectResumed(id, msg.sender);
    }

    /* VIEWS */

    /// @inheritdoc IObjects
    function boundTo() external view returns (address) {
        return CHARTER;
    }

    /// @inheritdoc IObjects
    function objectOf(uint256 id) external view returns (Object memory found) {
        found = _objects[id];
        found.status = _statusOf(id);
    }

    /* PRIVATE */

    function _enter(bytes32 kind, bytes32 content, bytes32 terms, string calldata uri) private returns (uint256 id) {
        require(content != 0 && terms != 0, ObjectsWithoutDocument());
        id = ++lastObject;
        _objects[id] = Object(Status.Active, 0, 0, kind, content, terms, uri);
        emit ObjectEntered(id, kind, content, terms, uri);
    }

    function _retire(uint256 id, uint32 replacedBy) private {
        _requireInUse(id);
        (_objects[id].status, _objects[id].replacedBy) = (Status.Retired, replacedBy);
        emit ObjectRetired(id, replacedBy);
    }

    function _requireInUse(uint256 id) private view {
        Status status = _statusOf(id);
        require(status == Status.Active || status == Status.Suspended, ObjectsStatus(id, status));
    }

    function _statusOf(uint256 id) private view returns (Status status) {
        status = _objects[id].status;
        uint256 until = _objects[id].suspendedUntil;
        if (status == Status.Suspended && until != 0 && block.timestamp > until) return Status.Active;
    }
}
