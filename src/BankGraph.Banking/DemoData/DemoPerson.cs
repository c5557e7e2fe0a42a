using BankGraph.Banking.Customers;

namespace BankGraph.Banking.DemoData;

/// <summary>A customer of the demonstration, and how they live.</summary>
internal sealed record DemoPerson(
    Registration Registration,
    string Employer,
    decimal Salary,
    decimal Rent,
    string SecondCurrency,
    decimal SecondBalance,
    DemoContract[] Contracts)
{
    /// <summary>Anna and Ben; their passwords stand in the documentation.</summary>
    public static DemoPerson[] All { get; } =
    [
        new(
            new Registration("Anna Berg", "anna@example.com", "demo-Password-1", "+4915112345678"),
            "Lighthouse Studio",
            3_250.00m,
            1_020.00m,
            "USD",
            1_500.00m,
            [
                new("mobile", "+4915112345678", 24.90m, DueInDays: 12),
                new("electricity", "70012345", 71.40m, DueInDays: 2),
                new("internet", "NET4711001", 39.95m, DueInDays: -4),
            ]),
        new(
            new Registration("Ben Koch", "ben@example.com", "demo-Password-2", null),
            "Harbour Logistics",
            2_840.00m,
            860.00m,
            "JPY",
            180_000m,
            [
                new("water", "4539578767", 33.80m, DueInDays: 1),
                new("mobile", "+4917098765432", 19.90m, DueInDays: 9),
            ]),
    ];
}

/// <summary>What a person gets a bill for every month.</summary>
/// <param name="BillerCode">Who sends it.</param>
/// <param name="Reference">How the biller calls the person.</param>
/// <param name="Usual">About what it costs.</param>
/// <param name="DueInDays">When the newest bill is due, counted from the day the data is made.</param>
internal sealed record DemoContract(string BillerCode, string Reference, decimal Usual, int DueInDays);
