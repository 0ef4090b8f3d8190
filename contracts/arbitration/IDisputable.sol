// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Disposition, Record} from "./Disposition.sol";
import {ITribunal} from "./ITribunal.sol";

/// @dev The currency of who holds no money: it moves outside the chain.
address constant OUTSIDE = address(1);

/// @notice What every agreement states, whatever its template. With the template's particulars it is the terms.
/// @param first the first party; the template names the roles
/// @param second the second party
/// @param currency an ERC-20; zero is the chain's coin; `address(1)` says that money moves outside the chain
/// @param tribunal who decides disputes (Digital Code, art. 67(3))
/// @param rules by which published rules the tribunal decides: their hash
/// @param reviewPeriod how long an automatic step waits, in seconds, so that a human can be asked; at least one day (art. 43(4))
/// @param offerEndsAt the last moment at which the agreement can be formed
/// @param costsCap the most of what is held, in 1/10 000, that an award may give for costs
/// @param paymentAgent who besides the payee confirms what is paid outside the chain, an address in a word: zero is nobody; 1 says that the
/// payee's silence does, after a report and the review period; zero where money moves on the chain
/// @param replaces the agreement that these terms amend, or zero
/// @param document Merkle root of the text in Kazakh, Russian and English
/// @param summary EIP-712 type `string`, here its hash: the key terms as sentences, which the wallet shows
/// @param salt makes two agreements on equal terms different
struct Common {
    address first;
    address second;
    address currency;
    ITribunal tribunal;
    bytes32 rules;
    uint32 reviewPeriod;
    uint40 offerEndsAt;
    uint16 costsCap;
    bytes32 paymentAgent;
    bytes32 replaces;
    bytes32 document;
    bytes32 summary;
    bytes32 salt;
}

/// @title IDisputable
/// @notice What a tribunal needs of anyone who can be disputed: an agreement of any template, or a condominium. It only asks.
interface IDisputable {
    /// @notice The id of what is disputed, which follows from its terms alone.
    /// @param particulars hash of the terms that are not common to all
    function idOf(Common calldata common, bytes32 particulars) external view returns (bytes32);

    /// @notice Where it stands. A dispute waits for a human while there is a claimant.
    function recordOf(bytes32 id) external view returns (Record memory);

    /// @notice The second word of where it stands: zero without one.
    function restOf(bytes32 id) external view returns (bytes32);

    /// @notice Reverts, saying why, unless an award of `turn` with this disposition could be carried out now.
    /// @return id of what is disputed
    function check(
        Common calldata common,
        bytes32 particulars,
        uint16 turn,
        Disposition calldata disposition
    ) external view returns (bytes32 id);

    /// @notice What is left of the costs that the award of `turn` ordered, in base units: zero where no money is held.
    function costsOf(bytes32 id, uint16 turn) external view returns (uint256);
}

/// @title IPaysCosts
/// @notice What a tribunal needs besides of one who holds the money in dispute: costs are paid out of it.
interface IPaysCosts is IDisputable {
    /// @notice Pays `amount` of the costs that the award of `turn` ordered to `to`. The tribunal only.
    /// @custom:clause costs
    /// @custom:mode human
    function payCosts(Common calldata common, bytes32 particulars, uint16 turn, address to, uint256 amount) external;
}
