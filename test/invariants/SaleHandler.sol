// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Acceptance} from "../../contracts/agreements/IAgreement.sol";
import {Disposition, Party, Phase, Record, Then} from "../../contracts/arbitration/Disposition.sol";
import {ITribunalCases} from "../../contracts/arbitration/ITribunalCases.sol";
import {SaleGhosts} from "./SaleGhosts.sol";

/// @title SaleHandler
/// @notice All that can happen to some sales at once, in any order. No call of the fuzzer's reverts; what must be refused is tried
/// too, and whether it was refused is compared with what these ghosts know without asking the contract.
contract SaleHandler is SaleGhosts {
    mapping(bytes32 id => uint256) private _heldAtFirst;
    mapping(bytes32 id => uint256) private _costsTaken;

    constructor() {
        for (uint256 kind; kind < 3; ++kind) _begin(kind, 1_000_000 + uint112(kind));
    }

    /* FORMATION */

    function form(uint256 seed) external counted {
        seed = _dice(seed);
        if (!_hasRoom()) return;
        Record[] memory before = _records();
        _begin((seed % 6) % 4, uint112(_bound(seed >> 8, 1, 1e12)));
        _judge(before, _known.length - 1, false, false);
        _succeed("form");
    }

    function withdrawOffer(uint256 seed) external counted {
        seed = _dice(seed);
        Record[] memory before = _records();
        Known memory offer = _terms(1, 1_000);
        vm.prank(seed % 2 == 0 ? offer.common.first : offer.common.second);
        sale.withdrawOffer(offer.common, offer.hash);
        _expect(sale.recordOf(offer.id).phase == Phase.Withdrawn, Rule.OnlyDrawnTransitions);

        _fund(offer.common.first, offer.common.currency, 1_000);
        Acceptance[] memory given = _consents(offer.common, offer.id);
        bool formed;
        vm.prank(offer.common.first);
        try sale.form(offer.common, offer.particulars, given) {
            formed = true;
        } catch {}
        _expect(!formed, Rule.OnlyDrawnTransitions);
        visited[Phase.Withdrawn] = true;
        _judge(before, type(uint256).max, false, false);
        _succeed("withdrawOffer");
    }

    function amend(uint256 seed) external counted {
        seed = _dice(seed);
        if (!_hasRoom()) return;
        (uint256 index, Known memory old, Record[] memory before) = _pick(seed, OPEN);
        Record memory record = before[index];
        if (record.phase != Phase.Performing && record.phase != Phase.Suspended) return;

        Known memory next = _terms(0, uint112(uint256(record.held) + 1 + ((seed >> 8) % 1_000)));
        (next.common.first, next.common.second) = (old.common.first, old.common.second);
        (next.common.currency, next.common.replaces) = (old.common.currency, old.id);
        _identify(next);
        // A consent does not undo a decision that is in force.
        bool decided = tribunal.ordered(address(sale), old.id, record.turn) != 0;
        bool done = _amend(next, old, next.particulars.price - record.held);
        _expect(done == !decided, Rule.StepsWhenDue);
        if (!done) return;
        _remember(next);
        _judge(before, index, true, false);
        _succeed("amend");
    }

    function _amend(Known memory next, Known memory old, uint256 missing) private returns (bool done) {
        address payer = _sender(next.common);
        uint256 value = _fund(payer, next.common.currency, missing);
        Acceptance[] memory given = _consents(next.common, next.id);
        vm.prank(payer);
        try sale.amend{value: value}(next.common, next.particulars, old.common, old.hash, given) {
            done = true;
        } catch {}
    }

    /* STEPS */

    function markDelivered(uint256 seed) external counted {
        seed = _dice(seed);
        (uint256 index, Known memory known, Record[] memory before) = _pick(seed, PERFORMING);
        Record memory record = before[index];
        uint256 present = block.timestamp - _clocks[known.id].stoppedFor;
        bool due = record.phase == Phase.Performing && record.progress == 0 && present <= known.particulars.deliverBy;
        bool done;
        vm.prank(known.common.second);
        try sale.markDelivered(known.common, known.particulars) {
            done = true;
        } catch {}
        _expect(done == due, Rule.StepsWhenDue);
        if (done) _expect(sale.recordOf(known.id).progress == present, Rule.StepsWhenDue);
        _judge(before, index, false, false);
        if (done) _succeed("markDelivered");
    }

    function confirm(uint256 seed) external counted {
        seed = _dice(seed);
        (uint256 index, Known memory known, Record[] memory before) = _pick(seed, PERFORMING);
        // Buyers are in no hurry: others shall come to the end in other ways.
        if ((seed >> 128) % 6 != 0) return;
        bool done;
        vm.prank(known.common.first);
        try sale.confirmReceipt(known.common, known.particulars) {
            done = true;
        } catch {}
        _expect(done == (before[index].phase == Phase.Performing), Rule.StepsWhenDue);
        _judge(before, index, false, false);
        if (done) _succeed("confirm");
    }

    function release(uint256 seed) external counted {
        seed = _dice(seed);
        (uint256 index, Known memory known, Record[] memory before) = _pick(seed, PERFORMING);
        uint256 dueAt = uint256(before[index].progress) + known.particulars.inspectionPeriod;
        if (before[index].progress != 0) _waitFor(before[index], known, dueAt, seed);
        bool due = before[index].progress != 0 && _isDue(before[index], known, dueAt);
        bool done;
        vm.prank(STRANGER);
        try sale.release(known.common, known.particulars) {
            done = true;
        } catch {}
        _expect(done == due, Rule.StepsWhenDue);
        _judge(before, index, false, false);
        if (done) _succeed("release");
    }

    function refund(uint256 seed) external counted {
        seed = _dice(seed);
        (uint256 index, Known memory known, Record[] memory before) = _pick(seed, PERFORMING);
        uint256 dueAt = known.particulars.deliverBy;
        if (before[index].progress == 0) _waitFor(before[index], known, dueAt, seed);
        bool due = before[index].progress == 0 && _isDue(before[index], known, dueAt);
        bool done;
        vm.prank(STRANGER);
        try sale.refund(known.common, known.particulars) {
            done = true;
        } catch {}
        _expect(done == due, Rule.StepsWhenDue);
        _judge(before, index, false, false);
        if (done) _succeed("refund");
    }

    /* DISPUTES */

    function dispute(uint256 seed) external counted {
        seed = _dice(seed);
        (uint256 index, Known memory known, Record[] memory before) = _pick(seed, PERFORMING);
        Record memory record = before[index];
        bool byFirst = (seed >> 8) % 2 == 0;
        bool possible =
            record.phase == Phase.Performing || (record.phase == Phase.Closed && record.claimant == Party.None);
        if (!possible || !tribunal.admits(address(sale), known.id, byFirst ? known.common.first : known.common.second))
            return;
        _dispute(known, byFirst);
        if (record.phase == Phase.Performing) _clocks[known.id].stoppedAt = block.timestamp;
        _judge(before, index, false, true);
        _succeed("dispute");
    }

    /// @dev The case goes some stages further: opened, seated, deliberated, decided.
    function conduct(uint256 seed) external counted {
        seed = _dice(seed);
        (uint256 index, Known memory known, Record[] memory before) = _pick(seed, DISPUTED);
        if (before[index].claimant == Party.None) return;
        for (uint256 i; i <= (seed >> 200) % 4; ++i) _conductOn(known, before[index].turn, seed);
        _judge(before, index, false, false);
    }

    function withdrawClaim(uint256 seed) external counted {
        seed = _dice(seed);
        (uint256 index, Known memory known, Record[] memory before) = _pick(seed, DISPUTED);
        (bytes32 caseId, ITribunalCases.Case memory current) = _caseOf(known);
        if (current.stage != ITribunalCases.Stage.Opened || before[index].claimant == Party.None) return;
        if ((seed >> 128) % 3 != 0) return;
        // Not once the other party has acted, nor after claims that were withdrawn have held the agreement up for long.
        if (current.isAnswered || tribunal.withdrawnFor(caseId) >= 5 days) return;
        vm.prank(current.claimant == Party.First ? current.first : current.second);
        tribunal.withdrawClaim(caseId);
        _ordered[known.id][before[index].turn] = _resume(before[index]);
        _judge(before, index, false, false);
        _succeed("withdrawClaim");
    }

    function enforce(uint256 seed) external counted {
        seed = _dice(seed);
        (uint256 index, Known memory known, Record[] memory before) = _pick(seed, DISPUTED);
        Disposition memory order = _ordered[known.id][before[index].turn];
        (, ITribunalCases.Case memory current) = _caseOf(known);
        // Often enough to the second in which it becomes final, or the next.
        if (current.finalAt >= block.timestamp && (seed >> 128) % 4 != 0)
            vm.warp(current.finalAt + ((seed >> 136) % 2));
        bool due =
            before[index].claimant != Party.None &&
                ((current.stage == ITribunalCases.Stage.Reasoned && block.timestamp > current.finalAt) ||
                    current.stage == ITribunalCases.Stage.Withdrawn);
        bool done;
        try sale.enforce(known.common, known.hash, order) {
            done = true;
        } catch {}
        _expect(done == due, Rule.StepsWhenDue);
        if (done && order.then == Then.Resume) _goOn(known.id, before[index]);
        _judge(before, index, done, done);
        if (done) _succeed("enforce");
    }

    /* BY CONSENT */

    function settle(uint256 seed) external counted {
        seed = _dice(seed);
        (uint256 index, Known memory known, Record[] memory before) = _pick(seed, OPEN);
        Record memory record = before[index];
        bool isOpen = record.phase == Phase.Performing || record.phase == Phase.Suspended;
        if ((!isOpen && record.claimant == Party.None) || (seed >> 128) % 3 != 0) return;
        Disposition memory order = _disposition(known, seed >> 8, 0);
        uint40 until = uint40(block.timestamp);
        bytes32 digest = sale.settlementDigest(known.id, record.turn, order, until);
        Acceptance[] memory given = _consents(known.common, digest);
        vm.prank(_sender(known.common));
        sale.settle(known.common, known.hash, order, until, given);
        if (order.then == Then.Resume) _goOn(known.id, record);
        _judge(before, index, true, true);
        _succeed("settle");
    }

    function surrender(uint256 seed) external counted {
        seed = _dice(seed);
        (uint256 index, Known memory known, Record[] memory before) = _pick(seed, OPEN);
        if (before[index].phase != Phase.Performing && before[index].phase != Phase.Suspended) return;
        if ((seed >> 128) % 6 != 0) return;
        vm.prank((seed >> 8) % 2 == 0 ? known.common.first : known.common.second);
        sale.surrender(known.common, known.hash);
        _judge(before, index, true, false);
        _succeed("surrender");
    }

    /* MONEY THAT WAITS */

    function withdrawCredit(uint256 seed) external counted {
        seed = _dice(seed);
        (uint256 index, Known memory known, Record[] memory before) = _pick(seed, CREDITED);
        // The owner is in no hurry, so that others can try to push it first.
        if ((seed >> 128) % 2 == 0) return;
        address owner = _creditor(known);
        if (owner == address(0)) owner = (seed >> 8) % 2 == 0 ? known.common.first : known.common.second;
        uint256 credit = sale.creditOf(known.id, owner);
        uint256 had = _balanceOf(known.common.currency, REFUGE);
        bool done;
        vm.prank(owner);
        try sale.withdrawCredit(known.common, known.hash, REFUGE) {
            done = true;
        } catch {}
        _expect(done == (credit != 0), Rule.StepsWhenDue);
        _expect(_balanceOf(known.common.currency, REFUGE) == had + credit, Rule.StepsWhenDue);
        _judge(before, index, false, false);
        if (done) _succeed("withdrawCredit");
    }

    function pushCredit(uint256 seed) external counted {
        seed = _dice(seed);
        (uint256 index, Known memory known, Record[] memory before) = _pick(seed, CREDITED);
        address owner = _creditor(known);
        if (owner == address(0)) owner = (seed >> 8) % 2 == 0 ? known.common.first : known.common.second;
        uint256 credit = sale.creditOf(known.id, owner);
        bool done;
        try sale.pushCredit(known.common, known.hash, owner) {
            done = true;
        } catch {}
        // Who refuses once refuses again, and keeps the credit.
        if (!done) _expect(sale.creditOf(known.id, owner) == credit, Rule.StepsWhenDue);
        if (!done && credit != 0) _succeed("pushCredit refused");
        _judge(before, index, false, false);
    }

    function distribute(uint256 seed) external counted {
        seed = _dice(seed);
        (, Known memory known, Record[] memory before) = _pick(seed, ANY);
        uint16 turn = sale.recordOf(known.id).turn;
        for (uint16 past; past < turn; ++past) {
            if (sale.costsOf(known.id, past) == 0) continue;
            tribunal.distribute(tribunal.caseIdOf(address(sale), known.id, past), known.common, known.hash);
            _succeed("distribute");
        }
        _judge(before, type(uint256).max, false, false);
    }

    /* THE WORLD */

    function donate(uint256 seed) external counted {
        seed = _dice(seed);
        Known storage known = _known[seed % _known.length];
        Record[] memory before = _records();
        uint256 amount = (seed >> 16) % 1e6;
        address purse = sale.purseOf(known.id);
        if (known.common.currency == address(0)) vm.deal(purse, purse.balance + amount);
        if (known.common.currency == address(tenge)) tenge.mint(purse, amount);
        if (known.common.currency == address(hook)) hook.mint(purse, amount);
        known.donated += amount;
        _judge(before, type(uint256).max, false, false);
        _succeed("donate");
    }

    /// @dev The next payment to the receiver that calls back makes a call of these.
    function arm(uint256 seed) external counted {
        seed = _dice(seed);
        Known memory known = _known[(seed >> 8) % _known.length];
        bytes memory call = abi.encodeCall(sale.release, (known.common, known.particulars));
        if (seed % 4 == 1) call = abi.encodeCall(sale.surrender, (known.common, known.hash));
        if (seed % 4 == 2) call = abi.encodeCall(sale.withdrawCredit, (known.common, known.hash, REFUGE));
        if (seed % 4 == 3) call = abi.encodeCall(sale.dispute, (known.common, known.hash, "claim"));
        reentering.arm(address(sale), call);
        _succeed("arm");
    }

    function warp(uint256 seed) external counted {
        seed = _dice(seed);
        vm.warp(block.timestamp + (seed % 5 days));
        _succeed("warp");
    }

    /// @dev All awards about an agreement share one cap, of what was held when the first took costs.
    function _keepToCap(Known memory known, Disposition memory order) private {
        if (order.costs == 0) return;
        if (_heldAtFirst[known.id] == 0) _heldAtFirst[known.id] = sale.recordOf(known.id).held;
        uint256 most = (_heldAtFirst[known.id] * known.common.costsCap) / 10_000;
        if (_costsTaken[known.id] + order.costs > most) {
            order.toFirst += order.costs;
            order.costs = 0;
        }
        _costsTaken[known.id] += order.costs;
    }

    function _conductOn(Known memory known, uint16 turn, uint256 seed) private {
        (bytes32 caseId, ITribunalCases.Case memory current) = _caseOf(known);
        if (current.stage == ITribunalCases.Stage.None) {
            _open(known);
            _succeed("open");
        } else if (current.stage == ITribunalCases.Stage.Opened) {
            _seat(known, seed % 2 == 0 ? ARBITER : DEPUTY);
            _succeed("seat");
        } else if (current.stage == ITribunalCases.Stage.Evidence) {
            _closeRecord(known);
            _succeed("closeEvidence");
        } else if (current.stage == ITribunalCases.Stage.Deliberation) {
            Disposition memory order = _disposition(known, seed, known.common.costsCap);
            _keepToCap(known, order);
            _award(known, _key(tribunal.seatsOf(caseId)[0].arbiter), order);
            _ordered[known.id][turn] = order;
            _succeed("award");
        }
    }
}
