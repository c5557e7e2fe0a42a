using BankGraph.Api.Features.Security;

namespace BankGraph.Api.Features.SecondFactors;

/// <summary>Codes for whoever loses the app; each works once, and they are shown this once.</summary>
[OwnerOnly]
internal sealed class RecoveryCodes : IOwned
{
    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>The codes.</summary>
    public required string[] Codes { get; init; }
}
