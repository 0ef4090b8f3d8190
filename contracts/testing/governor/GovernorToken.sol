// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ERC721Votes} from "@openzeppelin/contracts/token/ERC721/extensions/ERC721Votes.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

/// @title GovernorToken
/// @notice What OpenZeppelin's governor counts by, to compare with: one vote a unit.
contract GovernorToken is ERC721Votes {
    constructor() ERC721("Racks", "RACK") EIP712("Racks", "1") {}

    function mint(address to, uint256 id) external {
        _mint(to, id);
    }
}
