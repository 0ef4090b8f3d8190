// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Party} from "./Disposition.sol";
import {IRoster} from "./IRoster.sol";
import {ITribunalCases} from "./ITribunalCases.sol";
import {Rulebook} from "./Rulebook.sol";

/// @title Seats
/// @notice Who sits in a case: named, appointed, drawn, accepted, gone.
/// @dev Who misses a deadline is replaced, which decides nothing. Nobody sits in the same case twice.
abstract contract Seats is Rulebook {
    /// @dev From so many departures on a seat is filled by draw: nobody wins time with friends who leave.
    uint8 private constant DRAWN_AFTER = 2;

    mapping(bytes32 caseId => Case) internal _cases;
    mapping(bytes32 caseId => Seat[]) internal _seats;
    /// @dev Who is, or was, on a seat of a case.
    mapping(bytes32 caseId => mapping(address arbiter => bool)) private _sat;
    mapping(bytes32 caseId => mapping(uint256 seat => mapping(address by => address arbiter))) private _proposals;

    /* SEATS */

    /// @inheritdoc ITribunalCases
    function nominate(bytes32 caseId, uint256 seat, address arbiter) external {
        Case storage current = _beforeAward(caseId);
        _requireVacant(caseId, current, seat, arbiter);
        (address one, address other) = _nominators(caseId, current, seat);
        require(msg.sender == one || msg.sender == other, TribunalNotEntitled(msg.sender));
        // Both together may always name: whose time it is that they take is their own.
        Seat storage vacant = _seats[caseId][seat];
        require(one != other || vacant.departures < DRAWN_AFTER, TribunalDrawn(seat));
        _noteAnswer(current);

        _proposals[caseId][seat][msg.sender] = arbiter;
        emit Nominated(caseId, seat, msg.sender, arbiter);
        if (one == other || _proposals[caseId][seat][msg.sender == one ? other : one] == arbiter)
            _seat(caseId, current, seat, arbiter);
    }

    /// @inheritdoc ITribunalCases
    function appoint(bytes32 caseId, uint256 seat, address arbiter) external {
        Case storage current = _beforeAward(caseId);
        _requireVacant(caseId, current, seat, arbiter);
        _requireTurn(caseId, seat);
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
        // From here on the two have their own time to choose who presides.
        if (seat < 2 && rules.seats == 3 && _isPaired(caseId) && _seats[caseId][2].arbiter == address(0))
            _seats[caseId][2].deadline = _in(rules.nominationPeriod);
        if (current.stage == Stage.Deliberation) current.deadline = _in(rules.awardPeriod);
        if (current.stage != Stage.Opened || _acceptedSeats(caseId) != rules.seats) return;

        (current.stage, current.deadline) = (Stage.Evidence, _in(rules.evidencePeriod));
        emit Constituted(caseId, current.deadline);
    }

    /// @inheritdoc ITribunalCases
    function resign(bytes32 caseId, uint256 seat, bytes32 reason) external {
        Case storage current = _beforeAward(caseId);
        Seat storage left = _seatOf(caseId, seat);
        require(msg.sender == left.arbiter, TribunalNotEntitled(msg.sender));

        // Who declines leaves the seat what is left of its time: it ran while the person was asked. There is new time once.
        uint40 until = uint40(block.timestamp);
        if (left.departures == 0 && (left.accepted || seat == 2)) until = _in(_rules[current.rules].nominationPeriod);
        else if (left.departures == 0 && current.stage == Stage.Opened && current.deadline > until)
            until = current.deadline;
        _vacate(left, until);
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
        // An empty seat waits for the parties, the authority and its successor, once; a person named waits for nobody but itself.
        uint256 from = late.deadline;
        uint256 authoritiesUntil = from + 2 * uint256(rules.silence);
        if (current.stage == Stage.Awarded) {
            require(late.accepted, TribunalNotAtStage(caseId, current.stage));
            from = current.deadline;
        } else if (late.arbiter == address(0)) {
            _requireTurn(caseId, seat);
            if (late.departures < DRAWN_AFTER) from = authoritiesUntil;
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
            ++current.attempt;
            _restoreCosts(caseId, current);
            emit AwardLapsed(caseId);
        }
        ++late.round;
        bool wasVacant = late.arbiter == address(0);
        address drawn = _draw(caseId, current, seat, false);
        if (drawn == address(0) && wasVacant && block.timestamp > authoritiesUntil)
            drawn = _draw(caseId, current, seat, true);
        // With nobody to draw a seat stays empty, for the authority to fill with whoever was accredited since.
        require(drawn != address(0) || !wasVacant, TribunalNobodyToDraw());
        emit Replaced(caseId, seat, late.arbiter);
        if (!wasVacant) _vacate(late, uint40(block.timestamp));
        if (drawn != address(0)) _seat(caseId, current, seat, drawn);
    }

    /* FOR CASES */

    function _beforeAward(bytes32 caseId) internal view returns (Case storage found) {
        found = _cases[caseId];
        require(
            found.stage >= Stage.Opened && found.stage <= Stage.Deliberation,
            TribunalNotAtStage(caseId, found.stage)
        );
    }

    /// @dev Whoever did not claim has answered: from then on the claim can't be taken back alone.
    function _noteAnswer(Case storage current) internal {
        if (msg.sender == (current.claimant == Party.First ? current.second : current.first)) current.isAnswered = true;
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

    /// @dev Who presides is chosen after the two who choose have accepted: nobody takes that from them.
    function _requireTurn(bytes32 caseId, uint256 seat) private view {
        require(seat != 2 || _isPaired(caseId), TribunalPresidingLast());
    }

    function _isPaired(bytes32 caseId) private view returns (bool) {
        return _seats[caseId][0].accepted && _seats[caseId][1].accepted;
    }

    function _vacate(Seat storage seat, uint40 until) private {
        (seat.arbiter, seat.accepted, seat.deadline) = (address(0), false, until);
        if (seat.departures < DRAWN_AFTER) ++seat.departures;
    }

    function _requireVacant(bytes32 caseId, Case storage current, uint256 seat, address arbiter) private view {
        address present = _seatOf(caseId, seat).arbiter;
        require(present == address(0), TribunalSeatTaken(seat, present));
        bool isAllowed = _canSit(caseId, current, arbiter) && _rules[current.rules].roster.isActive(arbiter);
        require(isAllowed, TribunalArbiterNotAllowed(arbiter));
    }

    /// @dev No party, nobody who appoints, not in this case before.
    function _canSit(bytes32 caseId, Case storage current, address arbiter) private view returns (bool) {
        return
            arbiter != current.first &&
            arbiter != current.second &&
            arbiter != _rules[current.rules].authority &&
            arbiter != _rules[current.rules].successor &&
            !_sat[caseId][arbiter];
    }

    function _nominators(bytes32 caseId, Case storage current, uint256 seat) private view returns (address, address) {
        Seat[] storage seats = _seats[caseId];
        if (seats.length == 1) return (current.first, current.second);
        if (seat == 0) return (current.first, current.first);
        if (seat == 1) return (current.second, current.second);
        _requireTurn(caseId, seat);
        return (seats[0].arbiter, seats[1].arbiter);
    }

    function _seat(bytes32 caseId, Case storage current, uint256 seat, address arbiter) private {
        Seat storage taken = _seats[caseId][seat];
        (taken.arbiter, taken.accepted) = (arbiter, false);
        taken.deadline = _in(_rules[current.rules].acceptancePeriod);
        _sat[caseId][arbiter] = true;
        emit Seated(caseId, seat, arbiter);
    }

    /// @dev From hash(case, seat, round) among those who were active when the case was opened: the same whoever calls and whatever the
    /// roster's owner has done since, so nobody can wait for a better draw or make one.
    /// @param isOfPresent among all who are active now instead: where nobody of those is left
    /// @return the person; zero if there is nobody
    function _draw(
        bytes32 caseId,
        Case storage current,
        uint256 seat,
        bool isOfPresent
    ) private view returns (address) {
        IRoster roster = _rules[current.rules].roster;
        uint256 count = isOfPresent ? roster.count() : current.electorate;
        uint256 from = uint256(keccak256(abi.encode(caseId, seat, _seats[caseId][seat].round)));
        for (uint256 i; i < count; ++i) {
            address candidate = roster.arbiterAt(addmod(from, i, count));
            if (!_canSit(caseId, current, candidate)) continue;
            if (isOfPresent ? roster.isActive(candidate) : roster.wasActive(candidate, current.openedAt))
                return candidate;
        }
        return address(0);
    }

    function _acceptedSeats(bytes32 caseId) private view returns (uint256 accepted) {
        Seat[] storage seats = _seats[caseId];
        for (uint256 i; i < seats.length; ++i) if (seats[i].accepted) ++accepted;
    }
}
