namespace BankGraph.Ledger.Posting;

/// <summary>
/// The last look before anything is written: what a batch is about to commit agrees with what it read. It recomputes
/// everything from the entries and holds, and trusts nothing that the deciding code kept.
/// </summary>
internal sealed class BatchInvariants
{
    private readonly IReadOnlyDictionary<Guid, BookAccount> _accounts;
    private readonly Dictionary<Guid, Chain> _chains;
    private readonly Dictionary<Guid, Hold> _holds = [];

    private BatchInvariants(
        IReadOnlyDictionary<Guid, BookAccount> accounts,
        IReadOnlyDictionary<Guid, BookHold> holds)
    {
        _accounts = accounts;
        _chains = new Dictionary<Guid, Chain>(accounts.Count);
        foreach (var (id, account) in accounts)
        {
            _chains[id] = new Chain(
                account.ReadBalanceMinor,
                account.ReadHeldMinor,
                account.ReadSequence,
                account.ReadLastBookedAt);
        }

        foreach (var (id, hold) in holds)
        {
            if (hold.Read is { } read) _holds[id] = read;
        }
    }

    /// <summary>
    /// Throws when a transaction does not net to zero, an account's chain of entries breaks, a hold is not resolved
    /// once and within its amount, what an account holds changes otherwise than its open holds do, or a step leaves a
    /// customer with less than the overdraft allows.
    /// </summary>
    public static void Check(
        IReadOnlyList<BatchStep> steps,
        IReadOnlyDictionary<Guid, BookAccount> accounts,
        IReadOnlyDictionary<Guid, BookHold> holds)
    {
        var invariants = new BatchInvariants(accounts, holds);
        foreach (var step in steps) invariants.Follow(step);
        foreach (var (id, account) in accounts) invariants.CheckEnd(id, account.Account);
        foreach (var (id, hold) in holds) invariants.CheckEnd(id, hold.Hold);
        invariants.CheckOpenHolds();
    }

    private void Follow(BatchStep step)
    {
        if (step.Transaction is { } transaction)
        {
            CheckNetsToZero(transaction);
            foreach (var entry in transaction.Entries) Follow(entry);
        }

        var freed = step.Hold is { } hold ? Follow(hold, step.Transaction) : 0;
        if (step.Hold is not null) CheckNotOverdrawn(step.Hold.AccountId, step, freed);
        foreach (var entry in step.Transaction?.Entries ?? [])
        {
            if (entry.AmountMinor < 0) CheckNotOverdrawn(entry.AccountId, step, freed);
        }
    }

    private void Follow(Entry entry)
    {
        var chain = _chains[entry.AccountId];
        var balance = (Int128)chain.BalanceMinor + entry.AmountMinor;
        Require(entry.Sequence == chain.Sequence + 1, entry, "its sequence does not follow");
        Require(entry.BalanceAfterMinor == balance, entry, "its balance does not follow");
        Require(!(entry.BookedAt < chain.BookedAt), entry, "it is booked before the entry it follows");
        _chains[entry.AccountId] =
            new Chain(entry.BalanceAfterMinor, chain.HeldMinor, entry.Sequence, entry.BookedAt);
    }

    /// <summary>Follows a hold, and says how much it lets go of; less than nothing for one that is placed.</summary>
    private Int128 Follow(Hold hold, Transaction? transaction)
    {
        var before = _holds.GetValueOrDefault(hold.Id);
        HoldInvariants.Check(before, hold, transaction);
        _holds[hold.Id] = hold;

        var freed = (Int128)(before?.RemainderMinor ?? 0) - hold.RemainderMinor;
        var chain = _chains[hold.AccountId];
        _chains[hold.AccountId] = chain with { HeldMinor = chain.HeldMinor - freed };
        return freed;
    }

    private void CheckNetsToZero(Transaction transaction)
    {
        var entries = transaction.Entries;
        if (entries.Count < 2) throw new LedgerInvariantException($"Transaction {transaction.Id} has one side only.");
        for (var i = 0; i < entries.Count; i++)
        {
            var currency = _accounts[entries[i].AccountId].Account.Currency;
            Int128 total = 0;
            foreach (var entry in entries)
            {
                if (_accounts[entry.AccountId].Account.Currency == currency) total += entry.AmountMinor;
            }

            Require(entries[i].AmountMinor != 0, entries[i], "it moves nothing");
            Require(total == 0, entries[i], $"its transaction does not net to zero in {currency}");
        }
    }

    // An account already beyond its overdraft may stay there, as long as the step takes nothing more from it.
    private void CheckNotOverdrawn(Guid accountId, BatchStep step, Int128 freed)
    {
        var account = _accounts[accountId].Account;
        if (account.MayGoNegative) return;
        var available = _chains[accountId].BalanceMinor - _chains[accountId].HeldMinor + account.OverdraftLimitMinor;
        if (available >= 0) return;

        var change = step.Hold?.AccountId == accountId ? freed : 0;
        foreach (var entry in step.Transaction?.Entries ?? [])
        {
            if (entry.AccountId == accountId) change += entry.AmountMinor;
        }

        if (change < 0) throw new LedgerInvariantException($"Account {accountId} is overdrawn by {-available}.");
    }

    private void CheckEnd(Guid id, Account account)
    {
        var chain = _chains[id];
        if (account.BalanceMinor != chain.BalanceMinor || account.Sequence != chain.Sequence)
            throw new LedgerInvariantException($"Account {id} does not stand where its entries end.");
        if (account.HeldMinor != chain.HeldMinor)
            throw new LedgerInvariantException($"Account {id} holds another amount than its open holds changed to.");
    }

    private void CheckEnd(Guid id, Hold hold)
    {
        if (!ReferenceEquals(hold, _holds.GetValueOrDefault(id)))
            throw new LedgerInvariantException($"Hold {id} does not stand where its last step left it.");
    }

    // The batch knows the holds it was asked about. The account may have others, so it holds that much or more.
    private void CheckOpenHolds()
    {
        foreach (var open in _holds.Values.GroupBy(h => h.AccountId, h => (Int128)h.RemainderMinor))
        {
            var total = open.Aggregate((sum, next) => sum + next);
            if (total > _chains[open.Key].HeldMinor)
                throw new LedgerInvariantException($"Account {open.Key} holds less than its open holds.");
        }
    }

    private static void Require(bool holds, Entry entry, string what)
    {
        if (!holds)
            throw new LedgerInvariantException($"Entry {entry.Sequence} of account {entry.AccountId}: {what}.");
    }

    /// <summary>Where an account stands after the steps so far.</summary>
    private readonly record struct Chain(Int128 BalanceMinor, Int128 HeldMinor, long Sequence, DateTime? BookedAt);
}
