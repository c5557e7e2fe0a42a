using System.Linq.Expressions;
using System.Reflection;
using BankGraph.GraphQL.Data.Members;

namespace BankGraph.GraphQL;

/// <summary>
/// Says how filters and orders ask a store for members that it does not keep as C# has them; for example an amount of
/// money that is kept as a number of minor units beside its currency. What is said of one property goes before what is
/// said of its type.
/// </summary>
public sealed class QueryConventions
{
    private readonly Dictionary<(Type, string), MemberMapping?> _properties = [];
    private readonly Dictionary<Type, MemberMapping> _types = [];

    /// <summary>A property is filtered and ordered by another expression over the same row.</summary>
    /// <param name="property">The property, as in <c>row => row.Balance</c>.</param>
    /// <param name="stored">What the store is asked instead, as in <c>row => row.BalanceMinor</c>.</param>
    public QueryConventions Map<T, TProperty, TStored>(
        Expression<Func<T, TProperty>> property, Expression<Func<T, TStored>> stored) =>
        Set(property, new MemberMapping(stored, IsOfRow: true, typeof(TStored), null));

    /// <summary>As above, where clients give the value to compare with in another form.</summary>
    /// <param name="property">The property, as in <c>row => row.Balance</c>.</param>
    /// <param name="stored">What the store is asked instead, as in <c>row => row.BalanceMinor</c>.</param>
    /// <param name="convert">Turns what a client gives, a scalar, into what the store compares with.</param>
    public QueryConventions Map<T, TProperty, TStored, TInput>(
        Expression<Func<T, TProperty>> property, Expression<Func<T, TStored>> stored, Func<TInput, TStored> convert)
        where TInput : notnull =>
        Set(property, new MemberMapping(stored, IsOfRow: true, typeof(TInput), value => convert((TInput)value)));

    /// <summary>Every property of a type is filtered and ordered by an expression over its value.</summary>
    /// <param name="stored">What the store is asked instead, as in <c>money => money.AmountMinor</c>.</param>
    /// <param name="convert">Turns what a client gives, a scalar, into what the store compares with.</param>
    public QueryConventions MapType<TProperty, TStored, TInput>(
        Expression<Func<TProperty, TStored>> stored, Func<TInput, TStored> convert)
        where TInput : notnull
    {
        ArgumentNullException.ThrowIfNull(stored);
        _types[typeof(TProperty)] =
            new MemberMapping(stored, IsOfRow: false, typeof(TInput), value => convert((TInput)value));
        return this;
    }

    /// <summary>A property can neither be filtered nor ordered.</summary>
    public QueryConventions Ignore<T, TProperty>(Expression<Func<T, TProperty>> property) => Set(property, null);

    internal bool IsIgnored(PropertyInfo property) =>
        _properties.TryGetValue(KeyOf(property), out var mapping) && mapping is null;

    internal MemberMapping? Find(PropertyInfo property) =>
        _properties.GetValueOrDefault(KeyOf(property)) ?? _types.GetValueOrDefault(property.PropertyType);

    private QueryConventions Set(LambdaExpression property, MemberMapping? mapping)
    {
        ArgumentNullException.ThrowIfNull(property);
        if (property.Body is not MemberExpression { Member: PropertyInfo member })
        {
            throw new ArgumentException($"`{property}` names no property.", nameof(property));
        }

        _properties[KeyOf(member)] = mapping;
        return this;
    }

    private static (Type, string) KeyOf(PropertyInfo property) =>
        (property.DeclaringType ?? typeof(object), property.Name);
}
