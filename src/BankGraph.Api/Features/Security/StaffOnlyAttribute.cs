using BankGraph.Banking.Security;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Execution;

namespace BankGraph.Api.Features.Security;

/// <summary>
/// Objects of the type are seen by callers whose roles allow it, whichever field led to them; for everybody else they
/// do not exist.
/// </summary>
/// <param name="permission">What a role must allow.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class StaffOnlyAttribute(Permission permission) : Attribute, IObjectAccessAttribute
{
    /// <summary>What a role must allow.</summary>
    public Permission Permission => permission;

    /// <inheritdoc/>
    public ValueTask<bool> Check(IRequestContext request, object value) =>
        ValueTask.FromResult(Visibility.May(request, permission));
}
