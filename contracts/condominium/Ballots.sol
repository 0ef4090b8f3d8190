// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

import {Header, IAssembly, Proxy, Tally} from "./IAssembly.sol";
import {ICharter} from "./ICharter.sol";
import {IRegister} from "./IRegister.sol";
import {DecisionWord, Packed, TallyWord} from "./Packed.sol";
import {Ballot, BallotWord, PackedBallots, STRUCK} from "./PackedBallots.sol";
import {Asked, PackedWeights, Weight} from "./PackedWeights.sol";

/// @title Ballots
/// @notice One ballot a unit: in person, by a signature collected in a written poll, or by proxy. Its holder's word beats the proxy's.
/// @dev Four bits a unit, so 64 units a word: two of the choice below two of the way. Where a unit changes hands, its ballot stands until
/// the new holder votes in person; and what the holder before cast in person stands. A struck one leaves {Way.Signed} and no choice:
/// what proxies and relayers still have in their hands does not bring it back.
abstract contract Ballots is IAssembly, EIP712 {
    bytes32 private constant BALLOT_TYPEHASH = keccak256("Ballot(bytes32 decision,string question,string choice)");
    bytes32 private constant YES = keccak256(unicode"Жақтаймын / За / For");
    bytes32 private constant NO = keccak256(unicode"Қарсымын / Против / Against");
    bytes32 private constant ABSTAIN = keccak256(unicode"Қалыс қаламын / Воздерживаюсь / Abstain");
    /// @dev Of an entry: choice, r, s with parity, number of units; then units.
    uint256 private constant ENTRY_SIZE = 66;
    uint256 private constant UNIT_SIZE = 4;

    address internal immutable REGISTER;
    address internal immutable CHARTER;

    mapping(bytes32 id => DecisionWord) internal _decisions;
    mapping(bytes32 id => TallyWord) internal _tallies;
    mapping(bytes32 id => mapping(uint256 place => BallotWord)) private _ballots;
    mapping(address grantor => mapping(uint256 unit => Proxy)) private _proxies;
    mapping(bytes32 id => mapping(address holder => uint256 units)) private _byProxy;

    constructor(address itsCharter, address itsRegister) {
        (CHARTER, REGISTER) = (itsCharter, itsRegister);
    }

    /* VOTING */

    /// @inheritdoc IAssembly
    function vote(bytes32 id, uint32[] calldata units, Choice choice) external {
        _castAll(id, msg.sender, units, choice, Way.InPerson, 0);
    }

    /// @inheritdoc IAssembly
    function voteByProxy(bytes32 id, address grantor, uint32[] calldata units, Choice choice) external {
        // A manager would vote on its own account.
        require(!ICharter(CHARTER).isManager(msg.sender), AssemblyNotProxy(grantor, msg.sender));
        (uint256 represented, uint256 cap) = (_byProxy[id][msg.sender] + units.length, _proxyCap(id));
        require(represented <= cap, AssemblyProxyTooLarge(represented, cap));
        _byProxy[id][msg.sender] = represented;

        _castAll(id, grantor, units, choice, Way.Proxy, 1 << _categoryOf(id));
    }

    /// @inheritdoc IAssembly
    function voteBySignature(
        Header calldata header,
        address voter,
        uint32[] calldata units,
        Choice choice,
        bytes calldata signature
    ) external {
        bytes32 id = idOf(header);
        bytes32 digest = _ballotDigest(id, header.question, choice);
        require(SignatureChecker.isValidSignatureNow(voter, digest, signature), AssemblySignature(voter));
        _castAll(id, voter, units, choice, Way.Signed, 0);
    }

    /// @inheritdoc IAssembly
    function countBallots(Header calldata header, bytes calldata entries) external returns (uint256 counted) {
        bytes32 id = idOf(header);
        DecisionWord decision = _requireVoting(id);
        bytes32[4] memory digests;
        for (uint8 i = 1; i < 4; ++i) digests[i] = _ballotDigest(id, header.question, Choice(i));
        uint256[] memory asked = _read(entries, digests);

        TallyWord tally = _tallies[id];
        uint256[] memory weights = _weigh(decision, asked);
        mapping(uint256 place => BallotWord) storage ballots = _ballots[id];
        for (uint256 i; i < weights.length; ++i) {
            TallyWord next = _cast(ballots, decision, tally, Asked.wrap(asked[i]), Weight.wrap(weights[i]));
            if (!next.isNothing()) (tally, counted) = (next, counted + 1);
        }
        _keepTally(id, decision, tally);
        emit BallotsCounted(id, counted, weights.length - counted);
    }

    /// @inheritdoc IAssembly
    function giveProxy(uint32 unit, address holder, uint40 until, uint16 categories, bytes32 only) external {
        _proxies[msg.sender][unit] = Proxy(holder, until, uint40(block.timestamp), categories, only);
        emit ProxyGiven(msg.sender, unit, holder, until, categories, only);
    }

    /* VIEWS */

    /// @inheritdoc IAssembly
    function boundTo() external view returns (address) {
        return CHARTER;
    }

    /// @inheritdoc IAssembly
    function register() external view returns (address) {
        return REGISTER;
    }

    /// @inheritdoc IAssembly
    function tallyOf(bytes32 id) external view returns (Tally memory) {
        return _tallies[id].toTally();
    }

    /// @inheritdoc IAssembly
    function ballotOf(bytes32 id, uint32 unit) external view returns (Choice choice, Way way) {
        Ballot ballot = _ballots[id][PackedBallots.placeOf(unit)].ballotAt((unit & 63) * 4);
        return (Choice(ballot.choice()), Way(ballot.way()));
    }

    /// @inheritdoc IAssembly
    function ballotsOf(bytes32 id, uint256 word, uint256 count) external view returns (uint256[] memory words) {
        words = new uint256[](count);
        for (uint256 i; i < count; ++i) words[i] = BallotWord.unwrap(_ballots[id][word + i]);
    }

    /// @inheritdoc IAssembly
    function proxyOf(address grantor, uint32 unit) external view returns (Proxy memory) {
        return _proxies[grantor][unit];
    }

    /// @inheritdoc IAssembly
    function idOf(Header calldata header) public view virtual returns (bytes32);

    /* FOR DECISIONS */

    /// @dev The decision, packed, if it can be voted on now.
    function _requireVoting(bytes32 id) internal view virtual returns (DecisionWord);

    function _categoryOf(bytes32 id) internal view virtual returns (uint8);

    /// @dev Called in the last day of voting, before the tally is kept: it goes on if this brings the quorum.
    function _extend(bytes32 id, TallyWord tally) internal virtual;

    function _proxyCap(bytes32 id) internal view virtual returns (uint256);

    /// @dev The entries of a batch, each signature recovered once: a word a unit, of the voter in 160 bits (zero where nothing valid is
    /// signed), the unit in 32 above them, and the ballot above that.
    function _read(bytes calldata entries, bytes32[4] memory digests) internal view returns (uint256[] memory asked) {
        uint256 count;
        uint256 place;
        while (place + ENTRY_SIZE <= entries.length) {
            uint256 units = uint8(entries[place + ENTRY_SIZE - 1]);
            (count, place) = (count + units, place + ENTRY_SIZE + units * UNIT_SIZE);
        }
        require(place == entries.length, AssemblyBadPacking(place));

        asked = new uint256[](count);
        (place, count) = (0, 0);
        while (place < entries.length) {
            uint256 choice = uint8(entries[place]);
            bool isChoice = choice != 0 && choice < 4;
            bytes32 digest = isChoice ? digests[choice] : bytes32(0);
            // No place is past the end of the entries, which the loop above has found: nothing here overflows.
            unchecked {
                address voter = _signerOf(digest, _word(entries, place + 1), _word(entries, place + 33));
                Asked batch =
                    PackedWeights.by(voter) | PackedWeights.casting(PackedBallots.cast(uint256(Way.Signed), choice));
                uint256 end = place + ENTRY_SIZE + uint8(entries[place + ENTRY_SIZE - 1]) * UNIT_SIZE;
                for (place += ENTRY_SIZE; place < end; place += UNIT_SIZE) {
                    Asked unit = PackedWeights.about(uint256(_word(entries, place)) >> 224);
                    asked[count++] = Asked.unwrap(batch | unit);
                }
            }
        }
    }

    /// @dev What each unit counts in a decision: the share in the low 40 bits, above it when it last changed hands.
    function _weigh(DecisionWord decision, uint256[] memory asked) internal view returns (uint256[] memory) {
        return IRegister(REGISTER).weigh(decision.number(), decision.class(), asked);
    }

    /// @dev Takes a unit's ballot out of the tally.
    function _strike(bytes32 id, TallyWord tally, uint32 unit, uint40 share) internal returns (TallyWord) {
        uint256 shift = (unit & 63) * 4;
        BallotWord word = _ballots[id][PackedBallots.placeOf(unit)];
        Ballot ballot = word.ballotAt(shift);
        if (ballot.choice() == 0) return tally;
        _ballots[id][PackedBallots.placeOf(unit)] = word.replaced(shift, ballot, STRUCK);
        return tally - Packed.ballot(ballot.choice(), share);
    }

    /* PRIVATE */

    function _keepTally(bytes32 id, DecisionWord decision, TallyWord tally) private {
        if (block.timestamp + 1 days > decision.closesAt()) _extend(id, tally);
        _tallies[id] = tally;
    }

    /// @dev r = s = 0 is the sender: what it sends needs no signature. A choice that there is not has no digest, and no signer.
    function _signerOf(bytes32 digest, bytes32 r, bytes32 vs) private view returns (address) {
        if (digest == 0) return address(0);
        if (r == 0 && vs == 0) return msg.sender;
        (address signer, ECDSA.RecoverError problem, ) = ECDSA.tryRecover(digest, r, vs);
        return problem == ECDSA.RecoverError.NoError ? signer : address(0);
    }

    /// @dev 32 bytes of calldata, with what follows the entries after their end: callers use no more than belongs to them.
    function _word(bytes calldata entries, uint256 place) private pure returns (bytes32 word) {
        assembly ("memory-safe") {
            word := calldataload(add(entries.offset, place))
        }
    }

    /// @param category of the decision, as a bit; only a proxy asks for it
    function _castAll(
        bytes32 id,
        address voter,
        uint32[] calldata units,
        Choice choice,
        Way way,
        uint256 category
    ) private {
        DecisionWord decision = _requireVoting(id);
        require(choice != Choice.None, AssemblyChoice(0));
        uint256[] memory asked = new uint256[](units.length);
        Asked ballot = PackedWeights.casting(PackedBallots.cast(uint256(way), uint256(choice)));
        for (uint256 i; i < units.length; ++i) asked[i] = Asked.unwrap(ballot.by(voter, units[i]));
        uint256[] memory weights = _weigh(decision, asked);
        TallyWord tally = _tallies[id];
        mapping(uint256 place => BallotWord) storage ballots = _ballots[id];
        for (uint256 i; i < units.length; ++i) {
            require(Weight.wrap(weights[i]).share() != 0, AssemblyNotVoter(units[i], voter));
            if (way == Way.Proxy) _requireProxy(id, category, voter, units[i], Weight.wrap(weights[i]).movedAt());
            tally = _cast(ballots, decision, tally, Asked.wrap(asked[i]), Weight.wrap(weights[i]));
            require(!tally.isNothing(), AssemblyAlreadyVoted(units[i]));
        }
        _keepTally(id, decision, tally);
        emit Voted(id, voter, units, choice, way, msg.sender);
    }

    /// @dev The unit's own proxy, if its holder gave one since it got the unit; else the one for all, if given since.
    function _requireProxy(bytes32 id, uint256 category, address grantor, uint256 unit, uint256 movedAt) private view {
        Proxy storage proxy = _proxies[grantor][unit];
        if (proxy.givenAt < movedAt) proxy = _proxies[grantor][0];
        bool isFor = proxy.only == id || (proxy.only == 0 && proxy.categories & category != 0);
        bool isValid = proxy.holder == msg.sender && block.timestamp <= proxy.until && proxy.givenAt >= movedAt;
        require(isFor && isValid, AssemblyNotProxy(grantor, msg.sender));
    }

    /// @return the tally after it, or nothing if it did not count, as the unit is not the voter's, or has a ballot that this one does not
    /// override
    function _cast(
        mapping(uint256 place => BallotWord) storage ballots,
        DecisionWord decision,
        TallyWord tally,
        Asked asked,
        Weight weight
    ) private returns (TallyWord) {
        if (weight.share() == 0) return Packed.nothing();
        uint256 unit = asked.unit();
        uint256 shift = (unit & 63) * 4;
        BallotWord word = ballots[PackedBallots.placeOf(unit)];
        Ballot ballot = word.ballotAt(shift);
        Ballot cast = asked.ballot();
        TallyWord taken;
        if (ballot.isCast()) {
            // A second ballot of the same kind does not count; what a holder before left gives way to one in person alone.
            bool isMoved = weight.movedAt() >= decision.opensAt();
            if (cast.way() <= ballot.way() || (isMoved && cast.way() != uint256(Way.InPerson))) return Packed.nothing();
            if (!ballot.isStruck()) taken = Packed.ballot(ballot.choice(), weight.share());
        }
        ballots[PackedBallots.placeOf(unit)] = word.replaced(shift, ballot, cast);
        return tally - taken + Packed.ballot(cast.choice(), weight.share());
    }

    function _ballotDigest(bytes32 id, bytes32 question, Choice choice) private view returns (bytes32) {
        bytes32 word =
            choice == Choice.Yes
                ? YES
                : choice == Choice.No
                    ? NO
                    : ABSTAIN;
        return _hashTypedDataV4(keccak256(abi.encode(BALLOT_TYPEHASH, id, question, word)));
    }
}
