using System.Globalization;
using System.Text.Json;

namespace BankGraph.Testing.Driving;

/// <summary>A line of an account's history as a client reads it.</summary>
/// <param name="Sequence">Position in the account's history.</param>
/// <param name="Amount">Signed: a credit is positive.</param>
/// <param name="BalanceAfter">Balance once it stood.</param>
/// <param name="BookedAt">When it was booked.</param>
/// <param name="Description">What the customer reads beside it.</param>
/// <param name="TransactionId">The transaction it is a line of.</param>
/// <param name="Kind">Kind of that transaction.</param>
public sealed record HistoryEntry(
    long Sequence,
    decimal Amount,
    decimal BalanceAfter,
    DateTimeOffset BookedAt,
    string? Description,
    string TransactionId,
    string Kind)
{
    /// <summary>Reads the fields of <see cref="BankOperations.EntryFields"/>.</summary>
    public static HistoryEntry Read(JsonElement entry)
    {
        var transaction = entry.GetProperty("transaction");
        var amount = Money(entry.GetProperty("amount"));
        return new HistoryEntry(
            entry.GetProperty("sequence").GetInt64(),
            entry.GetProperty("direction").GetString() == "DEBIT" ? -amount : amount,
            Money(entry.GetProperty("balanceAfter")),
            entry.GetProperty("bookedAt").GetDateTimeOffset(),
            entry.GetProperty("description").GetString(),
            transaction.GetProperty("id").GetString() ?? "",
            transaction.GetProperty("kind").GetString() ?? "");
    }

    /// <summary>Reads the value of an amount of money.</summary>
    public static decimal Money(JsonElement money) =>
        decimal.Parse(money.GetProperty("value").GetString() ?? "", CultureInfo.InvariantCulture);
}
