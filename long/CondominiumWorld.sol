// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Assembly} from "../contracts/condominium/Assembly.sol";
import {Charter} from "../contracts/condominium/Charter.sol";
import {EXTENDS, PASS_OVER, QUORUM_OVER, WAITS} from "../contracts/condominium/Counting.sol";
import {Disputes} from "../contracts/condominium/Disputes.sol";
import {
    Articles,
    Base as Whole,
    Basis,
    Call,
    ICharter,
    Modules,
    Power,
    Rule
} from "../contracts/condominium/ICharter.sol";
import {IMandates} from "../contracts/condominium/IMandates.sol";
import {IObjects} from "../contracts/condominium/IObjects.sol";
import {Entry, Object} from "../contracts/condominium/IRegister.sol";
import {Objects} from "../contracts/condominium/Objects.sol";
import {Units} from "../contracts/condominium/Units.sol";
import {Counter} from "../contracts/testing/Counter.sol";
import {PuppetTribunal} from "../contracts/testing/PuppetTribunal.sol";
import {Base} from "../test/invariants/Vm.sol";

/// @notice What a decision calls, and what uses the moment to call back.
contract ReenteringTarget {
    address private _assembly;
    bytes[] private _calls;

    /// @notice How many of its calls were let in.
    uint256 public entered;
    /// @notice How often a decision called it.
    uint256 public called;

    function arm(address decisions, bytes[] memory calls) external {
        (_assembly, _calls) = (decisions, calls);
    }

    function beCalled() external {
        ++called;
        for (uint256 i; i < _calls.length; ++i) {
            (bool done, ) = _assembly.call(_calls[i]);
            if (done) ++entered;
        }
    }
}

/// @notice A condominium of twelve units, across the end of a word of ballots, in the hands of six people; a manager; a newcomer.
abstract contract CondominiumWorld is Base {
    uint256 internal constant PEOPLE = 8;
    uint256 internal constant OWNERS = 6;
    uint256 internal constant MANAGER = 6;
    /// @dev Who has not acceded.
    uint256 internal constant NEWCOMER = 7;
    /// @dev The key of who sits in every case.
    uint256 internal constant ARBITER = 0xA4B1;
    address internal constant STRANGER = address(0xAA03);
    /// @dev The first unit; 64 is the first of the next word.
    uint32 internal constant FIRST = 58;
    uint32 internal constant UNITS = 12;
    uint8 internal constant HIGHEST = 4;
    uint256 internal constant COMMON_OBJECTS = 3;

    bytes32 private constant BALLOT = keccak256("Ballot(bytes32 decision,string question,string choice)");
    bytes32 private constant PETITION = keccak256("Petition(address convener,bytes32 motion,string question)");
    bytes32 private constant ACCESSION = keccak256("Accession(address participant,bytes32 charter,string statement)");
    bytes32 private constant DOMAIN = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );

    Charter public charter = new Charter();
    Units public units = new Units(address(charter), "Racks", "RACK", true, true);
    Objects public objects = new Objects(address(charter));
    Disputes public disputes = new Disputes(address(charter));
    Assembly public decisions = new Assembly(address(charter), address(units), address(disputes));
    PuppetTribunal public tribunal = new PuppetTribunal(vm.addr(ARBITER));
    ReenteringTarget public reentering = new ReenteringTarget();
    Counter public counter = new Counter();

    address[PEOPLE] private _people;

    constructor() {
        for (uint256 i; i < PEOPLE; ++i) _people[i] = vm.addr(_key(i));
        vm.warp(1_900_000_000);
        _startUnitsAt(FIRST);
        Entry[] memory entries = new Entry[](UNITS);
        for (uint32 i; i < UNITS; ++i) {
            Object memory object = Object("rack", bytes32(uint256(i + 1)), "");
            entries[i] = Entry(_person(i % OWNERS), 10 + 3 * uint40(i), i % 2 == 0 ? 0 : 1, object);
        }
        units.enterMany(entries);
        for (uint256 i; i < COMMON_OBJECTS; ++i) objects.enter("cooling", bytes32(i + 1), "terms", "");
        _found();
    }

    /* FOUNDING */

    /// @dev Units are numbered from 1. To have them across the end of a word, some numbers are skipped.
    function _startUnitsAt(uint32 first) private {
        for (uint256 slot; units.lastUnit() != first - 1; ++slot) {
            bytes32 before = vm.load(address(units), bytes32(slot));
            vm.store(address(units), bytes32(slot), bytes32(uint256(first - 1)));
            if (units.lastUnit() != first - 1) vm.store(address(units), bytes32(slot), before);
        }
    }

    function _found() private {
        Articles memory articles = Articles("charter", "regulation", tribunal, "rules", 1, 10, 1, 5);
        Rule[] memory rules = new Rule[](HIGHEST);
        for (uint8 i; i < HIGHEST; ++i) rules[i] = _ruleFor(i + 1, 0);
        Modules memory modules = Modules(address(units), address(objects), address(disputes), address(decisions));
        Power[] memory powers = new Power[](11);
        powers[0] = _power(address(charter), abi.encodeCall(charter.resolve, (3, 0)), 1, 0);
        powers[1] = _power(address(charter), abi.encodeCall(charter.resolve, (1, 0)), 2, 0);
        powers[2] = _power(address(charter), abi.encodeCall(charter.resolve, (2, 0)), 1, 1);
        powers[3] = _power(address(charter), abi.encodeWithSelector(ICharter.setRule.selector), 1, 0);
        powers[4] = _power(address(objects), abi.encodeWithSelector(IObjects.suspend.selector), 1, 0);
        powers[5] = _power(address(objects), abi.encodeWithSelector(IObjects.resume.selector), 1, 0);
        powers[6] = _power(address(objects), abi.encodeWithSelector(IObjects.retire.selector), 2, 0);
        powers[7] = _power(address(units), abi.encodeWithSelector(Units.reapportion.selector), 3, 0);
        powers[8] = _power(address(charter), abi.encodeWithSelector(IMandates.appoint.selector), 1, 0);
        powers[9] = _power(address(charter), abi.encodeWithSelector(ICharter.setPower.selector), 1, 1);
        powers[10] = _power(address(charter), abi.encodeWithSelector(ICharter.amend.selector), 1, 1);
        charter.found(articles, rules, powers, modules);
    }

    function _power(
        address target,
        bytes memory data,
        uint8 category,
        uint8 class
    ) private view returns (Power memory) {
        return Power(charter.keyOf(Call(target, data)), category, class);
    }

    /// @dev Rules of every kind: by share, by unit, by both; of those cast, present, all. The variant turns them; those of variant 0 are
    /// each no laxer than the one below.
    function _ruleFor(uint8 category, uint256 variant) internal pure returns (Rule memory rule) {
        rule.category = category;
        (rule.quorumNumerator, rule.quorumDenominator) = (1, 4);
        (rule.passNumerator, rule.passDenominator) = category < 3 ? (1, 2) : (2, 3);
        rule.base = Whole(category < 3 ? (category - 1 + variant) % 3 : 2);
        rule.basis = category == 1 || (category == 2 && variant % 3 != 0) ? Basis(variant % 3) : Basis.Both;
        rule.flags = uint8(variant % 4) ^ PASS_OVER;
        if (category < 3) (rule.secondNumerator, rule.secondDenominator) = (1, 8);
        else rule.flags |= WAITS;
        if (variant % 2 == 1) rule.flags |= QUORUM_OVER;
        if (category != 2) rule.flags |= EXTENDS;
        (rule.noticePeriod, rule.votingPeriod) = (1 days, 2 days);
        (rule.challengePeriod, rule.executionPeriod) = (1 days, 20 days);
    }

    /* SIGNATURES */

    function _key(uint256 person) internal pure returns (uint256) {
        return 0xB0B + person;
    }

    function _person(uint256 person) internal view returns (address) {
        return _people[person];
    }

    function _digest(string memory name, address verifier, bytes32 content) private view returns (bytes32) {
        bytes32 domain = keccak256(abi.encode(DOMAIN, keccak256(bytes(name)), keccak256("1"), block.chainid, verifier));
        return keccak256(abi.encodePacked(hex"1901", domain, content));
    }

    function _ballotDigest(bytes32 id, bytes32 question, uint256 choice) internal view returns (bytes32) {
        string memory word = unicode"Жақтаймын / За / For";
        if (choice == 2) word = unicode"Қарсымын / Против / Against";
        if (choice == 3) word = unicode"Қалыс қаламын / Воздерживаюсь / Abstain";
        bytes32 content = keccak256(abi.encode(BALLOT, id, question, keccak256(bytes(word))));
        return _digest("Biy Assembly", address(decisions), content);
    }

    function _petitionDigest(address convener, bytes32 motion, bytes32 question) internal view returns (bytes32) {
        return _digest("Biy Assembly", address(decisions), keccak256(abi.encode(PETITION, convener, motion, question)));
    }

    function _accession(uint256 person) internal view returns (bytes memory) {
        bytes32 statement = keccak256(
            unicode"Жарғыға және ондағы дауларды шешу тәртібіне қосыламын. / Присоединяюсь к уставу и к порядку разрешения споров в нём. / "
            unicode"I accede to the charter and to its procedure for disputes."
        );
        bytes32 content = keccak256(abi.encode(ACCESSION, _person(person), charter.binding(), statement));
        return _signed(_key(person), _digest("Biy Units", address(units), content));
    }

    /// @dev One entry of a batch or of a petition.
    function _entry(
        uint256 choice,
        uint256 key,
        bytes32 digest,
        uint32[] memory ids
    ) internal pure returns (bytes memory) {
        (bytes32 r, bytes32 vs) = (bytes32(0), bytes32(0));
        if (key != 0) {
            (uint8 v, bytes32 first, bytes32 s) = vm.sign(key, digest);
            (r, vs) = (first, bytes32(uint256(s) | (uint256(v - 27) << 255)));
        }
        bytes memory packed = abi.encodePacked(uint8(choice), r, vs, uint8(ids.length));
        for (uint256 i; i < ids.length; ++i) packed = abi.encodePacked(packed, ids[i]);
        return packed;
    }
}
