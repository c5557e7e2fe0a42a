using BankGraph.Api.Tests.Features.Security;

namespace BankGraph.Api.Tests.Attacks;

/// <summary>One bank for all attacks, with a customer who has one of everything.</summary>
[CollectionDefinition(Name)]
public sealed class AttackedBank : ICollectionFixture<AccessStage>
{
    public const string Name = "Attacks";
}
