using System.Runtime.CompilerServices;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Data.Expressions;

namespace BankGraph.GraphQL;

/// <summary>
/// The field gives the only row of what the resolver gives, or null, instead of a list; several rows are an error
/// (HC0022). Stands above <see cref="UseProjectionAttribute"/>.
/// </summary>
/// <param name="order">The line that the attribute stands on.</param>
public sealed class UseSingleOrDefaultAttribute([CallerLineNumber] int order = 0) : FieldMiddlewareAttribute(order)
{
    /// <inheritdoc />
    public override void Configure(FieldBuilder field) => FirstRow.Configure(field, isSingle: true);
}
