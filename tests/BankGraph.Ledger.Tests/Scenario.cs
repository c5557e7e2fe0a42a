using System.Globalization;
using BankGraph.Testing.Stores;

namespace BankGraph.Ledger.Tests;

/// <summary>
/// Runs a table of events and compares each answer and the balances at the end. A line is an event and, after
/// <c>=></c>, its answer; after the line of dashes come the accounts with balance, number of entries and what is held.
/// </summary>
internal sealed class Scenario(TestBank bank)
{
    private readonly Dictionary<string, Guid> _accounts = [];
    private readonly Dictionary<string, Guid> _holds = [];

    public static async Task RunAsync<TStore>(string table) where TStore : ITestStore
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var scenario = new Scenario(bank);
        var parts = table.Split("---", 2);
        foreach (var line in Lines(parts[0])) await scenario.EventAsync(line);
        foreach (var line in Lines(parts[1])) await scenario.BalanceAsync(line);
        Assert.Empty(await new LedgerVerifier(bank.LedgerStore).VerifyAsync(default));
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Option(string[] words, string name) =>
        words.FirstOrDefault(w => w.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    private static Money MoneyOf(string amount, string[] words)
    {
        var currency = Currency.FromCode(words.FirstOrDefault(w => Currency.TryParse(w, out _)) ?? "EUR");
        Assert.Equal(MoneyParseOutcome.Parsed, Money.Parse(amount, currency, out var money));
        return money;
    }

    private async Task EventAsync(string line)
    {
        var sides = line.Split("=>", StringSplitOptions.TrimEntries);
        var words = sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (sides.Length == 2)
        {
            await PostAsync(line, words, sides[1]);
            return;
        }

        switch (words)
        {
            case ["open", var name, var currency, ..]:
                var overdraft = MoneyOf(Option(words, "overdraft") ?? "0", words).AmountMinor;
                _accounts[name] = await bank.OpenAccountAsync(currency, overdraft);
                break;
            case ["overdraft", var name, var amount]:
                var limit = MoneyOf(amount, words).AmountMinor;
                await bank.ExecuteAsync(
                    $"UPDATE ledger_accounts SET overdraft_limit_minor = {limit} "
                    + $"WHERE id = {bank.Database.Literal(IdOf(name))}");
                break;
            case ["clock", var hours]:
                bank.Clock.Advance(TimeSpan.FromHours(int.Parse(hours, CultureInfo.InvariantCulture)));
                break;
            case [var change, var name]:
                Assert.True(await ChangeAsync(change, IdOf(name)), line);
                break;
            default:
                Assert.Fail("No event: " + line);
                break;
        }
    }

    private async Task<bool> ChangeAsync(string change, Guid account)
    {
        await using var context = bank.Context();
        return change switch
        {
            "freeze" => await LedgerAccounts.FreezeAsync(context, account, default),
            "unfreeze" => await LedgerAccounts.UnfreezeAsync(context, account, default),
            "close" => await LedgerAccounts.CloseAsync(context, account, default),
            _ => throw new ArgumentException(change),
        };
    }

    private async Task PostAsync(string line, string[] words, string expected)
    {
        var before = await bank.DumpAsync();
        var result = await bank.PostAsync(RequestOf(words));
        if (result is PostingResult.HoldPlaced placed && Option(words, "as") is { } name)
            _holds[name] = placed.Hold.Id;
        var answer = Describe(result);
        Assert.True(expected == answer, $"{line}\nanswered: {answer}");
        if (result is PostingResult.Refused or { IsReplay: true }) Assert.Equal(before, await bank.DumpAsync());
    }

    private PostingRequest RequestOf(string[] words)
    {
        var key = bank.NewKey(Option(words, "key"), string.Join(' ', words));
        return words switch
        {
            ["deposit", var to, var amount, ..] => PostingRequest.Move(
                key,
                TransactionKind.Deposit,
                SystemAccount.Cash(MoneyOf(amount, words).Currency),
                IdOf(to),
                MoneyOf(amount, words)),
            ["withdraw", var from, var amount, ..] => PostingRequest.Move(
                key,
                TransactionKind.Withdrawal,
                IdOf(from),
                SystemAccount.Cash(MoneyOf(amount, words).Currency),
                MoneyOf(amount, words)),
            ["transfer", var from, var to, var amount, ..] => PostingRequest.Move(
                key,
                TransactionKind.Transfer,
                IdOf(from),
                IdOf(to),
                MoneyOf(amount, words)),
            ["split", ..] => SplitOf(key, words),
            ["hold", var on, var amount, ..] => PostingRequest.PlaceHold(
                key,
                on == "CASH" ? SystemAccount.Cash(MoneyOf(amount, words).Currency).Id : IdOf(on),
                MoneyOf(amount, words),
                HoursAhead(Option(words, "expires"))),
            ["capture", var hold, var to, var amount, ..] => PostingRequest.CaptureHold(
                key,
                HoldOf(hold),
                to == "CASH" ? SystemAccount.Cash(MoneyOf(amount, words).Currency) : IdOf(to),
                MoneyOf(amount, words),
                TransactionKind.Transfer),
            ["release", var hold, ..] => PostingRequest.ReleaseHold(key, HoldOf(hold)),
            ["expire", var hold, ..] => PostingRequest.ExpireHold(key, HoldOf(hold)),
            _ => throw new ArgumentException(string.Join(' ', words)),
        };
    }

    // split 10.00 A:-10.50 B:10.00 FEES:0.50
    private PostingRequest SplitOf(IdempotencyKey key, string[] words)
    {
        var legs = words[2..].Where(w => w.Contains(':')).Select(w => w.Split(':')).Select(leg => new PostingLeg(
            leg[0] == "FEES" ? SystemAccount.For("FEES", Currency.FromCode("EUR")) : IdOf(leg[0]),
            MoneyOf(leg[1], [])));
        return PostingRequest.Split(key, TransactionKind.Transfer, MoneyOf(words[1], []), legs.ToArray());
    }

    private string Describe(PostingResult result) => result switch
    {
        PostingResult.Booked { IsReplay: true } => "replay",
        PostingResult.Booked => "booked",
        PostingResult.HoldPlaced p => "held" + (p.IsReplay ? ", replayed" : ""),
        PostingResult.HoldReleased r => r.Hold.Status.ToString().ToLowerInvariant() + (r.IsReplay ? ", replayed" : ""),
        PostingResult.Refused { IsReplay: true } r => Describe(r.Refusal) + ", replayed",
        PostingResult.Refused r => Describe(r.Refusal),
        _ => "?",
    };

    private string Describe(LedgerRefusal refusal) => refusal switch
    {
        LedgerRefusal.InvalidAmount => "invalid amount",
        LedgerRefusal.SameAccount => "same account",
        LedgerRefusal.IdempotencyKeyReused => "key reused",
        LedgerRefusal.AccountNotFound r => $"{NameOf(r.AccountId)} not found",
        LedgerRefusal.AccountNotActive r => $"{NameOf(r.AccountId)} not active",
        LedgerRefusal.AccountDormant r => $"{NameOf(r.AccountId)} dormant",
        LedgerRefusal.CurrencyMismatch r => $"{NameOf(r.AccountId)} has another currency",
        LedgerRefusal.HoldNotFound => "no such hold",
        LedgerRefusal.HoldAlreadyResolved r => $"already {r.Status.ToString().ToLowerInvariant()}",
        LedgerRefusal.HoldNotOverdue => "not overdue",
        LedgerRefusal.InsufficientFunds r =>
            $"{NameOf(r.AccountId)} has {r.Available.ToDecimal()} of {r.Requested.ToDecimal()}",
        _ => refusal.ToString(),
    };

    private async Task BalanceAsync(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var id = words[0] is "CASH" or "FEES"
            ? SystemAccount.For(words[0], Currency.FromCode(words[2])).Id
            : IdOf(words[0]);
        var account = await bank.AccountAsync(id);
        var held = new Money(account.HeldMinor, account.Currency).ToDecimal();
        var holding = account.HeldMinor == 0 ? "" : $" holding {held}";
        var actual = $"{words[0]} {account.Balance} after {account.Sequence}{holding}";
        Assert.Equal(string.Join(' ', words), actual);
    }

    private DateTime? HoursAhead(string? hours) => hours is null
        ? null
        : bank.Clock.GetUtcNow().UtcDateTime.AddHours(int.Parse(hours, CultureInfo.InvariantCulture));

    private Guid HoldOf(string name)
    {
        if (!_holds.TryGetValue(name, out var id)) _holds.Add(name, id = Guid.NewGuid());
        return id;
    }

    private string NameOf(Guid id) => _accounts.FirstOrDefault(a => a.Value == id).Key ?? "bank";

    private Guid IdOf(string name)
    {
        if (!_accounts.TryGetValue(name, out var id)) _accounts.Add(name, id = Guid.NewGuid());
        return id;
    }
}
