namespace BankGraph.Api.Features.Staff;

/// <summary>There is no such customer.</summary>
internal sealed record CustomerNotFoundError(string Message) : UserError(Message);

/// <summary>The account is not frozen.</summary>
internal sealed record AccountNotFrozenError(string Message) : UserError(Message);

/// <summary>There is no such change, or none about which the caller decides.</summary>
internal sealed record ChangeNotFoundError(string Message) : UserError(Message);

/// <summary>Who wants a change does not decide about it.</summary>
internal sealed record OwnChangeError(string Message) : UserError(Message);

/// <summary>Somebody has decided already.</summary>
internal sealed record ChangeDecidedError(string Message) : UserError(Message);

/// <summary>The change cannot be made any more; it can only be rejected.</summary>
internal sealed record ChangeImpossibleError(string Message) : UserError(Message);
