using System.Linq.Expressions;
using System.Reflection;
using BankGraph.GraphQL.Data.Expressions;

namespace BankGraph.GraphQL.Data.Members;

/// <summary>What a store is asked for in place of a member.</summary>
/// <param name="Stored">The expression.</param>
/// <param name="IsOfRow">Whether its parameter is the row, not the member's value.</param>
/// <param name="InputType">The C# type of the scalar that clients give.</param>
/// <param name="Convert">Turns that into the expression's type; null when it is the same.</param>
internal sealed record MemberMapping(
    LambdaExpression Stored, bool IsOfRow, Type InputType, Func<object, object?>? Convert)
{
    public Expression Read(Expression row, PropertyInfo property) =>
        ParameterReplacer.Inline(Stored, IsOfRow ? row : Expression.Property(row, property));
}
