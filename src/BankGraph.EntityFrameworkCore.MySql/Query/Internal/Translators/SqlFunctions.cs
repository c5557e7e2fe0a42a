using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>Functions of the server, all of which are null when one of their arguments is.</summary>
internal static class SqlFunctions
{
    public static SqlExpression Call(
        this ISqlExpressionFactory sql,
        string name,
        Type type,
        params SqlExpression[] arguments) =>
        sql.Function(name, arguments, nullable: true, arguments.Select(_ => true), type);

    public static SqlExpression Call(
        this ISqlExpressionFactory sql,
        string name,
        Type type,
        RelationalTypeMapping? mapping,
        params SqlExpression[] arguments) =>
        sql.Function(name, arguments, nullable: true, arguments.Select(_ => true), type, mapping);

    /// <summary>A call whose last argument is a word, such as a unit; words do not count for null.</summary>
    public static SqlExpression CallWithUnit(
        this ISqlExpressionFactory sql,
        string name,
        string unit,
        Type type,
        RelationalTypeMapping? mapping,
        params SqlExpression[] arguments) =>
        sql.Function(
            name,
            [sql.Fragment(unit), .. arguments],
            nullable: true,
            [false, .. arguments.Select(_ => true)],
            type,
            mapping);
}
