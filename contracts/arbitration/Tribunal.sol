// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {AssetsTo, Disposition, Party, Phase, Record, Then} from "./Disposition.sol";
import {DISPOSITION_TYPE} from "./DispositionType.sol";
import {Common, IDisputable, IPaysCosts} from "./IDisputable.sol";
import {IRoster} from "./IRoster.sol";
import {ITribunal} from "./ITribunal.sol";
import {ITribunalCases} from "./ITribunalCases.sol";
import {Seats} from "./Seats.sol";

/// @title Tribunal
/// @notice Conducts cases for any template. Agreements pull the result, so nothing here can block or move one.
/// @dev Nobody owns it. Trusts of a template only what concerns that template's own cases; of the authority and the roster what
/// the rules give them: to seat persons from the roster, and to return a claim without an advance.
///
///   open ──▶ Opened ──all accept──▶ Evidence ──close──▶ Deliberation ──award──▶ Awarded ──reasons──▶ Reasoned ──delay──▶ final
///              │ withdrawClaim · returnClaim              ▲     │ replace             │ no reasons in time
///              ▼                                          └─────┴─────────────────────┘
///          Withdrawn · Returned            (Settled: the parties ended it themselves, from any of these but Reasoned)
contract Tribunal is Seats, EIP712 {
    uint256 private constant REPLACEMENT_PERIOD = 30 days;

    bytes32 private immutable DISPOSITION_TYPEHASH = keccak256(bytes(DISPOSITION_TYPE));
    bytes32 private immutable AWARD_TYPEHASH = keccak256(
        abi.encodePacked(
            "Award(bytes32 case,uint16 attempt,bytes32 evidence,Disposition disposition,bytes32 replacement,bytes32 document)",
            DISPOSITION_TYPE
        )
    );
    bytes32 private constant REASONS_TYPEHASH = keccak256("Reasons(bytes32 case,bytes32 award,bytes32 reasons)");

    /// @dev The case whose claim was returned or withdrawn, by (template, agreement, party): its next advance comes first.
    mapping(bytes32 claimant => bytes32 caseId) private _owing;
    /// @dev For how long claims that a party withdrew have suspended an agreement, by the same.
    mapping(bytes32 claimant => uint256 period) private _withdrawn;

    constructor() EIP712("Biy Tribunal", "1") {}

    /* THE CASE */

    /// @inheritdoc ITribunalCases
    function open(IDisputable template, Common calldata common, bytes32 particulars) external returns (bytes32 caseId) {
        require(address(common.tribunal) == address(this), TribunalNotNamed(address(common.tribunal)));
        bytes32 agreement = template.idOf(common, particulars);
        Record memory record = template.recordOf(agreement);
        require(record.claimant != Party.None, TribunalNotDisputed(agreement));
        Rules storage rules = _rules[common.rules];
        require(rules.seats != 0, TribunalRulesUnknown(common.rules));
        caseId = caseIdOf(address(template), agreement, record.turn);
        Case storage opened = _cases[caseId];
        require(opened.stage == Stage.None, TribunalCaseExists(caseId));

        (opened.stage, opened.claimant, opened.turn) = (Stage.Opened, record.claimant, record.turn);
        (opened.template, opened.agreement, opened.rules) = (template, agreement, common.rules);
        (opened.first, opened.second) = (common.first, common.second);
        opened.deadline = _in(rules.nominationPeriod);
        (opened.electorate, opened.openedAt) = (_countOf(rules.roster), uint40(block.timestamp));
        for (uint256 i; i < rules.seats; ++i) _seats[caseId].push(Seat(address(0), false, opened.deadline, 0, 0));
        address claimant = _claimantOf(opened);
        bytes32 key = _claimantKey(address(template), agreement, claimant);
        if (_owing[key] != 0) {
            Case storage earlier = _cases[_owing[key]];
            require(earlier.rules == common.rules, TribunalRulesUnknown(common.rules));
            (opened.advance, opened.payer, earlier.advance) = (earlier.advance, earlier.payer, 0);
            _owing[key] = 0;
        }
        emit CaseOpened(caseId, address(template), agreement, record.turn, claimant);
    }

    /// @inheritdoc ITribunalCases
    function withdrawClaim(bytes32 caseId) external {
        Case storage ended = _at(caseId, Stage.Opened);
        require(msg.sender == _claimantOf(ended), TribunalNotEntitled(msg.sender));
        require(!ended.isAnswered, TribunalAnswered(caseId));
        Record memory record = _pendingRecord(ended);
        Rules storage rules = _rules[ended.rules];
        // A claim that is not decided can't hold an agreement up again and again: beyond this it goes on to a decision.
        bytes32 key = _claimantKey(address(ended.template), ended.agreement, msg.sender);
        uint256 period = _withdrawn[key];
        uint256 most = uint256(rules.nominationPeriod) + rules.acceptancePeriod;
        require(period < most, TribunalSuspendedTooLong(period, most));

        if (record.phase == Phase.Suspended) _withdrawn[key] = period + block.timestamp - record.since;
        // Who stops an agreement and then thinks better of it leaves what it advanced to the other party; another's goes back.
        address other = msg.sender == ended.first ? ended.second : ended.first;
        if (ended.advance != 0) _owe(rules.feeCurrency, ended.payer == msg.sender ? other : ended.payer, ended.advance);
        ended.advance = 0;
        _resume(caseId, ended, Stage.Withdrawn, 0);
    }

    /// @inheritdoc ITribunalCases
    function returnClaim(bytes32 caseId, bytes32 reason) external {
        Case storage ended = _at(caseId, Stage.Opened);
        require(ended.advance == 0, TribunalAdvanceNotDue());
        _pendingRecord(ended);
        require(reason != 0, TribunalWithoutDocument());
        _requireAuthority(ended, ended.deadline);

        _resume(caseId, ended, Stage.Returned, reason);
    }

    /// @inheritdoc ITribunalCases
    function conclude(bytes32 caseId) external {
        Case storage ended = _cases[caseId];
        require(ended.stage >= Stage.Opened && ended.stage <= Stage.Awarded, TribunalNotAtStage(caseId, ended.stage));
        require(!_isPending(ended), TribunalPending(caseId));

        ended.stage = Stage.Settled;
        emit Ended(caseId, Stage.Settled, 0);
    }

    /* RECORD AND AWARD */

    /// @inheritdoc ITribunalCases
    function submitEvidence(bytes32 caseId, bytes32 content) external {
        Case storage current = _beforeAward(caseId);
        require(current.stage != Stage.Deliberation, TribunalNotAtStage(caseId, current.stage));
        require(
            current.stage == Stage.Opened || block.timestamp <= current.deadline,
            TribunalTooLate(current.deadline)
        );
        require(content != 0, TribunalWithoutDocument());
        require(
            msg.sender == current.first || msg.sender == current.second || _isAccepted(caseId, msg.sender),
            TribunalNotEntitled(msg.sender)
        );

        _noteAnswer(current);
        current.finished = 0;
        current.evidence = keccak256(abi.encode(current.evidence, msg.sender, content));
        emit EvidenceSubmitted(caseId, msg.sender, content, current.evidence);
    }

    /// @inheritdoc ITribunalCases
    function closeEvidence(bytes32 caseId) external {
        Case storage current = _at(caseId, Stage.Evidence);
        if (msg.sender == current.first) current.finished |= 1;
        if (msg.sender == current.second) current.finished |= 2;
        if (block.timestamp <= current.deadline && current.finished != 3) {
            require(msg.sender == current.first || msg.sender == current.second, TribunalNotYet(current.deadline));
            return;
        }

        (current.stage, current.deadline) = (Stage.Deliberation, _in(_rules[current.rules].awardPeriod));
        emit EvidenceClosed(caseId, current.evidence, current.deadline);
    }

    /// @inheritdoc ITribunalCases
    function award(
        bytes32 caseId,
        Common calldata common,
        bytes32 particulars,
        Disposition calldata disposition,
        bytes32 replacement,
        bytes32 document,
        bytes[] calldata signatures
    ) external {
        Case storage current = _at(caseId, Stage.Deliberation);
        require(document != 0, TribunalWithoutDocument());
        _requireSame(current, current.template.check(common, particulars, current.turn, disposition));
        _requireEffect(current, disposition, replacement);
        _takeCosts(caseId, current, disposition.costs, common.costsCap);
        bytes32 digest = awardDigest(caseId, disposition, replacement, document);

        current.signed = _requireMajority(caseId, digest, signatures);
        (current.stage, current.deadline) = (Stage.Awarded, _in(_rules[current.rules].reasonsPeriod));
        (current.order, current.replacement, current.award) = (keccak256(abi.encode(disposition)), replacement, digest);
        current.replaceable = replacement != 0;
        emit Awarded(caseId, disposition, replacement, document, current.signed);
    }

    /// @inheritdoc ITribunalCases
    function giveReasons(bytes32 caseId, bytes32 reasons, bytes[] calldata signatures) external {
        Case storage current = _at(caseId, Stage.Awarded);
        _pendingRecord(current);
        require(reasons != 0, TribunalWithoutDocument());
        _requireMajority(caseId, reasonsDigest(caseId, reasons), signatures);

        (current.stage, current.finalAt) = (Stage.Reasoned, _in(_rules[current.rules].enforcementDelay));
        emit Reasoned(caseId, reasons, current.finalAt);
    }

    /* FEES */

    /// @inheritdoc ITribunalCases
    function payAdvance(bytes32 caseId) external payable nonReentrant {
        Case storage paid = _cases[caseId];
        bool isOpen = paid.stage >= Stage.Opened && paid.stage <= Stage.Deliberation;
        bytes32 key = _claimantKey(address(paid.template), paid.agreement, _claimantOf(paid));
        require((isOpen || _owing[key] == caseId) && paid.stage != Stage.None, TribunalNotAtStage(caseId, paid.stage));
        require(paid.advance == 0, TribunalAdvanceNotDue());
        require(isOpen || msg.sender == _claimantOf(paid), TribunalNotEntitled(msg.sender));
        Rules storage rules = _rules[paid.rules];

        _noteAnswer(paid);
        (paid.advance, paid.payer) = (rules.advance, msg.sender);
        emit AdvancePaid(caseId, msg.sender, rules.advance);
        _collect(rules.feeCurrency, rules.advance);
    }

    /// @inheritdoc ITribunalCases
    function takeBackAdvance(bytes32 caseId) external nonReentrant {
        Case storage over = _cases[caseId];
        bool next = over.stage == Stage.Withdrawn || over.stage == Stage.Returned;
        require(next, TribunalNotAtStage(caseId, over.stage));
        require(over.advance != 0, TribunalNothingToPay());
        require(msg.sender == over.payer, TribunalNotEntitled(msg.sender));
        require(over.template.recordOf(over.agreement).claimant != over.claimant, TribunalPending(caseId));

        _returnAdvance(caseId, over);
    }

    /// @inheritdoc ITribunalCases
    function distribute(bytes32 caseId, Common calldata common, bytes32 particulars) external nonReentrant {
        Case storage over = _cases[caseId];
        bool reasoned = over.stage == Stage.Reasoned;
        require(reasoned || over.stage == Stage.Settled, TribunalNotAtStage(caseId, over.stage));
        _requireSame(over, over.template.idOf(common, particulars));
        uint256 costs = reasoned ? over.template.costsOf(over.agreement, over.turn) : 0;
        require(over.advance != 0 || costs != 0, TribunalNothingToPay());
        require(!reasoned || costs != 0 || !_isPending(over), TribunalPending(caseId));

        // The arbiters are paid once: by the costs that the award took from the purse, or else by the advance.
        if (!reasoned || costs != 0) _returnAdvance(caseId, over);
        if (!reasoned) return;
        address currency = costs == 0 ? _rules[over.rules].feeCurrency : common.currency;
        (address[] memory payees, uint256[] memory shares) = _shares(caseId, over.signed, costs + over.advance);
        over.advance = 0;
        for (uint256 i; i < payees.length; ++i) {
            if (shares[i] == 0) continue;
            emit FeeDue(caseId, payees[i], currency, shares[i]);
            if (costs == 0) _owe(currency, payees[i], shares[i]);
            else IPaysCosts(address(over.template)).payCosts(common, particulars, over.turn, payees[i], shares[i]);
        }
    }

    /* WHAT AGREEMENTS ASK */

    /// @inheritdoc ITribunal
    function serves(bytes32 rules) external view returns (bool) {
        return _rules[rules].seats != 0;
    }

    /// @inheritdoc ITribunal
    function admits(address template, bytes32 agreement, address party) external view returns (bool) {
        bytes32 owing = _owing[_claimantKey(template, agreement, party)];
        return owing == 0 || _cases[owing].advance != 0;
    }

    /// @inheritdoc ITribunal
    function ordered(address template, bytes32 agreement, uint16 turn) external view returns (bytes32 order) {
        Case storage decided = _cases[caseIdOf(template, agreement, turn)];
        (Stage stage, uint256 finalAt, bool replaceable) = (decided.stage, decided.finalAt, decided.replaceable);
        bool isFinal = stage == Stage.Reasoned && block.timestamp > finalAt;
        if (isFinal && replaceable && block.timestamp <= finalAt + REPLACEMENT_PERIOD)
            return keccak256(abi.encode(decided.replacement));
        if (isFinal || stage == Stage.Withdrawn || stage == Stage.Returned) return decided.order;
    }

    /* VIEWS */

    /// @inheritdoc ITribunalCases
    function caseIdOf(address template, bytes32 agreement, uint16 turn) public pure returns (bytes32) {
        return keccak256(abi.encode(template, agreement, turn));
    }

    /// @inheritdoc ITribunalCases
    function caseOf(bytes32 caseId) external view returns (Case memory) {
        return _cases[caseId];
    }

    /// @inheritdoc ITribunalCases
    function withdrawnFor(bytes32 caseId) external view returns (uint256 period) {
        Case storage found = _cases[caseId];
        return _withdrawn[_claimantKey(address(found.template), found.agreement, _claimantOf(found))];
    }

    /// @inheritdoc ITribunalCases
    function seatsOf(bytes32 caseId) external view returns (Seat[] memory) {
        return _seats[caseId];
    }

    /// @inheritdoc ITribunalCases
    function awardDigest(
        bytes32 caseId,
        Disposition calldata disposition,
        bytes32 replacement,
        bytes32 document
    ) public view returns (bytes32) {
        bytes32 hash = keccak256(abi.encode(DISPOSITION_TYPEHASH, disposition));
        Case storage decided = _cases[caseId];
        return
            _hashTypedDataV4(
                keccak256(
                    abi.encode(AWARD_TYPEHASH, caseId, decided.attempt, decided.evidence, hash, replacement, document)
                )
            );
    }

    /// @inheritdoc ITribunalCases
    function reasonsDigest(bytes32 caseId, bytes32 reasons) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(REASONS_TYPEHASH, caseId, _cases[caseId].award, reasons)));
    }

    /* PRIVATE: STAGES */

    function _at(bytes32 caseId, Stage stage) private view returns (Case storage found) {
        found = _cases[caseId];
        require(found.stage == stage, TribunalNotAtStage(caseId, found.stage));
    }

    function _returnAdvance(bytes32 caseId, Case storage over) private {
        uint112 advance = over.advance;
        if (advance == 0) return;
        over.advance = 0;
        _owe(_rules[over.rules].feeCurrency, over.payer, advance);
        emit AdvanceReturned(caseId, over.payer, advance);
    }

    /// @dev The terms given are those of the case's agreement, not of another.
    function _requireSame(Case storage current, bytes32 agreement) private view {
        require(agreement == current.agreement, TribunalWrongAgreement(current.agreement, agreement));
    }

    /// @dev Ends a case without deciding anything: what may be enforced is that performance goes on where it stood.
    function _resume(bytes32 caseId, Case storage ended, Stage stage, bytes32 reason) private {
        Record memory record = ended.template.recordOf(ended.agreement);
        bytes32 rest = ended.template.restOf(ended.agreement);
        ended.order = keccak256(abi.encode(Disposition(0, 0, 0, AssetsTo.Nobody, Then.Resume, record.progress, rest)));
        ended.stage = stage;
        _owing[_claimantKey(address(ended.template), ended.agreement, _claimantOf(ended))] = caseId;
        emit Ended(caseId, stage, reason);
    }

    /// @dev Whether the agreement still waits for this case.
    function _isPending(Case storage current) private view returns (bool) {
        return _waitsFor(current, current.template.recordOf(current.agreement));
    }

    function _pendingRecord(Case storage current) private view returns (Record memory record) {
        record = current.template.recordOf(current.agreement);
        require(_waitsFor(current, record), TribunalNotDisputed(current.agreement));
    }

    function _waitsFor(Case storage current, Record memory record) private view returns (bool) {
        return record.turn == current.turn && record.claimant != Party.None;
    }

    /// @dev A roster that does not answer must not keep a case from being opened: there is then nobody to draw.
    function _countOf(IRoster roster) private view returns (uint32) {
        try roster.count() returns (uint256 count) {
            return count > type(uint32).max ? type(uint32).max : uint32(count);
        } catch {
            return 0;
        }
    }

    function _claimantOf(Case storage current) private view returns (address) {
        return current.claimant == Party.First ? current.first : current.second;
    }

    function _claimantKey(address template, bytes32 agreement, address party) private pure returns (bytes32) {
        return keccak256(abi.encode(template, agreement, party));
    }

    /* PRIVATE: WHAT AN AWARD MAY DO */

    /// @dev An award that leaves all as it is would earn its fee again and again, and decide nothing.
    function _requireEffect(Case storage current, Disposition calldata disposition, bytes32 replacement) private view {
        if (disposition.then != Then.Stay || replacement != 0) return;
        bool pays = disposition.toFirst != 0 || disposition.toSecond != 0;
        bool moves = disposition.progress != current.template.recordOf(current.agreement).progress;
        bool sets = disposition.rest != current.template.restOf(current.agreement);
        require(pays || moves || sets, TribunalWithoutEffect());
    }

    /* PRIVATE: SIGNATURES AND SHARES */

    /// @dev By ECDSA only: a person signs with a key, a contract is not a person. A signature stands while its signer sits, whoever else
    /// comes or goes.
    function _requireMajority(
        bytes32 caseId,
        bytes32 digest,
        bytes[] calldata signatures
    ) private view returns (uint8 signed) {
        Seat[] storage seats = _seats[caseId];
        uint256 count;
        for (uint256 i; i < seats.length && i < signatures.length; ++i) {
            if (signatures[i].length == 0) continue;
            (address signer, ECDSA.RecoverError problem, ) = ECDSA.tryRecover(digest, signatures[i]);
            bool valid = problem == ECDSA.RecoverError.NoError && seats[i].accepted && signer == seats[i].arbiter;
            require(valid, TribunalNotSigned(i, seats[i].arbiter));
            signed |= uint8(1 << i);
            ++count;
        }
        require(count * 2 > seats.length, TribunalMajorityMissing(count, seats.length / 2 + 1));
    }

    /// @dev Equal shares for the seats that signed; what does not divide goes to the first of them.
    function _shares(
        bytes32 caseId,
        uint8 signed,
        uint256 amount
    ) private view returns (address[] memory payees, uint256[] memory shares) {
        Seat[] storage seats = _seats[caseId];
        (payees, shares) = (new address[](seats.length), new uint256[](seats.length));
        uint256 count;
        for (uint256 i; i < seats.length; ++i) if (signed & (1 << i) != 0) ++count;
        uint256 left = amount % count;
        for (uint256 i; i < seats.length; ++i) {
            if (signed & (1 << i) == 0) continue;
            (payees[i], shares[i], left) = (seats[i].arbiter, amount / count + left, 0);
        }
    }
}
