using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>
/// The table that a statement writes. The servers refuse a subquery that reads it, and take one that reads a derived
/// table made of it.
/// </summary>
internal sealed class WrittenTable(string name)
{
    public static WrittenTable None { get; } = new("");

    public bool IsReadBy(SelectExpression subquery)
    {
        if (this == None) return false;
        var finder = new Finder(name);
        finder.Visit(subquery);
        return finder.HasFound;
    }

    private sealed class Finder(string name) : ExpressionVisitor
    {
        public bool HasFound { get; private set; }

        protected override Expression VisitExtension(Expression node)
        {
            HasFound |= node is TableExpression table && table.Name == name;
            return HasFound ? node : base.VisitExtension(node);
        }
    }
}
