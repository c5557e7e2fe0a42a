namespace BankGraph.Banking.Security;

/// <summary>Who is asking: a person, in one of their sessions.</summary>
/// <param name="CustomerId">The person; staff have an id of the same kind.</param>
/// <param name="SessionId">The session of the access token.</param>
/// <param name="Roles">What the person was to the bank when the token was made.</param>
public sealed record Viewer(Guid CustomerId, Guid SessionId, RoleSet Roles)
{
    /// <summary>Whether one of the roles allows it.</summary>
    public bool May(Permission permission) => Roles.Allow(permission);
}
