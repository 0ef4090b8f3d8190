// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Entry} from "./IRegister.sol";

/// @title IMemberships
/// @notice What a community's memberships add to the register: they are persons', and not transferred.
interface IMemberships {
    error MembershipsNotTransferable(uint256 id);
    error MembershipsOneEach(address member);

    event Left(uint256 indexed id, address indexed member);
    event Expelled(uint256 indexed id, address indexed member);

    /// @notice Admits members, one membership each. The founder before the founding; the assembly after it, who has acceded.
    /// @return first the number of the first; the others follow in their order
    function admitMany(Entry[] calldata entries) external returns (uint32 first);

    /// @notice Changes a member's share, from the next decision on; a lower one with the member's consent. The assembly only.
    function contribute(uint32 id, uint40 share) external;

    /// @notice Leaves. The member, at any time.
    function exit(uint32 id) external;

    /// @notice Ends a membership, if there is one still. The assembly only.
    function expel(uint32 id) external;
}
