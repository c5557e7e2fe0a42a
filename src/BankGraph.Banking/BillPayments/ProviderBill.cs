using BankGraph.Ledger;

namespace BankGraph.Banking.BillPayments;

/// <summary>An open bill as a biller states it.</summary>
/// <param name="Number">The biller's number of the bill.</param>
/// <param name="Amount">The whole amount, positive.</param>
/// <param name="IssuedOn">Date of issue.</param>
/// <param name="DueOn">Last day to pay in time.</param>
public sealed record ProviderBill(string Number, Money Amount, DateOnly IssuedOn, DateOnly DueOn)
{
    /// <summary>Characters of a number.</summary>
    public const int MaxNumberLength = 64;
}
