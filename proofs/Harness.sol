// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AgreementCore, Disposition, Party, Phase, Record, Then} from "../contracts/agreements/AgreementCore.sol";

/// @notice Whatever is outside: it answers as it likes.
interface IOutside {
    function record() external view returns (Phase, Party, uint16, uint40, uint32, uint40, uint112);

    function number() external view returns (uint256);

    function sum() external view returns (int256);

    function moment() external view returns (uint40);

    function answer() external view returns (bool);
}

/// @notice What can be done with an agreement.
enum Step {
    Nothing,
    Form,
    TakeBack,
    Suspend,
    Progress,
    PayIn,
    PayOut,
    Finish,
    Surrender,
    Dispose,
    Replace,
    WithdrawCredit,
    WithdrawCosts
}

/// @title Harness
/// @notice Completes the deployed {AgreementCore} for proofs by induction: an invariant holds at the start, and each step, from
/// any state in which it holds, keeps it. Anyone can take any step with any agreement; the invariant is about one of them, `ID`.
/// @dev Not deployed. A payment calls out: the invariant must hold there, and nothing else is known afterwards, as if the one
/// who was called had come back in by any number of steps ({Agreement} has a guard against that; the proofs do without).
/// Nothing is signed here and no tribunal is asked, so more is possible than there. Ghosts note, through hooks, what happened.
abstract contract Harness is AgreementCore {
    /// @dev The core uses an id as a key and for nothing else, so one stands for all.
    bytes32 internal constant ID = bytes32(uint256(1));
    IOutside internal immutable OUTSIDE;
    /// @dev A ghost clock: it goes on as it likes, but never back.
    uint40 internal _clock;
    /// @dev What is being done with `ID`.
    Step internal _step;
    /// @dev A step has begun and is not over.
    bool internal _within;

    constructor(IOutside outside, bool usesRest) AgreementCore(usesRest) {
        OUTSIDE = outside;
    }

    modifier keepsInvariant() {
        _step = Step.Nothing;
        _within = false;
        _anything();
        _within = true;
        _;
        _within = false;
        _mustHold();
    }

    /* STEPS */

    function start() external {
        _records[ID] = Record(Phase.None, Party.None, 0, 0, 0, 0, 0);
        _noGhosts();
        _mustHold();
    }

    function tick(uint40 to) external keepsInvariant {
        require(to >= _clock);
        _passed(to - _clock);
        _clock = to;
        require(_assumed());
    }

    function form(bytes32 id, uint112 amount) external keepsInvariant {
        _takes(Step.Form, id);
        _begin(id, amount);
        _pull(id, address(0), amount);
    }

    function takeBack(bytes32 id) external keepsInvariant {
        _takes(Step.TakeBack, id);
        _takeBack(id);
    }

    function suspend(bytes32 id, Party claimant) external keepsInvariant {
        require(claimant != Party.None);
        _takes(Step.Suspend, id);
        _suspend(id, claimant);
    }

    function progressTo(bytes32 id, uint40 progress) external keepsInvariant {
        _takes(Step.Progress, id);
        _progressTo(id, _records[id], progress);
    }

    function payIn(bytes32 id, uint40 progress, uint112 amount) external keepsInvariant {
        _takes(Step.PayIn, id);
        Record memory record = _records[id];
        record.progress = progress;
        _payIn(id, record, address(0), amount);
    }

    function payOut(
        bytes32 id,
        uint40 progress,
        address first,
        uint112 toFirst,
        address second,
        uint112 toSecond
    ) external keepsInvariant {
        _takes(Step.PayOut, id);
        if (id == ID) _leaving(uint256(toFirst) + toSecond);
        if (id == ID) _due(first, toFirst);
        if (id == ID) _due(second, toSecond);
        Record memory record = _records[id];
        record.progress = progress;
        _payOut(id, record, address(0), first, toFirst, second, toSecond);
    }

    function finish(bytes32 id, address to) external keepsInvariant {
        _takes(Step.Finish, id);
        if (id == ID) _due(to, _records[id].held);
        _finish(id, _records[id], address(0), to);
    }

    function surrender(bytes32 id, address to) external keepsInvariant {
        _takes(Step.Surrender, id);
        if (id == ID) _due(to, _records[id].held);
        _surrender(id, address(0), to);
    }

    /// @dev All cases, one by one, as z3 is quicker so than with all at once.
    function disposeAndClose(Disposition calldata disposition, address first, address second) external keepsInvariant {
        require(disposition.then == Then.Close);
        _carryOut(ID, disposition, first, second);
    }

    function disposeAndResume(Disposition calldata disposition, address first, address second) external keepsInvariant {
        require(disposition.then == Then.Resume && _records[ID].phase == Phase.Suspended);
        _carryOut(ID, disposition, first, second);
    }

    function disposeAndGoOn(Disposition calldata disposition, address first, address second) external keepsInvariant {
        require(disposition.then == Then.Resume && _records[ID].phase != Phase.Suspended);
        _carryOut(ID, disposition, first, second);
    }

    function disposeAndStay(Disposition calldata disposition, address first, address second) external keepsInvariant {
        require(disposition.then == Then.Stay);
        _carryOut(ID, disposition, first, second);
    }

    function disposeOfOther(
        bytes32 id,
        Disposition calldata disposition,
        address first,
        address second
    ) external keepsInvariant {
        require(id != ID);
        _carryOut(id, disposition, first, second);
    }

    /// @dev What was held is on its way from the first line of the core to its last.
    function replace(bytes32 oldId, bytes32 newId, address newPurse, uint112 amount) external keepsInvariant {
        _takes(Step.Replace, oldId);
        _takes(Step.Form, newId);
        if (oldId == ID) _leaving(_records[oldId].held);
        if (oldId == ID) _due(newPurse, _records[oldId].held);
        if (newId == ID) _awaited(_records[oldId].held);
        _replace(oldId, newId, address(0), newPurse, amount);
    }

    function withdrawCredit(bytes32 id, address owner, address to) external keepsInvariant {
        _takes(Step.WithdrawCredit, id);
        if (id == ID) _claimed(owner, _credits[id][owner]);
        if (id == ID) _due(to, _credits[id][owner]);
        _withdrawCredit(id, address(0), owner, to);
    }

    function withdrawCosts(bytes32 id, uint16 turn, address to, uint256 amount) external keepsInvariant {
        _takes(Step.WithdrawCosts, id);
        if (id == ID) _spent(turn, amount);
        if (id == ID) _due(to, amount);
        _withdrawCosts(id, turn, address(0), to, amount);
    }

    /* WHAT THE CORE LEFT OPEN */

    function _now() internal view override returns (uint40) {
        return _clock;
    }

    function _pull(bytes32 id, address, uint256 amount) internal override {
        if (id == ID) _received(amount);
        _mustHold();
        _anything();
    }

    function _pullMore(bytes32 id, address currency, uint256 amount) internal override {
        _pull(id, currency, amount);
    }

    function _push(bytes32 id, address, address to, uint256 amount) internal override returns (uint256 paid) {
        if (id == ID) _paying(to, amount);
        else if (_step == Step.Form) _arrived(amount);
        _mustHold();
        _anything();
        paid = OUTSIDE.number();
        require(paid <= amount);
        if (paid != amount && id == ID) _unpaid(to, amount - paid);
    }

    /* WHAT A PROPERTY SAYS */

    function _invariant() internal view virtual returns (bool);

    /// @dev What no step can bring about, as that time is short.
    function _assumed() internal view virtual returns (bool) {
        return true;
    }

    /// @dev Ghosts before anything happened.
    function _noGhosts() internal virtual {}

    /// @dev Ghosts, whatever happened.
    function _anyGhosts() internal virtual {}

    /// @dev The state of `ID` is seen from outside: before a payment, or at the end of a step.
    function _seen() internal virtual {}

    function _before(Step step) internal virtual {}

    /// @dev So many seconds go by, and nothing happens in them.
    function _passed(uint40 time) internal virtual {}

    /// @dev The highest that can be formed: what a lower cap allows, it allows too.
    function _costsCap() internal view virtual returns (uint256) {
        return 10_000;
    }

    function _received(uint256 amount) internal virtual {}

    /// @dev Before it has begun: so much of what `ID` holds will be paid out, in parts, or to the agreement that replaces it.
    function _leaving(uint256 amount) internal virtual {}

    /// @dev A replacement: what the old agreement holds will be paid to `ID`.
    function _awaited(uint256 amount) internal virtual {}

    /// @dev The old agreement pays it to `ID`.
    function _arrived(uint256 amount) internal virtual {}

    function _ordered(Disposition calldata disposition) internal virtual {}

    function _claimed(address owner, uint256 amount) internal virtual {}

    function _spent(uint16 turn, uint256 amount) internal virtual {}

    /// @dev So much is to be paid to `to` by the end of the step.
    function _due(address to, uint256 amount) internal virtual {}

    function _paying(address to, uint256 amount) internal virtual {}

    /// @dev So much of what was being paid to `to` was refused, or was not there.
    function _unpaid(address to, uint256 amount) internal virtual {}

    /* INDUCTION */

    /// @dev An award or a settlement: {Agreement} asks for one of these guards, and for a cap that is never higher.
    function _carryOut(bytes32 id, Disposition calldata disposition, address first, address second) private {
        Record memory record = _records[id];
        require(_isOpen(record) || _isDisputed(record));
        uint112 left = _requireEnforceable(record, disposition, _costsCap());
        _takes(Step.Dispose, id);
        if (id == ID) _ordered(disposition);
        if (id == ID) _due(first, disposition.toFirst);
        if (id == ID) _due(second, disposition.toSecond);
        _dispose(id, record, disposition, left, address(0), first, second);
    }

    function _takes(Step step, bytes32 id) private {
        if (id != ID) return;
        _step = step;
        _before(step);
    }

    function _anything() private {
        (
            Phase phase,
            Party claimant,
            uint16 turn,
            uint40 since,
            uint32 suspendedFor,
            uint40 progress,
            uint112 held
        ) = OUTSIDE.record();
        _records[ID] = Record(phase, claimant, turn, since, suspendedFor, progress, held);
        uint40 present = OUTSIDE.moment();
        require(present >= _clock);
        _clock = present;
        _anyGhosts();
        require(_assumed() && _isSound() && _invariant());
    }

    /// @dev Each property needs to know it, so each proves it: where nothing was formed there is nothing.
    function _isSound() private view returns (bool) {
        Phase phase = _records[ID].phase;
        if (phase != Phase.None && phase != Phase.Withdrawn) return true;
        return _records[ID].claimant == Party.None && _records[ID].turn == 0 && _records[ID].held == 0;
    }

    function _mustHold() private {
        _seen();
        assert(_isSound() && _invariant());
    }
}
