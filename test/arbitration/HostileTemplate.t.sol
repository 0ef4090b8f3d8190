// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Disposition, Party, Phase, Record} from "../../contracts/arbitration/Disposition.sol";
import {Common, IDisputable} from "../../contracts/arbitration/IDisputable.sol";
import {ITribunalCases} from "../../contracts/arbitration/ITribunalCases.sol";
import {SaleWorld} from "../invariants/SaleWorld.sol";

/// @notice A template that answers as it likes: the tribunal may believe it about its own cases, and about nothing else.
contract HostileTemplate {
    bytes32 public constant ID = "agreement";

    Record private _record = Record(Phase.Suspended, Party.First, 1, 0, 0, 0, 0);
    mapping(uint16 turn => uint256) public costs;

    function idOf(Common calldata, bytes32) external pure returns (bytes32) {
        return ID;
    }

    function recordOf(bytes32) external view returns (Record memory) {
        return _record;
    }

    function restOf(bytes32) external pure returns (bytes32) {
        return 0;
    }

    function costsOf(bytes32, uint16 turn) external view returns (uint256) {
        return costs[turn];
    }

    function check(Common calldata, bytes32, uint16, Disposition calldata) external pure returns (bytes32) {
        return ID;
    }

    /// @notice Says that it pays, and pays nothing.
    function payCosts(Common calldata, bytes32, uint16, address, uint256) external {}

    function setRecord(Party claimant, uint16 turn) external {
        (_record.claimant, _record.turn) = (claimant, turn);
    }

    function setCosts(uint16 turn, uint256 amount) external {
        costs[turn] = amount;
    }
}

/// @notice What such a template can't do: take what others advanced.
contract HostileTemplateTest is SaleWorld {
    uint256 private constant OTHERS = 1_000;
    address private constant ATTACKER = address(0xBAD);

    HostileTemplate private _template;
    Known private _victim;

    error HostileTook(uint256 owed, uint256 balance);

    function setUp() external {
        _template = new HostileTemplate();
        _victim = _terms(1, 1e9);
        Known memory victim = _victim;
        _form(victim);
        _dispute(victim, true);
        _open(victim);
        (bytes32 caseId, ) = _caseOf(victim);
        vm.deal(STRANGER, OTHERS);
        vm.prank(STRANGER);
        tribunal.payAdvance{value: OTHERS}(caseId);
    }

    function test_open_revertsWhenTheRulesAreUnknown() external {
        Common memory common = _common("unknown");
        vm.expectRevert(abi.encodeWithSelector(ITribunalCases.TribunalRulesUnknown.selector, bytes32("unknown")));
        tribunal.open(IDisputable(address(_template)), common, 0);
    }

    /// @dev An advance in a worthless token must not become one in coin because the next case is under other rules.
    function test_open_doesNotCarryAnAdvanceIntoAnotherCurrency() external {
        bytes32 worthless = _publish(address(tenge));
        bytes32 inCoin = _publish(address(0));
        bytes32 caseId = tribunal.open(IDisputable(address(_template)), _common(worthless), 0);
        vm.prank(ATTACKER);
        tribunal.withdrawClaim(caseId);
        tenge.mint(ATTACKER, OTHERS);
        vm.prank(ATTACKER);
        tenge.approve(address(tribunal), OTHERS);
        vm.prank(ATTACKER);
        tribunal.payAdvance(caseId);

        _template.setRecord(Party.First, 2);
        try tribunal.open(IDisputable(address(_template)), _common(inCoin), 0) returns (bytes32 next) {
            vm.prank(ATTACKER);
            tribunal.withdrawClaim(next);
        } catch {}
        uint256 owed = tribunal.dueTo(address(0), ATTACKER);
        require(owed == 0, HostileTook(owed, address(tribunal).balance));
    }

    /// @dev Whatever it says of costs, an advance is paid out once.
    function testFuzz_distribute_paysAnAdvanceOnce(uint256 costs) external {
        bytes32 caseId = tribunal.open(IDisputable(address(_template)), _common(rules), 0);
        vm.deal(ATTACKER, OTHERS);
        vm.prank(ATTACKER);
        tribunal.payAdvance{value: OTHERS}(caseId);
        _decide(caseId);
        _template.setRecord(Party.None, 2);
        for (uint256 i; i < 3; ++i) {
            _template.setCosts(1, i == 1 ? 0 : costs);
            try tribunal.distribute(caseId, _common(rules), 0) {} catch {}
        }
        uint256 owed = tribunal.dueTo(address(0), ATTACKER) + tribunal.dueTo(address(0), vm.addr(ARBITER));
        require(owed == OTHERS, HostileTook(owed, address(tribunal).balance));
    }

    function _decide(bytes32 caseId) private {
        Disposition memory order;
        vm.warp(block.timestamp + 4 days);
        vm.prank(AUTHORITY);
        tribunal.appoint(caseId, 0, vm.addr(ARBITER));
        _accept(caseId, vm.addr(ARBITER));
        vm.warp(block.timestamp + 4 days);
        tribunal.closeEvidence(caseId);
        bytes[] memory signatures = new bytes[](1);
        signatures[0] = _signed(ARBITER, tribunal.awardDigest(caseId, order, 0, "award"));
        tribunal.award(caseId, _common(rules), 0, order, 0, "award", signatures);
        signatures[0] = _signed(ARBITER, tribunal.reasonsDigest(caseId, "reasons"));
        tribunal.giveReasons(caseId, "reasons", signatures);
    }

    function _common(bytes32 named) private view returns (Common memory common) {
        (common.first, common.second) = (ATTACKER, STRANGER);
        (common.tribunal, common.rules) = (tribunal, named);
    }

    /// @dev The attacker is the authority.
    function _publish(address feeCurrency) private returns (bytes32) {
        ITribunalCases.Rules memory content = tribunal.rulesOf(rules);
        (content.authority, content.feeCurrency) = (ATTACKER, feeCurrency);
        return tribunal.publish(content);
    }
}
