namespace BankGraph.Api.Features.Security;

/// <summary>The caller has no such session, or it has ended.</summary>
internal sealed record SessionNotFoundError(string Message) : UserError(Message);
