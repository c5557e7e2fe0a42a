using System.Runtime.CompilerServices;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Data.Expressions;

namespace BankGraph.GraphQL;

/// <summary>
/// The field gives the first row of what the resolver gives, or null, instead of a list. Stands above
/// <see cref="UseProjectionAttribute"/>.
/// </summary>
/// <param name="order">The line that the attribute stands on.</param>
public sealed class UseFirstOrDefaultAttribute([CallerLineNumber] int order = 0) : FieldMiddlewareAttribute(order)
{
    /// <inheritdoc />
    public override void Configure(FieldBuilder field) => FirstRow.Configure(field, isSingle: false);
}
