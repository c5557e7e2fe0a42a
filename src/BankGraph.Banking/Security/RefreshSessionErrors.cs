namespace BankGraph.Banking.Security;

/// <summary>Why a session is not refreshed: <see cref="InvalidRefreshTokenError"/>.</summary>
public interface IRefreshSessionError;

/// <summary>The token is unknown, used, expired, or its session has ended. The customer has to sign in again.</summary>
public sealed record InvalidRefreshTokenError()
    : BankError("INVALID_REFRESH_TOKEN", "The session has ended. Please sign in again."), IRefreshSessionError;
