// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice Where an agreement stands. `Withdrawn` is an offer that a party took back before it was formed.
enum Phase {
    None,
    Performing,
    Suspended,
    Closed,
    Withdrawn
}

/// @notice Which of the two parties.
enum Party {
    None,
    First,
    Second
}

/// @notice What becomes of an agreement after an award or a settlement: it ends, performance goes on, or nothing changes.
enum Then {
    Close,
    Resume,
    Stay
}

/// @notice Who gets the other tokens in the purse. No template takes any yet, so only `Nobody` is enforceable.
enum AssetsTo {
    Nobody,
    First,
    Second
}

/// @notice All that is remembered of an agreement, in one slot. Its terms are its id.
/// @param phase where it stands
/// @param claimant who opened the dispute that is under way, if one is
/// @param turn how many disputes, awards and settlements there were: each of them can be used in its own turn only
/// @param since when it came into `phase`, in seconds
/// @param suspendedFor for how many seconds disputes have suspended it, the present one not counted
/// @param progress how far performance has come: its meaning is the template's; moments in it are in agreement time
/// @param held the money in its purse that is nobody's yet, in base units; outside the chain what is promised and not yet owed
struct Record {
    Phase phase;
    Party claimant;
    uint16 turn;
    uint40 since;
    uint32 suspendedFor;
    uint40 progress;
    uint112 held;
}

/// @notice What an award or a settlement orders. Amounts in base units; what they leave stays held.
/// @param costs goes to the tribunal, never more than the terms' `costsCap`
/// @param progress where performance stands afterwards, in agreement time
/// @param rest the template's second word, zero for a template without one. Where money moves outside the chain its low half says what was
/// paid: a bit if no receipt before counts any more, 63 bits to the first party, 64 bits to the second
struct Disposition {
    uint112 toFirst;
    uint112 toSecond;
    uint112 costs;
    AssetsTo assets;
    Then then;
    uint40 progress;
    bytes32 rest;
}
