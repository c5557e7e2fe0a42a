namespace BankGraph.Banking.Security;

/// <summary>Why a session is not ended: <see cref="SessionNotFoundError"/>.</summary>
public interface IRevokeSessionError;

/// <summary>The viewer has no such session, or it has ended.</summary>
public sealed record SessionNotFoundError()
    : BankError("SESSION_NOT_FOUND", "There is no such session, or it has ended."), IRevokeSessionError;
