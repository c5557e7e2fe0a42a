namespace BankGraph.Ledger.Posting;

/// <summary>Decides one request against the accounts in memory, and books it there.</summary>
internal sealed class Decider(Dictionary<Guid, BookAccount> accounts, TimeProvider clock)
{
    /// <summary>The refusal that comes first in the order of <see cref="LedgerRefusal"/>; null to book.</summary>
    /// <param name="legs">What is to be booked.</param>
    /// <param name="captured">The hold whose money the first leg takes; all that it holds is freed.</param>
    public LedgerRefusal? Refuse(IReadOnlyList<PostingLeg> legs, Hold? captured = null)
    {
        foreach (var leg in legs)
        {
            if (!accounts.ContainsKey(leg.Account.Id)) return new LedgerRefusal.AccountNotFound(leg.Account.Id);
        }

        foreach (var leg in legs)
        {
            if (Of(leg).Status is not (AccountStatus.Active or AccountStatus.Dormant))
                return new LedgerRefusal.AccountNotActive(leg.Account.Id);
        }

        foreach (var leg in legs)
        {
            if (Of(leg).Currency != leg.Amount.Currency) return new LedgerRefusal.CurrencyMismatch(leg.Account.Id);
        }

        if (captured is not null && -(Int128)legs[0].Amount.AmountMinor > captured.RemainderMinor)
            return new LedgerRefusal.InvalidAmount();
        return RefuseOverflow(legs) ?? RefuseOverdraw(legs, captured);
    }

    /// <summary>Books what was not refused. Nothing of it is written yet.</summary>
    public Transaction Book(PostingRequest request, Guid transactionId, Money amount, IReadOnlyList<PostingLeg> legs)
    {
        var bookedAt = clock.Instant();
        foreach (var leg in legs)
        {
            // The clock may have gone back; an account's history may not.
            if (Of(leg).LastBookedAt is { } last && last > bookedAt) bookedAt = last;
        }

        var valueDate = request.ValueDate ?? DateOnly.FromDateTime(bookedAt);
        var entries = new List<Entry>(legs.Count);
        foreach (var leg in legs)
        {
            var (account, change) = (Of(leg), leg.Amount.AmountMinor);
            account.Sequence++;
            account.BalanceMinor = checked(account.BalanceMinor + change);
            account.LastBookedAt = bookedAt;
            entries.Add(new Entry(
                account.Id,
                account.Sequence,
                transactionId,
                change,
                account.BalanceMinor,
                bookedAt,
                valueDate,
                leg.Description ?? request.Description));
        }

        return new Transaction(
            transactionId,
            request.Kind ?? throw new LedgerInvariantException("What is booked has to be for something."),
            TransactionStatus.Booked,
            amount.AmountMinor,
            amount.Currency,
            bookedAt,
            valueDate,
            request.Description)
        {
            Lines = entries,
        };
    }

    private LedgerRefusal? RefuseOverflow(IReadOnlyList<PostingLeg> legs)
    {
        for (var i = 0; i < legs.Count; i++)
        {
            // Every balance on the way has to fit, for each is written down as a balance after an entry.
            var balance = Of(legs[i]).BalanceMinor + ChangeOf(legs, legs[i].Account.Id, upTo: i);
            if (balance > long.MaxValue || balance < long.MinValue) return new LedgerRefusal.InvalidAmount();
        }

        return null;
    }

    private LedgerRefusal? RefuseOverdraw(IReadOnlyList<PostingLeg> legs, Hold? captured)
    {
        foreach (var leg in legs)
        {
            var account = Of(leg);
            if (account.MayGoNegative) continue;
            var change = ChangeOf(legs, account.Id, upTo: legs.Count - 1);
            var available = (Int128)account.BalanceMinor - account.HeldMinor + account.OverdraftLimitMinor;
            var freed = captured?.AccountId == account.Id ? captured.RemainderMinor : 0;
            if (change + freed < 0 && available + freed + change < 0)
            {
                var requested = new Money((long)Int128.Min(-change, long.MaxValue), account.Currency);
                return new LedgerRefusal.InsufficientFunds(account.Id, account.Available, requested);
            }
        }

        return null;
    }

    private static Int128 ChangeOf(IReadOnlyList<PostingLeg> legs, Guid accountId, int upTo)
    {
        Int128 change = 0;
        for (var i = 0; i <= upTo; i++)
        {
            if (legs[i].Account.Id == accountId) change += legs[i].Amount.AmountMinor;
        }

        return change;
    }

    private Account Of(PostingLeg leg) => accounts[leg.Account.Id].Account;
}
