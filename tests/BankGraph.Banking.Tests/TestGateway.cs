using System.Collections.Concurrent;
using BankGraph.Banking.BillPayments;
using BankGraph.Ledger;

namespace BankGraph.Banking.Tests;

/// <summary>A biller whose bills and moods the test sets.</summary>
internal sealed class TestGateway : IBillerGateway
{
    public bool IsOut { get; set; }

    /// <summary>A payment that it cannot be told of without an exception.</summary>
    public Guid? Broken { get; set; }

    public List<ProviderBill> OpenBills { get; } = [];

    public ConcurrentQueue<SettlementNotice> Confirmed { get; } = [];

    public int Fetches { get; private set; }

    public void Issue(string number, long amountMinor, DateOnly dueOn) => OpenBills.Add(new ProviderBill(
        number,
        new Money(amountMinor, Currency.FromCode("EUR")),
        dueOn.AddDays(-14),
        dueOn));

    public Task<ProviderAnswer> FetchOpenBillsAsync(
        string billerCode,
        string customerReference,
        CancellationToken cancellationToken)
    {
        Fetches++;
        return Task.FromResult<ProviderAnswer>(IsOut ? new ProviderAnswer.Unavailable("It plays dead.")
            : customerReference == "UNKNOWN1" ? new ProviderAnswer.InvalidCustomerReference()
            : new ProviderAnswer.Bills([.. OpenBills]));
    }

    public Task<bool> ConfirmAsync(SettlementNotice notice, CancellationToken cancellationToken)
    {
        if (notice.TransactionId == Broken) throw new InvalidOperationException("Broken.");
        if (!IsOut) Confirmed.Enqueue(notice);
        return Task.FromResult(!IsOut);
    }
}
