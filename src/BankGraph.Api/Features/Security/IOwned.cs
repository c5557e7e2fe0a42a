namespace BankGraph.Api.Features.Security;

/// <summary>Data of one customer.</summary>
internal interface IOwned
{
    /// <summary>Whose it is: the only one who may see it.</summary>
    Guid OwnerId { get; }
}
