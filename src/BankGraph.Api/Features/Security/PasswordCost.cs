namespace BankGraph.Api.Features.Security;

/// <summary>What it costs to hash a password, which is slow on purpose.</summary>
internal static class PasswordCost
{
    /// <summary>As much as ten resolvers that ask the database.</summary>
    public const int Weight = 100;
}
