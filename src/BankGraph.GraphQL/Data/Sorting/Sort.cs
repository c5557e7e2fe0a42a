using System.Linq.Expressions;
using BankGraph.GraphQL.Data.Members;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Sorting;

/// <summary>Turns what a client wrote into the keys of an order.</summary>
internal sealed class Sort(InputObjectType type)
{
    private const int MostKeys = 10;

    private readonly Dictionary<string, (QueryMember Member, Sort? Nested)> _members = new(StringComparer.Ordinal);

    /// <summary>The input object that clients write.</summary>
    public InputObjectType Type { get; } = type;

    public void Add(QueryMember member, Sort? nested) => _members[member.Field.Name] = (member, nested);

    /// <summary>The keys of all entries, the one that decides first before the others.</summary>
    /// <param name="row">The row, and the keys' parameter.</param>
    /// <param name="entries">The entries as the client wrote them.</param>
    /// <param name="isInMemory">Whether reading a member of null would throw.</param>
    /// <exception cref="GraphQLException">There are too many keys.</exception>
    public IReadOnlyList<SortBy> Build(ParameterExpression row, object?[] entries, bool isInMemory)
    {
        if (entries.Length > MostKeys) throw SortErrors.TooManyKeys(MostKeys);
        var keys = new List<SortBy>();
        foreach (var entry in entries)
        {
            if (entry is not IReadOnlyDictionary<string, object?> fields) continue;
            foreach (var (key, isDescending) in Build(row, fields, isInMemory))
            {
                keys.Add(new SortBy(Expression.Lambda(key, row), isDescending));
                if (keys.Count > MostKeys) throw SortErrors.TooManyKeys(MostKeys);
            }
        }

        return keys;
    }

    // Several fields of one entry decide in the sequence in which they were written.
    private IEnumerable<(Expression Key, bool IsDescending)> Build(
        Expression row, IReadOnlyDictionary<string, object?> entry, bool isInMemory)
    {
        foreach (var (name, value) in entry)
        {
            if (value is null) continue;
            var (member, nested) = _members[name];
            var read = member.Read(row);
            if (nested is null)
            {
                yield return (read, value is SortDirection.Desc);
            }
            else if (value is IReadOnlyDictionary<string, object?> part)
            {
                foreach (var (key, isDescending) in nested.Build(read, part, isInMemory))
                {
                    yield return (isInMemory && !read.Type.IsValueType ? OrNull(read, key) : key, isDescending);
                }
            }
        }
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
