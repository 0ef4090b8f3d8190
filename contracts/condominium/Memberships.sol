// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {IMemberships} from "./IMemberships.sol";
import {Entry, IRegister} from "./IRegister.sol";
import {Register} from "./Register.sol";

/// @title Memberships
/// @notice The memberships of a community: the same assembly as a condominium's, over persons instead of property.
/// @dev Not transferred: a person comes by decision and accession, goes by leaving or by decision.
contract Memberships is Register, IMemberships {
    constructor(
        address itsCharter,
        string memory name,
        string memory symbol
    ) Register(itsCharter) ERC721(name, symbol) EIP712("Biy Memberships", "1") {}

    /// @inheritdoc IMemberships
    function admitMany(Entry[] calldata entries) external returns (uint32 first) {
        return _enterMany(entries, false);
    }

    /// @inheritdoc IMemberships
    function contribute(uint32 id, uint40 share) external onlyAssembly {
        _addToWhole(_reshare(id, share), share);
    }

    /// @inheritdoc IMemberships
    function exit(uint32 id) external {
        require(msg.sender == _requireOwned(id), RegisterOnlyHolder(id, msg.sender));
        _end(id);
        emit Left(id, msg.sender);
    }

    /// @inheritdoc IMemberships
    function expel(uint32 id) external onlyAssembly {
        address member = _ownerOf(id);
        // Who leaves first must not stop what else the decision calls.
        if (member == address(0)) return;
        _end(id);
        emit Expelled(id, member);
    }

    /// @inheritdoc IRegister
    function stated() external pure returns (bytes32) {
        return 0;
    }

    /* PRIVATE */

    function _end(uint32 id) private {
        _addToWhole(_units[id].share, 0);
        _setShare(id, 0, false);
        _burn(id);
    }

    /// @dev Only a recovery after the loss of a key changes who holds a membership.
    function _update(address to, uint256 id, address auth) internal override returns (address from) {
        require(auth == address(0), MembershipsNotTransferable(id));
        // A person has one voice, however it came by it.
        require(to == address(0) || balanceOf(to) == 0, MembershipsOneEach(to));
        return super._update(to, id, auth);
    }
}
