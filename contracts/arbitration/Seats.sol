// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Fees} from "./Fees.sol";
import {ITribunalCases} from "./ITribunalCases.sol";

/// @title Seats
/// @notice Rules, and who sits in a case by them: named, appointed, drawn, accepted, gone.
/// @dev Who misses a deadline is replaced, which decides nothing. Nobody sits in the same case twice.
abstract contract Seats is Fees {
    uint32 private constant SHORTEST_PERIOD = 1 days;
    uint256 private constant RULES_SIZE = 15 * 32;

    mapping(bytes32 rules => Rules) internal _rules;
    mapping(bytes32 caseId => Case) internal _cases;
    mapping(bytes32 caseId => Seat[]) internal _seats;
    /// @dev Who is, or was, on a seat of a case.
    mapping(bytes32 caseId => mapping(address arbiter => bool)) private _sat;
    mapping(bytes32 caseId => mapping(uint256 seat => mapping(address by => address arbiter))) private _proposals;

    /* RULES */

    /// @inheritdoc ITribunalCases
    function publish(Rules calldata rules) external returns (bytes32 hash) {
        require(rules.mode == Mode.HumanDecision, TribunalModeNotServed(rules.mode));
        require(rules.seats == 1 || rules.seats == 3, TribunalSeats(rules.seats));
        require(
            rules.authority != address(0) && rules.successor != address(0) && rules.authority != rules.successor,
            TribunalAuthority(rules.authority, rules.successor)
        );
        require(rules.advance != 0, TribunalWithoutAdvance());
        require(rules.text != 0, TribunalWithoutDocument());
        uint32[7] memory periods = [
            rules.silence,
            rules.nominationPeriod,
            rules.acceptancePeriod,
            rules.evidencePeriod,
            rules.awardPeriod,
            rules.reasonsPeriod,
            rules.enforcementDelay
        ];
        for (uint256 i; i < periods.length; ++i)
            require(periods[i] >= SHORTEST_PERIOD, TribunalPeriodTooShort(periods[i]));

        // The rules lie in calldata as they are encoded, a word a field; storing them checks each field.
        hash = keccak256(msg.data[4:4 + RULES_SIZE]);
        _rules[hash] = rules;
        emit RulesPublished(hash);
    }

    /* SEATS */

    /// @inheritdoc ITribunalCases
    function nominate(bytes32 caseId, uint256 seat, address arbiter) external {
        Case storage current = _beforeAward(caseId);
        _requireVacant(caseId, current, seat, arbiter);
        (address one, address other) = _nominators(caseId, current, seat);
        require(msg.sender == one || msg.sender == other, TribunalNotEntitled(msg.sender));

        _proposals[caseId][seat][msg.sender] = arbiter;
        emit Nominated(caseId, seat, msg.sender, arbiter);
        if (one == other || _proposals[caseId][seat][msg.sender == one ? other : one] == arbiter)
            _seat(caseId, current, seat, arbiter);
    }

    /// @inheritdoc ITribunalCases
    function appoint(bytes32 caseId, uint256 seat, address arbiter) external {
        Case storage current = _beforeAward(caseId);
        _requireVacant(caseId, current, seat, arbiter);
        _requireAuthority(current, _seats[caseId][seat].deadline);

        _seat(caseId, current, seat, arbiter);
    }

    /// @inheritdoc ITribunalCases
    function accept(bytes32 caseId, uint256 seat, bytes32 disclosure) external {
        Case storage current = _beforeAward(caseId);
        Seat storage taken = _seatOf(caseId, seat);
        require(msg.sender == taken.arbiter && !taken.accepted, TribunalNotEntitled(msg.sender));
        require(disclosure != 0, TribunalWithoutDocument());

        taken.accepted = true;
        emit Accepted(caseId, seat, msg.sender, disclosure);
        Rules storage rules = _rules[current.rules];
        if (current.stage == Stage.Deliberation) current.deadline = _in(rules.awardPeriod);
        if (current.stage != Stage.Opened) return;

        uint256 accepted = _acceptedSeats(caseId);
        if (accepted == rules.seats) {
            (current.stage, current.deadline) = (Stage.Evidence, _in(rules.evidencePeriod));
            emit Constituted(caseId, current.deadline);
        } else if (accepted == 2 && _seats[caseId][2].arbiter == address(0)) {
            _seats[caseId][2].deadline = _in(rules.nominationPeriod);
        }
    }

    /// @inheritdoc ITribunalCases
    function resign(bytes32 caseId, uint256 seat, bytes32 reason) external {
        Case storage current = _beforeAward(caseId);
        Seat storage left = _seatOf(caseId, seat);
        require(msg.sender == left.arbiter, TribunalNotEntitled(msg.sender));

        (left.arbiter, left.accepted, left.deadline) = (address(0), false, _in(_rules[current.rules].nominationPeriod));
        emit Resigned(caseId, seat, msg.sender, reason);
    }

    /// @inheritdoc ITribunalCases
    function replace(bytes32 caseId, uint256 seat) external {
        Case storage current = _cases[caseId];
        require(
            current.stage >= Stage.Opened && current.stage <= Stage.Awarded,
            TribunalNotAtStage(caseId, current.stage)
        );
        Seat storage late = _seatOf(caseId, seat);
        Rules storage rules = _rules[current.rules];
        // An empty seat waits for the parties, the authority and its successor; a person named waits for nobody but itself.
        uint256 from = late.deadline;
        if (current.stage == Stage.Awarded) {
            require(late.accepted, TribunalNotAtStage(caseId, current.stage));
            from = current.deadline;
        } else if (late.arbiter == address(0)) {
            from += 2 * uint256(rules.silence);
        } else if (late.accepted) {
            require(current.stage >= Stage.Deliberation, TribunalNotAtStage(caseId, current.stage));
            from = current.deadline;
        }
        require(block.timestamp > from, TribunalNotYet(from));

        if (current.stage == Stage.Awarded) {
            // An operative part without reasons is no award: others decide anew.
            (current.stage, current.deadline, current.order, current.replacement) = (
                Stage.Deliberation,
                _in(rules.awardPeriod),
                0,
                0
            );
            emit AwardLapsed(caseId);
        }
        address drawn = _draw(caseId, current, seat, ++late.round);
        emit Replaced(caseId, seat, late.arbiter);
        _seat(caseId, current, seat, drawn);
    }

    /* FOR CASES */

    function _beforeAward(bytes32 caseId) internal view returns (Case storage found) {
        found = _cases[caseId];
        require(
            found.stage >= Stage.Opened && found.stage <= Stage.Deliberation,
            TribunalNotAtStage(caseId, found.stage)
        );
    }

    function _isAccepted(bytes32 caseId, address arbiter) internal view returns (bool accepted) {
        Seat[] storage seats = _seats[caseId];
        for (uint256 i; i < seats.length; ++i)
            accepted = accepted || (seats[i].accepted && seats[i].arbiter == arbiter);
    }

    function _in(uint32 period) internal view returns (uint40) {
        return uint40(block.timestamp) + period;
    }

    /// @dev The authority, once the parties' time is over; the successor too, once the authority has been silent. Never a party.
    function _requireAuthority(Case storage current, uint40 deadline) internal view {
        Rules storage rules = _rules[current.rules];
        bool succeeds = msg.sender == rules.successor && block.timestamp > uint256(deadline) + rules.silence;
        bool isParty = msg.sender == current.first || msg.sender == current.second;
        require(!isParty && (msg.sender == rules.authority || succeeds), TribunalNotEntitled(msg.sender));
        require(block.timestamp > deadline, TribunalNotYet(deadline));
    }

    /* PRIVATE */

    function _seatOf(bytes32 caseId, uint256 seat) private view returns (Seat storage) {
        require(seat < _seats[caseId].length, TribunalSeatUnknown(seat));
        return _seats[caseId][seat];
    }

    function _requireVacant(bytes32 caseId, Case storage current, uint256 seat, address arbiter) private view {
        address present = _seatOf(caseId, seat).arbiter;
        require(present == address(0), TribunalSeatTaken(seat, present));
        require(_canSit(caseId, current, arbiter), TribunalArbiterNotAllowed(arbiter));
    }

    /// @dev Accredited now, no party, nobody who appoints, not in this case before.
    function _canSit(bytes32 caseId, Case storage current, address arbiter) private view returns (bool) {
        return
            arbiter != current.first &&
            arbiter != current.second &&
            arbiter != _rules[current.rules].authority &&
            arbiter != _rules[current.rules].successor &&
            !_sat[caseId][arbiter] &&
            _rules[current.rules].roster.isActive(arbiter);
    }

    function _nominators(bytes32 caseId, Case storage current, uint256 seat) private view returns (address, address) {
        Seat[] storage seats = _seats[caseId];
        if (seats.length == 1) return (current.first, current.second);
        if (seat == 0) return (current.first, current.first);
        if (seat == 1) return (current.second, current.second);
        require(seats[0].accepted && seats[1].accepted, TribunalNotEntitled(msg.sender));
        return (seats[0].arbiter, seats[1].arbiter);
    }

    function _seat(bytes32 caseId, Case storage current, uint256 seat, address arbiter) private {
        Seat storage taken = _seats[caseId][seat];
        (taken.arbiter, taken.accepted) = (arbiter, false);
        taken.deadline = _in(_rules[current.rules].acceptancePeriod);
        _sat[caseId][arbiter] = true;
        emit Seated(caseId, seat, arbiter);
    }

    /// @dev From hash(case, seat, round) and the roster as it is: the same whoever calls, so nobody can wait for a better draw.
    function _draw(bytes32 caseId, Case storage current, uint256 seat, uint16 round) private view returns (address) {
        uint256 count = _rules[current.rules].roster.count();
        uint256 from = uint256(keccak256(abi.encode(caseId, seat, round)));
        for (uint256 i; i < count; ++i) {
            address candidate = _rules[current.rules].roster.arbiterAt(addmod(from, i, count));
            if (_canSit(caseId, current, candidate)) return candidate;
        }
        require(false, TribunalNobodyToDraw());
        return address(0);
    }

    function _acceptedSeats(bytes32 caseId) private view returns (uint256 accepted) {
        Seat[] storage seats = _seats[caseId];
        for (uint256 i; i < seats.length; ++i) if (seats[i].accepted) ++accepted;
    }
}
