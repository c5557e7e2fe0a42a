using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Members;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Filtering;

/// <summary>Filters objects by their members.</summary>
internal sealed class ObjectFilter(InputObjectType type) : Filter(type)
{
    private readonly Dictionary<string, (QueryMember Member, Filter Filter)> _members = new(StringComparer.Ordinal);

    public void Add(QueryMember member, Filter filter) => _members[member.Field.Name] = (member, filter);

    protected override Expression? Build(Expression operand, string name, object? value, FilterScope scope)
    {
        var (member, filter) = _members[name];
        var read = member.Read(operand);
        var predicate = filter.Build(read, Part(name, value), scope);
        if (predicate is null || filter is OperationFilter || read.Type.IsValueType) return predicate;

        // An object that is missing fits no filter of its members, whichever way that is put.
        return scope.IsInMemory || (filter is ObjectFilter && member.Type.IsNullable)
            ? Expression.AndAlso(Expression.NotEqual(read, Expression.Constant(null, read.Type)), predicate)
            : predicate;
    }
}
