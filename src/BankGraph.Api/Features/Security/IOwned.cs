namespace BankGraph.Api.Features.Security;

/// <summary>Data that one customer may see.</summary>
internal interface IOwned
{
    /// <summary>Whose it is, or with whose eyes it was read: the only one who may see it.</summary>
    Guid OwnerId { get; }
}
