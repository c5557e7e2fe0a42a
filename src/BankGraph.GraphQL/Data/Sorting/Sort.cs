using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Members;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Sorting;

/// <summary>Turns what a client wrote into a key of an order.</summary>
internal sealed class Sort(InputObjectType type)
{
    private readonly Dictionary<string, (QueryMember Member, Sort? Nested)> _members = new(StringComparer.Ordinal);

    /// <summary>The input object that clients write.</summary>
    public InputObjectType Type { get; } = type;

    public void Add(QueryMember member, Sort? nested) => _members[member.Field.Name] = (member, nested);

    /// <summary>The key of one entry; null when the entry asks for nothing.</summary>
    /// <exception cref="GraphQLException">It asks for several at once.</exception>
    public (Expression Key, bool IsDescending)? Build(
        Expression row, IReadOnlyDictionary<string, object?> entry, bool isInMemory)
    {
        if (entry.Count == 0) return null;
        if (entry.Count > 1) throw SortErrors.SeveralFields();
        var (name, value) = entry.First();
        if (value is null) return null;
        var (member, nested) = _members[name];
        var read = member.Read(row);
        if (nested is null) return (read, value is SortDirection.Desc);
        if (value is not IReadOnlyDictionary<string, object?> part) return null;
        if (nested.Build(read, part, isInMemory) is not { } found) return null;
        return isInMemory && !read.Type.IsValueType ? (OrNull(read, found.Key), found.IsDescending) : found;
    }

    // In memory nothing can be read of an object that is missing.
    private static ConditionalExpression OrNull(Expression owner, Expression key)
    {
        var type = key.Type.IsValueType && Nullable.GetUnderlyingType(key.Type) is null
            ? typeof(Nullable<>).MakeGenericType(key.Type)
            : key.Type;
        return Expression.Condition(
            Expression.Equal(owner, Expression.Constant(null, owner.Type)),
            Expression.Constant(null, type),
            Expression.Convert(key, type));
    }
}
