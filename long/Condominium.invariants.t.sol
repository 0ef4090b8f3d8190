// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Charter} from "../contracts/condominium/Charter.sol";
import {Decision, IAssembly, Tally} from "../contracts/condominium/IAssembly.sol";
import {Articles, Rule} from "../contracts/condominium/ICharter.sol";
import {IObjects} from "../contracts/condominium/IObjects.sol";
import {Electorate, IRegister} from "../contracts/condominium/IRegister.sol";
import {CondominiumGhosts} from "./CondominiumGhosts.sol";
import {CondominiumHandler} from "./CondominiumHandler.sol";
import {CondominiumOrders} from "./CondominiumOrders.sol";
import {CondominiumSituations} from "./CondominiumSituations.sol";
import {Base} from "../test/invariants/Vm.sol";

/// @dev The fuzzer finds only what is declared beside the test.
contract CondominiumCampaign is CondominiumSituations {}

/// @notice What must hold of a condominium, whatever is done to it, in any order: one function a family.
abstract contract CondominiumChecks is Base {
    uint256 private constant FIRST = 58;
    uint256 private constant COMMON_OBJECTS = 3;
    uint8 internal constant HIGHEST = 4;

    CondominiumCampaign internal _here;
    bytes32 private _articles;

    error InvariantBroken(CondominiumGhosts.Broken what);
    error InvariantLedger(uint256 unit);
    error InvariantSum(uint8 class, uint256 expected, uint256 actual);
    error InvariantObject(uint256 object);
    error InvariantBallots(bytes32 id, uint256 expected, uint256 actual);
    error InvariantTally(bytes32 id, uint256 choice);
    error InvariantTallyTooLarge(bytes32 id);
    error InvariantFrozen(bytes32 id);
    error InvariantState(bytes32 id, IAssembly.State expected, IAssembly.State actual);
    error InvariantCalls(uint256 expected, uint256 actual);
    error InvariantStay(bytes32 id, uint256 expected, uint256 actual);
    error InvariantRule(uint8 category);
    error InvariantText(bytes32 expected, bytes32 actual);

    function setUp() public virtual {
        _here = new CondominiumCampaign();
        _articles = keccak256(abi.encode(_here.charter().articles()));
    }

    /// @dev L1: the shares are those of our ledger, which only decisions, splits and merges change, and their sum is the electorate.
    /// L2, L3: an owner's transfer to who has acceded succeeds, whatever is voted on or disputed. L4: common objects are as the
    /// decisions, the manager's suspensions and the arbiter left them.
    function _checkLedger(uint256 from, uint256 every) internal view {
        for (uint256 id = FIRST + from; id <= _here.lastUnit(); id += every) {
            CondominiumGhosts.Holding memory held = _here.holdingOf(id);
            IRegister.Unit memory unit = _here.units().unitOf(id);
            bool isSame = unit.share == held.share && unit.class == held.class && unit.into == held.into;
            isSame = isSame && unit.passedOver == held.passedOver;
            if (held.into == 0)
                isSame =
                    isSame &&
                    unit.acceded == held.acceded &&
                    unit.movedAt == held.movedAt &&
                    unit.waitsSince == held.waitsSince &&
                    _here.units().ownerOf(id) == held.holder;
            require(isSame, InvariantLedger(id));
        }
        require(_here.units().lastUnit() == _here.lastUnit(), InvariantLedger(0));
        for (uint8 class; class < 2 && from == 0; ++class) {
            CondominiumGhosts.Present memory all = _here.electorate(class);
            Electorate memory found = _here.units().electorateOf(class);
            require(found.share == all.share, InvariantSum(class, all.share, found.share));
            require(found.count == all.count, InvariantSum(class, all.count, found.count));
        }
        (uint256 sum, uint256 whole) = (_here.sumOfShares(), _here.units().whole());
        require(whole == sum, InvariantSum(0, sum, whole));
        _requireObjects();
        _requireWhole(CondominiumGhosts.Broken.L1Shares, CondominiumGhosts.Broken.L4Objects);
    }

    /// @dev V1: a tally is the recount of the ballots. V2: a unit at most once, never more than convened. V3, V9: what was frozen is.
    /// V4: an owner's ballot stands against a proxy's. V6: the category is the gravest call's. V10: no ballot before or after.
    /// V11: who has not acceded does not count. The ballots are those that count by our own reckoning, each of these in it.
    function _checkVotes(uint256 index) internal view {
        CondominiumGhosts.Known memory known = _here.decisionAt(index);
        Decision memory decision = _here.decisions().decisionOf(known.id);
        bool isFrozen =
            decision.share == known.share &&
                decision.count == known.count &&
                decision.no == known.header.no &&
                decision.class == known.class &&
                decision.opensAt == known.convenedAt + known.rule.noticePeriod &&
                decision.closesAt == decision.opensAt + known.rule.votingPeriod + (known.isExtended ? 1 days : 0);
        Rule memory rule = _here.charter().ruleAt(decision.rule);
        isFrozen = isFrozen && keccak256(abi.encode(rule)) == keccak256(abi.encode(known.rule));
        require(isFrozen, InvariantFrozen(known.id));
        _requireRecount(index, known.id, decision);
        _requireWhole(CondominiumGhosts.Broken.V1Recount, CondominiumGhosts.Broken.V11Acceded);
    }

    /// @dev E1: carried out are decisions that passed, exactly; in their time; neither stayed nor annulled; once; these calls and no others.
    /// E3: only decisions, mandates and orders reach what is privileged. E4: nothing is carried out from within.
    /// E5: a decision names a tribunal for disputes about it if it changes the tribunal, and no other does.
    function _checkExecution(uint256 index) internal view {
        bytes32 id = _here.decisionAt(index).id;
        (IAssembly.State expected, IAssembly.State actual) = (_here.stateAt(index), _here.decisions().stateOf(id));
        require(actual == expected, InvariantState(id, expected, actual));
        require(_here.counter().value() == _here.counted(), InvariantCalls(_here.counted(), _here.counter().value()));
        uint256 called = _here.reentering().called();
        require(called == _here.reentered(), InvariantCalls(_here.reentered(), called));
        require(_here.reentering().entered() == 0, InvariantBroken(CondominiumGhosts.Broken.E4Reentrant));
        _requireWhole(CondominiumGhosts.Broken.E1Executed, CondominiumGhosts.Broken.E5Successor);
    }

    /// @dev A2: stays are fourteen days each at most, ninety in all. A3: rules and articles are as decisions left them (shares: L1).
    /// A5: struck ballots leave the recount without them. A6: a unit is recovered after fourteen days unless its key objects.
    function _checkArbiter(uint256 index, uint8 category) internal view {
        CondominiumGhosts.Known memory known = _here.decisionAt(index);
        Decision memory decision = _here.decisions().decisionOf(known.id);
        require(
            decision.stayedUntil == known.stayedUntil,
            InvariantStay(known.id, known.stayedUntil, decision.stayedUntil)
        );
        require(decision.stayed <= 90, InvariantStay(known.id, 90, decision.stayed));
        require(decision.stayed == known.stayedDays, InvariantStay(known.id, known.stayedDays, decision.stayed));
        require(decision.disputes == known.disputes, InvariantStay(known.id, known.disputes, decision.disputes));
        (uint16 number, Rule memory expected) = _here.ruleFor(category);
        (uint16 actual, Rule memory found) = _here.charter().ruleOf(category);
        bool isSame = number == actual && keccak256(abi.encode(found)) == keccak256(abi.encode(expected));
        require(isSame, InvariantRule(category));
        Articles memory articles = _here.charter().articles();
        require(articles.arbitration == _here.arbitration(), InvariantRule(0));
        require(articles.document == _here.document(), InvariantText(_here.document(), articles.document));
        (articles.arbitration, articles.document) = ("rules", "charter");
        require(keccak256(abi.encode(articles)) == _articles, InvariantRule(0));
        _requireBound();
        _requireWhole(CondominiumGhosts.Broken.A2Stays, CondominiumGhosts.Broken.A6Recovery);
    }

    /* PRIVATE */

    /// @dev The hash that who accedes signs is of the text and of what the contracts do now: no decision parts them.
    function _requireBound() private view {
        Charter charter = _here.charter();
        Rule[] memory rules = new Rule[](charter.highestCategory());
        for (uint8 i; i < rules.length; ++i) (, rules[i]) = charter.ruleOf(i + 1);
        bytes memory bound = abi.encode(charter.articles(), rules, charter.powersHash(), _here.units().stated());
        require(keccak256(bound) == charter.binding(), InvariantText(keccak256(bound), charter.binding()));
    }

    function _requireObjects() private view {
        for (uint256 id = 1; id <= COMMON_OBJECTS; ++id) {
            CondominiumGhosts.CommonObject memory expected = _here.commonOf(id);
            IObjects.Object memory found = _here.objects().objectOf(id);
            bool isOver = expected.suspendedUntil != 0 && block.timestamp > expected.suspendedUntil;
            if (expected.status == IObjects.Status.Suspended && isOver) expected.status = IObjects.Status.Active;
            bool isSame =
                found.status == expected.status &&
                    found.kind == "cooling" &&
                    found.content == bytes32(id) &&
                    found.terms == "terms" &&
                    found.replacedBy == 0;
            require(isSame, InvariantObject(id));
        }
        require(_here.objects().lastObject() == COMMON_OBJECTS, InvariantObject(0));
    }

    function _requireRecount(uint256 index, bytes32 id, Decision memory decision) private view {
        uint256[] memory words = _here.decisions().ballotsOf(id, 0, 2);
        (uint256 cast, ) = _here.castAt(index);
        uint256 found = (words[0] >> (4 * FIRST)) | (words[1] << (4 * (64 - FIRST)));
        require(found == cast, InvariantBallots(id, cast, found));
        uint256[4] memory shares;
        uint256[4] memory units;
        for (uint256 i; i < 64 && found >> (4 * i) != 0; ++i) {
            uint256 choice = (found >> (4 * i)) & 3;
            if (choice == 0) continue;
            shares[choice] += _here.units().shareAt(FIRST + i, decision.no);
            ++units[choice];
        }
        Tally memory tally = _here.decisions().tallyOf(id);
        require(tally.yes == shares[1] && tally.unitsYes == units[1], InvariantTally(id, 1));
        require(tally.no == shares[2] && tally.unitsNo == units[2], InvariantTally(id, 2));
        require(tally.abstain == shares[3] && tally.unitsAbstain == units[3], InvariantTally(id, 3));
        bool fits =
            shares[1] + shares[2] + shares[3] <= decision.share && units[1] + units[2] + units[3] <= decision.count;
        require(fits, InvariantTallyTooLarge(id));
    }

    function _requireWhole(CondominiumGhosts.Broken from, CondominiumGhosts.Broken to) private view {
        if (!_here.isBroken()) return;
        for (uint256 i = uint256(from); i <= uint256(to); ++i)
            require(!_here.broken(CondominiumGhosts.Broken(i)), InvariantBroken(CondominiumGhosts.Broken(i)));
    }
}

/// @notice The fuzzer's campaigns: short ones, by its own dice.
contract CondominiumInvariants is CondominiumChecks {
    error InvariantVacuous(bytes32 step);

    function setUp() public override {
        super.setUp();
        bytes4[] memory steps = new bytes4[](49);
        steps[0] = CondominiumHandler.convene.selector;
        steps[1] = CondominiumHandler.reconvene.selector;
        steps[2] = CondominiumHandler.vote.selector;
        steps[3] = CondominiumHandler.voteBySignature.selector;
        steps[4] = CondominiumHandler.giveProxy.selector;
        steps[5] = CondominiumHandler.voteByProxy.selector;
        steps[6] = CondominiumHandler.countBallots.selector;
        steps[7] = CondominiumHandler.transfer.selector;
        steps[8] = CondominiumHandler.accede.selector;
        steps[9] = CondominiumHandler.split.selector;
        steps[10] = CondominiumHandler.merge.selector;
        steps[11] = CondominiumHandler.suspendNow.selector;
        steps[12] = CondominiumHandler.report.selector;
        steps[13] = CondominiumHandler.warp.selector;
        steps[14] = CondominiumHandler.poll.selector;
        steps[15] = CondominiumOrders.execute.selector;
        steps[16] = CondominiumOrders.undo.selector;
        steps[17] = CondominiumOrders.dispute.selector;
        steps[18] = CondominiumOrders.order.selector;
        steps[19] = CondominiumOrders.giveUp.selector;
        steps[20] = CondominiumOrders.recover.selector;
        steps[21] = CondominiumOrders.attack.selector;
        steps[22] = CondominiumOrders.awaitAndExecute.selector;
        steps[23] = CondominiumSituations.decide.selector;
        steps[24] = CondominiumSituations.callBack.selector;
        steps[25] = CondominiumSituations.annulAndUndo.selector;
        steps[26] = CondominiumSituations.stayAgain.selector;
        steps[27] = CondominiumSituations.runOut.selector;
        steps[28] = CondominiumSituations.overrideProxy.selector;
        steps[29] = CondominiumSituations.voteAndSell.selector;
        steps[30] = CondominiumSituations.appeal.selector;
        steps[31] = CondominiumSituations.splitByDecision.selector;
        steps[32] = CondominiumSituations.suspendAgain.selector;
        steps[33] = CondominiumSituations.callAgain.selector;
        steps[34] = CondominiumSituations.strikeAndExecute.selector;
        steps[35] = CondominiumSituations.annulAndVote.selector;
        steps[36] = CondominiumSituations.collectProxies.selector;
        steps[37] = CondominiumSituations.voteNotAcceded.selector;
        steps[38] = CondominiumSituations.recoverKey.selector;
        steps[39] = CondominiumSituations.keepReady.selector;
        steps[40] = CondominiumSituations.reapportionByDecision.selector;
        steps[41] = CondominiumOrders.hold.selector;
        steps[42] = CondominiumSituations.strikeInPieces.selector;
        steps[43] = CondominiumSituations.holdToTheEnd.selector;
        steps[44] = CondominiumHandler.withdraw.selector;
        steps[45] = CondominiumSituations.strikeAndVote.selector;
        steps[46] = CondominiumSituations.petitionLate.selector;
        steps[47] = CondominiumHandler.passOver.selector;
        steps[48] = CondominiumSituations.passOverAndReturn.selector;
        _target(address(_here), steps);
    }

    // A few units, one decision a call: over a campaign it is all of them. Fewer runs than elsewhere: a step here is many.

    /// hardhat-config: invariant.runs = 50
    function invariant_ledger() external view {
        _checkLedger(_here.calls() % 4, 4);
    }

    /// hardhat-config: invariant.runs = 50
    function invariant_votes() external view {
        _checkVotes(_here.calls() % _here.count());
    }

    /// hardhat-config: invariant.runs = 50
    function invariant_execution() external view {
        _checkExecution(_here.calls() % _here.count());
    }

    /// hardhat-config: invariant.runs = 50
    function invariant_arbiter() external view {
        uint256 calls = _here.calls();
        _checkArbiter(calls % _here.count(), uint8(1 + (calls % HIGHEST)));
    }

    /// @dev A campaign that does nothing proves nothing. What one run may miss, {CondominiumCampaignTest} does.
    function afterInvariant() external view {
        require(_here.succeeded("any") >= _here.calls() / 6, InvariantVacuous("any"));
    }
}

/// @notice That the handlers can do what they are for: else the invariants would hold of nothing.
contract CondominiumCampaignTest is CondominiumChecks {
    uint256 private constant STEPS = 2_500;
    /// @dev So many worlds at most, should the first not come to everything.
    uint256 private constant WORLDS = 8;
    uint256 private constant SEED = 26;

    error CampaignNever(bytes32 step);
    error CampaignNeverIn(IAssembly.State state);

    /// @dev A campaign by dice: the same ones each time. Each step named below is one in which one rule decides: as long as one of them was
    /// not taken, there is another campaign in a world of its own.
    function test_everyStepAndEveryStateOccurs() external {
        // Else it would be run again, should it fail, with its whole trace: gigabytes a thousand steps.
        vm.unixTime();
        bytes32[109] memory steps = [
            bytes32("convene by mandate"),
            "convene by petition",
            "convene what was allowed",
            "convene again refused",
            "convene for another refused",
            "support",
            "support by own call",
            "support refused, used",
            "support refused, over",
            "second call",
            "reconvene what was remitted",
            "reconvene before undone",
            "vote",
            "vote refused",
            "voteBySignature",
            "giveProxy",
            "voteByProxy",
            "voteByProxy, of the unit's own",
            "voteByProxy, taken out",
            "override a proxy",
            "override a signed ballot",
            "keep a ballot, sold",
            "keep a ballot, merged",
            "keep what was said in person",
            "buyer overrides",
            "kept struck",
            "cast again in person",
            "countBallots",
            "countBallots with bad entries",
            "transfer",
            "transfer and wait on",
            "accede",
            "split refused",
            "split by decision",
            "split refused, no consent",
            "split refused, sold since",
            "reapportion",
            "reapportion refused, no consent",
            "reapportion refused, not whole",
            "passOver",
            "passOver refused, in time",
            "count again",
            "merge",
            "suspendNow",
            "suspendNow within the pause",
            "suspendNow after the pause",
            "report",
            "execute",
            "execute a rule",
            "rule refused, laxer",
            "rule refused, changed since",
            "another text since",
            "execute another tribunal",
            "execute what calls back",
            "execute two at once refused",
            "execute refused, stayed",
            "execute on a second call",
            "convene by what it changes",
            "convene by a class refused",
            "change of another class refused",
            "execute a power",
            "execute a power, by a class",
            "execute a power, to a lighter",
            "power of another category since",
            "power of another class since",
            "leave out who has not acceded",
            "leave out what was bought since",
            "vote refused, annulled",
            "proxy refused, too many",
            "proxy refused, manager",
            "completeRecovery too early",
            "completeRecovery, used since",
            "recount in new time",
            "execute after a recount",
            "execute refused, waits",
            "execute refused, held",
            "execute refused, recounting",
            "execute refused, life over",
            "hold",
            "withdraw",
            "extend voting",
            "withdraw refused",
            "end after the ceiling",
            "expire",
            "run out",
            "undo",
            "undo too late",
            "dispute",
            "dispute noted",
            "declare",
            "stay",
            "stay overlaps",
            "stays used up",
            "hold up",
            "annul",
            "remit",
            "strike",
            "strike what was counted",
            "strike refused, its own",
            "allow",
            "lift",
            "remove",
            "interim",
            "recover",
            "completeRecovery",
            "stopRecovery",
            "giveUp",
            "stay at once",
            "attack"
        ];
        uint256 states = uint256(type(IAssembly.State).max);
        bool[] memory isTaken = new bool[](steps.length + states);
        uint256 missing = isTaken.length;
        for (uint256 world; world < WORLDS && missing != 0; ++world) {
            if (world != 0) setUp();
            _play(SEED + world);
            for (uint256 i; i < isTaken.length; ++i) {
                if (isTaken[i]) continue;
                isTaken[i] =
                    i < steps.length
                        ? _here.succeeded(steps[i]) != 0
                        : _here.visited(IAssembly.State(1 + i - steps.length));
                if (isTaken[i]) --missing;
            }
        }
        for (uint256 i; i < steps.length; ++i) require(isTaken[i], CampaignNever(steps[i]));
        for (uint256 i; i < states; ++i) require(isTaken[steps.length + i], CampaignNeverIn(IAssembly.State(1 + i)));
    }

    /// @dev In the world that there is now: a handler is a function of one of them.
    function _play(uint256 seed) private {
        function(uint256) external[63] memory handlers = [
            _here.convene,
            _here.reconvene,
            _here.vote,
            _here.voteBySignature,
            _here.giveProxy,
            _here.voteByProxy,
            _here.countBallots,
            _here.transfer,
            _here.accede,
            _here.split,
            _here.merge,
            _here.suspendNow,
            _here.report,
            _here.warp,
            _here.poll,
            _here.execute,
            _here.undo,
            _here.dispute,
            _here.order,
            _here.giveUp,
            _here.stayInterim,
            _here.recover,
            _here.attack,
            _here.awaitAndExecute,
            _here.decide,
            _here.callBack,
            _here.annulAndUndo,
            _here.stayAgain,
            _here.runOut,
            _here.overrideProxy,
            _here.voteAndSell,
            _here.appeal,
            _here.splitByDecision,
            _here.reapportionByDecision,
            _here.passOver,
            _here.passOverAndReturn,
            _here.callAgain,
            _here.keepReady,
            _here.strikeAndExecute,
            _here.annulAndVote,
            _here.collectProxies,
            _here.voteNotAcceded,
            _here.recoverKey,
            _here.suspendAgain,
            _here.poll,
            _here.execute,
            _here.order,
            _here.undo,
            _here.dispute,
            _here.recover,
            _here.overrideProxy,
            _here.voteAndSell,
            _here.decide,
            _here.suspendAgain,
            _here.annulAndUndo,
            _here.hold,
            _here.strikeInPieces,
            _here.holdToTheEnd,
            _here.withdraw,
            _here.strikeAndExecute,
            _here.order,
            _here.strikeAndVote,
            _here.petitionLate
        ];
        for (uint256 i; i < STEPS; ++i) {
            uint256 dice = uint256(keccak256(abi.encode(i, seed)));
            handlers[dice % handlers.length](dice);
            if (i % 8 == 0 || _here.isBroken()) this.checkAll();
        }
    }

    /// @dev A call of its own, as memory is given back at its end.
    function checkAll() external view {
        _checkLedger(0, 1);
        for (uint256 i; i < _here.count(); ++i) {
            _checkVotes(i);
            _checkExecution(i);
            _checkArbiter(i, uint8(1 + (i % HIGHEST)));
        }
    }
}
