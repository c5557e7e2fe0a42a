namespace BankGraph.Ledger;

/// <summary>What a participant says to a posting before the ledger decides.</summary>
public abstract record ParticipantDecision
{
    private const int MaxCodeLength = 48;
    private const int MaxPayloadLength = 3000;

    private ParticipantDecision()
    {
    }

    /// <summary>Go on with the amount of the request.</summary>
    public static ParticipantDecision Accepted { get; } = new Accept(null);

    /// <summary>Go on with this amount; it takes the place of the request's.</summary>
    public static ParticipantDecision AcceptedWith(Money amount) => new Accept(amount);

    /// <summary>
    /// Stop. Code and payload are kept with the idempotency key, and a replay gets them back letter by letter.
    /// </summary>
    /// <param name="code">At most 48 ASCII characters.</param>
    /// <param name="payload">At most 3,000 characters; nothing personal.</param>
    public static ParticipantDecision Refused(string code, string? payload = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(code.Length, MaxCodeLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(payload?.Length ?? 0, MaxPayloadLength, nameof(payload));
        return new Refuse(new LedgerRefusal.ByParticipant(code, payload));
    }

    internal sealed record Accept(Money? Amount) : ParticipantDecision;

    internal sealed record Refuse(LedgerRefusal.ByParticipant Refusal) : ParticipantDecision;
}
