using System.Linq.Expressions;
using System.Reflection;
using BankGraph.EntityFrameworkCore.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.Queries;

/// <summary>
/// Queries with names. Each is asked of a store and of objects, and the answers must be the same; where a store differs
/// by its nature, the case says so.
/// </summary>
public sealed class QueryCases
{
    private readonly Dictionary<string, QueryCase> _cases = [];

    public QueryCase this[string name] => _cases[name];

    /// <summary>For theories.</summary>
    public TheoryData<string> Names => new(_cases.Keys);

    /// <summary>The rows in any order.</summary>
    public QueryCase Rows<T>(string name, Func<Tables, IQueryable<T>> query) => Add(new QueryCase(
        name,
        async tables => Sorted(await query(tables).ToListAsync()),
        tables => Sorted([.. query(tables)])));

    /// <summary>The rows in the order that the query gives them.</summary>
    public QueryCase Ordered<T>(string name, Func<Tables, IQueryable<T>> query) => Add(new QueryCase(
        name,
        async tables => Answer.Of(await query(tables).ToListAsync()),
        tables => Answer.Of(query(tables).ToList())));

    /// <summary>The ids of the rows that a condition holds for.</summary>
    public QueryCase Where(string name, Expression<Func<Sample, bool>> condition) =>
        Ordered(name, t => t.Samples.Where(condition).OrderBy(s => s.Id).Select(s => s.Id));

    /// <summary>
    /// A value for each row. A union with itself is the same rows, and makes the store compute the values.
    /// </summary>
    public QueryCase Select<T>(string name, Expression<Func<Sample, T>> value)
    {
        var sample = value.Parameters[0];
        var row = Expression.MemberInit(
            Expression.New(typeof(Row<T>)),
            Expression.Bind(Property<T>(nameof(Row<T>.Id)), Expression.Property(sample, nameof(Sample.Id))),
            Expression.Bind(Property<T>(nameof(Row<T>.Value)), value.Body));
        var selector = Expression.Lambda<Func<Sample, Row<T>>>(row, sample);
        return Rows(name, t => t.Samples.Select(selector).Union(t.Samples.Select(selector)));
    }

    /// <summary>One answer, not asynchronously.</summary>
    public QueryCase Scalar<T>(string name, Func<Tables, T> query) => Add(new QueryCase(
        name,
        tables => Task.FromResult(Answer.Of(query(tables))),
        tables => Answer.Of(query(tables))));

    private static PropertyInfo Property<T>(string name) =>
        typeof(Row<T>).GetProperty(name) ?? throw new MissingMemberException(name);

    private static string Sorted<T>(List<T> rows) =>
        string.Join('\n', rows.Select(row => Answer.Of(row)).Order(StringComparer.Ordinal));

    private QueryCase Add(QueryCase queryCase)
    {
        _cases.Add(queryCase.Name, queryCase);
        return queryCase;
    }

    private sealed record Row<T>
    {
        public int Id { get; set; }

        public T? Value { get; set; }
    }
}
