// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AssetsTo, Disposition, Party, Phase, Record, Then} from "../agreements/AgreementCore.sol";
import {Common} from "../agreements/IAgreement.sol";
import {Header, IAssembly} from "./IAssembly.sol";
import {Articles, ICharter} from "./ICharter.sol";
import {IDisputes} from "./IDisputes.sol";
import {IMandates} from "./IMandates.sol";
import {IObjects} from "./IObjects.sol";
import {IRegister} from "./IRegister.sol";

/// @title Disputes
/// @notice What a human orders of a condominium, and nothing besides: stay, annul, remit, strike, allow, lift, remove, interim, recover.
/// @dev Never reaches shares, rules or the charter: {Assembly} has no such door. A tribunal is asked, and never calls.
///
///   dispute ──▶ open ──enforce──▶ ended      (an award with Then.Stay is carried out and leaves it open, in its next turn)
///                 └──giveUp · the claim returned or withdrawn──▶ ended
contract Disputes is IDisputes {
    /// @dev Money outside the chain, so that nothing is held: the sentinel of {Agreement}.
    address private constant OUTSIDE = address(1);
    uint256 private constant LONGEST_INTERIM = 60;

    bytes32 private constant MATTER_TYPEHASH = keccak256(
        "Matter(uint8 subject,bytes32 ref,address person,uint32 unit,bytes32 document)"
    );

    /// @param isNoted whether the decision counts it
    /// @param reach whom orders may concern: of a ballot the unit, of an act the person who answers
    struct Dispute {
        bool isOpen;
        bool isNoted;
        Subject subject;
        uint16 turn;
        uint40 since;
        uint160 reach;
    }

    address private immutable CHARTER;

    mapping(bytes32 id => Dispute) private _disputes;
    /// @dev The last dispute of a claimant and who conducts it: a claim that was returned must be advanced for before any other.
    mapping(address claimant => bytes32 id) private _last;

    mapping(bytes32 decision => mapping(uint32 unit => bool)) private _held;
    /// @dev How many disputes that a decision noted are open: it counts 255 itself.
    mapping(bytes32 decision => uint256) private _noted;

    constructor(address itsCharter) {
        CHARTER = itsCharter;
    }

    /* A HUMAN HAS THE LAST WORD */

    /// @inheritdoc IDisputes
    function dispute(
        Matter calldata matter,
        Header calldata header,
        uint32 unit,
        bytes32 claim
    ) external returns (bytes32 id) {
        Common memory common = commonOf(matter, msg.sender);
        _requireMatter(matter, header);
        require(claim != 0, DisputesWithoutDocument());
        require(unit == 0 || _register().holderOf(unit) == msg.sender, DisputesNotHolder(unit, msg.sender));
        id = keccak256(abi.encode(address(this), common, hashOf(matter)));
        Dispute memory current = _disputes[id];
        require(!current.isOpen, DisputesOpen(id));
        bytes32 last = _last[msg.sender];
        require(
            common.tribunal.admits(address(this), id, msg.sender) &&
                (last == 0 || common.tribunal.admits(address(this), last, msg.sender)),
            DisputesAdvanceDue(msg.sender)
        );

        bool concerns = matter.subject == Subject.Decision || matter.subject == Subject.Ballots;
        _last[msg.sender] = id;
        uint160 reach = matter.subject == Subject.Ballots ? matter.unit : uint160(matter.person);
        _disputes[id] = Dispute(true, false, matter.subject, current.turn + 1, uint40(block.timestamp), reach);
        // A participant holds a decision up, once with each unit: others ask the arbiter for a stay.
        bool noted = concerns && unit != 0 && !_held[matter.ref][unit] && _assembly().noteDispute(matter.ref);
        if (noted) (_held[matter.ref][unit], _disputes[id].isNoted) = (true, true);
        if (noted) ++_noted[matter.ref];
        _announce(id, common, matter, claim, noted);
    }

    /// @inheritdoc IDisputes
    function enforce(
        Common calldata common,
        Matter calldata matter,
        Disposition calldata disposition,
        uint32[] calldata units
    ) external {
        bytes32 id = idOf(common, hashOf(matter));
        Dispute memory current = _disputes[id];
        require(current.isOpen, DisputesNotOpen(id));
        bytes32 hash = keccak256(abi.encode(disposition));
        bool isOrdered = common.tribunal.ordered(address(this), id, current.turn) == hash;
        require(isOrdered, DisputesNotOrdered(id, current.turn, hash));
        _requireEnforceable(current, disposition);

        if (disposition.then == Then.Stay) ++_disputes[id].turn;
        else _disputes[id].isOpen = false;
        if (disposition.then != Then.Resume) {
            (Order order, uint248 argument) = _orderIn(disposition.rest);
            emit Enforced(id, current.turn, order, bytes32(uint256(argument)));
            _perform(common.first, matter, order, argument, units);
        }
        if (disposition.then != Then.Stay) _end(id, matter.ref, current);
    }

    /// @inheritdoc IDisputes
    function giveUp(Common calldata common, Matter calldata matter) external {
        bytes32 id = idOf(common, hashOf(matter));
        require(msg.sender == common.first, DisputesOnlyClaimant(msg.sender));
        Dispute memory current = _disputes[id];
        require(current.isOpen, DisputesNotOpen(id));
        _end(id, matter.ref, current);
    }

    /* VIEWS */

    /// @inheritdoc IDisputes
    function boundTo() external view returns (address) {
        return CHARTER;
    }

    /// @inheritdoc IDisputes
    function orderOf(Order order, uint248 argument) external pure returns (bytes32) {
        return bytes32((uint256(order) << 248) | argument);
    }

    /// @inheritdoc IDisputes
    function hashOf(Matter calldata matter) public pure returns (bytes32) {
        return keccak256(abi.encode(MATTER_TYPEHASH, matter));
    }

    /// @inheritdoc IDisputes
    function commonOf(Matter calldata matter, address claimant) public view returns (Common memory common) {
        Articles memory articles = ICharter(CHARTER).articles();
        common.first = claimant;
        // Who answers for a decision, a ballot, a refusal, an act; of a lost key who holds the unit now; else the assembly, for which the
        // authority names arbiters: what a withdrawn claim forfeits, a decision can call for.
        common.second = matter.subject == Subject.Recovery ? _register().holderOf(matter.unit) : matter.person;
        address nobody = claimant == address(_assembly()) ? CHARTER : address(_assembly());
        if (common.second == claimant || common.second == address(0)) common.second = nobody;
        common.currency = OUTSIDE;
        (common.tribunal, common.rules, common.document) = (articles.tribunal, articles.arbitration, articles.document);
    }

    /* WHAT A TRIBUNAL ASKS */

    /// @inheritdoc IDisputes
    function idOf(Common calldata common, bytes32 particulars) public view returns (bytes32) {
        return keccak256(abi.encode(address(this), common, particulars));
    }

    /// @inheritdoc IDisputes
    function recordOf(bytes32 id) external view returns (Record memory record) {
        Dispute memory current = _disputes[id];
        if (current.turn == 0) return record;
        record.phase = current.isOpen ? Phase.Suspended : Phase.Closed;
        record.claimant = current.isOpen ? Party.First : Party.None;
        (record.turn, record.since, record.progress) = (current.turn, current.since, uint40(current.subject));
    }

    /// @inheritdoc IDisputes
    function restOf(bytes32) external pure returns (bytes32) {
        return 0;
    }

    /// @inheritdoc IDisputes
    function check(
        Common calldata common,
        bytes32 particulars,
        uint16 turn,
        Disposition calldata disposition
    ) external view returns (bytes32 id) {
        id = idOf(common, particulars);
        Dispute memory current = _disputes[id];
        require(current.isOpen && current.turn == turn, DisputesNotOpen(id));
        _requireEnforceable(current, disposition);
    }

    /// @inheritdoc IDisputes
    function costsOf(bytes32, uint16) external pure returns (uint256) {
        return 0;
    }

    /* PRIVATE */

    function _requireMatter(Matter calldata matter, Header calldata header) private view {
        require(matter.subject != Subject.None, DisputesSubject(matter.subject));
        bool isDecision = matter.subject == Subject.Decision || matter.subject == Subject.Ballots;
        if (isDecision) {
            bool exists = _assembly().decisionOf(matter.ref).opensAt != 0;
            require(exists && _assembly().idOf(header) == matter.ref, DisputesUnknown(matter.ref));
        }
        // Who answers names an arbiter: it must not be a friend of who disputes.
        address answers = matter.person;
        if (matter.subject == Subject.Decision) answers = header.convener;
        if (matter.subject == Subject.Ballots) answers = _register().holderOf(matter.unit);
        bool isOfficer = IMandates(CHARTER).mandateOf(answers).office != IMandates.Office.None;
        require(
            matter.person == answers && (isDecision || isOfficer || answers == address(0)),
            DisputesNotConcerned(matter.person)
        );
        bool needsDocument = matter.subject == Subject.Recovery || matter.subject == Subject.Refusal;
        require(!needsDocument || matter.document != 0, DisputesWithoutDocument());
    }

    /// @dev Which orders there are for which subject, and that each can be carried out whatever happens meanwhile. Nobody but who answered
    /// is removed; no ballot but the disputed one is struck, unless who convened answered.
    function _requireEnforceable(Dispute memory current, Disposition calldata disposition) private view {
        Subject subject = current.subject;
        bool givesMoney = disposition.toFirst != 0 || disposition.toSecond != 0 || disposition.costs != 0;
        require(!givesMoney && disposition.assets == AssetsTo.Nobody, DisputesNoMoney());
        require(disposition.progress == uint40(subject), DisputesSubject(subject));
        bool isKnown = uint256(disposition.rest) >> 248 <= uint8(Order.Recover);
        require(isKnown, DisputesOrder(Order.Declare, subject));
        (Order order, uint248 argument) = _orderIn(disposition.rest);
        bool isDeclared = order == Order.Declare && argument == 0;
        bool fits = isDeclared;
        if (subject == Subject.Decision)
            fits = fits || order == Order.Stay || order == Order.Annul || order == Order.Remit || order == Order.Strike;
        if (subject == Subject.Ballots)
            fits = fits || order == Order.Stay || (order == Order.Strike && argument == _wordOf(current.reach));
        if (subject == Subject.Refusal) fits = fits || order == Order.Allow;
        if (subject == Subject.Refusal || subject == Subject.Act)
            fits = fits || (order == Order.Interim && uint160(argument) != 0);
        if (subject == Subject.Act)
            fits = fits || order == Order.Lift || (order == Order.Remove && argument == current.reach && argument != 0);
        if (subject == Subject.Recovery)
            fits = fits || (order == Order.Recover && _register().hasAcceded(address(uint160(argument))));
        // What is returned or withdrawn decides nothing.
        require(fits && (disposition.then != Then.Resume || isDeclared), DisputesOrder(order, subject));
    }

    /// @dev The argument of an order to strike one ballot.
    function _wordOf(uint160 unit) private pure returns (uint248) {
        uint32[] memory units = new uint32[](1);
        units[0] = uint32(unit);
        return uint248(uint256(keccak256(abi.encode(units))));
    }

    function _announce(bytes32 id, Common memory common, Matter calldata matter, bytes32 claim, bool noted) private {
        bytes memory terms = abi.encode(common, matter);
        emit Disputed(id, address(common.tribunal), msg.sender, _disputes[id].turn, claim, noted, terms);
    }

    function _orderIn(bytes32 rest) private pure returns (Order order, uint248 argument) {
        return (Order(uint8(uint256(rest) >> 248)), uint248(uint256(rest)));
    }

    function _perform(
        address claimant,
        Matter calldata matter,
        Order order,
        uint248 argument,
        uint32[] calldata units
    ) private {
        IAssembly decisions = _assembly();
        if (order == Order.Stay) {
            decisions.stay(matter.ref, argument > type(uint8).max ? type(uint8).max : uint8(argument));
        } else if (order == Order.Annul || order == Order.Remit) {
            decisions.annul(matter.ref, order == Order.Remit);
        } else if (order == Order.Strike) {
            uint248 actual = uint248(uint256(keccak256(abi.encode(units))));
            require(actual == argument, DisputesNotTheseUnits(bytes32(uint256(argument)), bytes32(uint256(actual))));
            decisions.strike(matter.ref, units, true);
        } else if (order == Order.Allow) {
            decisions.allow(matter.ref, claimant);
        } else if (order == Order.Lift) {
            IObjects(ICharter(CHARTER).modules().objects).lift(uint256(matter.ref));
        } else if (order == Order.Remove) {
            IMandates(CHARTER).remove(address(uint160(argument)));
        } else if (order == Order.Interim) {
            uint256 period = uint256(uint88(argument >> 160));
            period = (period > LONGEST_INTERIM ? LONGEST_INTERIM : period) * 1 days;
            IMandates(CHARTER).appointInterim(address(uint160(argument)), uint32(period));
        } else if (order == Order.Recover) {
            _register().announceRecovery(matter.unit, address(uint160(argument)));
        }
    }

    function _assembly() private view returns (IAssembly) {
        return IAssembly(ICharter(CHARTER).decisions());
    }

    function _register() private view returns (IRegister) {
        return IRegister(ICharter(CHARTER).modules().register);
    }

    function _end(bytes32 id, bytes32 ref, Dispute memory current) private {
        (_disputes[id].isOpen, _disputes[id].isNoted) = (false, false);
        if (current.isNoted && --_noted[ref] < type(uint8).max) _assembly().noteEnd(ref, true, false);
        emit DisputeEnded(id, current.turn);
    }
}
