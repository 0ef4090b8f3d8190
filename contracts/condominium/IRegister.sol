// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice All who may vote in one class, or in class 0 all.
/// @param share the sum of the shares: the denominator of each
/// @param count the number of units: the ballots there are
struct Electorate {
    uint40 share;
    uint24 count;
}

/// @notice What a unit is.
/// @param kind in ASCII
/// @param content hash of the individual digital object or of its description
/// @param uri where its description is
struct Object {
    bytes32 kind;
    bytes32 content;
    string uri;
}

/// @notice A unit, or a membership, that is entered.
/// @param holder who has acceded, after the founding; of units not where the charter lets others hold
/// @param share its numerator, more than zero
/// @param class for votes of a class; zero for none
struct Entry {
    address holder;
    uint40 share;
    uint8 class;
    Object object;
}

/// @title IRegister
/// @notice Who votes, with which share: units of a condominium, or memberships of a community. What the assembly asks of it.
/// @dev A unit has one ballot. Shares and classes change from the next decision on, so that no open tally can be moved.
interface IRegister {
    /// @notice A unit as it counts from decision number `from` on.
    /// @param share numerator over the sum of all shares
    /// @param from the first decision in which this share counts
    /// @param class which class votes it belongs to
    /// @param acceded whether its holder has acceded to the charter: only then it votes
    /// @param movedAt when it last changed hands, in seconds
    /// @param into the unit that it was merged into, or zero
    /// @param passedOver whether it does not count, as its holder did not accede in time
    /// @param waitsSince since when its holders have not acceded, whoever they are, in seconds; zero while it is acceded
    struct Unit {
        uint40 share;
        uint24 from;
        uint8 class;
        bool acceded;
        uint40 movedAt;
        uint32 into;
        bool passedOver;
        uint40 waitsSince;
    }

    /// @notice Lost key: who is to hold the unit fourteen days after `announcedAt`, unless its present key objects.
    struct Recovery {
        address from;
        address to;
        uint40 announcedAt;
    }

    error RegisterOnlyFounder(address caller);
    error RegisterOnlyAssembly(address caller);
    error RegisterOnlyDisputes(address caller);
    error RegisterOnlyHolder(uint256 id, address caller);
    error RegisterNotFounded();
    error RegisterNoShare(uint256 id);
    error RegisterTooLarge(uint256 value);
    error RegisterNotAcceded(address participant);
    error RegisterSignature(address participant);
    error RegisterObjection(uint256 id);
    error RegisterNotRecovering(uint256 id);
    error RegisterPassedOver(uint256 id);
    error RegisterShareFalls(uint256 id, uint40 share, uint40 asked);
    error RegisterRecoveryTooEarly(uint256 id, uint256 from);

    event Entered(uint256 indexed id, address indexed holder, uint40 share, uint8 class, uint24 from, Object object);
    /// @param passedOver whether it does not count from then on, whatever its share
    event ShareChanged(uint256 indexed id, uint40 share, uint24 from, bool passedOver);
    event ShareConsented(uint256 indexed id, address indexed holder, uint40 share);
    event Acceded(address indexed participant, bytes32 indexed charter);
    event RecoveryAnnounced(uint256 indexed id, address indexed from, address indexed to, uint40 due);
    event RecoveryStopped(uint256 indexed id, address indexed by);
    event Recovered(uint256 indexed id, address indexed from, address indexed to);

    /* ACCESSION */

    /// @notice `participant` accedes to the charter as it is now: `Accession(address participant,bytes32 charter,string statement)`,
    /// in which `charter` is {ICharter-binding}, signed by ECDSA or ERC-1271, or sent by the participant with an empty signature. The units of theirs that are named
    /// vote from then on; those that were passed over from the next decision on.
    function accede(address participant, bytes calldata signature, uint32[] calldata units) external;

    function hasAcceded(address participant) external view returns (bool);

    function accessionDigest(address participant) external view returns (bytes32);

    /// @notice Takes units whose holders have not acceded within sixty days out of the electorates, from the next decision on: counted from
    /// the founding, or from when they came to somebody who has not acceded; who gets one from them has what is left of it. They count
    /// again, from the next decision on, once they are acceded. Anyone. One that is not due changes nothing, and stops no other.
    function passOver(uint32[] calldata ids) external;

    /* WHAT TAKES A SHARE FROM SOMEBODY NEEDS THAT SOMEBODY */

    /// @notice Consents to the share that a unit has now being lowered to this one. Its holder, once; it lasts as long as it holds
    /// the unit, and the share is what it is.
    function consentToShare(uint32 id, uint40 share) external;

    /* LOST KEYS */

    /// @notice An arbiter's order: `to`, who has acceded, is to hold `id`, if there is such a unit still, after fourteen days. Disputes only.
    function announceRecovery(uint256 id, address to) external;

    /// @notice The present holder objects: the recovery ends. Sent by the holder with an empty signature, or by anyone with
    /// `Objection(uint256 unit,address to,uint40 announcedAt,string statement)`, signed by ECDSA or ERC-1271: against this one alone.
    function stopRecovery(uint256 id, bytes calldata signature) external;

    /// @notice Completes a recovery that nobody stopped, if the unit has not changed hands since. Anyone.
    function completeRecovery(uint256 id) external;

    function objectionDigest(uint256 id) external view returns (bytes32);

    function recoveryOf(uint256 id) external view returns (Recovery memory);

    /// @notice The charter of its condominium.
    function boundTo() external view returns (address);

    /// @notice Hash of what the charter's text states of this register and a decision can change: of units `keccak256(abi.encode(
    /// isAccessionOptional, isSplitFree))`, of memberships zero.
    function stated() external view returns (bytes32);

    /* WHAT THE ASSEMBLY ASKS */

    /// @notice What units count in decision `no`, if those asked about hold them.
    /// @param ofClass the class that votes, or zero for all
    /// @param asked a word a unit: the voter in the low 160 bits, the unit in 32 bits above them; higher bits are ignored
    /// @return weights the share in the low 40 bits, zero if the unit does not count, being not the voter's, not acceded, of another
    /// class, or not there yet; above it, in 40 bits, when it last changed hands
    function weigh(uint24 no, uint8 ofClass, uint256[] calldata asked) external view returns (uint256[] memory weights);

    /// @notice The electorate of the next decision.
    function electorateOf(uint8 ofClass) external view returns (Electorate memory);

    /// @notice Who holds a unit; of a merged one, who holds what it was merged into.
    function holderOf(uint256 id) external view returns (address);

    /// @notice What a unit counts in decision `no`: its share, or zero where it was passed over.
    function shareAt(uint256 id, uint24 no) external view returns (uint40);

    function unitOf(uint256 id) external view returns (Unit memory);

    /// @notice The sum of the shares of all units.
    function whole() external view returns (uint40);

    /// @notice How many units were ever entered: their numbers are 1 to this.
    function lastUnit() external view returns (uint32);
}
