namespace BankGraph.Api.Features.BulkTransfers;

/// <summary>A payment to another bank cannot be made together with others.</summary>
[ObjectType]
internal sealed record NotAtomicError(string Message) : UserError(Message);

/// <summary>Nothing is wrong with the row, but another one was refused.</summary>
[ObjectType]
internal sealed record OtherRowRefusedError(string Message) : UserError(Message);
