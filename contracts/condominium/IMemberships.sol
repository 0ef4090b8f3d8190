// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IRegister} from "./IRegister.sol";

/// @title IMemberships
/// @notice What a community's memberships add to the register: they are persons', and not transferred.
interface IMemberships {
    error MembershipsNotTransferable(uint256 id);

    event Left(uint256 indexed id, address indexed member);
    event Expelled(uint256 indexed id, address indexed member);

    /// @notice Admits a member, who votes once acceded. The founder before the founding, the assembly after it.
    function admit(
        address member,
        uint40 share,
        uint8 ofClass,
        IRegister.Object calldata object
    ) external returns (uint32 id);

    /// @notice Changes a member's share, from the next decision on. The assembly only.
    function contribute(uint32 id, uint40 share) external;

    /// @notice Leaves. The member, at any time.
    function exit(uint32 id) external;

    /// @notice Ends a membership, if there is one still. The assembly only.
    function expel(uint32 id) external;
}
