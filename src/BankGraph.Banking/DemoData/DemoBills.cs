using System.Globalization;
using BankGraph.Banking.BillPayments;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.DemoData;

/// <summary>A year of one person's bills: all paid but the newest of each contract.</summary>
internal sealed class DemoBills(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    PayBill payBill,
    DemoClock clock)
{
    private const int Months = 11;
    private const int TermDays = 14;

    /// <summary>Issue and payment of each bill.</summary>
    public IEnumerable<DemoEvent> Events(DemoAccounts of, DateOnly today)
    {
        foreach (var contract in of.Person.Contracts)
        {
            var random = new Random(contract.Reference.Length * 104_729);
            for (var monthsAgo = Months; monthsAgo >= 0; monthsAgo--)
            {
                var dueOn = today.AddDays(contract.DueInDays).AddMonths(-monthsAgo);
                var amountMinor = (long)(contract.Usual * 100) + random.Next(-400, 900);
                var bill = Bill(contract, amountMinor, dueOn);
                yield return new DemoEvent(
                    bill.IssuedOn.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc),
                    cancel => TakeAsync(of, contract, bill, today, cancel));
                if (monthsAgo > 0)
                {
                    yield return new DemoEvent(
                        dueOn.AddDays(-2).ToDateTime(new TimeOnly(18, 30), DateTimeKind.Utc),
                        cancel => PayAsync(of, contract, bill, cancel));
                }
            }
        }
    }

    private static ProviderBill Bill(DemoContract contract, long amountMinor, DateOnly dueOn)
    {
        var issuedOn = dueOn.AddDays(-TermDays);
        var month = issuedOn.ToString("yyyyMM", CultureInfo.InvariantCulture);
        var amount = new Money(amountMinor, Currency.FromCode("EUR"));
        return new ProviderBill($"{contract.Reference}-{month}", amount, issuedOn, dueOn);
    }

    private Task TakeAsync(
        DemoAccounts of,
        DemoContract contract,
        ProviderBill bill,
        DateOnly today,
        CancellationToken cancellationToken) => writer.RunAsync(
        async (context, cancellation) =>
        {
            var billerId = await context.Billers
                .Where(biller => biller.Code == contract.BillerCode)
                .Select(biller => biller.Id)
                .SingleAsync(cancellation);
            var link = await context.BillerLinks.SingleOrDefaultAsync(
                row => row.CustomerId == of.CustomerId && row.BillerId == billerId,
                cancellation);
            if (link is null)
            {
                link = new BillerLink
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    CustomerId = of.CustomerId,
                    BillerId = billerId,
                    CustomerReference = contract.Reference,
                    LinkedAt = clock.Instant(),
                    FetchedOn = today,
                };
                context.BillerLinks.Add(link);
            }

            return await BillIntake.TakeAsync(context, link, [bill], clock, cancellation);
        },
        cancellationToken);

    private async Task PayAsync(
        DemoAccounts of,
        DemoContract contract,
        ProviderBill bill,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var billId = await context.Bills
            .Where(row => row.CustomerId == of.CustomerId
                && row.CustomerReference == contract.Reference
                && row.ProviderNumber == bill.Number)
            .Select(row => row.Id)
            .SingleAsync(cancellationToken);
        var request = new PayBillRequest(of.CustomerId, billId, of.Checking, null, $"demo bill {bill.Number}");
        var outcome = await payBill.ExecuteAsync(request, cancellationToken);
        if (outcome.IsRefused) throw new InvalidOperationException($"The demonstration was refused: {outcome.Error}");
    }
}
