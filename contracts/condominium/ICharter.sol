// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITribunal} from "../arbitration/ITribunal.sol";
import {IMandates} from "./IMandates.sol";

/// @notice A call that a decision makes: the assembly calls `target` with `data`. It sends no coin.
struct Call {
    address target;
    bytes data;
}

/// @notice What is put to the vote.
/// @param calls what is carried out, one call at least
/// @param undo what takes it back, should an arbiter annul it afterwards; may be empty
/// @param text root of the question's text in Kazakh, Russian and English
/// @param question EIP-712 type `string`, here its hash: the question as a sentence, which the wallet shows to who signs a ballot
/// @param class the class that votes, or zero for all
struct Motion {
    Call[] calls;
    Call[] undo;
    bytes32 text;
    bytes32 question;
    uint8 class;
}

/// @notice What a fraction is of: those for and against, all who took part, or all who could.
enum Base {
    Cast,
    Present,
    All
}

/// @notice What is counted: shares, units, or both, and then both must suffice.
enum Basis {
    Share,
    Unit,
    Both
}

/// @notice How a category of decisions is taken. Fractions are exact.
/// @param quorumNumerator with `quorumDenominator`: what part of all must take part
/// @param secondNumerator with `secondDenominator`: the same on a second call; 0/0 if there is none
/// @param passNumerator with `passDenominator`: what part of `base` must be for it
/// @param flags {QUORUM_OVER}: more than the quorum; {PASS_OVER}: more than the fraction, rather than at least it; {WAITS}: while a
/// dispute is open it is not carried out; {EXTENDS}: voting goes on for a day if the quorum came in its last one
/// @param category which decisions: 1 is the least, the highest the gravest
/// @param noticePeriod from convening until voting opens, in seconds
/// @param votingPeriod from there until it closes
/// @param challengePeriod from there until it can be carried out
/// @param executionPeriod from there until it expires
struct Rule {
    uint16 quorumNumerator;
    uint16 quorumDenominator;
    uint16 secondNumerator;
    uint16 secondDenominator;
    uint16 passNumerator;
    uint16 passDenominator;
    Base base;
    Basis basis;
    uint8 flags;
    uint8 category;
    uint32 noticePeriod;
    uint32 votingPeriod;
    uint32 challengePeriod;
    uint32 executionPeriod;
}

/// @notice A kind of call and how it is decided.
/// @param key {ICharter-keyOf}
/// @param category of a decision that makes such a call
/// @param class the class that may decide it alone, or zero
struct Power {
    bytes32 key;
    uint8 category;
    uint8 class;
}

/// @notice What the founder sets once, and afterwards only decisions change.
/// @param document root of the charter's text in Kazakh, Russian and English
/// @param regulation hash of the internal regulation of interaction (Digital Code, art. 26)
/// @param tribunal who conducts disputes; `arbitration` names its rules
/// @param petitionNumerator with `petitionDenominator`: which part of all units may convene
/// @param proxyNumerator with `proxyDenominator`: the most of all units that one proxy holder may vote for
struct Articles {
    bytes32 document;
    bytes32 regulation;
    ITribunal tribunal;
    bytes32 arbitration;
    uint16 petitionNumerator;
    uint16 petitionDenominator;
    uint16 proxyNumerator;
    uint16 proxyDenominator;
}

/// @notice The contracts of one condominium. Each is bound to its charter when it is made.
struct Modules {
    address register;
    address objects;
    address disputes;
    address decisions;
}

/// @notice What the assembly freezes of a motion.
/// @param mayConvene whether the convener has the mandate for it
/// @param tribunal if it changes the tribunal, the one that it puts in its place, which disputes about it go to; `arbitration` its rules
struct Frame {
    bool mayConvene;
    uint16 rule;
    uint32 noticePeriod;
    uint32 votingPeriod;
    uint8 class;
    bytes32 question;
    ITribunal tribunal;
    bytes32 arbitration;
}

/// @title ICharter
/// @notice The charter as a machine keeps it: texts, rules by category, which call is of which category. Only decisions change it.
/// @dev Nobody owns it. Rules are added and never changed, so that a decision keeps the one that it was convened by.
interface ICharter is IMandates {
    error CharterOnlyFounder(address caller);
    error CharterAlreadyFounded();
    error CharterNotFounded();
    error CharterNotItsOwn(address module);
    error CharterTribunalRefuses(address tribunal, bytes32 rules);
    error CharterTribunalWithOthers();
    error CharterCategory(uint8 category);
    error CharterFraction(uint16 numerator, uint16 denominator);
    error CharterLaxer(uint8 category);
    error CharterRuleChanged(uint8 category, uint16 rule);
    error CharterPeriod(uint32 period);
    error CharterWrongClass(uint8 asked, uint8 allowed);
    error CharterPowerChanged(bytes32 key, uint8 category, uint8 class);
    error CharterWithoutUnits();
    error CharterWithoutDocument();
    error CharterWithoutCalls();
    error CharterWithoutText(bytes4 selector);
    error CharterTextChanged(bytes32 before, bytes32 binding);

    /// @param codeHashes of the register, the objects, the disputes, the assembly and the charter, in that order
    event Founded(Articles articles, Rule[] rules, Power[] powers, Modules modules, bytes32[5] codeHashes);
    event Amended(uint16 indexed version, bytes32 document, bytes32 regulation, bytes32 binding);
    event RuleChanged(uint8 indexed category, uint16 rule, Rule content);
    event PowerChanged(bytes32 indexed key, uint8 category, uint8 class);
    event PartsChanged(
        uint16 petitionNumerator,
        uint16 petitionDenominator,
        uint16 proxyNumerator,
        uint16 proxyDenominator
    );
    event TribunalChanged(address indexed tribunal, bytes32 indexed rules);
    event RegisterNumber(bytes32 rulesOfTheAuthority, string number);
    event Resolved(uint32 indexed matter, bytes32 text);

    /* FOUNDING */

    /// @notice Founds the condominium: from here on nobody but its decisions changes anything. The founder, once.
    /// @param rules one for each category, in order from 1
    /// @param powers how each kind of call is decided; what is not named needs the highest category
    function found(
        Articles calldata articles,
        Rule[] calldata rules,
        Power[] calldata powers,
        Modules calldata modules
    ) external;

    /* WHAT ONLY A DECISION DOES */

    /// @notice Adopts another text of the charter, and binds it to the rules, powers, parts, tribunal and choices as they are from then on:
    /// a decision that changes any of them does this last.
    /// @param before {binding} when the text was written: what changed since is not in it, so that it would be another's text
    function amend(bytes32 document, bytes32 regulation, bytes32 before) external;

    /// @notice Changes the rule of a category, for decisions convened afterwards. It takes that category at least. No rule asks for less
    /// than that of a lower category, or for what nine tenths can't reach.
    /// @param before the number of the rule that it replaces, when it is carried out: else a decision that was kept ready could take
    /// back what was decided since
    function setRule(Rule calldata rule, uint16 before) external;

    /// @notice Changes how a kind of call is decided. It takes the category that it had, and of a class alone only if it was that class's.
    /// @dev What it had is named: it says which category this takes, and has to be what the table says when it is carried out. Else a
    /// decision that was kept ready could take back what a graver one has made of it.
    /// @param categoryBefore zero if the table didn't name it
    function setPower(Power calldata power, uint8 categoryBefore, uint8 classBefore) external;

    /// @notice Changes the parts of all units for a petition and for a proxy holder.
    function setParts(
        uint16 petitionNumerator,
        uint16 petitionDenominator,
        uint16 proxyNumerator,
        uint16 proxyDenominator
    ) external;

    /// @notice Names another tribunal for disputes that begin afterwards. It must serve the rules. Disputes about the decision that does
    /// it go to this other one already: none judges what replaces it.
    function setTribunal(ITribunal tribunal, bytes32 rules) external;

    /// @notice Enters the number in the register of the authorised body, once there is one (Digital Code, art. 35(6)).
    function setRegisterNumber(bytes32 rulesOfTheAuthority, string calldata number) external;

    /// @notice A resolution that nothing on the chain follows from. Its category is that of its matter; of matter 0, which is any other, it
    /// is the highest, whatever the table says, and no class decides it alone.
    function resolve(uint32 matter, bytes32 text) external;

    /* VIEWS */

    function modules() external view returns (Modules memory);

    /// @notice The assembly: whoever it calls is told that a decision calls.
    function decisions() external view returns (address);

    function disputes() external view returns (address);

    /// @notice When it was founded, or zero.
    function foundedAt() external view returns (uint40);

    function articles() external view returns (Articles memory);

    function document() external view returns (bytes32);

    function version() external view returns (uint16);

    /// @notice What who accedes is bound by, in one hash: the text, and what a machine makes of it. `keccak256(abi.encode(articles, rules,
    /// powersHash, stated))`: the rules that apply, one for each category; {powersHash}; {IRegister-stated} of the register.
    function binding() external view returns (bytes32);

    /// @notice The table of powers in one hash, from zero on with each entry in the order of {PowerChanged}:
    /// `keccak256(abi.encode(powersHash, key, category, class))`.
    function powersHash() external view returns (bytes32);

    function highestCategory() external view returns (uint8);

    /// @notice The rule with this number, of all ever made.
    function ruleAt(uint16 rule) external view returns (Rule memory);

    /// @notice The rule for decisions of `category` that are convened now.
    function ruleOf(uint8 category) external view returns (uint16 rule, Rule memory content);

    /// @notice Whether any of the present rules counts units: then who splits a unit has more of a say.
    function countsUnits() external view returns (bool);

    /// @notice What names a kind of call in the table: target and selector; for {resolve} the matter, too.
    function keyOf(Call memory call) external view returns (bytes32);

    /// @notice How a call is decided: the category, and the class that may decide it alone.
    function powerOf(Call calldata call) external view returns (uint8 category, uint8 ofClass);

    /// @notice How a motion would be decided if `convener` put it to the vote now: by the rule of its gravest call, of those that take it
    /// back, too. Reverts unless every call is for the class that is to vote; unless what changes anything that the text states amends it
    /// last; and unless what changes the tribunal does nothing else but that.
    /// @param motion the ABI encoding of a {Motion}
    function frame(address convener, bytes calldata motion) external view returns (Frame memory);
}
