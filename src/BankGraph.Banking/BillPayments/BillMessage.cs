using System.Diagnostics.CodeAnalysis;
using BankGraph.Ledger;

namespace BankGraph.Banking.BillPayments;

/// <summary>A bill as billers write it, not checked yet.</summary>
internal sealed record BillMessage(string? Number, string? Amount, string? Currency, DateOnly IssuedOn, DateOnly DueOn)
{
    // More than anybody owes one biller; the rest would be a provider gone mad.
    private const int MaxBills = 200;

    private const int LongestTermDays = 3660;

    /// <summary>False when one of them makes no sense: then none is taken.</summary>
    public static bool TryRead(BillMessage?[]? messages, [NotNullWhen(true)] out List<ProviderBill>? bills)
    {
        bills = null;
        if (messages is null || messages.Length > MaxBills) return false;
        var read = new List<ProviderBill>(messages.Length);
        foreach (var message in messages)
        {
            if (message?.Number is not { Length: > 0 and <= ProviderBill.MaxNumberLength } number) return false;
            if (!number.All(char.IsAscii) || !Ledger.Currency.TryParse(message.Currency, out var currency))
                return false;
            if (Money.Parse(message.Amount, currency, out var amount) != MoneyParseOutcome.Parsed) return false;
            var termDays = message.DueOn.DayNumber - message.IssuedOn.DayNumber;
            if (amount.AmountMinor <= 0 || termDays is < 0 or > LongestTermDays) return false;
            read.Add(new ProviderBill(number, amount, message.IssuedOn, message.DueOn));
        }

        bills = read;
        return true;
    }
}
