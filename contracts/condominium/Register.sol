// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

import {IAssembly} from "./IAssembly.sol";
import {ICharter} from "./ICharter.sol";
import {Electorate, Entry, IRegister, Object} from "./IRegister.sol";

/// @title Register
/// @notice The shares, who holds them, and who has acceded to the charter.
/// @dev The sum of the shares of class 0 is the whole. A change of shares counts from the next decision; what a unit counted in
/// those before stays in `_past`.
abstract contract Register is IRegister, ERC721, EIP712 {
    /// @dev What the wallet shows to who accedes.
    string internal constant STATEMENT =
        unicode"Жарғыға және ондағы дауларды шешу тәртібіне қосыламын. / Присоединяюсь к уставу и к порядку разрешения споров в нём. / "
        unicode"I accede to the charter and to its procedure for disputes.";
    bytes32 private constant STATEMENT_HASH = keccak256(bytes(STATEMENT));
    bytes32 private constant ACCESSION_TYPEHASH = keccak256(
        "Accession(address participant,bytes32 charter,string statement)"
    );
    /// @dev What the wallet shows to who stops a recovery.
    string internal constant OBJECTION =
        unicode"Кілт жоғалған жоқ: бірлік басқа кілтке өтпесін. / Ключ не утрачен: единица не переходит к другому ключу. / "
        unicode"The key is not lost: the unit does not pass to another key.";
    bytes32 private constant OBJECTION_HASH = keccak256(bytes(OBJECTION));
    bytes32 private constant OBJECTION_TYPEHASH = keccak256(
        "Objection(uint256 unit,address to,uint40 announcedAt,string statement)"
    );
    uint40 internal constant RECOVERY_NOTICE = 14 days;
    /// @dev So long who has not acceded counts: else a founder could decide alone before others had the time to.
    uint40 private constant ACCESSION_PERIOD = 60 days;
    uint40 private constant LARGEST_WHOLE = type(uint40).max;

    address private immutable FOUNDER = msg.sender;

    struct Past {
        uint40 share;
        uint24 from;
    }

    address private immutable CHARTER;

    uint32 private _last;
    /// @dev The sum of all shares, whether they count or not.
    uint40 private _whole;
    mapping(uint256 id => Unit) internal _units;
    mapping(uint256 id => Past[]) private _past;
    mapping(uint256 id => string) private _uris;
    mapping(uint8 class => Electorate) private _electorates;
    mapping(address participant => bool) private _acceded;
    mapping(uint256 id => Recovery) private _recoveries;
    /// @dev What its holder consents to: a split, or a lower share.
    mapping(uint256 id => bytes32) internal _consents;

    constructor(address itsCharter) {
        CHARTER = itsCharter;
    }

    modifier onlyAssembly() {
        require(msg.sender == _assembly(), RegisterOnlyAssembly(msg.sender));
        _;
    }

    modifier onlyDisputes() {
        require(msg.sender == ICharter(CHARTER).disputes(), RegisterOnlyDisputes(msg.sender));
        _;
    }

    /* ACCESSION */

    /// @inheritdoc IRegister
    function accede(address participant, bytes calldata signature, uint32[] calldata units) external {
        _accede(participant, signature);
        for (uint256 i; i < units.length; ++i) {
            require(_ownerOf(units[i]) == participant, RegisterOnlyHolder(units[i], participant));
            (_units[units[i]].acceded, _units[units[i]].waitsSince) = (true, 0);
            _countAgain(units[i]);
        }
    }

    /// @inheritdoc IRegister
    function passOver(uint32[] calldata ids) external {
        uint40 foundedAt = ICharter(CHARTER).foundedAt();
        require(foundedAt != 0, RegisterNotFounded());
        for (uint256 i; i < ids.length; ++i) {
            Unit memory unit = _units[ids[i]];
            uint256 from = uint256(unit.waitsSince > foundedAt ? unit.waitsSince : foundedAt) + ACCESSION_PERIOD;
            bool isDue = unit.share != 0 && !unit.acceded && !unit.passedOver && block.timestamp > from;
            if (isDue) _setShare(ids[i], unit.share, true);
        }
    }

    /// @inheritdoc IRegister
    function hasAcceded(address participant) external view returns (bool) {
        return _acceded[participant];
    }

    /// @inheritdoc IRegister
    function accessionDigest(address participant) public view returns (bytes32) {
        require(_isFounded(), RegisterNotFounded());
        bytes32 charter = ICharter(CHARTER).binding();
        return _hashTypedDataV4(keccak256(abi.encode(ACCESSION_TYPEHASH, participant, charter, STATEMENT_HASH)));
    }

    /* WHAT TAKES A SHARE FROM SOMEBODY NEEDS THAT SOMEBODY */

    /// @inheritdoc IRegister
    function consentToShare(uint32 id, uint40 share) external {
        require(_requireOwned(id) == msg.sender, RegisterOnlyHolder(id, msg.sender));
        _consents[id] = _consentToShare(id, msg.sender, share);
        emit ShareConsented(id, msg.sender, share);
    }

    /* LOST KEYS */

    /// @inheritdoc IRegister
    function announceRecovery(uint256 id, address to) external onlyDisputes {
        require(_acceded[to], RegisterNotAcceded(to));
        address from = _ownerOf(id);
        // A key that merged the unit, or left, is in use: nothing is lost.
        if (from == address(0)) return;
        _recoveries[id] = Recovery(from, to, uint40(block.timestamp));
        emit RecoveryAnnounced(id, from, to, uint40(block.timestamp) + RECOVERY_NOTICE);
    }

    /// @inheritdoc IRegister
    function stopRecovery(uint256 id, bytes calldata signature) external {
        address holder = _requireOwned(id);
        require(_recoveries[id].to != address(0), RegisterNotRecovering(id));
        require(_signs(holder, objectionDigest(id), signature), RegisterObjection(id));
        delete _recoveries[id];
        emit RecoveryStopped(id, holder);
    }

    /// @inheritdoc IRegister
    function objectionDigest(uint256 id) public view returns (bytes32) {
        Recovery memory recovery = _recoveries[id];
        return
            _hashTypedDataV4(
                keccak256(abi.encode(OBJECTION_TYPEHASH, id, recovery.to, recovery.announcedAt, OBJECTION_HASH))
            );
    }

    /// @inheritdoc IRegister
    function completeRecovery(uint256 id) external {
        Recovery memory recovery = _recoveries[id];
        // Whoever used the key since has it.
        bool isSame = _requireOwned(id) == recovery.from && _units[id].movedAt <= recovery.announcedAt;
        require(recovery.to != address(0) && isSame, RegisterNotRecovering(id));
        uint256 from = uint256(recovery.announcedAt) + RECOVERY_NOTICE;
        require(block.timestamp > from, RegisterRecoveryTooEarly(id, from));

        delete _recoveries[id];
        emit Recovered(id, recovery.from, recovery.to);
        _update(recovery.to, id, address(0));
    }

    /// @inheritdoc IRegister
    function recoveryOf(uint256 id) external view returns (Recovery memory) {
        return _recoveries[id];
    }

    /* WHAT THE ASSEMBLY ASKS */

    /// @inheritdoc IRegister
    function boundTo() external view returns (address) {
        return CHARTER;
    }

    /// @inheritdoc IRegister
    function weigh(
        uint24 no,
        uint8 ofClass,
        uint256[] calldata asked
    ) external view returns (uint256[] memory weights) {
        weights = new uint256[](asked.length);
        for (uint256 i; i < asked.length; ++i) {
            uint256 id = uint32(asked[i] >> 160);
            // Not copied to memory: where there are a thousand, room for each costs more than to read them.
            Unit storage unit = _units[id];
            bool counts = ofClass == 0 || ofClass == unit.class;
            // One that is passed over is not acceded.
            uint256 share = no >= unit.from ? unit.share : shareAt(id, no);
            while (unit.into != 0) (id, unit) = (unit.into, _units[unit.into]);
            // A unit without a holder is not acceded.
            if (counts && unit.acceded && _ownerOf(id) == address(uint160(asked[i])))
                weights[i] = share | (uint256(unit.movedAt) << 40);
        }
    }

    /// @inheritdoc IRegister
    function electorateOf(uint8 ofClass) external view returns (Electorate memory) {
        return _electorates[ofClass];
    }

    /// @inheritdoc IRegister
    function holderOf(uint256 id) public view returns (address) {
        while (_units[id].into != 0) id = _units[id].into;
        return _requireOwned(id);
    }

    /// @inheritdoc IRegister
    function shareAt(uint256 id, uint24 no) public view returns (uint40) {
        Unit storage unit = _units[id];
        if (no >= unit.from) return unit.passedOver ? 0 : unit.share;
        Past[] storage past = _past[id];
        for (uint256 i = past.length; i > 0; --i) if (no >= past[i - 1].from) return past[i - 1].share;
        return 0;
    }

    /// @inheritdoc IRegister
    function unitOf(uint256 id) external view returns (Unit memory) {
        return _units[id];
    }

    /// @inheritdoc IRegister
    function whole() external view returns (uint40) {
        return _whole;
    }

    /// @inheritdoc IRegister
    function lastUnit() public view returns (uint32) {
        return _last;
    }

    /// @inheritdoc ERC721
    function tokenURI(uint256 id) public view override returns (string memory) {
        _requireOwned(id);
        return _uris[id];
    }

    /* FOR UNITS AND MEMBERSHIPS */

    /// @dev The founder enters before the founding, the assembly after.
    function _requireEntitled() internal view {
        if (_isFounded()) require(msg.sender == _assembly(), RegisterOnlyAssembly(msg.sender));
        else require(msg.sender == FOUNDER, RegisterOnlyFounder(msg.sender));
    }

    function _isFounded() internal view returns (bool) {
        return ICharter(CHARTER).foundedAt() != 0;
    }

    function _countsUnits() internal view returns (bool) {
        return ICharter(CHARTER).countsUnits();
    }

    function _assembly() internal view returns (address) {
        return ICharter(CHARTER).decisions();
    }

    /// @dev The first decision that a change of today counts in.
    function _next() internal view returns (uint24) {
        return _isFounded() ? IAssembly(_assembly()).lastDecision() + 1 : 1;
    }

    function _accede(address participant, bytes calldata signature) internal {
        require(_signs(participant, accessionDigest(participant), signature), RegisterSignature(participant));
        _acceded[participant] = true;
        emit Acceded(participant, ICharter(CHARTER).binding());
    }

    /// @dev After the founding nobody is entered who has not acceded: shares at dead addresses would only hold others up.
    function _enterMany(Entry[] calldata entries, bool isAccessionOptional) internal returns (uint32 first) {
        _requireEntitled();
        bool needsAccession = _isFounded() && !isAccessionOptional;
        uint24 next = _next();
        first = _last + 1;
        for (uint256 i; i < entries.length; ++i) {
            Entry calldata entry = entries[i];
            require(!needsAccession || _acceded[entry.holder], RegisterNotAcceded(entry.holder));
            _addToWhole(0, entry.share);
            _enter(entry.holder, entry.share, entry.class, entry.object, next);
        }
    }

    /// @dev What the unit is stays in the log: a register of ten thousand would pay as much for it as for all the rest.
    function _enter(address holder, uint40 share, uint8 class, Object calldata object, uint24 next) internal {
        uint32 id = ++_last;
        require(id <= type(uint24).max, RegisterTooLarge(id));
        require(share != 0, RegisterNoShare(id));
        (_units[id].share, _units[id].from, _units[id].class) = (share, next, class);
        if (bytes(object.uri).length != 0) _uris[id] = object.uri;
        _count(0, 0, share);
        if (class != 0) _count(class, 0, share);
        emit Entered(id, holder, share, class, next, object);
        _mint(holder, id);
    }

    function _addToWhole(uint40 before, uint40 share) internal {
        uint256 sum = uint256(_whole) - before + share;
        require(sum <= LARGEST_WHOLE, RegisterTooLarge(sum));
        _whole = uint40(sum);
    }

    /// @dev Sets the share from the next decision on, and whether it counts, and with them the electorates.
    function _setShare(uint256 id, uint40 share, bool passedOver) internal {
        Unit storage unit = _units[id];
        (uint40 before, uint24 next) = (unit.passedOver ? 0 : unit.share, _next());
        if (unit.from < next) _past[id].push(Past(before, unit.from));
        (unit.share, unit.from, unit.passedOver) = (share, next, passedOver);
        uint40 counts = passedOver ? 0 : share;
        _count(0, before, counts);
        if (unit.class != 0) _count(unit.class, before, counts);
        emit ShareChanged(id, share, next, passedOver);
    }

    function _requireCounted(uint256 id) internal view {
        require(!_units[id].passedOver, RegisterPassedOver(id));
    }

    /// @dev Sets the share of a unit that is held, with its holder's consent if that is less than it was.
    function _reshare(uint32 id, uint40 share) internal returns (uint40 before) {
        address holder = _requireOwned(id);
        require(share != 0, RegisterNoShare(id));
        before = _units[id].share;
        if (share < before) {
            require(_consents[id] == _consentToShare(id, holder, share), RegisterShareFalls(id, before, share));
            delete _consents[id];
        }
        _setShare(id, share, _units[id].passedOver);
    }

    /// @dev Each change of hands is noted: a new holder can't change a ballot that was cast, and votes only once acceded.
    function _update(address to, uint256 id, address auth) internal virtual override returns (address from) {
        from = super._update(to, id, auth);
        Unit storage unit = _units[id];
        // From hand to hand among who does not accede, it waits on: else it would never be passed over.
        uint40 waitsSince = unit.waitsSince == 0 ? uint40(block.timestamp) : unit.waitsSince;
        if (_acceded[to]) waitsSince = 0;
        (unit.movedAt, unit.acceded, unit.waitsSince) = (uint40(block.timestamp), waitsSince == 0, waitsSince);
        if (waitsSince == 0) _countAgain(id);
    }

    /* PRIVATE */

    /// @dev What somebody sends needs no signature.
    function _signs(address person, bytes32 digest, bytes calldata signature) private view returns (bool) {
        return
            (msg.sender == person && signature.length == 0) ||
            SignatureChecker.isValidSignatureNow(person, digest, signature);
    }

    function _countAgain(uint256 id) private {
        if (_units[id].passedOver) _setShare(id, _units[id].share, false);
    }

    /// @dev From the share that it has, by this holder, for as long as it holds the unit this time.
    function _consentToShare(uint32 id, address holder, uint40 share) private view returns (bytes32) {
        return keccak256(abi.encode(holder, _units[id].movedAt, _units[id].share, share));
    }

    function _count(uint8 ofClass, uint40 before, uint40 share) private {
        Electorate storage electorate = _electorates[ofClass];
        // No more than the whole, which fits.
        electorate.share = electorate.share - before + share;
        if (before == 0 && share != 0) ++electorate.count;
        if (before != 0 && share == 0) --electorate.count;
    }
}
