using BankGraph.Testing.Stores;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Ledger.Tests;

/// <summary>Random sequences of commands, in batches of random size, against a plain model of a book.</summary>
public abstract class SequenceOfCommandsTests<TStore>(int runs) where TStore : ITestStore
{
    private const int NoHold = int.MaxValue;
    private static readonly string[] Currencies = ["EUR", "EUR", "EUR", "USD", "JPY"];

    [Fact]
    public void Post_AnySequenceOfCommands_AnswersAndBooksLikeThePlainModel()
    {
        var property = Prop.ForAll(Batches(), batches => RunAsync(batches).GetAwaiter().GetResult());
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(runs).WithEndSize(60), property);
    }

    private static Arbitrary<Command[][]> Batches()
    {
        var account = Gen.Frequency((9, Gen.Choose(0, 2)), (1, Gen.Choose(3, Currencies.Length)));
        var amount = Gen.Frequency(
            (20, Gen.Choose(1, 60).Select(a => (long)a)),
            (2, Gen.Choose(-1, 0).Select(a => (long)a)),
            (1, Gen.Constant(long.MaxValue)));
        var currency = Gen.Frequency((12, Gen.Constant("EUR")), (1, Gen.Constant("USD")), (1, Gen.Constant("JPY")));
        var kind = Gen.Frequency(
            (5, Gen.Constant(CommandKind.Deposit)),
            (6, Gen.Constant(CommandKind.Transfer)),
            (2, Gen.Constant(CommandKind.Withdraw)),
            (2, Gen.Constant(CommandKind.Fee)),
            (3, Gen.Constant(CommandKind.Hold)),
            (3, Gen.Constant(CommandKind.Capture)),
            (1, Gen.Constant(CommandKind.Release)),
            (1, Gen.Constant(CommandKind.Expire)));
        var command =
            from k in kind
            from a in account
            from b in account
            from m in amount
            from c in currency
            from key in Gen.Choose(0, 700)
            from hold in Gen.Choose(0, 1000)
            select new Command(k, a, b, m, c, key, hold);
        var change =
            from k in Gen.Elements(CommandKind.Freeze, CommandKind.Unfreeze, CommandKind.Close, CommandKind.ClockBack)
            from a in Gen.Choose(0, Currencies.Length - 1)
            select new Command[] { new(k, a, 0, 0, "EUR", 0) };
        var batch = Gen.Frequency((8, command.NonEmptyListOf().Select(list => list.ToArray())), (1, change));
        return Arb.From(batch.ArrayOf(), Shrink);
    }

    private static IEnumerable<Command[][]> Shrink(Command[][] batches)
    {
        for (var i = 0; i < batches.Length; i++)
        {
            yield return [.. batches[..i], .. batches[(i + 1)..]];
            for (var j = 0; j < batches[i].Length && batches[i].Length > 1; j++)
                yield return [.. batches[..i], [.. batches[i][..j], .. batches[i][(j + 1)..]], .. batches[(i + 1)..]];
        }
    }

    private static async Task RunAsync(Command[][] batches)
    {
        await using var bank = await TestBank.OpenAsync<TStore>(start: false);
        var ids = new List<Guid>();
        foreach (var currency in Currencies) ids.Add(await bank.OpenAccountAsync(currency, ids.Count * 10));
        ids.Add(Guid.NewGuid());
        var model = new ModelBook(ids, Currencies);

        var (posted, holds) = (new List<Command>(), new List<Guid>());
        foreach (var generated in batches)
        {
            var batch = generated.Select(c => Repeat(Aim(c, holds), posted)).ToArray();
            if (batch[0].Kind >= CommandKind.Freeze)
            {
                Assert.Equal(model.Change(batch[0]), await ChangeAsync(bank, batch[0], ids));
                continue;
            }

            // A writer that starts when all are queued takes them as one batch, in this order.
            await using var ledger = bank.NewWriter();
            var answers = batch.Select(c => ledger.PostAsync(c.ToRequest(bank.Scope, ids, holds), default)).ToArray();
            await ledger.StartAsync(default);
            var results = await Task.WhenAll(answers);
            Assert.Equal(batch.Select(model.Post), results.Select(a => ModelBook.Describe(a, ids)));
            holds.AddRange(results.OfType<PostingResult.HoldPlaced>().Where(p => !p.IsReplay).Select(p => p.Hold.Id));
        }

        Assert.Equal(model.Entries(), await EntriesAsync(bank, ids));
        Assert.Equal(model.Accounts(), await AccountsAsync(bank, ids));
        Assert.Empty(await new LedgerVerifier(bank.LedgerStore).VerifyAsync(default));
    }

    /// <summary>Names a hold that was placed before the batch, or none.</summary>
    private static Command Aim(Command command, List<Guid> holds) => command.Kind is
        CommandKind.Capture or CommandKind.Release or CommandKind.Expire
            ? command with { Hold = command.Hold % (holds.Count + 1) is > 0 and var back ? holds.Count - back : NoHold }
            : command;

    /// <summary>Makes every seventh command one that was sent before, letter by letter.</summary>
    private static Command Repeat(Command command, List<Command> posted)
    {
        if (command.Kind >= CommandKind.Freeze) return command;
        if (command.Key % 7 == 0 && posted.Count > 0) return posted[command.Key / 7 % posted.Count];
        posted.Add(command);
        return command;
    }

    private static async Task<bool> ChangeAsync(TestBank bank, Command command, List<Guid> ids)
    {
        if (command.Kind == CommandKind.ClockBack)
        {
            bank.Clock.Advance(TimeSpan.FromMinutes(-7));
            return true;
        }

        await using var context = bank.Context();
        return command.Kind switch
        {
            CommandKind.Freeze => await LedgerAccounts.FreezeAsync(context, ids[command.From], default),
            CommandKind.Unfreeze => await LedgerAccounts.UnfreezeAsync(context, ids[command.From], default),
            _ => await LedgerAccounts.CloseAsync(context, ids[command.From], default),
        };
    }

    private static async Task<string> EntriesAsync(TestBank bank, List<Guid> ids)
    {
        await using var context = bank.Context();
        var entries = await context.Entries.AsNoTracking().ToListAsync();
        var lines = entries
            .Where(e => ids.Contains(e.AccountId))
            .OrderBy(e => ids.IndexOf(e.AccountId)).ThenBy(e => e.Sequence)
            .Select(e => $"{ids.IndexOf(e.AccountId)} #{e.Sequence} {e.AmountMinor:+0;-0} {e.BalanceAfterMinor}");
        return string.Join('\n', lines);
    }

    private static async Task<string> AccountsAsync(TestBank bank, List<Guid> ids)
    {
        await using var context = bank.Context();
        var accounts = await context.Accounts.AsNoTracking().ToListAsync();
        var lines = accounts
            .Where(a => ids.Contains(a.Id))
            .OrderBy(a => ids.IndexOf(a.Id))
            .Select(a => 
                $"{ids.IndexOf(a.Id)} {a.BalanceMinor} -{a.HeldMinor} {a.Currency} {a.Status} #{a.Sequence}");
        return string.Join('\n', lines);
    }
}
