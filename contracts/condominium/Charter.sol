// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITribunal} from "../arbitration/ITribunal.sol";
import {Counting, PASS_OVER, QUORUM_OVER} from "./Counting.sol";
import {IAssembly} from "./IAssembly.sol";
import {Articles, Basis, Call, Frame, ICharter, Modules, Motion, Power, Rule} from "./ICharter.sol";
import {IRegister} from "./IRegister.sol";
import {IUnits} from "./IUnits.sol";
import {Mandates} from "./Mandates.sol";

/// @title Charter
/// @notice The charter of a digital condominium or of a community, as a machine keeps it. Nobody owns it, and only decisions change it.
/// @dev Rules are added and never changed, so that a decision keeps the one that it was convened by.
///
///   (deployed, modules deployed and bound) ──found, by the founder──▶ founded ──amend · set…, by decisions──▶ founded
contract Charter is Mandates, ICharter {
    /// @dev So many fit into the slot of {Present}.
    uint256 private constant MOST_CATEGORIES = 8;
    /// @dev So that a human can be asked before anything is carried out.
    uint32 private constant SHORTEST_PERIOD = 1 days;
    /// @dev So that no rule puts off for good whatever would change it.
    uint32 private constant LONGEST_PERIOD = 365 days;

    /// @dev Places of words in calldata: of the category in {setRule}, of what a power was in {setPower}.
    uint256 private constant RULE_CATEGORY = 9;
    uint256 private constant CATEGORY_BEFORE = 3;
    uint256 private constant CLASS_BEFORE = 4;

    address private immutable FOUNDER = msg.sender;

    /// @param count how many rules were ever made
    /// @param rules 16 bits for each category: the number of its present rule
    /// @param byUnit a bit for each category, from the lowest: its present rule counts units
    struct Present {
        uint8 highest;
        uint16 version;
        uint40 foundedAt;
        uint16 count;
        uint128 rules;
        uint8 byUnit;
    }

    Present private _present;
    Modules private _modules;
    Articles private _articles;
    mapping(uint16 number => Rule) private _rules;
    /// @dev The category, and the class in the eight bits above.
    mapping(bytes32 key => uint16) private _powers;
    /// @inheritdoc ICharter
    bytes32 public powersHash;
    /// @inheritdoc ICharter
    bytes32 public binding;

    /* FOUNDING */

    /// @inheritdoc ICharter
    function found(
        Articles calldata content,
        Rule[] calldata rules,
        Power[] calldata powers,
        Modules calldata its
    ) external {
        require(msg.sender == FOUNDER, CharterOnlyFounder(msg.sender));
        require(_present.foundedAt == 0, CharterAlreadyFounded());
        address[5] memory parts = [its.register, its.objects, its.disputes, its.decisions, address(this)];
        for (uint256 i; i < 4; ++i) require(IRegister(parts[i]).boundTo() == address(this), CharterNotItsOwn(parts[i]));
        // Each could be bound to this charter, and the assembly still count another register or obey another arbiter.
        bool fits =
            IAssembly(its.decisions).register() == its.register && IAssembly(its.decisions).disputes() == its.disputes;
        require(fits, CharterNotItsOwn(its.decisions));
        require(IRegister(its.register).electorateOf(0).count != 0, CharterWithoutUnits());
        require(content.document != 0 && content.regulation != 0, CharterWithoutDocument());
        _requireParts(
            content.petitionNumerator,
            content.petitionDenominator,
            content.proxyNumerator,
            content.proxyDenominator
        );
        _requireServed(content.tribunal, content.arbitration);
        require(rules.length != 0 && rules.length <= MOST_CATEGORIES, CharterCategory(uint8(rules.length)));

        (_present.foundedAt, _present.version) = (uint40(block.timestamp), 1);
        _present.highest = uint8(rules.length);
        (_modules, _articles) = (its, content);
        for (uint256 i; i < rules.length; ++i) {
            require(rules[i].category == i + 1, CharterCategory(rules[i].category));
            if (i != 0) _requireGraver(rules[i], rules[i - 1]);
            _setRule(rules[i]);
        }
        for (uint256 i; i < powers.length; ++i) _setPower(powers[i]);
        _bind();
        bytes32[5] memory hashes;
        for (uint256 i; i < parts.length; ++i) hashes[i] = parts[i].codehash;
        emit Founded(content, rules, powers, its, hashes);
    }

    /* WHAT ONLY A DECISION DOES */

    /// @inheritdoc ICharter
    function amend(bytes32 text, bytes32 regulation, bytes32 before) external onlyAssembly {
        require(text != 0 && regulation != 0, CharterWithoutDocument());
        require(before == binding, CharterTextChanged(before, binding));
        (_articles.document, _articles.regulation) = (text, regulation);
        _bind();
        emit Amended(++_present.version, text, regulation, binding);
    }

    /// @inheritdoc ICharter
    function setRule(Rule calldata rule, uint16 before) external onlyAssembly {
        uint8 category = rule.category;
        (uint16 number, ) = ruleOf(category);
        require(number == before, CharterRuleChanged(category, number));
        if (category > 1) _requireGraver(rule, _ruleIn(category - 1));
        if (category < _present.highest) _requireGraver(_ruleIn(category + 1), rule);
        _setRule(rule);
    }

    /// @inheritdoc ICharter
    function setPower(Power calldata power, uint8 categoryBefore, uint8 classBefore) external onlyAssembly {
        uint16 before = _powers[power.key];
        (uint8 category, uint8 ofClass) = (uint8(before), uint8(before >> 8));
        require(
            category == categoryBefore && ofClass == classBefore,
            CharterPowerChanged(power.key, category, ofClass)
        );
        _setPower(power);
    }

    /// @inheritdoc ICharter
    function setParts(
        uint16 petitionNumerator,
        uint16 petitionDenominator,
        uint16 proxyNumerator,
        uint16 proxyDenominator
    ) external onlyAssembly {
        _requireParts(petitionNumerator, petitionDenominator, proxyNumerator, proxyDenominator);
        (_articles.petitionNumerator, _articles.petitionDenominator) = (petitionNumerator, petitionDenominator);
        (_articles.proxyNumerator, _articles.proxyDenominator) = (proxyNumerator, proxyDenominator);
        emit PartsChanged(petitionNumerator, petitionDenominator, proxyNumerator, proxyDenominator);
    }

    /// @inheritdoc ICharter
    function setTribunal(ITribunal tribunal, bytes32 arbitration) external onlyAssembly {
        _requireServed(tribunal, arbitration);
        (_articles.tribunal, _articles.arbitration) = (tribunal, arbitration);
        emit TribunalChanged(address(tribunal), arbitration);
    }

    /// @inheritdoc ICharter
    function setRegisterNumber(bytes32 rulesOfTheAuthority, string calldata number) external onlyAssembly {
        emit RegisterNumber(rulesOfTheAuthority, number);
    }

    /// @inheritdoc ICharter
    function resolve(uint32 matter, bytes32 text) external onlyAssembly {
        emit Resolved(matter, text);
    }

    /* VIEWS */

    /// @inheritdoc ICharter
    function modules() external view returns (Modules memory) {
        return _modules;
    }

    /// @inheritdoc ICharter
    function decisions() external view returns (address) {
        return _modules.decisions;
    }

    /// @inheritdoc ICharter
    function disputes() external view returns (address) {
        return _modules.disputes;
    }

    /// @inheritdoc ICharter
    function foundedAt() external view returns (uint40) {
        return _present.foundedAt;
    }

    /// @inheritdoc ICharter
    function articles() external view returns (Articles memory) {
        return _articles;
    }

    /// @inheritdoc ICharter
    function document() external view returns (bytes32) {
        return _articles.document;
    }

    /// @inheritdoc ICharter
    function version() external view returns (uint16) {
        return _present.version;
    }

    /// @inheritdoc ICharter
    function highestCategory() external view returns (uint8) {
        return _present.highest;
    }

    /// @inheritdoc ICharter
    function ruleAt(uint16 rule) external view returns (Rule memory) {
        return _rules[rule];
    }

    /// @inheritdoc ICharter
    function ruleOf(uint8 category) public view returns (uint16 rule, Rule memory content) {
        Present memory present = _present;
        require(category != 0 && category <= present.highest, CharterCategory(category));
        rule = _numberOf(present.rules, category);
        content = _rules[rule];
    }

    /// @inheritdoc ICharter
    function countsUnits() external view returns (bool) {
        return _present.byUnit != 0;
    }

    /// @inheritdoc ICharter
    function frame(address convener, bytes calldata encoded) external view returns (Frame memory framed) {
        Present memory present = _present;
        require(present.foundedAt != 0, CharterNotFounded());
        Motion memory motion = abi.decode(encoded, (Motion));
        require(motion.text != 0 && motion.question != 0, CharterWithoutDocument());
        require(motion.calls.length != 0, CharterWithoutCalls());
        uint8 gravest = _gravest(motion.calls, motion.class, present.highest);
        uint8 backwards = _gravest(motion.undo, motion.class, present.highest);
        framed.rule = _numberOf(present.rules, backwards > gravest ? backwards : gravest);
        Rule storage rule = _rules[framed.rule];
        (framed.noticePeriod, framed.votingPeriod) = (rule.noticePeriod, rule.votingPeriod);
        (framed.class, framed.question, framed.mayConvene) = (motion.class, motion.question, mayConvene(convener));
        _requireText(motion.calls);
        _requireText(motion.undo);
        (framed.tribunal, framed.arbitration) = _successor(motion);
    }

    /// @inheritdoc ICharter
    function keyOf(Call memory call) public view returns (bytes32) {
        bytes memory data = call.data;
        bytes32 argument;
        // A resolution has nothing but its matter to be told by: the word after the selector.
        if (call.target == address(this) && bytes4(data) == ICharter.resolve.selector && data.length >= 36)
            assembly ("memory-safe") {
                argument := mload(add(data, 0x24))
            }
        return keccak256(abi.encode(call.target, bytes4(data), argument));
    }

    /// @inheritdoc ICharter
    function powerOf(Call calldata call) external view returns (uint8 category, uint8 ofClass) {
        return _powerOf(call, _present.highest);
    }

    /* PRIVATE */

    function _decisions() internal view override returns (address) {
        return _modules.decisions;
    }

    function _disputes() internal view override returns (address) {
        return _modules.disputes;
    }

    function _numberOf(uint128 rules, uint8 category) private pure returns (uint16) {
        return uint16(rules >> (16 * (category - 1)));
    }

    function _gravest(Call[] memory calls, uint8 asked, uint8 highest) private view returns (uint8 gravest) {
        for (uint256 i; i < calls.length; ++i) {
            (uint8 category, uint8 ofClass) = _powerOf(calls[i], highest);
            require(asked == 0 || asked == ofClass, CharterWrongClass(asked, ofClass));
            if (category > gravest) gravest = category;
        }
    }

    /// @dev The tribunal that a motion puts in place of the present one. As disputes about it go there, nothing else hangs on it.
    function _successor(Motion memory motion) private view returns (ITribunal tribunal, bytes32 arbitration) {
        (bool names, bool doesMore, bytes memory named) = _namesTribunal(motion.calls);
        (bool namesBack, bool undoesMore, ) = _namesTribunal(motion.undo);
        if (!names && !namesBack) return (tribunal, arbitration);
        require(names && !doesMore && !undoesMore, CharterTribunalWithOthers());
        (tribunal, arbitration) = (ITribunal(address(uint160(_argument(named, 0)))), bytes32(_argument(named, 1)));
        _requireServed(tribunal, arbitration);
    }

    /// @param named the last call that does
    function _namesTribunal(Call[] memory calls) private view returns (bool names, bool doesMore, bytes memory named) {
        for (uint256 i; i < calls.length; ++i) {
            (bool isOwn, bytes4 selector) = (calls[i].target == address(this), bytes4(calls[i].data));
            if (isOwn && selector == ICharter.setTribunal.selector) (names, named) = (true, calls[i].data);
            else if (!isOwn || selector != ICharter.amend.selector) doesMore = true;
        }
    }

    /// @dev What changes anything that the text states amends it last: until then the hash that is bound is of what was before.
    function _requireText(Call[] memory calls) private view {
        for (uint256 i; i < calls.length; ++i) {
            bytes4 selector = bytes4(calls[i].data);
            if (!_changesStated(calls[i].target, selector)) continue;
            Call memory last = calls[calls.length - 1];
            bool amends = last.target == address(this) && bytes4(last.data) == ICharter.amend.selector;
            require(amends, CharterWithoutText(selector));
            return;
        }
    }

    function _changesStated(address target, bytes4 selector) private view returns (bool) {
        if (selector == IUnits.choose.selector) return target == _modules.register;
        return
            target == address(this) &&
            (selector == ICharter.setRule.selector ||
                selector == ICharter.setPower.selector ||
                selector == ICharter.setParts.selector ||
                selector == ICharter.setTribunal.selector);
    }

    /// @dev What the table does not name needs the highest; what weakens a category takes that category at least.
    function _powerOf(Call memory call, uint8 highest) private view returns (uint8 category, uint8 ofClass) {
        uint16 power = _powers[keyOf(call)];
        (category, ofClass) = (uint8(power) == 0 ? highest : uint8(power), uint8(power >> 8));
        if (call.target != address(this)) return (category, ofClass);
        // What is in no matter of its own could be anything, so the table can't make it lighter.
        if (bytes4(call.data) == ICharter.resolve.selector && _argument(call.data, 0) == 0) return (highest, 0);
        uint256 touched = category;
        if (bytes4(call.data) == ICharter.setRule.selector) {
            touched = _argument(call.data, RULE_CATEGORY);
        } else if (bytes4(call.data) == ICharter.setPower.selector) {
            // As the call names it: what the table says today may be another thing by the time that it is carried out.
            touched = _argument(call.data, CATEGORY_BEFORE);
            if (touched == 0) touched = highest;
            // A class alone changes only what it may decide alone.
            if (_argument(call.data, CLASS_BEFORE) != ofClass) ofClass = 0;
        }
        if (touched > category) category = touched > highest ? highest : uint8(touched);
    }

    /// @dev The word with this number after the selector; too few words are no call that could be carried out.
    function _argument(bytes memory data, uint256 number) private pure returns (uint256 word) {
        uint256 end = 4 + 32 * (number + 1);
        require(data.length >= end, CharterWithoutCalls());
        assembly ("memory-safe") {
            word := mload(add(data, end))
        }
    }

    function _setRule(Rule calldata rule) private {
        _requireFraction(rule.quorumNumerator, rule.quorumDenominator, rule.flags & QUORUM_OVER != 0);
        if (rule.secondDenominator != 0)
            _requireFraction(rule.secondNumerator, rule.secondDenominator, rule.flags & QUORUM_OVER != 0);
        _requireFraction(rule.passNumerator, rule.passDenominator, rule.flags & PASS_OVER != 0);
        uint32[4] memory periods = [rule.noticePeriod, rule.votingPeriod, rule.challengePeriod, rule.executionPeriod];
        for (uint256 i; i < periods.length; ++i)
            require(periods[i] >= SHORTEST_PERIOD && periods[i] <= LONGEST_PERIOD, CharterPeriod(periods[i]));

        uint16 number = _present.count++;
        uint256 shift = 16 * (rule.category - 1);
        uint8 bit = uint8(1 << (rule.category - 1));
        _rules[number] = rule;
        _present.byUnit = rule.basis == Basis.Share ? _present.byUnit & ~bit : _present.byUnit | bit;
        _present.rules = uint128((_present.rules & ~(uint256(0xffff) << shift)) | (uint256(number) << shift));
        emit RuleChanged(rule.category, number, rule);
    }

    function _setPower(Power calldata power) private {
        require(power.category <= _present.highest, CharterCategory(power.category));
        _powers[power.key] = power.category | (uint16(power.class) << 8);
        powersHash = keccak256(abi.encode(powersHash, power));
        emit PowerChanged(power.key, power.category, power.class);
    }

    /// @dev Whoever reads this contract can compute it again.
    function _bind() private {
        Rule[] memory rules = new Rule[](_present.highest);
        for (uint8 i; i < rules.length; ++i) rules[i] = _ruleIn(i + 1);
        binding = keccak256(abi.encode(_articles, rules, powersHash, IRegister(_modules.register).stated()));
    }

    function _ruleIn(uint8 category) private view returns (Rule memory) {
        return _rules[_numberOf(_present.rules, category)];
    }

    /// @dev One that asks for something, and that nine tenths can reach: else one unit could stop everybody for good.
    function _requireFraction(uint16 numerator, uint16 denominator, bool over) private pure {
        (uint256 part, uint256 most) = (uint256(numerator) * 10, uint256(denominator) * 9);
        require(numerator != 0 && (over ? part < most : part <= most), CharterFraction(numerator, denominator));
    }

    function _requireParts(uint16 petition, uint16 petitionOf, uint16 proxy, uint16 proxyOf) private pure {
        _requireFraction(petition, petitionOf, false);
        require(proxy != 0 && proxy <= proxyOf, CharterFraction(proxy, proxyOf));
    }

    /// @dev So that nothing is decided more easily for being graver.
    function _requireGraver(Rule memory rule, Rule memory below) private pure {
        require(Counting.isAtLeast(rule, below), CharterLaxer(rule.category));
    }

    function _requireServed(ITribunal tribunal, bytes32 arbitration) private view {
        require(
            address(tribunal).code.length != 0 && tribunal.serves(arbitration),
            CharterTribunalRefuses(address(tribunal), arbitration)
        );
    }
}
