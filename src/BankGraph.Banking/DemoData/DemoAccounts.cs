namespace BankGraph.Banking.DemoData;

/// <summary>The accounts of one person of the demonstration.</summary>
/// <param name="Person">How they live.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Checking">Number of the account for daily payments, EUR.</param>
/// <param name="Savings">Number of the savings account, EUR.</param>
/// <param name="Second">Number of the account in the other currency.</param>
internal sealed record DemoAccounts(
    DemoPerson Person,
    Guid CustomerId,
    string Checking,
    string Savings,
    string Second);
