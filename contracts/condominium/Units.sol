// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {IAssembly} from "./IAssembly.sol";
import {Entry, IRegister} from "./IRegister.sol";
import {Register} from "./Register.sol";
import {IUnits} from "./IUnits.sol";

/// @title Units
/// @notice The individual objects of a condominium (Digital Code, art. 35(2), (3)): ERC-721, each with a share and one ballot.
/// @dev A transfer needs nobody's leave, and neither a vote nor a dispute stops it. The share goes with the unit.
///
///   enterMany (founder, then assembly) ──▶ held ──transfer, by the holder──▶ held
///                                           │ split · merge (from the next decision)
///                                           ▼
///                                         merged into another
contract Units is Register, IUnits {
    uint40 private constant PIECES_PERIOD = 30 days;

    bool private _isAccessionOptional;
    bool private _isSplitFree;
    /// @dev Of a reapportionment: the next piece, and its last second. One that was left for years must not be carried out.
    bytes32 private _rest;
    uint40 private _restUntil;
    /// @dev The decision that began it, in order to carry it out: if it is annulled, what is left ends. What takes one back goes on.
    bytes32 private _restOf;

    constructor(
        address itsCharter,
        string memory name,
        string memory symbol,
        bool isAccessionOptional,
        bool isSplitFree
    ) Register(itsCharter) ERC721(name, symbol) EIP712("Biy Units", "1") {
        (_isAccessionOptional, _isSplitFree) = (isAccessionOptional, isSplitFree);
    }

    /* ENTRY */

    /// @inheritdoc IUnits
    function enterMany(Entry[] calldata entries) external returns (uint32 first) {
        return _enterMany(entries, _isAccessionOptional);
    }

    /// @inheritdoc IUnits
    function reapportion(uint32[] calldata ids, uint40[] calldata shares, bytes32 rest) external onlyAssembly {
        _restUntil = uint40(block.timestamp) + PIECES_PERIOD;
        (bytes32 decision, bool isUndo) = IAssembly(_assembly()).performing();
        _restOf = isUndo || rest == 0 ? bytes32(0) : decision;
        _reapportion(ids, shares, rest);
    }

    /// @inheritdoc IUnits
    function reapportionNext(uint32[] calldata ids, uint40[] calldata shares, bytes32 rest) external {
        bytes32 piece = keccak256(abi.encode(ids, shares, rest));
        (bytes32 next, ) = pending();
        require(piece == next, UnitsNotNext(next, piece));
        _reapportion(ids, shares, rest);
    }

    /// @inheritdoc IUnits
    function choose(bool isAccessionOptional, bool isSplitFree) external onlyAssembly {
        require(!isSplitFree || !_countsUnits(), UnitsSplitNotFree());
        (_isAccessionOptional, _isSplitFree) = (isAccessionOptional, isSplitFree);
        emit Chosen(isAccessionOptional, isSplitFree);
    }

    /* DISPOSAL */

    /// @inheritdoc IUnits
    function transferWithAccession(address from, address to, uint256 id, bytes calldata signature) external {
        _accede(to, signature);
        transferFrom(from, to, id);
    }

    /// @inheritdoc IUnits
    function consentToSplit(uint32 id, Part[] calldata parts) external {
        require(_requireOwned(id) == msg.sender, RegisterOnlyHolder(id, msg.sender));
        _consents[id] = _consentOf(id, msg.sender, parts);
        emit SplitConsented(id, msg.sender, parts);
    }

    /// @inheritdoc IUnits
    function split(uint32 id, Part[] calldata parts) external returns (uint32 first) {
        address holder = _requireOwned(id);
        // One unit, one ballot: more units are more ballots, so the others decide, and the holder consents to these very parts.
        bool mayHolder = msg.sender == holder && _isSplitFree && !_countsUnits();
        bool mayAssembly = _consents[id] == _consentOf(id, holder, parts) && msg.sender == _assembly();
        require(mayHolder || mayAssembly, UnitsSplitNotAllowed(id, msg.sender));
        require(parts.length > 1, UnitsParts(parts.length));
        _requireCounted(id);

        delete _consents[id];
        uint24 next = _next();
        uint8 class = _units[id].class;
        uint40 left = _units[id].share;
        first = lastUnit() + 1;
        _setShare(id, parts[0].share, false);
        for (uint256 i = 1; i < parts.length; ++i) {
            require(parts[i].share < left, UnitsShares(id, left));
            left -= parts[i].share;
            _enter(holder, parts[i].share, class, parts[i].object, next);
            // Of a unit that waits, each part has waited as long.
            Unit storage last = _units[lastUnit()];
            if (!last.acceded) last.waitsSince = _units[id].waitsSince;
        }
        require(left == parts[0].share, UnitsShares(id, left));
        emit Split(id, first, parts.length);
    }

    /// @inheritdoc IUnits
    function merge(uint32[] calldata ids) external {
        require(ids.length > 1, UnitsParts(ids.length));
        uint40 whole = _requireMergeable(ids[0], ids[0]);
        uint40 movedAt = _units[ids[0]].movedAt;
        for (uint256 i = 1; i < ids.length; ++i) {
            uint40 share = _requireMergeable(ids[i], ids[0]);
            require(ids[i] != ids[0], UnitsParts(i));
            whole += share;
            // What a holder before cast for any of them stands.
            if (_units[ids[i]].movedAt > movedAt) movedAt = _units[ids[i]].movedAt;
            _waitAsLong(ids[0], _units[ids[i]].waitsSince);
            _setShare(ids[i], 0, false);
            _units[ids[i]].into = ids[0];
            _burn(ids[i]);
        }
        _setShare(ids[0], whole, false);
        _units[ids[0]].movedAt = movedAt;
        emit Merged(ids[0], ids);
    }

    /* VIEWS */

    /// @inheritdoc IUnits
    function pending() public view returns (bytes32 rest, uint40 until) {
        bool isOver =
            block.timestamp > _restUntil || IAssembly(_assembly()).stateOf(_restOf) == IAssembly.State.Annulled;
        return (isOver ? bytes32(0) : _rest, _restUntil);
    }

    /// @inheritdoc IUnits
    function choices() external view returns (bool isAccessionOptional, bool isSplitFree) {
        return (_isAccessionOptional, _isSplitFree);
    }

    /// @inheritdoc IRegister
    function stated() external view returns (bytes32) {
        return keccak256(abi.encode(_isAccessionOptional, _isSplitFree));
    }

    /* PRIVATE */

    /// @dev With the accession of who gets it, unless the charter lets others hold.
    function _update(address to, uint256 id, address auth) internal override returns (address from) {
        from = super._update(to, id, auth);
        bool isTransfer = from != address(0) && to != address(0);
        require(!isTransfer || _units[id].acceded || _isAccessionOptional, RegisterNotAcceded(to));
    }

    /// @dev Each piece keeps the whole, so that none leaves it otherwise than it was until the next.
    function _reapportion(uint32[] calldata ids, uint40[] calldata shares, bytes32 rest) private {
        require(ids.length == shares.length, UnitsParts(ids.length));
        (uint256 before, uint256 asked) = (0, 0);
        for (uint256 i; i < ids.length; ++i)
            (before, asked) = (before + _reshare(ids[i], shares[i]), asked + shares[i]);
        require(before == asked, UnitsWhole(before, asked));
        _rest = rest;
        emit Reapportioned(rest, _restUntil);
    }

    /// @dev A unit that waits has waited as long as what is merged into it.
    function _waitAsLong(uint32 into, uint40 since) private {
        if (since != 0 && since < _units[into].waitsSince) _units[into].waitsSince = since;
    }

    /// @dev To these parts, by this holder, for as long as it holds the unit this time.
    function _consentOf(uint32 id, address holder, Part[] calldata parts) private view returns (bytes32) {
        return keccak256(abi.encode(holder, _units[id].movedAt, parts));
    }

    function _requireMergeable(uint32 id, uint32 into) private view returns (uint40) {
        require(_requireOwned(id) == msg.sender, RegisterOnlyHolder(id, msg.sender));
        require(_units[id].class == _units[into].class, UnitsOtherClass(id, into));
        _requireCounted(id);
        return _units[id].share;
    }
}
