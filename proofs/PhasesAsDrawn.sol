// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Phase} from "../contracts/agreements/AgreementCore.sol";
import {Harness, IOutside, Step} from "./Harness.sol";

/// @title PhasesAsDrawn
/// @notice Phases change only as drawn in {AgreementCore}, and each step leads to where its arrow points.
contract PhasesAsDrawn is Harness {
    Phase private _last;
    bool private _strayed;

    constructor(IOutside outside, bool usesRest) Harness(outside, usesRest) {}

    function _invariant() internal view override returns (bool) {
        return !_strayed && _records[ID].phase == _last;
    }

    function _noGhosts() internal override {
        (_last, _strayed, _step) = (Phase.None, false, Step.Nothing);
    }

    function _anyGhosts() internal override {
        (_last, _strayed) = (_records[ID].phase, false);
    }

    function _seen() internal override {
        Phase phase = _records[ID].phase;
        if (phase != _last && !_isDrawn(_last, phase)) _strayed = true;
        // A step that gives all away ends the agreement.
        if ((_step == Step.Finish || _step == Step.Surrender || _step == Step.Replace) && phase == Phase.Performing) {
            _strayed = true;
        }
        // What pays in or out in parts goes on.
        if ((_step == Step.PayIn || _step == Step.PayOut) && phase != Phase.Performing) _strayed = true;
        // What happens while others are called, and after, is not this step's.
        (_last, _step) = (phase, Step.Nothing);
    }

    function _isDrawn(Phase from, Phase to) private view returns (bool) {
        bool open = from == Phase.Performing || from == Phase.Suspended;
        if (from == Phase.None && to == Phase.Performing) return _step == Step.Form;
        if (from == Phase.None && to == Phase.Withdrawn) return _step == Step.TakeBack;
        if (from == Phase.Performing && to == Phase.Suspended) return _step == Step.Suspend;
        if (from == Phase.Suspended && to == Phase.Performing) return _step == Step.Dispose;
        if (from == Phase.Performing && to == Phase.Closed && _step == Step.Finish) return true;
        return
            open && to == Phase.Closed && (_step == Step.Dispose || _step == Step.Surrender || _step == Step.Replace);
    }
}
