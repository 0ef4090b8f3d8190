// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AgreementCore} from "../../contracts/agreements/AgreementCore.sol";
import {Acceptance, Factor, IAgreement} from "../../contracts/agreements/IAgreement.sol";
import {AssetsTo, Disposition, Phase, Record, Then} from "../../contracts/arbitration/Disposition.sol";
import {SaleWorld} from "../invariants/SaleWorld.sol";

/// @notice Properties of a single sale, for amounts and moments that nobody thought of.
contract SaleFuzzTest is SaleWorld {
    uint256 private constant LONG = 3_650 days;

    error FuzzUnequal(uint256 actual, uint256 expected);

    /* MONEY */

    /// @dev Coin and token, by award and by settlement: each gets what is ordered, the rest is held, nothing is left over.
    function testFuzz_splitsPayExactly(uint112 price, uint256 seed, bool coin, bool byConsent) external {
        Known memory known = _formed(coin ? 4 : 1, uint112(_bound(price, 1, type(uint112).max)));
        Disposition memory order = _disposition(known, seed, byConsent ? 0 : known.common.costsCap);
        address currency = known.common.currency;
        uint256 first = _balanceOf(currency, known.common.first);
        uint256 second = _balanceOf(currency, known.common.second);

        if (byConsent) _settle(known, order);
        else _decide(known, order);

        _equal(_balanceOf(currency, known.common.first), first + order.toFirst);
        _equal(_balanceOf(currency, known.common.second), second + order.toSecond);
        Record memory record = sale.recordOf(known.id);
        _equal(record.held, known.particulars.price - order.toFirst - order.toSecond - order.costs);
        _equal(_balanceOf(currency, sale.purseOf(known.id)), uint256(record.held) + order.costs);
        if (order.then == Then.Close) _equal(record.held, 0);
    }

    function testFuzz_unbalancedIsRefused(uint112 price, uint112 toFirst, uint112 toSecond, uint8 then) external {
        Known memory known = _formed(1, uint112(_bound(price, 1, type(uint112).max)));
        _dispute(known, true);
        uint256 ordered = uint256(toFirst) + toSecond;
        Disposition memory order = Disposition(toFirst, toSecond, 0, AssetsTo.Nobody, Then(then % 3), 0, 0);
        uint256 held = known.particulars.price;
        vm.assume(ordered > held || (order.then == Then.Close && ordered != held));

        vm.expectRevert(abi.encodeWithSelector(AgreementCore.AgreementUnbalanced.selector, ordered, held));
        sale.check(known.common, known.hash, 1, order);
    }

    function testFuzz_costsOverTheCapAreRefused(uint112 price, uint16 cap, uint256 over) external {
        Known memory known = _terms(1, uint112(_bound(price, 1, type(uint112).max)));
        known.common.costsCap = uint16(_bound(cap, 0, 9_999));
        _identify(known);
        _form(known);
        _dispute(known, false);
        uint256 held = known.particulars.price;
        uint256 most = (held * known.common.costsCap) / 10_000;
        uint112 costs = uint112(_bound(over, most + 1, held));
        Disposition memory order = Disposition(uint112(held - costs), 0, costs, AssetsTo.Nobody, Then.Close, 0, 0);

        bytes4 reason = AgreementCore.AgreementCostsTooHigh.selector;
        vm.expectRevert(abi.encodeWithSelector(reason, costs, known.common.costsCap));
        sale.check(known.common, known.hash, 1, order);

        (order.costs, order.toFirst) = (uint112(most), uint112(held - most));
        sale.check(known.common, known.hash, 1, order);
    }

    function testFuzz_theTribunalRefusesWhatTheSaleWould(uint112 toFirst, uint112 toSecond) external {
        Known memory known = _formed(1, 1e9);
        vm.assume(uint256(toFirst) + toSecond != 1e9);
        _dispute(known, true);
        _open(known);
        _seat(known, ARBITER);
        _closeRecord(known);
        (bytes32 caseId, ) = _caseOf(known);
        Disposition memory order = Disposition(toFirst, toSecond, 0, AssetsTo.Nobody, Then.Close, 0, 0);
        bytes[] memory signatures = new bytes[](1);
        signatures[0] = _signed(ARBITER, tribunal.awardDigest(caseId, order, 0, "award"));

        vm.expectPartialRevert(AgreementCore.AgreementUnbalanced.selector);
        tribunal.award(caseId, known.common, known.hash, order, 0, "award", signatures);
    }

    /* TIME */

    /// @dev Agreement time is the present less all suspensions; what is due waits for every one of them, to the second.
    function testFuzz_suspensionsDelayToTheSecond(uint32[3] calldata runs, uint32[3] calldata stops) external {
        Known memory known = _formed(1, 1e9);
        vm.prank(known.common.second);
        sale.markDelivered(known.common, known.particulars);
        uint256 deliveredAt = block.timestamp;
        uint256 stopped;
        for (uint256 i; i < 3; ++i) {
            vm.warp(block.timestamp + (runs[i] % 12 hours));
            // The first dispute is free, and so is one after a settlement.
            _dispute(known, i % 2 == 0);
            uint256 present = block.timestamp - stopped;
            uint256 stop = stops[i] % LONG;
            vm.warp(block.timestamp + stop);
            _equal(sale.timeOf(known.id), present);
            _settle(known, _resume(sale.recordOf(known.id)));
            stopped += stop;
            _equal(sale.timeOf(known.id), present);
        }
        _equal(sale.recordOf(known.id).suspendedFor, stopped);

        // The review period begins anew when performance resumes.
        uint256 from = deliveredAt + known.particulars.inspectionPeriod + stopped;
        uint256 until = (from < block.timestamp ? block.timestamp : from) + known.common.reviewPeriod;
        Factor[] memory factors = sale.releaseFactors(known.common, known.particulars);
        _equal(factors[1].criterion, until);
        vm.warp(until);
        vm.expectPartialRevert(IAgreement.AgreementConditionsNotMet.selector);
        sale.release(known.common, known.particulars);
        vm.warp(until + 1);
        sale.release(known.common, known.particulars);
        _equal(uint256(sale.recordOf(known.id).phase), uint256(Phase.Closed));
    }

    function testFuzz_deliveryIsMarkedInAgreementTime(uint32 run, uint32 stop) external {
        Known memory known = _formed(1, 1e9);
        vm.warp(block.timestamp + (run % PERIOD));
        uint256 present = block.timestamp;
        _dispute(known, true);
        vm.warp(block.timestamp + (stop % LONG));
        _settle(known, _resume(sale.recordOf(known.id)));

        vm.prank(known.common.second);
        sale.markDelivered(known.common, known.particulars);
        _equal(sale.recordOf(known.id).progress, present);
    }

    /// @dev Whatever an award leaves as progress: steps are total, nothing panics, nothing is due before its time.
    function testFuzz_anyProgressLeavesStepsTotal(uint40 progress, uint32 wait) external {
        Known memory known = _formed(1, 1e9);
        Disposition memory order = _resume(sale.recordOf(known.id));
        order.progress = progress;
        _settle(known, order);
        uint256 resumedAt = block.timestamp;
        vm.warp(block.timestamp + wait);
        // What was due before performance resumed waits for the review period from then on.
        uint256 from =
            progress == 0 ? known.particulars.deliverBy : uint256(progress) + known.particulars.inspectionPeriod;
        if (from < resumedAt) from = resumedAt;
        bool isDue = block.timestamp > from + known.common.reviewPeriod;
        (bool released, bool refunded) = (isDue && progress != 0, isDue && progress == 0);

        if (!released) vm.expectPartialRevert(IAgreement.AgreementConditionsNotMet.selector);
        sale.release(known.common, known.particulars);
        if (released) return;
        if (!refunded) vm.expectPartialRevert(IAgreement.AgreementConditionsNotMet.selector);
        sale.refund(known.common, known.particulars);
    }

    /* WHO */

    function testFuzz_strangersTakeNoPartyStep(address stranger, uint8 which) external {
        Known memory known = _formed(1, 1e9);
        vm.assume(stranger != known.common.first && stranger != known.common.second);
        _call(known, stranger, which % 5, abi.encodeWithSelector(IAgreement.AgreementOnlyParty.selector, stranger));
    }

    function testFuzz_partiesTakeNoStepOfTheOther(bool first) external {
        Known memory known = _formed(1, 1e9);
        address party = first ? known.common.first : known.common.second;
        bytes memory reason = abi.encodeWithSelector(IAgreement.AgreementOnlyParty.selector, party);
        _call(known, party, first ? 0 : 1, reason);
    }

    function testFuzz_onlyTheTribunalTakesCosts(address stranger, uint16 turn, uint256 amount) external {
        Known memory known = _formed(1, 1e9);
        vm.assume(stranger != address(tribunal));
        vm.expectRevert(abi.encodeWithSelector(IAgreement.AgreementOnlyTribunal.selector, stranger));
        vm.prank(stranger);
        sale.payCosts(known.common, known.hash, turn, stranger, amount);
    }

    function testFuzz_oneConsentIsNotEnough(uint256 key, bool first) external {
        Known memory known = _formed(1, 1e9);
        key = _bound(key, 1, 2 ** 128);
        vm.assume(key != BUYER && key != SELLER);
        Disposition memory order = _resume(sale.recordOf(known.id));
        uint40 until = uint40(block.timestamp);
        Acceptance[] memory given = _consents(known.common, sale.settlementDigest(known.id, 0, order, until));
        uint256 forged = first ? 0 : 1;
        given[forged].signature = _signed(key, sale.settlementDigest(known.id, 0, order, until));

        vm.expectRevert(abi.encodeWithSelector(IAgreement.AgreementNotAccepted.selector, given[forged].party));
        sale.settle(known.common, known.hash, order, until, given);
    }

    /* PRIVATE */

    /// @dev Kind 4: coin, between two who accept it.
    function _formed(uint256 kind, uint112 price) private returns (Known memory known) {
        known = _terms(kind == 4 ? 1 : kind, price);
        if (kind == 4) known.common.currency = address(0);
        known.common.first = vm.addr(BUYER);
        _identify(known);
        _form(known);
    }

    function _settle(Known memory known, Disposition memory order) private {
        uint40 until = uint40(block.timestamp);
        uint16 turn = sale.recordOf(known.id).turn;
        Acceptance[] memory given = _consents(known.common, sale.settlementDigest(known.id, turn, order, until));
        sale.settle(known.common, known.hash, order, until, given);
    }

    function _decide(Known memory known, Disposition memory order) private {
        _dispute(known, true);
        _open(known);
        _seat(known, ARBITER);
        _closeRecord(known);
        _award(known, ARBITER, order);
        vm.warp(block.timestamp + 4 days + 1);
        sale.enforce(known.common, known.hash, order);
    }

    function _call(Known memory known, address caller, uint256 which, bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(caller);
        if (which == 0) sale.markDelivered(known.common, known.particulars);
        if (which == 1) sale.confirmReceipt(known.common, known.particulars);
        if (which == 2) sale.dispute(known.common, known.hash, "claim");
        if (which == 3) sale.surrender(known.common, known.hash);
        if (which == 4) sale.withdrawOffer(known.common, known.hash);
    }

    function _equal(uint256 actual, uint256 expected) private pure {
        require(actual == expected, FuzzUnequal(actual, expected));
    }
}
