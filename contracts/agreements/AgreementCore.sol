// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AssetsTo, Disposition, Party, Phase, Record, Then} from "../arbitration/Disposition.sol";

/// @title AgreementCore
/// @notice States, money and guards of an agreement, without a signature, a token or a tribunal: what the proofs are about.
/// @dev Imports types alone, no low-level calls, `require` only: the deployed {Agreement} completes this very file, a proof
/// harness inherits it. Money moves through {_pull} and {_push}, time comes from {_now}. State is final before anything is pushed.
///
///   (none) ──begin──▶ Performing ──finish · surrender · settle──▶ Closed ◀─┐ claim, answered: stays closed
///     │                │      ▲                                    ▲ └──────┘
///     │        suspend │      │ dispose, resume                    │
///     ▼                ▼      └────────────── Suspended ───────────┘ dispose, close · surrender
///  Withdrawn           └──────────────────────▲
abstract contract AgreementCore {
    error AgreementNotInPhase(bytes32 id, Phase actual);
    error AgreementUnbalanced(uint256 ordered, uint256 held);
    error AgreementCostsTooHigh(uint256 costs, uint256 cap);
    error AgreementAssetsNotHeld();
    error AgreementNoCredit(address owner);
    error AgreementNoCosts(uint256 due, uint256 asked);
    error AgreementPaymentRefused(address to, uint256 amount);
    error AgreementHoldsMore(uint256 held, uint256 amount);

    /// @notice The receiver or the currency refused a payment, or the purse had less: so much of it waits for its owner.
    /// @custom:clause credit
    event Credited(bytes32 indexed id, address indexed owner, uint256 amount);

    /// @dev Whether the template asks for a second word, {_rests}.
    bool internal immutable USES_REST;

    mapping(bytes32 id => Record) internal _records;
    mapping(bytes32 id => bytes32) internal _rests;
    mapping(bytes32 id => mapping(address owner => uint256)) internal _credits;
    mapping(bytes32 id => mapping(uint16 turn => uint256)) internal _costs;

    constructor(bool usesRest) {
        USES_REST = usesRest;
    }

    /* WHAT THE DEPLOYED CONTRACT COMPLETES */

    /// @dev The present, in seconds.
    function _now() internal view virtual returns (uint40);

    /// @dev Opens the purse of `id` and takes exactly `amount` from the sender into it, or reverts.
    function _pull(bytes32 id, address currency, uint256 amount) internal virtual;

    /// @dev Takes exactly `amount` from the sender into the purse of `id`, which is open, or reverts.
    function _pullMore(bytes32 id, address currency, uint256 amount) internal virtual;

    /// @dev Pays `amount` out of the purse of `id`, or what there is of it. Never reverts because of `to`.
    /// @return paid how much was paid: none if it was refused, never more than `amount`
    function _push(bytes32 id, address currency, address to, uint256 amount) internal virtual returns (uint256 paid);

    /* GUARDS */

    /// @dev A party, or anyone where the template says so, may move it on.
    function _isPerforming(Record memory record) internal pure returns (bool) {
        return record.phase == Phase.Performing;
    }

    /// @dev Its money is not yet given out: the parties may still dispose of it together, or one of them give up all.
    function _isOpen(Record memory record) internal pure returns (bool) {
        return record.phase == Phase.Performing || record.phase == Phase.Suspended;
    }

    /// @dev A dispute can begin. A closed agreement can be disputed too, one dispute at a time.
    function _isDisputable(Record memory record) internal pure returns (bool) {
        return record.phase == Phase.Performing || (record.phase == Phase.Closed && record.claimant == Party.None);
    }

    /// @dev A dispute waits for a human.
    function _isDisputed(Record memory record) internal pure returns (bool) {
        return record.claimant != Party.None;
    }

    /// @dev All that must hold for `disposition` to be carried out now; what its `rest` can say is for {Agreement}.
    /// @return left what it leaves held
    function _requireEnforceable(
        Record memory record,
        Disposition calldata disposition,
        uint256 costsCap
    ) internal pure returns (uint112 left) {
        (uint256 held, uint256 costs) = (record.held, disposition.costs);
        uint256 ordered = costs + disposition.toFirst + disposition.toSecond;
        require(ordered <= held, AgreementUnbalanced(ordered, held));
        require(disposition.then != Then.Close || ordered == held, AgreementUnbalanced(ordered, held));
        require(costs == 0 || costs * 10_000 <= held * costsCap, AgreementCostsTooHigh(costs, costsCap));
        require(disposition.assets == AssetsTo.Nobody, AgreementAssetsNotHeld());
        return record.held - disposition.costs - disposition.toFirst - disposition.toSecond;
    }

    /// @dev The present of a performing agreement, in agreement time; for others the moment at which it stopped.
    function _timeOf(Record memory record) internal view returns (uint256) {
        return (_isPerforming(record) ? _now() : record.since) - record.suspendedFor;
    }

    /* TRANSITIONS */

    function _begin(bytes32 id, uint112 amount) internal {
        Phase phase = _records[id].phase;
        require(phase == Phase.None, AgreementNotInPhase(id, phase));
        _records[id] = Record(Phase.Performing, Party.None, 0, _now(), 0, 0, amount);
    }

    function _takeBack(bytes32 id) internal {
        Phase phase = _records[id].phase;
        require(phase == Phase.None, AgreementNotInPhase(id, phase));
        _records[id] = Record(Phase.Withdrawn, Party.None, 0, _now(), 0, 0, 0);
    }

    /// @dev Moves no money. On a closed agreement there is nothing to suspend: the claim is noted.
    function _suspend(bytes32 id, Party claimant) internal returns (Record memory record) {
        record = _records[id];
        require(_isDisputable(record), AgreementNotInPhase(id, record.phase));
        (record.claimant, record.turn) = (claimant, record.turn + 1);
        if (record.phase == Phase.Performing) (record.phase, record.since) = (Phase.Suspended, _now());
        _records[id] = record;
    }

    /// @dev The moment, or whatever else the template counts, up to which performance has come.
    function _progressTo(bytes32 id, Record memory record, uint40 progress) internal {
        require(_isPerforming(record), AgreementNotInPhase(id, record.phase));
        record.progress = progress;
        _records[id] = record;
    }

    /// @dev Performance goes on with `amount` more, which the sender pays in.
    function _payIn(bytes32 id, Record memory record, address currency, uint112 amount) internal {
        require(_isPerforming(record), AgreementNotInPhase(id, record.phase));
        record.held += amount;
        _records[id] = record;

        _pullMore(id, currency, amount);
    }

    /// @dev Performance goes on with less: a part of what is held goes to the first party, a part to the second. Either can be nothing.
    function _payOut(
        bytes32 id,
        Record memory record,
        address currency,
        address first,
        uint112 toFirst,
        address second,
        uint112 toSecond
    ) internal {
        require(_isPerforming(record), AgreementNotInPhase(id, record.phase));
        uint256 amount = uint256(toFirst) + toSecond;
        require(amount <= record.held, AgreementUnbalanced(amount, record.held));
        record.held = record.held - toFirst - toSecond;
        _records[id] = record;

        _pay(id, currency, first, toFirst);
        _pay(id, currency, second, toSecond);
    }

    /// @dev Ends performance: all that is held goes to `to`.
    function _finish(bytes32 id, Record memory record, address currency, address to) internal {
        require(_isPerforming(record), AgreementNotInPhase(id, record.phase));
        _closeTo(id, record, currency, to);
    }

    /// @dev Gives up everything to the other side, also while suspended: a dispute is over when one side yields all.
    function _surrender(bytes32 id, address currency, address to) internal {
        Record memory record = _records[id];
        require(_isOpen(record), AgreementNotInPhase(id, record.phase));
        _closeTo(id, record, currency, to);
    }

    /// @dev Carries out an award or a settlement. The caller has checked who ordered it.
    /// @param left what {_requireEnforceable} found that it leaves held
    function _dispose(
        bytes32 id,
        Record memory record,
        Disposition calldata disposition,
        uint112 left,
        address currency,
        address first,
        address second
    ) internal {
        if (disposition.costs != 0) _costs[id][record.turn] = disposition.costs;
        if (USES_REST) _rests[id] = disposition.rest;
        if (disposition.then != Then.Stay) {
            uint40 present = _now();
            // Seconds of 136 years fit; an award that comes later than that is a problem of another kind.
            if (record.phase == Phase.Suspended) record.suspendedFor += uint32(present - record.since);
            if (record.phase != Phase.Closed) {
                (record.phase, record.since) = (
                    disposition.then == Then.Resume ? Phase.Performing : Phase.Closed,
                    present
                );
            }
            record.claimant = Party.None;
        }
        (record.turn, record.progress, record.held) = (record.turn + 1, disposition.progress, left);
        _records[id] = record;

        _pay(id, currency, first, disposition.toFirst);
        _pay(id, currency, second, disposition.toSecond);
    }

    /// @dev Closes `oldId` into `newId`, which begins with `amount`: what was held, and the difference from the sender.
    function _replace(bytes32 oldId, bytes32 newId, address currency, address newPurse, uint112 amount) internal {
        Record memory record = _records[oldId];
        require(_isOpen(record), AgreementNotInPhase(oldId, record.phase));
        uint112 held = record.held;
        require(held <= amount, AgreementHoldsMore(held, amount));
        record = _entered(record, Phase.Closed);
        record.held = 0;
        _records[oldId] = record;
        _begin(newId, amount);

        _pull(newId, currency, amount - held);
        if (held != 0) require(_push(oldId, currency, newPurse, held) == held, AgreementPaymentRefused(newPurse, held));
    }

    /* MONEY THAT WAITS */

    function _withdrawCredit(bytes32 id, address currency, address owner, address to) internal {
        uint256 amount = _credits[id][owner];
        require(amount != 0, AgreementNoCredit(owner));
        _credits[id][owner] = 0;
        uint256 paid = _push(id, currency, to, amount);
        require(paid != 0, AgreementPaymentRefused(to, amount));
        if (paid != amount) _credits[id][owner] += amount - paid;
    }

    function _withdrawCosts(bytes32 id, uint16 turn, address currency, address to, uint256 amount) internal {
        uint256 due = _costs[id][turn];
        require(amount != 0 && amount <= due, AgreementNoCosts(due, amount));
        _costs[id][turn] = due - amount;
        _pay(id, currency, to, amount);
    }

    /// @dev Leaves the present phase, with the dispute and the suspension that there may have been. Returned, though it is the
    /// same record: the model checker does not see what a function writes to its caller's memory.
    function _entered(Record memory record, Phase phase) private view returns (Record memory) {
        uint40 present = _now();
        // Seconds of 136 years fit; an award that comes later than that is a problem of another kind.
        if (record.phase == Phase.Suspended) record.suspendedFor += uint32(present - record.since);
        (record.phase, record.claimant, record.since) = (phase, Party.None, present);
        return record;
    }

    function _closeTo(bytes32 id, Record memory record, address currency, address to) private {
        uint256 amount = record.held;
        record = _entered(record, Phase.Closed);
        record.held = 0;
        _records[id] = record;
        _pay(id, currency, to, amount);
    }

    /// @dev What is refused, or not there, is never lost: it becomes a credit of its owner.
    function _pay(bytes32 id, address currency, address to, uint256 amount) private {
        if (amount == 0) return;
        uint256 paid = _push(id, currency, to, amount);
        if (paid == amount) return;
        _credits[id][to] += amount - paid;
        emit Credited(id, to, amount - paid);
    }
}
