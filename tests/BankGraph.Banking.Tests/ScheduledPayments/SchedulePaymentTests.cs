using BankGraph.Banking.Payees;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Banking.Transfers;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.ScheduledPayments;

public abstract class SchedulePaymentTests<TStore> where TStore : ITestStore
{
    private const string Iban = "DE89370400440532013000";

    [Fact]
    public async Task Schedule_ToAPayee_PaysThePayeesAccountAlsoWhenThePayeeIsDeleted()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        var payee = await PayeeAsync(stage, stage.Other.Number, null);

        var schedule = await stage.ScheduleAsync(stage.Monthly() with { ToAccountNumber = null, PayeeId = payee });
        _ = await stage.Bank.Get<DeletePayee>().ExecuteAsync(stage.Anna, payee, default);
        await stage.RunAsync();

        Assert.Equal((stage.Other.Number, payee), (schedule.ToAccountNumber, schedule.PayeeId));
        Assert.Equal(10000, await stage.PaidMinorAsync());
    }

    [Fact]
    public async Task Schedule_SameKey_IsTheSameScheduleOrRefused()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        var asked = stage.Monthly(key: "rent");

        var first = await stage.ScheduleAsync(asked);
        var again = await stage.ScheduleAsync(asked);
        var other = await TryAsync(stage, asked with { Amount = new(101m, "EUR") });
        var otherCase = await stage.ScheduleAsync(asked with { IdempotencyKey = "RENT" });

        Assert.Equal(first, again);
        Assert.Equal(new IdempotencyKeyReusedError(), other);
        Assert.NotEqual(first.Id, otherCase.Id);
    }

    [Fact]
    public async Task Schedule_SameKeyAtOnce_IsMadeOnce()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        var asked = stage.Monthly(key: "rent");

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => stage.ScheduleAsync(asked)));

        Assert.Single(made.Distinct());
    }

    [Fact]
    public async Task Schedule_WrongInput_IsRefusedInTheDocumentedOrder()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        var fine = stage.Monthly();
        var dollars = await stage.Bank.OpenAccountAsync(stage.Anna, "USD");
        var ben = await stage.Bank.RegisterAsync("ben@example.com");
        var plan = fine.Plan;

        Assert.Equal("idempotencyKey", await FieldAsync(stage, fine with { IdempotencyKey = "" }));
        Assert.Equal("description", await FieldAsync(stage, fine with { Description = "a\nb" }));
        Assert.Equal("toAccountNumber", await FieldAsync(stage, fine with { PayeeId = Guid.NewGuid() }));
        Assert.Equal("toAccountNumber", await FieldAsync(stage, fine with { Iban = Iban }));
        Assert.Equal("toAccountNumber", await FieldAsync(stage, fine with { ToAccountNumber = null }));
        var elsewhere = fine with { ToAccountNumber = null, Iban = Iban, PayeeName = "Nordlicht GmbH" };
        Assert.Equal("iban", await FieldAsync(stage, elsewhere with { Iban = "DE89370400440532013001" }));
        Assert.Equal("payeeName", await FieldAsync(stage, elsewhere with { PayeeName = null }));
        Assert.Equal("payeeName", await FieldAsync(stage, fine with { PayeeName = "Nordlicht GmbH" }));
        foreach (var (wrong, field) in WrongPlans(plan, stage.Today))
            Assert.Equal(field, await FieldAsync(stage, fine with { Plan = wrong }));
        Assert.Equal(new InvalidAmountError(), await TryAsync(stage, fine with { Amount = new(0, "EUR") }));
        Assert.Equal(new AccountNotFoundError(), await TryAsync(stage, fine with { CustomerId = ben }));
        Assert.Equal(
            new PayeeNotFoundError(),
            await TryAsync(stage, fine with { ToAccountNumber = null, PayeeId = Guid.NewGuid() }));
        Assert.Equal(new AccountNotFoundError(), await TryAsync(stage, fine with { ToAccountNumber = "1" }));
        Assert.Equal(
            new SameAccountError(),
            await TryAsync(stage, fine with { ToAccountNumber = stage.Account.Number }));
        Assert.Equal(new CurrencyMismatchError(), await TryAsync(stage, fine with { Amount = new(1, "USD") }));
        Assert.Equal(
            new CurrencyMismatchError(),
            await TryAsync(stage, fine with { ToAccountNumber = dollars.Number }));
        Assert.Equal(new CurrencyMismatchError(), await TryAsync(stage, elsewhere with { Amount = new(1, "USD") }));
    }

    [Fact]
    public async Task Queries_OfSomebodyElse_SeeNothing()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        var schedule = await stage.ScheduleAsync(stage.Monthly());
        await stage.RunAsync();
        var ben = await stage.Bank.RegisterAsync("ben@example.com");
        await using var context = stage.Bank.Context();

        Assert.Empty(await ScheduleQueries.Of(context, ben).ToListAsync());
        Assert.Empty(await ScheduleQueries.RunsOf(context, ben).ToListAsync());
        Assert.Equal(
            new ScheduleNotFoundError(),
            (await stage.Bank.Get<ChangeSchedule>().CancelAsync(ben, schedule.Id, default)).Error);
    }

    private static IEnumerable<(PaymentPlan, string)> WrongPlans(PaymentPlan plan, DateOnly today) =>
    [
        (plan with { FirstOn = today.AddDays(-1) }, "firstOn"),
        (plan with { FirstOn = today.AddYears(11) }, "firstOn"),
        (plan with { EndsOn = today.AddDays(-1) }, "endsOn"),
        (plan with { EndsAfter = 0 }, "endsAfter"),
        (plan with { EndsAfter = 1001 }, "endsAfter"),
        (plan with { EndsAfter = 3, EndsOn = today.AddDays(90) }, "endsAfter"),
        (plan with { Frequency = ScheduleFrequency.Once, EndsAfter = 1 }, "frequency"),
    ];

    private static async Task<Guid> PayeeAsync(ScheduleBank stage, string? number, string? iban) =>
        (await stage.Bank.Get<AddPayee>()
            .ExecuteAsync(new(stage.Anna, "Anna Berg", null, number, iban), default)).Value.Id;

    private static async Task<BankError?> TryAsync(ScheduleBank stage, NewSchedule asked) =>
        (await stage.Bank.Get<SchedulePayment>().ExecuteAsync(asked, default)).Error;

    private static async Task<string> FieldAsync(ScheduleBank stage, NewSchedule asked) =>
        Assert.IsType<InvalidFieldError>(await TryAsync(stage, asked)).Field;
}
