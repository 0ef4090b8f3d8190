// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AssetsTo, Disposition, Party, Phase, Record, Then} from "../../contracts/arbitration/Disposition.sol";
import {ITribunalCases} from "../../contracts/arbitration/ITribunalCases.sol";
import {SaleGhosts} from "./SaleGhosts.sol";
import {SaleHandler} from "./SaleHandler.sol";
import {SaleWorld} from "./SaleWorld.sol";
import {Base} from "./Vm.sol";

/// @notice A handler whose sales can also be led to their end, by time, by anyone, by one party, by another arbiter.
contract SaleProbe is SaleHandler {
    /// @notice What a probe found: nothing, or where it got stuck.
    error SaleStuck(bytes32 id, Phase phase);

    /// @notice Time alone, and whoever comes by: no signature, no arbiter, no party.
    function endByTime(uint256 index) external {
        Known memory known = _known[index];
        Record memory record = sale.recordOf(known.id);
        vm.warp(block.timestamp + record.suspendedFor + 100 days);
        vm.prank(STRANGER);
        if (record.progress == 0) sale.refund(known.common, known.particulars);
        else sale.release(known.common, known.particulars);
        _requireEnded(known);
    }

    /// @notice One party yields; the other party and the arbiter are silent.
    function endBySurrender(uint256 index, bool byFirst) external {
        Known memory known = _known[index];
        vm.prank(byFirst ? known.common.first : known.common.second);
        sale.surrender(known.common, known.hash);
        _requireEnded(known);
    }

    /// @notice Leads a dispute up to the stage at which everybody falls silent.
    function suspend(uint256 index, bool byFirst, uint256 stage) external {
        Known memory known = _known[index];
        _dispute(known, byFirst);
        if (stage > 0) _open(known);
        if (stage > 1) _seat(known, ARBITER);
        if (stage > 2) _closeRecord(known);
        if (stage < 4) return;
        Disposition memory order = _disposition(known, stage, 0);
        _award(known, ARBITER, order);
        _ordered[known.id][1] = order;
    }

    /// @notice Both parties and whoever sits are silent: the authority, its successor or the draw seats another, who decides.
    function endByAnother(uint256 index, uint256 way) external {
        Known memory known = _known[index];
        (bytes32 caseId, ITribunalCases.Case memory current) = _caseOf(known);
        if (current.stage == ITribunalCases.Stage.None) _open(known);
        (, current) = _caseOf(known);
        uint16 turn = sale.recordOf(known.id).turn;

        Disposition memory order = _resume(sale.recordOf(known.id));
        if (current.stage == ITribunalCases.Stage.Reasoned) order = _ordered[known.id][current.turn];
        if (current.stage < ITribunalCases.Stage.Reasoned) {
            uint256 key = _seatAnother(caseId, current.stage, way);
            order = Disposition(7, 0, 0, AssetsTo.Nobody, Then.Close, 0, 0);
            uint112 held = sale.recordOf(known.id).held;
            (order.toFirst, order.toSecond) = (held / 3, held - held / 3);
            _award(known, key, order);
        }
        vm.warp(block.timestamp + 100 days);
        sale.enforce(known.common, known.hash, order);
        // An order that lets performance go on leaves it to time; one that leaves the dispute open is a case again.
        Phase phase = sale.recordOf(known.id).phase;
        require(sale.recordOf(known.id).turn == turn + 1, SaleStuck(known.id, phase));
        if (phase == Phase.Performing) this.endByTime(index);
        if (phase == Phase.Suspended) this.endByAnother(index, way);
        _requireEnded(known);
    }

    /// @notice What was refused is never lost: its owner takes it elsewhere.
    function collect(uint256 index) external {
        Known memory known = _known[index];
        for (uint256 i; i < 2; ++i) {
            address owner = i == 0 ? known.common.first : known.common.second;
            uint256 credit = sale.creditOf(known.id, owner);
            if (credit == 0) continue;
            uint256 had = _balanceOf(known.common.currency, REFUGE);
            vm.prank(owner);
            sale.withdrawCredit(known.common, known.hash, REFUGE);
            require(_balanceOf(known.common.currency, REFUGE) == had + credit, SaleStuck(known.id, Phase.None));
        }
    }

    function _seatAnother(bytes32 caseId, ITribunalCases.Stage stage, uint256 way) private returns (uint256 key) {
        vm.warp(block.timestamp + 100 days);
        if (stage == ITribunalCases.Stage.Evidence) tribunal.closeEvidence(caseId);
        vm.warp(block.timestamp + 100 days);
        if (stage == ITribunalCases.Stage.Opened && way % 3 != 0) {
            vm.prank(way % 3 == 1 ? AUTHORITY : SUCCESSOR);
            tribunal.appoint(caseId, 0, vm.addr(DEPUTY));
        } else {
            tribunal.replace(caseId, 0);
        }
        address another = tribunal.seatsOf(caseId)[0].arbiter;
        _accept(caseId, another);
        vm.warp(block.timestamp + 4 days);
        if (stage == ITribunalCases.Stage.Opened) tribunal.closeEvidence(caseId);
        return _key(another);
    }

    function _requireEnded(Known memory known) private view {
        Record memory record = sale.recordOf(known.id);
        require(record.phase == Phase.Closed && record.held == 0, SaleStuck(known.id, record.phase));
    }
}

/// @notice What must hold of sales, whatever happens to them, in any order.
contract SaleInvariants is Base {
    SaleProbe private _sales;

    error InvariantBroken(SaleGhosts.Rule rule);
    error InvariantPurse(bytes32 id, uint256 expected, uint256 actual);
    error InvariantVacuous(bytes32 step);
    error InvariantProbeLeaks();

    function setUp() external {
        _sales = new SaleProbe();
        bytes4[] memory steps = new bytes4[](19);
        steps[0] = SaleHandler.form.selector;
        steps[1] = SaleHandler.withdrawOffer.selector;
        steps[2] = SaleHandler.amend.selector;
        steps[3] = SaleHandler.markDelivered.selector;
        steps[4] = SaleHandler.confirm.selector;
        steps[5] = SaleHandler.release.selector;
        steps[6] = SaleHandler.refund.selector;
        steps[7] = SaleHandler.dispute.selector;
        steps[8] = SaleHandler.conduct.selector;
        steps[9] = SaleHandler.withdrawClaim.selector;
        steps[10] = SaleHandler.enforce.selector;
        steps[11] = SaleHandler.settle.selector;
        steps[12] = SaleHandler.surrender.selector;
        steps[13] = SaleHandler.withdrawCredit.selector;
        steps[14] = SaleHandler.pushCredit.selector;
        steps[15] = SaleHandler.distribute.selector;
        steps[16] = SaleHandler.donate.selector;
        steps[17] = SaleHandler.arm.selector;
        steps[18] = SaleHandler.warp.selector;
        _target(address(_sales), steps);
    }

    /// @dev What was paid in and not paid out is held, credited or due as costs, to the unit: all else in a purse was given to it.
    function invariant_pursesAreExact() external view {
        for (uint256 i; i < _sales.count(); ++i) {
            SaleWorld.Known memory known = _sales.saleAt(i);
            (uint256 owed, uint256 balance) = _purseOf(known);
            require(balance == owed + known.donated, InvariantPurse(known.id, owed + known.donated, balance));
        }
    }

    /// @dev A suspended sale stands still; only the drawn transitions happen; no call touches another sale; a turn is a dispute,
    /// an award or a settlement; every step is possible when it is due, and only then.
    function invariant_noRuleIsBroken() external view {
        for (uint256 rule; rule <= uint256(SaleGhosts.Rule.StepsWhenDue); ++rule)
            require(!_sales.broken(SaleGhosts.Rule(rule)), InvariantBroken(SaleGhosts.Rule(rule)));
    }

    /// @dev What a probe does is rolled back. One sale a call: over a campaign it is all of them, at every stage.
    function invariant_thereIsAlwaysAWayOn() external {
        uint256 calls = _sales.calls();
        uint256 index = calls % _sales.count();
        SaleWorld.Known memory known = _sales.saleAt(index);
        Record memory record = _sales.sale().recordOf(known.id);
        uint256 way = calls / 3;
        if (record.phase == Phase.Performing) _sales.endByTime(index);
        if (record.phase == Phase.Suspended && way % 2 == 0) _sales.endBySurrender(index, way % 4 == 0);
        if (record.phase == Phase.Suspended && way % 2 == 1) _sales.endByAnother(index, calls);
        _sales.collect(index);
    }

    /// @dev A campaign that does nothing proves nothing. What single runs may miss, {test_everyStepSucceeds} does in one.
    function afterInvariant() external view {
        require(_sales.succeeded("any") >= _sales.calls() / 6, InvariantVacuous("any"));
    }

    function _purseOf(SaleWorld.Known memory known) private view returns (uint256 owed, uint256 balance) {
        Record memory record = _sales.sale().recordOf(known.id);
        owed = record.held + _sales.sale().creditOf(known.id, known.common.first);
        owed += _sales.sale().creditOf(known.id, known.common.second);
        for (uint16 turn; turn < record.turn; ++turn) owed += _sales.sale().costsOf(known.id, turn);
        address purse = _sales.sale().purseOf(known.id);
        if (known.common.currency == address(0)) balance = purse.balance;
        else balance = _sales.tenge().balanceOf(purse) + _sales.hook().balanceOf(purse);
    }
}

/// @notice That the handlers can do what they are for, and that a probe leaves from every phase.
contract SaleCampaignTest is Base {
    SaleProbe private _sales;

    error CampaignNever(bytes32 step);

    function setUp() external {
        _sales = new SaleProbe();
    }

    /// @dev A campaign of one run, by dice: the same ones each time.
    function test_everyStepSucceeds() external {
        function(uint256) external[19] memory handlers = [
            _sales.form,
            _sales.withdrawOffer,
            _sales.amend,
            _sales.markDelivered,
            _sales.confirm,
            _sales.release,
            _sales.refund,
            _sales.dispute,
            _sales.conduct,
            _sales.withdrawClaim,
            _sales.enforce,
            _sales.settle,
            _sales.surrender,
            _sales.withdrawCredit,
            _sales.pushCredit,
            _sales.distribute,
            _sales.donate,
            _sales.arm,
            _sales.warp
        ];
        for (uint256 i; i < 2_000; ++i) {
            uint256 dice = uint256(keccak256(abi.encode(i)));
            handlers[dice % handlers.length](dice);
        }

        bytes32[23] memory steps = [
            bytes32("form"),
            "withdrawOffer",
            "amend",
            "markDelivered",
            "confirm",
            "release",
            "refund",
            "dispute",
            "open",
            "seat",
            "closeEvidence",
            "award",
            "withdrawClaim",
            "enforce",
            "settle",
            "surrender",
            "withdrawCredit",
            "pushCredit refused",
            "distribute",
            "donate",
            "arm",
            "warp",
            "any"
        ];
        for (uint256 i; i < steps.length; ++i) require(_sales.succeeded(steps[i]) != 0, CampaignNever(steps[i]));
        for (uint256 phase = 1; phase <= uint256(Phase.Withdrawn); ++phase)
            require(_sales.visited(Phase(phase)), CampaignNever(bytes32(phase)));
        for (uint256 rule; rule <= uint256(SaleGhosts.Rule.StepsWhenDue); ++rule)
            require(!_sales.broken(SaleGhosts.Rule(rule)), CampaignNever("whole"));
    }

    function test_probeEndsWhatPerforms() external {
        for (uint256 i; i < _sales.count(); ++i) _sales.endByTime(i);
        _sales.collect(0);
    }

    /// forge-config: default.fuzz.runs = 64
    function testFuzz_probeEndsWhatIsSuspended(uint8 stage, uint8 way, uint8 seed) external {
        _sales.suspend(1, seed % 2 == 0, stage % 8);
        if (way % 5 < 2) _sales.endBySurrender(1, way % 5 == 0);
        else _sales.endByAnother(1, way);
    }
}
