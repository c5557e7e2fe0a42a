using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Execution;

namespace BankGraph.Api.Features.Security;

/// <summary>
/// Objects of the type carry a customer's data and are seen by their owner alone, whichever field led to them; for
/// everybody else they do not exist. The type implements <see cref="IOwned"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OwnerOnlyAttribute : Attribute, IObjectAccessAttribute
{
    /// <inheritdoc/>
    public ValueTask<bool> Check(IRequestContext request, object value) =>
        ValueTask.FromResult(Visibility.IsVisible(request, (IOwned)value));
}
