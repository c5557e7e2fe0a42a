namespace BankGraph.Banking.Accounts;

/// <summary>One field of an account that was changed.</summary>
public sealed record AccountChangeView
{
    /// <summary>The account.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>1, 2, 3 ... without a gap, per account.</summary>
    public required long Sequence { get; init; }

    /// <summary>With whose eyes it was read, for access checks.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>What was changed.</summary>
    public required AccountField Field { get; init; }

    /// <summary>What it was; null for nothing.</summary>
    public string? Before { get; init; }

    /// <summary>What it is.</summary>
    public string? After { get; init; }

    /// <summary>Who has changed it.</summary>
    public required ChangeAuthor Author { get; init; }

    /// <summary>The person; not for the owner's eyes. Null for the bank by itself.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>Why; of what staff writes the owner reads only why an account was closed.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was changed, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>From when on it counts, UTC.</summary>
    public required DateTime EffectiveAt { get; init; }
}
