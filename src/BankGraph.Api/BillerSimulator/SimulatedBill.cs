using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BankGraph.Api.BillerSimulator;

/// <summary>A bill as the simulated provider states it.</summary>
/// <param name="Number">The provider's number of the bill, the same at every question: reference and month.</param>
/// <param name="CustomerReference">Whose bill it is.</param>
/// <param name="Amount">The whole amount, decimal text: <c>45.90</c>.</param>
/// <param name="AmountPaid">What settlements have confirmed so far.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="IssuedOn">Day of issue.</param>
/// <param name="DueOn">Last day to pay in time.</param>
internal sealed record SimulatedBill(
    string Number,
    string CustomerReference,
    string Amount,
    string AmountPaid,
    string Currency,
    DateOnly IssuedOn,
    DateOnly DueOn)
{
    /// <summary>A provider asks for older bills itself; only those of about the last month are presented.</summary>
    private const int PresentedDays = 40;

    private const int DaysToPay = 14;

    /// <summary>
    /// The bills presented on a day, oldest first: one a month, on a day of the month and for an amount that follow
    /// from provider, reference and month alone, so that every question gets the same answer and nothing is stored.
    /// </summary>
    public static IEnumerable<SimulatedBill> PresentedOn(DateOnly today, SimulatedBiller biller, string reference)
    {
        var dayOfIssue = 1 + (int)(Draw(biller.Code, reference, "day") % 28);
        var firstOfMonth = new DateOnly(today.Year, today.Month, 1);
        for (var monthsAgo = 2; monthsAgo >= 0; monthsAgo--)
        {
            var issuedOn = firstOfMonth.AddMonths(-monthsAgo).AddDays(dayOfIssue - 1);
            if (issuedOn > today || issuedOn < today.AddDays(-PresentedDays)) continue;
            yield return IssuedOnDay(issuedOn, biller, reference);
        }
    }

    /// <summary>Decimal text of an amount in cents.</summary>
    public static string Text(long amountMinor) => (amountMinor / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static SimulatedBill IssuedOnDay(DateOnly issuedOn, SimulatedBiller biller, string reference)
    {
        var month = issuedOn.ToString("yyyyMM", CultureInfo.InvariantCulture);
        var range = (ulong)(biller.LargestBillMinor - biller.SmallestBillMinor + 1);
        var amountMinor = biller.SmallestBillMinor + (long)(Draw(biller.Code, reference, month) % range);
        return new SimulatedBill(
            $"{reference}-{month}",
            reference,
            Text(amountMinor),
            Text(0),
            "EUR",
            issuedOn,
            issuedOn.AddDays(DaysToPay));
    }

    private static ulong Draw(string biller, string reference, string what) => BinaryPrimitives.ReadUInt64BigEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{biller}/{reference}/{what}")));
}
