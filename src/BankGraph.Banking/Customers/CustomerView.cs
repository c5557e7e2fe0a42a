namespace BankGraph.Banking.Customers;

/// <summary>What a customer sees of themselves.</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="Name">As given at registration, spaces at the ends removed.</param>
/// <param name="Email">Normalised address.</param>
/// <param name="Phone">E.164 number; null when none was given.</param>
/// <param name="CreatedAt">When the customer registered, UTC.</param>
public sealed record CustomerView(Guid Id, string Name, string Email, string? Phone, DateTime CreatedAt);
