namespace BankGraph.Ledger.Tests;

/// <summary>
/// The book in its plainest form: numbers in lists, one command after the other. Whatever the ledger does in batches,
/// with statements of many rows, has to come out like this.
/// </summary>
internal sealed class ModelBook(IReadOnlyList<Guid> ids, IReadOnlyList<string> currencies)
{
    private const int Cash = 100;
    private const int Fees = 101;
    private readonly Dictionary<(int Account, string Currency), Int128> _balances = [];
    private readonly Dictionary<int, string> _states = [];
    private readonly Dictionary<int, (Command Command, string Answer)> _keys = [];
    private readonly List<(int Account, long Amount, Int128 BalanceAfter)> _entries = [];

    /// <summary>An answer of the ledger in the words of the model.</summary>
    public static string Describe(PostingResult result, List<Guid> ids) => result switch
    {
        PostingResult.Booked b => $"booked {b.Transaction.AmountMinor}" + (b.IsReplay ? " again" : ""),
        PostingResult.Refused r => Describe(r.Refusal, ids) + (r.IsReplay ? " again" : ""),
        _ => "?",
    };

    public string Post(Command command)
    {
        var legs = LegsOf(command);
        if (command.AmountMinor <= 0) return "invalid";
        if (legs.Select(l => l.Account).Distinct().Count() == 1) return "same";
        if (_keys.TryGetValue(command.Key, out var known))
            return known.Command == command ? known.Answer + " again" : "reused";

        var answer = Decide(command, legs);
        _keys.Add(command.Key, (command, answer));
        return answer;
    }

    public bool Change(Command command)
    {
        var state = _states.GetValueOrDefault(command.From, "Active");
        var isEmpty = BalanceOf(command.From, currencies[command.From]) == 0;
        var next = (command.Kind, state) switch
        {
            (CommandKind.ClockBack, _) => state,
            (CommandKind.Freeze, "Active") => "Frozen",
            (CommandKind.Unfreeze, "Frozen") => "Active",
            (CommandKind.Close, "Active" or "Frozen") when isEmpty => "Closed",
            _ => null,
        };
        if (next is not null) _states[command.From] = next;
        return next is not null;
    }

    public string Entries() => string.Join('\n', Enumerable.Range(0, currencies.Count).SelectMany(account => _entries
        .Where(e => e.Account == account)
        .Select((e, i) => $"{account} #{i + 1} {e.Amount:+0;-0} {e.BalanceAfter}")));

    public string Accounts() => string.Join('\n', Enumerable.Range(0, currencies.Count).Select(account =>
        $"{account} {BalanceOf(account, currencies[account])} {currencies[account]} " +
        $"{_states.GetValueOrDefault(account, "Active")} #{_entries.Count(e => e.Account == account)}"));

    private static string Describe(LedgerRefusal refusal, List<Guid> ids) => refusal switch
    {
        LedgerRefusal.InvalidAmount => "invalid",
        LedgerRefusal.SameAccount => "same",
        LedgerRefusal.IdempotencyKeyReused => "reused",
        LedgerRefusal.AccountNotFound r => $"{ids.IndexOf(r.AccountId)} missing",
        LedgerRefusal.AccountNotActive r => $"{ids.IndexOf(r.AccountId)} stopped",
        LedgerRefusal.CurrencyMismatch r => $"{ids.IndexOf(r.AccountId)} currency",
        LedgerRefusal.InsufficientFunds r =>
            $"{ids.IndexOf(r.AccountId)} has {r.Available.AmountMinor} of {r.Requested.AmountMinor}",
        _ => "?",
    };

    private (int Account, long Amount)[] LegsOf(Command c) => c.Kind switch
    {
        CommandKind.Deposit => [(Cash, -c.AmountMinor), (c.To, c.AmountMinor)],
        CommandKind.Withdraw => [(c.From, -c.AmountMinor), (Cash, c.AmountMinor)],
        CommandKind.Transfer => [(c.From, -c.AmountMinor), (c.To, c.AmountMinor)],

        // Debits first; accounts within a side in the order of their ids.
        _ => [(c.From, -3), (c.From, -5), .. new[] { (c.To, 5L), (Fees, 3L) }.OrderBy(l => IdOf(l.Item1, c.Currency))],
    };

    private string Decide(Command command, (int Account, long Amount)[] legs)
    {
        foreach (var (account, _) in legs)
            if (account == currencies.Count) return $"{account} missing";
        foreach (var (account, _) in legs)
            if (_states.GetValueOrDefault(account, "Active") != "Active") return $"{account} stopped";
        foreach (var (account, _) in legs)
            if (account < Cash && currencies[account] != command.Currency) return $"{account} currency";

        var after = new Dictionary<int, Int128>();
        var entries = new List<(int, long, Int128)>();
        foreach (var (account, amount) in legs)
        {
            after.TryAdd(account, BalanceOf(account, command.Currency));
            after[account] += amount;
            if (after[account] > long.MaxValue || after[account] < long.MinValue) return "invalid";
            entries.Add((account, amount, after[account]));
        }

        foreach (var (account, _) in legs)
        {
            var before = BalanceOf(account, command.Currency);
            var (limit, change) = (account * 10, after[account] - before);
            if (account < Cash && change < 0 && after[account] < -limit)
                return $"{account} has {before + limit} of {-change}";
        }

        foreach (var (account, balance) in after) _balances[(account, command.Currency)] = balance;
        _entries.AddRange(entries);
        return $"booked {command.AmountMinor}";
    }

    private Guid IdOf(int account, string currency) => account switch
    {
        Cash => SystemAccount.Cash(Currency.FromCode(currency)).Id,
        Fees => SystemAccount.For("FEES", Currency.FromCode(currency)).Id,
        _ => ids[account],
    };

    private Int128 BalanceOf(int account, string currency) => _balances.GetValueOrDefault((account, currency));
}
