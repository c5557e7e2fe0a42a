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
    private readonly List<ModelHold> _holds = [];

    /// <summary>An answer of the ledger in the words of the model.</summary>
    public static string Describe(PostingResult result, List<Guid> ids) => result switch
    {
        PostingResult.Booked b => $"booked {b.Transaction.AmountMinor}" + (b.IsReplay ? " again" : ""),
        PostingResult.HoldPlaced p => $"held {p.Hold.AmountMinor} {p.Hold.Status}" + (p.IsReplay ? " again" : ""),
        PostingResult.HoldReleased r => $"let go {r.Hold.AmountMinor} {r.Hold.Status}" + (r.IsReplay ? " again" : ""),
        PostingResult.Refused r => Describe(r.Refusal, ids) + (r.IsReplay ? " again" : ""),
        _ => "?",
    };

    public string Post(Command command)
    {
        var isRelease = command.Kind is CommandKind.Release or CommandKind.Expire;
        if (command.AmountMinor <= 0 && !isRelease) return "invalid";
        if (command.Kind < CommandKind.Hold && LegsOf(command).DistinctBy(l => l.Account).Count() == 1) return "same";
        if (_keys.TryGetValue(command.Key, out var known))
            return known.Command == command ? known.Answer + " again" : "reused";

        var answer = command.Kind < CommandKind.Hold ? Decide(command, LegsOf(command)) : DecideHold(command);
        _keys.Add(command.Key, (command, answer));
        return answer;
    }

    public bool Change(Command command)
    {
        var state = _states.GetValueOrDefault(command.From, "Active");
        var isEmpty = BalanceOf(command.From, currencies[command.From]) == 0 && HeldOn(command.From) == 0;
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
        $"{account} {BalanceOf(account, currencies[account])} -{HeldOn(account)} {currencies[account]} " +
        $"{_states.GetValueOrDefault(account, "Active")} #{_entries.Count(e => e.Account == account)}"));

    private static string Describe(LedgerRefusal refusal, List<Guid> ids) => refusal switch
    {
        LedgerRefusal.InvalidAmount => "invalid",
        LedgerRefusal.SameAccount => "same",
        LedgerRefusal.IdempotencyKeyReused => "reused",
        LedgerRefusal.AccountNotFound r => $"{ids.IndexOf(r.AccountId)} missing",
        LedgerRefusal.AccountNotActive r => $"{ids.IndexOf(r.AccountId)} stopped",
        LedgerRefusal.CurrencyMismatch r => $"{ids.IndexOf(r.AccountId)} currency",
        LedgerRefusal.HoldNotFound => "no hold",
        LedgerRefusal.HoldAlreadyResolved r => $"hold {r.Status}",
        LedgerRefusal.HoldNotOverdue => "not overdue",
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

    private string DecideHold(Command command)
    {
        if (command.Kind == CommandKind.Hold)
        {
            if (Refuse(command, [(command.From, -command.AmountMinor)], heldFor: null) is { } refusal) return refusal;
            if (HeldOn(command.From) + command.AmountMinor > long.MaxValue) return "invalid";
            _holds.Add(new ModelHold(command.From, command.AmountMinor));
            return $"held {command.AmountMinor} Open";
        }

        if (command.Hold >= _holds.Count) return "no hold";
        var hold = _holds[command.Hold];
        if (hold.Status != HoldStatus.Open) return $"hold {hold.Status}";
        if (command.Kind == CommandKind.Capture) return Capture(command, hold);
        if (command.Kind == CommandKind.Expire && !Command.IsOverdue(hold.Amount)) return "not overdue";

        hold.Status = command.Kind == CommandKind.Expire ? HoldStatus.Expired : HoldStatus.Released;
        return $"let go {hold.Amount} {hold.Status}";
    }

    private string Capture(Command command, ModelHold hold)
    {
        if (command.To == hold.Account) return "same";
        var answer = Decide(command, [(hold.Account, -command.AmountMinor), (command.To, command.AmountMinor)], hold);
        if (answer.StartsWith("booked", StringComparison.Ordinal)) hold.Status = HoldStatus.Captured;
        return answer;
    }

    private string Decide(Command command, (int Account, long Amount)[] legs, ModelHold? heldFor = null)
    {
        if (Refuse(command, legs, heldFor) is { } refusal) return refusal;
        foreach (var (account, amount) in legs)
        {
            var balance = BalanceOf(account, command.Currency) + amount;
            _balances[(account, command.Currency)] = balance;
            _entries.Add((account, amount, balance));
        }

        return $"booked {command.AmountMinor}";
    }

    private string? Refuse(Command command, (int Account, long Amount)[] legs, ModelHold? heldFor)
    {
        foreach (var (account, _) in legs)
            if (account == currencies.Count) return $"{account} missing";
        foreach (var (account, _) in legs)
            if (_states.GetValueOrDefault(account, "Active") != "Active") return $"{account} stopped";
        foreach (var (account, _) in legs)
            if (account < Cash && currencies[account] != command.Currency) return $"{account} currency";

        var after = new Dictionary<int, Int128>();
        if (command.AmountMinor > heldFor?.Amount) return "invalid";
        foreach (var (account, amount) in legs)
        {
            after.TryAdd(account, BalanceOf(account, command.Currency));
            after[account] += amount;
            if (after[account] > long.MaxValue || after[account] < long.MinValue) return "invalid";
        }

        foreach (var (account, _) in legs)
        {
            var before = BalanceOf(account, command.Currency);
            var (limit, change) = (account * 10, after[account] - before);
            var held = HeldOn(account) - (heldFor?.Account == account ? heldFor.Amount : 0);
            if (account < Cash && change < 0 && after[account] - held < -limit)
                return $"{account} has {before - HeldOn(account) + limit} of {-change}";
        }

        return null;
    }

    private Guid IdOf(int account, string currency) => account switch
    {
        Cash => SystemAccount.Cash(Currency.FromCode(currency)).Id,
        Fees => SystemAccount.For("FEES", Currency.FromCode(currency)).Id,
        _ => ids[account],
    };

    private Int128 BalanceOf(int account, string currency) => _balances.GetValueOrDefault((account, currency));

    private Int128 HeldOn(int account) => _holds
        .Where(h => h.Account == account && h.Status == HoldStatus.Open)
        .Aggregate((Int128)0, (sum, h) => sum + h.Amount);

    private sealed class ModelHold(int account, long amount)
    {
        public int Account => account;

        public long Amount => amount;

        public HoldStatus Status { get; set; }
    }
}
