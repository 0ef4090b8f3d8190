// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";

import {Fees} from "./Fees.sol";
import {IRoster} from "./IRoster.sol";
import {ITribunalCases} from "./ITribunalCases.sol";

/// @title Rulebook
/// @notice The rules by which cases are conducted: published once, named by their hash, never changed. What could not work is refused.
abstract contract Rulebook is Fees {
    uint32 private constant SHORTEST_PERIOD = 1 days;
    uint32 private constant LONGEST_PERIOD = 90 days;
    /// @dev Beyond the seats: the two who may have to replace somebody.
    uint256 private constant RESERVE = 2;
    /// @dev The most that an advance can be: whole units of a token, and whole coins.
    uint256 private constant MOST_OF_TOKEN = 1_000_000_000;
    uint256 private constant MOST_OF_COIN = 1_000 ether;
    uint256 private constant RULES_SIZE = 15 * 32;

    mapping(bytes32 rules => Rules) internal _rules;

    /// @inheritdoc ITribunalCases
    function publish(Rules calldata rules) external returns (bytes32 hash) {
        require(rules.mode == Mode.HumanDecision, TribunalModeNotServed(rules.mode));
        require(rules.seats == 1 || rules.seats == 3, TribunalSeats(rules.seats));
        require(
            rules.authority != address(0) && rules.successor != address(0) && rules.authority != rules.successor,
            TribunalAuthority(rules.authority, rules.successor)
        );
        uint256 most = _mostOf(rules.feeCurrency);
        require(rules.advance != 0 && rules.advance <= most, TribunalAdvance(rules.advance, most));
        require(rules.text != 0, TribunalWithoutDocument());
        uint32[7] memory periods = [
            rules.silence,
            rules.nominationPeriod,
            rules.acceptancePeriod,
            rules.evidencePeriod,
            rules.awardPeriod,
            rules.reasonsPeriod,
            rules.enforcementDelay
        ];
        for (uint256 i; i < periods.length; ++i)
            require(periods[i] >= SHORTEST_PERIOD && periods[i] <= LONGEST_PERIOD, TribunalPeriod(periods[i]));
        _requireStaffed(rules.roster, rules.seats + RESERVE);

        // The rules lie in calldata as they are encoded, a word a field; storing them checks each field.
        hash = keccak256(msg.data[4:4 + RULES_SIZE]);
        _rules[hash] = rules;
        emit RulesPublished(hash);
    }

    /// @inheritdoc ITribunalCases
    function rulesOf(bytes32 rules) external view returns (Rules memory) {
        return _rules[rules];
    }

    /* PRIVATE */

    /// @dev A token says by its decimals what a whole unit is; one that does not can't be a fee.
    function _mostOf(address currency) private view returns (uint256) {
        if (currency == address(0)) return MOST_OF_COIN;
        require(currency.code.length != 0, TribunalFeeCurrency(currency));
        return MOST_OF_TOKEN * 10 ** IERC20Metadata(currency).decimals();
    }

    /// @dev So many persons can be seated now.
    function _requireStaffed(IRoster roster, uint256 needed) private view {
        require(address(roster).code.length != 0, TribunalRoster(address(roster), 0, needed));
        uint256 active;
        uint256 count = roster.count();
        for (uint256 i; i < count && active < needed; ++i) if (roster.isActive(roster.arbiterAt(i))) ++active;
        require(active == needed, TribunalRoster(address(roster), active, needed));
    }
}
