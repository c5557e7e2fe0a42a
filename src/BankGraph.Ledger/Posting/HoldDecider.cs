namespace BankGraph.Ledger.Posting;

/// <summary>Decides what a request does to a hold, and does it to the accounts and holds in memory.</summary>
internal sealed class HoldDecider(
    Dictionary<Guid, BookAccount> accounts,
    Dictionary<Guid, BookHold> holds,
    Decider decider,
    TimeProvider clock)
{
    /// <summary>The refusal of a hold to be placed: that of a debit of its amount, or null.</summary>
    public LedgerRefusal? RefusePlace(PostingRequest request, Money amount)
    {
        var account = request.Accounts[0];
        if (decider.Refuse([new PostingLeg(account, -amount)]) is { } refusal) return refusal;
        var held = (Int128)accounts[account.Id].Account.HeldMinor + amount.AmountMinor;
        return held > long.MaxValue ? new LedgerRefusal.InvalidAmount() : null;
    }

    /// <summary>Places what was not refused.</summary>
    public Hold Place(PostingRequest request, Guid id, Money amount)
    {
        var account = accounts[request.Accounts[0].Id].Account;
        var hold = new Hold(
            id,
            account.Id,
            amount.AmountMinor,
            0,
            HoldStatus.Open,
            clock.Instant(),
            request.ExpiresAt,
            null,
            null,
            request.Description);
        account.HeldMinor = checked(account.HeldMinor + hold.RemainderMinor);
        holds.Add(id, new BookHold(read: null, hold));
        return hold;
    }

    /// <summary>The open hold that a request names, or why there is none to resolve.</summary>
    public (Hold? Open, LedgerRefusal? Refusal) Find(PostingRequest request)
    {
        var id = request.HoldId ?? throw new LedgerInvariantException("A hold is resolved that has no id.");
        if (!holds.TryGetValue(id, out var found)) return (null, new LedgerRefusal.HoldNotFound(id));
        var hold = found.Hold;
        if (hold.Status != HoldStatus.Open) return (null, new LedgerRefusal.HoldAlreadyResolved(id, hold.Status));
        return request.HoldAction == HoldAction.Expire && !(hold.ExpiresAt <= clock.Instant())
            ? (null, new LedgerRefusal.HoldNotOverdue(id))
            : (hold, null);
    }

    /// <summary>Ends an open hold: the whole remainder is held no more, whatever was captured of it.</summary>
    public Hold Resolve(Hold open, HoldStatus status, Transaction? capture = null)
    {
        var account = accounts[open.AccountId].Account;
        account.HeldMinor = checked(account.HeldMinor - open.RemainderMinor);

        // The clock may have gone back since; a hold is not resolved before it was placed.
        var now = capture?.BookedAt ?? clock.Instant();
        var resolved = open.Resolved(status, now > open.PlacedAt ? now : open.PlacedAt, capture);
        holds[open.Id].Hold = resolved;
        return resolved;
    }
}
