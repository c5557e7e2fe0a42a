using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>Methods of texts, save for those that ask how one begins, ends, and what is in it.</summary>
internal sealed class StringMethodTranslator(ISqlExpressionFactory sql) : IMethodCallTranslator
{
    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (method.DeclaringType == typeof(Enumerable)) return Character(method, arguments);
        if (method.DeclaringType != typeof(string)) return null;
        if (instance is null)
            return method.Name == nameof(string.IsNullOrWhiteSpace) ? IsNullOrWhiteSpace(arguments[0]) : null;

        return (method.Name, arguments.Count) switch
        {
            (nameof(string.IndexOf), 1) => IndexOf(instance, arguments[0], start: null),
            (nameof(string.IndexOf), 2) when arguments[1].Type == typeof(int) =>
                IndexOf(instance, arguments[0], arguments[1]),
            (nameof(string.Replace), 2) =>
                Text("REPLACE", instance, Like(instance, arguments[0]), Like(instance, arguments[1])),
            (nameof(string.ToUpper), 0) => Text("UPPER", instance),
            (nameof(string.ToLower), 0) => Text("LOWER", instance),
            (nameof(string.Substring), 1) => Text("SUBSTRING", instance, AfterOne(arguments[0])),
            (nameof(string.Substring), 2) => Text("SUBSTRING", instance, AfterOne(arguments[0]), arguments[1]),
            (nameof(string.Trim), _) => Trim("BOTH", instance, arguments),
            (nameof(string.TrimStart), _) => Trim("LEADING", instance, arguments),
            (nameof(string.TrimEnd), _) => Trim("TRAILING", instance, arguments),
            (nameof(string.PadLeft), _) => Pad("LPAD", instance, arguments),
            (nameof(string.PadRight), _) => Pad("RPAD", instance, arguments),
            _ => null,
        };
    }

    private SqlExpression? Character(MethodInfo method, IReadOnlyList<SqlExpression> arguments)
    {
        if (method.GetGenericArguments() is not [{ } item] || item != typeof(char) || arguments.Count != 1) return null;
        return method.Name switch
        {
            nameof(Enumerable.FirstOrDefault) => sql.Call("LEFT", typeof(char), arguments[0], sql.Constant(1)),
            nameof(Enumerable.LastOrDefault) => sql.Call("RIGHT", typeof(char), arguments[0], sql.Constant(1)),
            _ => null,
        };
    }

    private SqlExpression IsNullOrWhiteSpace(SqlExpression text) => sql.OrElse(
        sql.IsNull(text),
        sql.Equal(
            sql.Call(
                "REGEXP_REPLACE",
                typeof(string),
                text.TypeMapping,
                text,
                sql.Constant("[[:space:]]"),
                sql.Constant("")),
            sql.Constant("")));

    private SqlExpression IndexOf(SqlExpression text, SqlExpression part, SqlExpression? start)
    {
        part = Like(text, part);
        var position = start is null
            ? sql.Call("LOCATE", typeof(int), part, text)
            : sql.Call("LOCATE", typeof(int), part, text, AfterOne(start));
        return sql.Subtract(position, sql.Constant(1));
    }

    private SqlExpression AfterOne(SqlExpression position) => position is SqlConstantExpression { Value: int known }
        ? sql.Constant(known + 1)
        : sql.Add(position, sql.Constant(1));

    private SqlExpression? Trim(string where, SqlExpression text, IReadOnlyList<SqlExpression> arguments)
    {
        var characters = arguments switch
        {
            [] => "",
            [SqlConstantExpression { Value: char one }] => one.ToString(),
            [SqlConstantExpression { Value: char[] many }] => new string(many),
            _ => null,
        };
        return characters?.Length switch
        {
            null => null,
            0 => Trimmed(where, " ", text),
            1 => Trimmed(where, characters, text),
            // TRIM takes away a whole text, not any of its characters.
            _ => null,
        };
    }

    private SqlExpression Trimmed(string where, string character, SqlExpression text)
    {
        text = sql.ApplyDefaultTypeMapping(text);
        return sql.CallWithUnit(
            "TRIM", where, typeof(string), text.TypeMapping, sql.Constant(character, text.TypeMapping), text);
    }

    private SqlExpression? Pad(string function, SqlExpression text, IReadOnlyList<SqlExpression> arguments)
    {
        var filler = arguments.Count == 2 ? Like(text, arguments[1]) : sql.Constant(" ");
        // The server's function cuts off what is longer.
        var length = sql.Call("GREATEST", typeof(int), arguments[0], sql.Call("CHAR_LENGTH", typeof(int), text));
        return Text(function, text, length, filler);
    }

    private SqlExpression Text(string function, SqlExpression text, params SqlExpression[] arguments)
    {
        text = sql.ApplyDefaultTypeMapping(text);
        return sql.Call(function, typeof(string), text.TypeMapping, [text, .. arguments]);
    }

    private SqlExpression Like(SqlExpression text, SqlExpression other) => other.Type == typeof(char)
        ? sql.ApplyDefaultTypeMapping(other)
        : sql.ApplyTypeMapping(other, text.TypeMapping);
}
