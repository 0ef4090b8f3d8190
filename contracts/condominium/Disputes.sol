// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AssetsTo, Disposition, Party, Phase, Record, Then} from "../arbitration/Disposition.sol";
import {Common, IDisputable, OUTSIDE} from "../arbitration/IDisputable.sol";
import {ITribunal} from "../arbitration/ITribunal.sol";
import {Decision, Header, IAssembly} from "./IAssembly.sol";
import {Articles, ICharter} from "./ICharter.sol";
import {Hearing} from "./Hearing.sol";
import {IDisputes} from "./IDisputes.sol";
import {IMandates} from "./IMandates.sol";
import {IObjects} from "./IObjects.sol";

/// @title Disputes
/// @notice What a human orders of a condominium, and nothing besides: stay, annul, remit, strike, allow, lift, remove, interim, recover.
/// @dev Never reaches shares, rules or the charter: {Assembly} has no such door. A tribunal is asked, and never calls. For disputes about a
/// resolution, and where nobody else answers, this contract is the respondent: all holders, of whom {Hearing} tells.
///
///   dispute ──▶ open ──enforce──▶ ended      (an award with Then.Stay is carried out and leaves it open, in its next turn)
///                 └──giveUp · the claim returned or withdrawn──▶ ended
contract Disputes is Hearing {
    uint256 private constant LONGEST_INTERIM = 60;

    /// @dev The last dispute of a claimant and who conducts it: a claim that was returned must be advanced for before any other.
    mapping(address claimant => bytes32 id) private _last;

    mapping(bytes32 decision => mapping(uint32 unit => bool)) private _held;
    /// @dev How many disputes that a decision noted are open: it counts 255 itself.
    mapping(bytes32 decision => uint256) private _noted;
    /// @dev Of an order to strike, the hash of the ballots that are still to come; and how many such orders a decision is in the middle of.
    mapping(bytes32 id => bytes32 list) private _strikes;
    mapping(bytes32 decision => uint256) private _striking;

    constructor(address itsCharter) Hearing(itsCharter) {}

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
        require(!current.isOpen && _strikes[id] == 0, DisputesOpen(id));
        bytes32 last = _last[msg.sender];
        require(
            common.tribunal.admits(address(this), id, msg.sender) &&
                (last == 0 || common.tribunal.admits(address(this), last, msg.sender)),
            DisputesAdvanceDue(msg.sender)
        );

        _last[msg.sender] = id;
        _disputes[id] = Dispute({
            isOpen: true,
            isNoted: false,
            isHeld: false,
            isByConvener: _isOfDecision(matter.subject) && msg.sender == header.convener,
            subject: matter.subject,
            turn: current.turn + 1,
            since: uint40(block.timestamp),
            reach: _reachOf(matter)
        });
        // A participant holds a decision up, once with each unit: others ask the arbiter for a stay.
        bool noted = _isOfDecision(matter.subject) && _mayHold(matter.ref, unit) && _assembly().noteDispute(matter.ref);
        if (noted) (_held[matter.ref][unit], _disputes[id].isNoted) = (true, true);
        if (noted) ++_noted[matter.ref];
        _announce(id, common, matter, claim, noted);
    }

    /// @inheritdoc IDisputes
    function enforce(
        Common calldata common,
        Matter calldata matter,
        Disposition calldata disposition,
        uint32[] calldata units,
        bytes32 next
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
            if (order == Order.Strike) _begin(id, matter.ref, argument, units, next);
            else _perform(common.first, matter, order, argument);
        }
        // What was returned or withdrawn is as what was given up: nobody has decided. What its own convener disputed for that wins it no time;
        // of others it does, or one unit could dispute a decision, let its time pass, and end it by giving up.
        bool isDecided = disposition.then != Then.Resume;
        if (disposition.then != Then.Stay) _end(id, matter.ref, isDecided || !current.isByConvener);
    }

    /// @inheritdoc IDisputes
    function strikeNext(
        Common calldata common,
        Matter calldata matter,
        uint32[] calldata units,
        bytes32 next
    ) external {
        bytes32 id = idOf(common, hashOf(matter));
        (bytes32 expected, bytes32 actual) = (_strikes[id], _listOf(units, next));
        require(expected != 0 && actual == expected, DisputesNotTheseUnits(expected, actual));
        _strike(id, matter.ref, units, next);
        if (next == 0 && !_disputes[id].isOpen) _release(id, matter.ref, true);
    }

    /// @inheritdoc IDisputes
    function giveUp(Common calldata common, Matter calldata matter) external {
        bytes32 id = idOf(common, hashOf(matter));
        require(msg.sender == common.first, DisputesOnlyClaimant(msg.sender));
        Dispute memory current = _disputes[id];
        require(current.isOpen, DisputesNotOpen(id));
        _end(id, matter.ref, !current.isByConvener);
    }

    /* VIEWS */

    /// @inheritdoc IDisputes
    function orderOf(Order order, uint248 argument) external pure returns (bytes32) {
        return bytes32((uint256(order) << 248) | argument);
    }

    /// @inheritdoc IDisputes
    function commonOf(Matter calldata matter, address claimant) public view returns (Common memory common) {
        Articles memory articles = ICharter(CHARTER).articles();
        common.first = claimant;
        // Of a resolution all holders answer: no two can agree between them who decides, or that the record is closed. Of a lost key
        // who holds the unit now, of a refusal or an act who did it; where nobody is left, or only who disputes, all holders again.
        if (matter.subject == Subject.Recovery) common.second = _register().holderOf(matter.unit);
        else if (!_isOfDecision(matter.subject)) common.second = matter.person;
        if (common.second == claimant || common.second == address(0)) common.second = address(this);
        common.currency = OUTSIDE;
        (common.tribunal, common.rules, common.document) = (articles.tribunal, articles.arbitration, articles.document);
        if (!_isOfDecision(matter.subject)) return common;
        // Nobody judges what replaces them.
        (ITribunal successor, bytes32 itsRules) = _assembly().successorOf(matter.ref);
        if (address(successor) != address(0)) (common.tribunal, common.rules) = (successor, itsRules);
    }

    /* WHAT A TRIBUNAL ASKS */

    /// @inheritdoc IDisputable
    function recordOf(bytes32 id) external view returns (Record memory record) {
        Dispute memory current = _disputes[id];
        if (current.turn == 0) return record;
        record.phase = current.isOpen ? Phase.Suspended : Phase.Closed;
        record.claimant = current.isOpen ? Party.First : Party.None;
        (record.turn, record.since, record.progress) = (current.turn, current.since, uint40(current.subject));
    }

    /// @inheritdoc IDisputable
    function restOf(bytes32) external pure returns (bytes32) {
        return 0;
    }

    /// @inheritdoc IDisputable
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

    /// @inheritdoc IDisputable
    function costsOf(bytes32, uint16) external pure returns (uint256) {
        return 0;
    }

    /* PRIVATE */

    function _requireMatter(Matter calldata matter, Header calldata header) private view {
        require(matter.subject != Subject.None, DisputesSubject(matter.subject));
        bool isOfficer = IMandates(CHARTER).mandateOf(matter.person).office != IMandates.Office.None;
        if (_isOfDecision(matter.subject)) {
            Decision memory decision = _assembly().decisionOf(matter.ref);
            bool exists = decision.opensAt != 0 && _assembly().idOf(header) == matter.ref;
            bool isBallot = matter.subject == Subject.Ballots;
            bool hasBallot = !isBallot || _register().shareAt(matter.unit, decision.no) != 0;
            require(exists && hasBallot, DisputesUnknown(matter.ref));
            isOfficer = false;
        }
        require(isOfficer || matter.person == address(0), DisputesNotConcerned(matter.person));
        bool needsDocument = matter.subject == Subject.Recovery || matter.subject == Subject.Refusal;
        require(!needsDocument || matter.document != 0, DisputesWithoutDocument());
    }

    /// @dev Which orders there are for which subject, and that each can be carried out whatever happens meanwhile. Nobody but who answered
    /// is removed; of a dispute about a ballot no other one is struck.
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
            fits = fits || order == Order.Stay || order == Order.Annul || order == Order.Remit;
        if (subject == Subject.Ballots) fits = fits || order == Order.Stay;
        if (order == Order.Strike) fits = _mayStrike(current, argument);
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

    /// @dev Who a decision names must not elect itself by taking out the ballots against it: under such a tribunal none are struck.
    function _reachOf(Matter calldata matter) private view returns (uint160) {
        if (!_isOfDecision(matter.subject)) return uint160(matter.person);
        (ITribunal successor, ) = _assembly().successorOf(matter.ref);
        if (address(successor) != address(0)) return 0;
        return matter.subject == Subject.Ballots ? matter.unit : type(uint160).max;
    }

    function _mayStrike(Dispute memory current, uint248 argument) private pure returns (bool) {
        if (!_isOfDecision(current.subject) || current.reach == 0) return false;
        return current.subject == Subject.Decision || argument == _wordOf(uint32(current.reach));
    }

    /// @dev The argument of an order to strike one ballot.
    function _wordOf(uint32 unit) private pure returns (uint248) {
        uint32[] memory units = new uint32[](1);
        units[0] = unit;
        return uint248(uint256(_listOf(units, 0)));
    }

    /// @dev A list of ballots to strike, as a whole: these, and those that come after them.
    function _listOf(uint32[] memory units, bytes32 next) private pure returns (bytes32) {
        return keccak256(abi.encode(units, next));
    }

    /// @dev Once with a unit, and only with one that the decision counts, of who has acceded: parts of a unit hold nothing up anew.
    function _mayHold(bytes32 ref, uint32 unit) private view returns (bool) {
        return
            unit != 0 &&
            !_held[ref][unit] &&
            _register().shareAt(unit, _assembly().decisionOf(ref).no) != 0 &&
            _register().unitOf(unit).acceded;
    }

    function _announce(bytes32 id, Common memory common, Matter calldata matter, bytes32 claim, bool noted) private {
        bytes memory terms = abi.encode(common, matter);
        emit Disputed(id, address(common.tribunal), msg.sender, _disputes[id].turn, claim, noted, terms);
    }

    function _orderIn(bytes32 rest) private pure returns (Order order, uint248 argument) {
        return (Order(uint8(uint256(rest) >> 248)), uint248(uint256(rest)));
    }

    function _perform(address claimant, Matter calldata matter, Order order, uint248 argument) private {
        IAssembly decisions = _assembly();
        if (order == Order.Stay) {
            decisions.stay(matter.ref, argument > type(uint8).max ? type(uint8).max : uint8(argument));
        } else if (order == Order.Annul || order == Order.Remit) {
            decisions.annul(matter.ref, order == Order.Remit);
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

    /// @dev The first piece of what is to be struck.
    function _begin(bytes32 id, bytes32 ref, uint248 argument, uint32[] calldata units, bytes32 next) private {
        require(_strikes[id] == 0, DisputesNotTheseUnits(_strikes[id], _listOf(units, next)));
        uint248 actual = uint248(uint256(_listOf(units, next)));
        require(actual == argument, DisputesNotTheseUnits(bytes32(uint256(argument)), bytes32(uint256(actual))));
        ++_striking[ref];
        _strike(id, ref, units, next);
    }

    /// @dev A piece. Between the pieces the decision is not carried out.
    function _strike(bytes32 id, bytes32 ref, uint32[] calldata units, bytes32 next) private {
        _strikes[id] = next;
        if (next == 0) --_striking[ref];
        _assembly().strike(ref, units, _striking[ref] == 0);
    }

    function _end(bytes32 id, bytes32 ref, bool isExtended) private {
        _disputes[id].isOpen = false;
        // What is still to be struck is waited for.
        if (_strikes[id] == 0) _release(id, ref, isExtended);
        emit DisputeEnded(id, _disputes[id].turn);
    }

    /// @dev The decision waits for it no longer.
    function _release(bytes32 id, bytes32 ref, bool isExtended) private {
        Dispute memory current = _disputes[id];
        (_disputes[id].isNoted, _disputes[id].isHeld) = (false, false);
        if (current.isHeld) --_holding[ref];
        if (!current.isNoted || --_noted[ref] >= type(uint8).max) return;
        _assembly().noteEnd(ref, isExtended, _holding[ref] != 0);
    }
}
