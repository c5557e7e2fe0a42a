namespace BankGraph.Ledger.Posting;

/// <summary>
/// The last look before anything is written: what a batch is about to commit agrees with what it read. It recomputes
/// everything from the entries and trusts nothing that the deciding code kept.
/// </summary>
internal static class BatchInvariants
{
    /// <summary>Throws when a transaction does not net to zero or an account's chain of entries breaks.</summary>
    public static void Check(IReadOnlyList<Transaction> transactions, IReadOnlyDictionary<Guid, BookAccount> accounts)
    {
        var chains = new Dictionary<Guid, (long BalanceMinor, long Sequence, DateTime? BookedAt)>(accounts.Count);
        foreach (var (id, account) in accounts)
            chains[id] = (account.ReadBalanceMinor, account.ReadSequence, account.ReadLastBookedAt);

        foreach (var transaction in transactions)
        {
            CheckNetsToZero(transaction, accounts);
            foreach (var entry in transaction.Entries)
            {
                var chain = chains[entry.AccountId];
                var balance = (Int128)chain.BalanceMinor + entry.AmountMinor;
                Require(entry.Sequence == chain.Sequence + 1, entry, "its sequence does not follow");
                Require(entry.BalanceAfterMinor == balance, entry, "its balance does not follow");
                Require(!(entry.BookedAt < chain.BookedAt), entry, "it is booked before the entry it follows");
                chains[entry.AccountId] = (entry.BalanceAfterMinor, entry.Sequence, entry.BookedAt);
            }

            CheckNothingOverdrawn(transaction, accounts, chains);
        }

        foreach (var (id, chain) in chains)
        {
            var account = accounts[id].Account;
            if (account.BalanceMinor != chain.BalanceMinor || account.Sequence != chain.Sequence)
                throw new LedgerInvariantException($"Account {id} does not stand where its entries end.");
        }
    }

    private static void CheckNetsToZero(Transaction transaction, IReadOnlyDictionary<Guid, BookAccount> accounts)
    {
        var entries = transaction.Entries;
        if (entries.Count < 2) throw new LedgerInvariantException($"Transaction {transaction.Id} has one side only.");
        for (var i = 0; i < entries.Count; i++)
        {
            var currency = accounts[entries[i].AccountId].Account.Currency;
            Int128 total = 0;
            foreach (var entry in entries)
            {
                if (accounts[entry.AccountId].Account.Currency == currency) total += entry.AmountMinor;
            }

            Require(entries[i].AmountMinor != 0, entries[i], "it moves nothing");
            Require(total == 0, entries[i], $"its transaction does not net to zero in {currency}");
        }
    }

    private static void CheckNothingOverdrawn(
        Transaction transaction,
        IReadOnlyDictionary<Guid, BookAccount> accounts,
        Dictionary<Guid, (long BalanceMinor, long Sequence, DateTime? BookedAt)> chains)
    {
        foreach (var entry in transaction.Entries)
        {
            var account = accounts[entry.AccountId].Account;
            if (entry.AmountMinor > 0 || account.MayGoNegative) continue;
            var available = (Int128)chains[account.Id].BalanceMinor - account.HeldMinor + account.OverdraftLimitMinor;
            Require(available >= 0 || NetChange(transaction, account.Id) >= 0, entry, "its account is overdrawn");
        }
    }

    private static Int128 NetChange(Transaction transaction, Guid accountId)
    {
        Int128 change = 0;
        foreach (var entry in transaction.Entries)
        {
            if (entry.AccountId == accountId) change += entry.AmountMinor;
        }

        return change;
    }

    private static void Require(bool holds, Entry entry, string what)
    {
        if (!holds)
            throw new LedgerInvariantException($"Entry {entry.Sequence} of account {entry.AccountId}: {what}.");
    }
}
