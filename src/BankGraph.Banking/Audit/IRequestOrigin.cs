namespace BankGraph.Banking.Audit;

/// <summary>Where the request comes from that is being answered.</summary>
public interface IRequestOrigin
{
    /// <summary>The network address; null for what the bank does by itself.</summary>
    string? Address { get; }

    /// <summary>The program that asks, as it introduces itself; null where it does not.</summary>
    string? UserAgent { get; }

    /// <summary>The session of the access token; null without one.</summary>
    Guid? SessionId { get; }
}
