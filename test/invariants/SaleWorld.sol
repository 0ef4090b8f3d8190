// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {Acceptance} from "../../contracts/agreements/IAgreement.sol";
import {AssetsTo, Disposition, Phase, Record, Then} from "../../contracts/arbitration/Disposition.sol";
import {Common} from "../../contracts/arbitration/IDisputable.sol";
import {ITribunalCases} from "../../contracts/arbitration/ITribunalCases.sol";
import {Roster} from "../../contracts/arbitration/Roster.sol";
import {Tribunal} from "../../contracts/arbitration/Tribunal.sol";
import {ISale} from "../../contracts/templates/ISale.sol";
import {Sale} from "../../contracts/templates/Sale.sol";
import {ReenteringReceiver, RevertingReceiver} from "../../contracts/testing/HostileReceivers.sol";
import {HookToken} from "../../contracts/testing/HostileTokens.sol";
import {TestTenge} from "../../contracts/testing/TestTenge.sol";
import {Base} from "./Vm.sol";

/// @notice Everything deployed, everyone named; how a sale is formed, and how a case is conducted by a sole arbiter.
abstract contract SaleWorld is Base {
    /// @dev A sale that the tests know: its terms, and what was given to its purse besides.
    struct Known {
        Common common;
        ISale.Particulars particulars;
        bytes32 hash;
        bytes32 id;
        uint256 donated;
    }

    uint256 internal constant BUYER = 0xB1;
    uint256 internal constant SELLER = 0x5E;
    uint256 internal constant ARBITER = 0xA1;
    uint256 internal constant DEPUTY = 0xA2;
    uint256 internal constant RESERVE = 0xA3;
    address internal constant AUTHORITY = address(0xAA01);
    address internal constant SUCCESSOR = address(0xAA02);
    address internal constant STRANGER = address(0xAA03);
    /// @dev It is paid what another may not get: any account that accepts.
    address internal constant REFUGE = address(0xAA04);
    uint40 internal constant PERIOD = 5 days;

    Sale public sale = new Sale();
    Tribunal public tribunal = new Tribunal();
    Roster public roster = new Roster(address(this));
    TestTenge public tenge = new TestTenge();
    HookToken public hook = new HookToken();
    RevertingReceiver public refusing = new RevertingReceiver();
    ReenteringReceiver public reentering = new ReenteringReceiver();
    bytes32 public rules;
    uint256 private _salts;

    constructor() {
        vm.warp(1_900_000_000);
        roster.accredit(vm.addr(ARBITER), "arbiter", "credentials", 7, type(uint40).max);
        roster.accredit(vm.addr(DEPUTY), "deputy", "credentials", 7, type(uint40).max);
        // The rules want a third; should it be drawn, the key is known.
        roster.accredit(vm.addr(RESERVE), "reserve", "credentials", 7, type(uint40).max);
        ITribunalCases.Rules memory content;
        (content.seats, content.roster) = (1, roster);
        (content.authority, content.successor, content.silence) = (AUTHORITY, SUCCESSOR, 3 days);
        (content.advance, content.text) = (1_000, "rules");
        (content.nominationPeriod, content.acceptancePeriod, content.evidencePeriod) = (3 days, 2 days, 3 days);
        (content.awardPeriod, content.reasonsPeriod, content.enforcementDelay) = (5 days, 2 days, 4 days);
        rules = tribunal.publish(content);
    }

    /* TERMS */

    /// @dev Four kinds: coin with a seller who refuses it; test tenge; coin with a buyer who calls back; a token that tells.
    function _terms(uint256 kind, uint112 price) internal returns (Known memory known) {
        Common memory common = known.common;
        common.first = kind == 2 ? address(reentering) : vm.addr(BUYER);
        common.second =
            kind == 0
                ? address(refusing)
                : kind == 3
                    ? address(reentering)
                    : vm.addr(SELLER);
        common.currency =
            kind == 1
                ? address(tenge)
                : kind == 3
                    ? address(hook)
                    : address(0);
        (common.tribunal, common.rules) = (tribunal, rules);
        (common.reviewPeriod, common.offerEndsAt) = (2 days, type(uint40).max);
        (common.costsCap, common.document, common.summary) = (1_000, "document", "summary");
        common.salt = bytes32(++_salts);
        known.particulars = ISale.Particulars(price, uint40(block.timestamp) + PERIOD, 3 days);
        _identify(known);
    }

    function _identify(Known memory known) internal view {
        known.hash = sale.hashOf(known.particulars);
        known.id = sale.idOf(known.common, known.hash);
    }

    /// @dev The consents of those who have keys. Who has none is the sender.
    function _consents(Common memory common, bytes32 digest) internal pure returns (Acceptance[] memory given) {
        given = new Acceptance[](2);
        given[0] = Acceptance(common.first, _signed(BUYER, digest));
        given[1] = Acceptance(common.second, _signed(SELLER, digest));
    }

    /// @dev The party that has no key, or the buyer.
    function _sender(Common memory common) internal view returns (address) {
        return _isHostile(common.second) ? common.second : common.first;
    }

    function _isHostile(address party) internal view returns (bool) {
        return party == address(refusing) || party == address(reentering);
    }

    /// @dev Gives the payer what it is about to pay.
    /// @return value the coin that goes with the call
    function _fund(address payer, address currency, uint256 amount) internal returns (uint256 value) {
        if (currency == address(0)) {
            vm.deal(payer, payer.balance + amount);
            return amount;
        }
        TestTenge(currency).mint(payer, amount);
        vm.prank(payer);
        IERC20(currency).approve(address(sale), amount);
    }

    function _form(Known memory known) internal {
        address payer = _sender(known.common);
        uint256 value = _fund(payer, known.common.currency, known.particulars.price);
        Acceptance[] memory given = _consents(known.common, known.id);
        vm.prank(payer);
        sale.form{value: value}(known.common, known.particulars, given);
    }

    function _balanceOf(address currency, address account) internal view returns (uint256) {
        return currency == address(0) ? account.balance : IERC20(currency).balanceOf(account);
    }

    /* CASES */

    function _caseOf(Known memory known) internal view returns (bytes32 caseId, ITribunalCases.Case memory found) {
        caseId = tribunal.caseIdOf(address(sale), known.id, sale.recordOf(known.id).turn);
        found = tribunal.caseOf(caseId);
    }

    function _dispute(Known memory known, bool byFirst) internal {
        vm.prank(byFirst ? known.common.first : known.common.second);
        sale.dispute(known.common, known.hash, "claim");
    }

    function _open(Known memory known) internal {
        tribunal.open(sale, known.common, known.hash);
    }

    function _seat(Known memory known, uint256 key) internal {
        (bytes32 caseId, ) = _caseOf(known);
        address arbiter = vm.addr(key);
        vm.prank(known.common.first);
        tribunal.nominate(caseId, 0, arbiter);
        vm.prank(known.common.second);
        tribunal.nominate(caseId, 0, arbiter);
        _accept(caseId, arbiter);
    }

    function _accept(bytes32 caseId, address arbiter) internal {
        vm.prank(arbiter);
        tribunal.accept(caseId, 0, "disclosure");
    }

    function _closeRecord(Known memory known) internal {
        (bytes32 caseId, ITribunalCases.Case memory current) = _caseOf(known);
        bool isOver = block.timestamp > current.deadline;
        vm.prank(known.common.first);
        tribunal.closeEvidence(caseId);
        if (isOver) return;
        vm.prank(known.common.second);
        tribunal.closeEvidence(caseId);
    }

    /// @dev The operative part, and the reasons at once.
    function _award(Known memory known, uint256 key, Disposition memory disposition) internal {
        (bytes32 caseId, ) = _caseOf(known);
        bytes[] memory signatures = new bytes[](1);
        signatures[0] = _signed(key, tribunal.awardDigest(caseId, disposition, 0, "award"));
        tribunal.award(caseId, known.common, known.hash, disposition, 0, "award", signatures);
        signatures[0] = _signed(key, tribunal.reasonsDigest(caseId, "reasons"));
        tribunal.giveReasons(caseId, "reasons", signatures);
    }

    function _key(address arbiter) internal pure returns (uint256) {
        if (arbiter == vm.addr(RESERVE)) return RESERVE;
        return arbiter == vm.addr(ARBITER) ? ARBITER : DEPUTY;
    }

    /* DISPOSITIONS */

    /// @dev One that can be carried out: balanced if it closes, and within the cap.
    function _disposition(
        Known memory known,
        uint256 seed,
        uint256 cap
    ) internal view returns (Disposition memory order) {
        Record memory record = sale.recordOf(known.id);
        order.then = record.phase == Phase.Closed ? Then.Close : Then(seed % 3);
        order.costs = uint112(_bound(seed >> 16, 0, (uint256(record.held) * cap) / 10_000));
        uint256 left = record.held - order.costs;
        order.toFirst = uint112(_bound(seed >> 64, 0, left));
        order.toSecond = uint112(
            order.then == Then.Close ? left - order.toFirst : _bound(seed >> 128, 0, left - order.toFirst)
        );
        order.progress = record.progress;
        // What changes nothing and leaves the dispute open is refused.
        if (order.then == Then.Stay && order.toFirst == 0 && order.toSecond == 0) order.then = Then.Resume;
    }

    function _resume(Record memory record) internal pure returns (Disposition memory) {
        return Disposition(0, 0, 0, AssetsTo.Nobody, Then.Resume, record.progress, 0);
    }
}
