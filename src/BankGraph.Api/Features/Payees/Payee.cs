using BankGraph.Api.Features.Security;
using BankGraph.Banking.Payees;

namespace BankGraph.Api.Features.Payees;

/// <summary>Somebody whom the caller pays.</summary>
[OwnerOnly]
internal sealed class Payee : IOwned
{
    internal static Payee Of(PayeeView view) => new()
    {
        Id = view.Id,
        OwnerId = view.CustomerId,
        Name = view.Name,
        Nickname = view.Nickname,
        AccountNumber = view.AccountNumber,
        Iban = view.Iban,
        NameMatch = view.NameMatch,
        AddedAt = view.AddedAt,
    };

    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>The payee's name.</summary>
    public required string Name { get; init; }

    /// <summary>What the caller calls the payee.</summary>
    public string? Nickname { get; init; }

    /// <summary>The payee's account at this bank.</summary>
    public string? AccountNumber { get; init; }

    /// <summary>The payee's account at another bank.</summary>
    public string? Iban { get; init; }

    /// <summary>How well the name fitted the account's holder when it was written down.</summary>
    public required NameMatch NameMatch { get; init; }

    /// <summary>When the payee was added.</summary>
    public required DateTime AddedAt { get; init; }
}
