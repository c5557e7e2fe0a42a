namespace BankGraph.Banking.BulkTransfers;

/// <summary>Money to another bank is only ordered; it cannot be part of a transaction that is booked at once.</summary>
public sealed record NotAtomicError()
    : BankError("NOT_ATOMIC", "A payment to another bank cannot be made together with others; make each alone.");

/// <summary>Nothing is wrong with the row, but another one was refused.</summary>
public sealed record OtherRowRefusedError()
    : BankError("OTHER_ROW_REFUSED", "Another row was refused, and nothing has moved.");
