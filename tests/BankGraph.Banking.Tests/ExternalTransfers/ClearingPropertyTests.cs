using BankGraph.Banking.ExternalTransfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.ExternalTransfers;

/// <summary>
/// Whatever the clearing house says, how often, how late and against itself: money is neither made nor lost, and each
/// payment ends as the first decision says, or the return that followed an acceptance.
/// </summary>
public sealed class ClearingPropertyTests
{
    private const int Payments = 4;
    private const long FundsMinor = 100_000;

    private enum Event
    {
        Accept,
        Reject,
        Return,
        AnswerIsLost,
        RunWithoutAnswer,
        RunAccepted,
        RunRejected,
        Wait,
    }

    private static readonly Gen<(Event Event, int Payment)> Steps =
        from happens in Gen.Elements(Enum.GetValues<Event>())
        from payment in Gen.Choose(0, Payments - 1)
        select (happens, payment);

    [Fact]
    public void Answers_OfAnySequence_ConserveTheMoneyAndEndEachPaymentOnce() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(12),
        Prop.ForAll(Steps.ListOf(20).ToArbitrary(), steps => FollowAsync([.. steps])));

    private static async Task FollowAsync(IReadOnlyList<(Event Event, int Payment)> steps)
    {
        await using var bank = await TestBank.OpenAsync<Sqlite>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: FundsMinor / 100m);
        var ids = new List<Guid>();
        for (var i = 0; i < Payments; i++)
        {
            var request = new ExternalTransferRequest(
                anna, account.Number, "DE89370400440532013000", "Nordlicht", new(10m + i, "EUR"), null, $"{i}");
            ids.Add((await bank.Get<TransferExternal>().ExecuteAsync(request, default)).Value.Id);
        }

        var expected = new Dictionary<Guid, ClearingAnswer>();
        foreach (var (happens, payment) in steps)
        {
            await HappenAsync(bank, happens, ids[payment], expected);
            await AssertConservedAsync(bank, account.Id);
        }

        // In the end the clearing house answers whoever still asks.
        bank.Clearing.Answer = order => Decide(order, ClearingAnswer.Accepted, expected);
        bank.Clock.Advance(TimeSpan.FromHours(2));
        await bank.RunAsync<ExternalTransferJob>();

        await using var context = bank.Context();
        foreach (var end in await ExternalPaymentQueries.Of(context, anna).ToListAsync())
            Assert.Equal(StatusAfter(expected[end.Id]), end.Status);
        Assert.Equal(0, await bank.HeldMinorAsync(account.Id));
        await AssertConservedAsync(bank, account.Id);
    }

    private static async Task HappenAsync(
        TestBank bank,
        Event happens,
        Guid payment,
        Dictionary<Guid, ClearingAnswer> expected)
    {
        switch (happens)
        {
            case Event.Accept or Event.Reject or Event.Return:
                var answer = happens switch
                {
                    Event.Accept => ClearingAnswer.Accepted,
                    Event.Reject => ClearingAnswer.Rejected,
                    _ => ClearingAnswer.Returned,
                };
                Say(expected, payment, answer);
                await bank.Get<ClearingDesk>().RecordAsync(payment, answer, "so it says", default);
                break;
            case Event.Wait:
                bank.Clock.Advance(TimeSpan.FromMinutes(3));
                break;
            default:
                bank.Clearing.Answer = order => happens switch
                {
                    Event.RunAccepted => Decide(order, ClearingAnswer.Accepted, expected),
                    Event.RunRejected => Decide(order, ClearingAnswer.Rejected, expected),
                    Event.AnswerIsLost => new GatewayAnswer.Unavailable("The answer is lost."),
                    _ => new GatewayAnswer.Received(),
                };
                await bank.RunAsync<ExternalTransferJob>();
                break;
        }
    }

    private static GatewayAnswer.Decided Decide(
        PaymentOrder order,
        ClearingAnswer answer,
        Dictionary<Guid, ClearingAnswer> expected)
    {
        // The job sends several payments side by side.
        lock (expected) Say(expected, order.PaymentId, answer);
        return new GatewayAnswer.Decided(answer, null);
    }

    private static void Say(Dictionary<Guid, ClearingAnswer> expected, Guid payment, ClearingAnswer answer)
    {
        var isNews = expected.TryAdd(payment, answer);
        if (!isNews && answer == ClearingAnswer.Returned && expected[payment] == ClearingAnswer.Accepted)
            expected[payment] = ClearingAnswer.Returned;
    }

    private static TransactionStatus StatusAfter(ClearingAnswer answer) => answer switch
    {
        ClearingAnswer.Accepted => TransactionStatus.Booked,
        ClearingAnswer.Rejected => TransactionStatus.Rejected,
        _ => TransactionStatus.Reversed,
    };

    private static async Task AssertConservedAsync(TestBank bank, Guid accountId)
    {
        await using var context = bank.Context();
        var clearing = SystemAccount.For("CLEARING", Currency.FromCode("EUR")).Id;
        var inClearing = await context.LedgerAccounts
            .Where(account => account.Id == clearing)
            .Select(account => account.BalanceMinor)
            .SingleOrDefaultAsync();
        var byStatus = await context.Set<ExternalPayment>()
            .GroupBy(payment => payment.Status)
            .Select(group => new { group.Key, Sum = group.Sum(payment => payment.AmountMinor) })
            .ToDictionaryAsync(group => group.Key, group => group.Sum);
        Assert.Equal(FundsMinor, await bank.BalanceMinorAsync(accountId) + inClearing);
        Assert.Equal(byStatus.GetValueOrDefault(TransactionStatus.Pending), await bank.HeldMinorAsync(accountId));
        Assert.Equal(byStatus.GetValueOrDefault(TransactionStatus.Booked), inClearing);
        await bank.AssertSoundAsync();
    }
}
