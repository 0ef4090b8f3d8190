// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @dev The EIP-712 type of {Disposition}, for all who have one signed: a settlement of the parties, an award of the seats.
string constant DISPOSITION_TYPE =
    "Disposition(uint112 toFirst,uint112 toSecond,uint112 costs,uint8 assets,uint8 then,uint40 progress,bytes32 rest)";
