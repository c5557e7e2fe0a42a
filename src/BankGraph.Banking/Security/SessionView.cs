namespace BankGraph.Banking.Security;

/// <summary>A session that stands.</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="SignedInAt">When it began, UTC.</param>
/// <param name="LastUsedAt">When it last got tokens, UTC: it was used at most ten minutes after that.</param>
/// <param name="Address">The network address it was begun from; null where it is not known.</param>
/// <param name="Client">The program it was begun with, in short; null where it is not known.</param>
public sealed record SessionView(
    Guid Id,
    Guid CustomerId,
    DateTime SignedInAt,
    DateTime LastUsedAt,
    string? Address,
    string? Client);
