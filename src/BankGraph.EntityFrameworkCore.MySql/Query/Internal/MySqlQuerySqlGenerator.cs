using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>Writes queries, updates and deletes in the form that both servers take.</summary>
internal sealed class MySqlQuerySqlGenerator(QuerySqlGeneratorDependencies dependencies)
    : QuerySqlGenerator(dependencies)
{
    /// <summary>The servers have no OFFSET without LIMIT; this is the largest one.</summary>
    private const string NoLimit = "18446744073709551615";

    private WrittenTable _written = WrittenTable.None;

    protected override void GenerateLimitOffset(SelectExpression selectExpression)
    {
        if (selectExpression is { Limit: null, Offset: null }) return;
        Sql.AppendLine().Append("LIMIT ");
        if (selectExpression.Limit is null) Sql.Append(NoLimit);
        else Visit(selectExpression.Limit);
        if (selectExpression.Offset is null) return;
        Sql.Append(" OFFSET ");
        Visit(selectExpression.Offset);
    }

    protected override void GenerateValues(ValuesExpression valuesExpression)
    {
        if (valuesExpression.RowValues is not { Count: > 0 } rows)
            throw new InvalidOperationException("An empty list cannot be a table of a query.");
        for (var row = 0; row < rows.Count; row++)
        {
            Sql.Append(row == 0 ? "SELECT " : " UNION ALL SELECT ");
            for (var column = 0; column < rows[row].Values.Count; column++)
            {
                if (column > 0) Sql.Append(", ");
                Visit(rows[row].Values[column]);
                if (row > 0) continue;
                Sql.Append(AliasSeparator)
                    .Append(Dependencies.SqlGenerationHelper.DelimitIdentifier(valuesExpression.ColumnNames[column]));
            }
        }
    }

    protected override void GenerateIn(InExpression inExpression, bool negated)
    {
        // A limit is refused right inside of IN, and taken one level deeper.
        if (inExpression.Subquery is not { } subquery
            || (subquery is { Limit: null, Offset: null } && !_written.IsReadBy(subquery)))
        {
            base.GenerateIn(inExpression, negated);
            return;
        }

        Visit(inExpression.Item);
        Sql.Append(negated ? " NOT IN (" : " IN (").AppendLine();
        OneLevelDeeper(subquery);
        Sql.Append(")");
    }

    protected override Expression VisitScalarSubquery(ScalarSubqueryExpression scalarSubqueryExpression)
    {
        if (!_written.IsReadBy(scalarSubqueryExpression.Subquery))
            return base.VisitScalarSubquery(scalarSubqueryExpression);
        Sql.Append("(").AppendLine();
        OneLevelDeeper(scalarSubqueryExpression.Subquery);
        Sql.Append(")");
        return scalarSubqueryExpression;
    }

    protected override Expression VisitDelete(DeleteExpression deleteExpression)
    {
        var select = deleteExpression.SelectExpression;
        if (select is not { GroupBy: [], Having: null, Projection: [], Orderings: [], Offset: null, Limit: null })
            throw Unsupported("ExecuteDelete");
        _written = new WrittenTable(deleteExpression.Table.Name);
        Sql.Append("DELETE ").Append(Dependencies.SqlGenerationHelper.DelimitIdentifier(deleteExpression.Table.Alias));
        Sql.AppendLine().Append("FROM ");
        Tables(select);
        Where(select.Predicate);
        return deleteExpression;
    }

    protected override Expression VisitUpdate(UpdateExpression updateExpression)
    {
        var select = updateExpression.SelectExpression;
        if (select is not { GroupBy: [], Having: null, Projection: [], Orderings: [], Offset: null, Limit: null })
            throw Unsupported("ExecuteUpdate");
        _written = new WrittenTable(updateExpression.Table.Name);
        Sql.Append("UPDATE ");
        Tables(select);
        Sql.AppendLine().Append("SET ");
        for (var i = 0; i < updateExpression.ColumnValueSetters.Count; i++)
        {
            var setter = updateExpression.ColumnValueSetters[i];
            if (i > 0) Sql.Append(",").AppendLine();
            if (i == 1) Sql.IncrementIndent();
            Visit(setter.Column);
            Sql.Append(" = ");
            Visit(setter.Value);
        }

        if (updateExpression.ColumnValueSetters.Count > 1) Sql.DecrementIndent();
        Where(select.Predicate);
        return updateExpression;
    }

    protected override Expression VisitCrossJoin(CrossJoinExpression crossJoinExpression)
    {
        Sql.Append("CROSS JOIN ");
        Visit(crossJoinExpression.Table);
        return crossJoinExpression;
    }

    protected override Expression VisitSqlBinary(SqlBinaryExpression sqlBinaryExpression)
    {
        var (left, right) = (sqlBinaryExpression.Left, sqlBinaryExpression.Right);
        switch (sqlBinaryExpression.OperatorType)
        {
            case ExpressionType.Add when sqlBinaryExpression.Type == typeof(string):
                Concatenation(sqlBinaryExpression);
                return sqlBinaryExpression;
            case ExpressionType.Add when right.Type.UnwrapNullable() == typeof(TimeSpan):
                return Call("ADDTIME", sqlBinaryExpression, left, right);
            case ExpressionType.Subtract when right.Type.UnwrapNullable() == typeof(TimeSpan):
                return Call("SUBTIME", sqlBinaryExpression, left, right);
            // What these make is unsigned, whatever they were given.
            case ExpressionType.And or ExpressionType.Or or ExpressionType.ExclusiveOr
                or ExpressionType.LeftShift or ExpressionType.RightShift
                when sqlBinaryExpression.Type.UnwrapNullable().IsSignedInteger():
                Sql.Append("CAST(");
                base.VisitSqlBinary(sqlBinaryExpression);
                Sql.Append(" AS SIGNED)");
                return sqlBinaryExpression;
            default:
                return base.VisitSqlBinary(sqlBinaryExpression);
        }
    }

    protected override string GetOperator(SqlBinaryExpression binaryExpression) => binaryExpression.OperatorType switch
    {
        ExpressionType.Divide when binaryExpression.Type.UnwrapNullable().IsInteger() => " DIV ",
        ExpressionType.ExclusiveOr when binaryExpression.Type.UnwrapNullable() == typeof(bool) => " XOR ",
        ExpressionType.ExclusiveOr => " ^ ",
        ExpressionType.LeftShift => " << ",
        ExpressionType.RightShift => " >> ",
        _ => base.GetOperator(binaryExpression),
    };

    protected override Expression VisitSqlUnary(SqlUnaryExpression sqlUnaryExpression)
    {
        switch (sqlUnaryExpression.OperatorType)
        {
            case ExpressionType.Convert:
                Conversion(sqlUnaryExpression);
                return sqlUnaryExpression;
            case ExpressionType.Not or ExpressionType.OnesComplement
                when sqlUnaryExpression.Type.UnwrapNullable().IsSignedInteger():
                Sql.Append("CAST(");
                base.VisitSqlUnary(sqlUnaryExpression);
                Sql.Append(" AS SIGNED)");
                return sqlUnaryExpression;
            default:
                return base.VisitSqlUnary(sqlUnaryExpression);
        }
    }

    protected override Expression VisitSqlFunction(SqlFunctionExpression sqlFunctionExpression)
    {
        switch (sqlFunctionExpression)
        {
            case { Name: "TRIM", Arguments: [SqlFragmentExpression where, var characters, var text] }:
                Sql.Append("TRIM(").Append(where.Sql).Append(" ");
                Visit(characters);
                Sql.Append(" FROM ");
                Visit(text);
                Sql.Append(")");
                return sqlFunctionExpression;
            // Its parts stand side by side, with words between them.
            case { Name: "GROUP_CONCAT", Arguments: { } parts }:
                Sql.Append("GROUP_CONCAT(");
                foreach (var part in parts) Visit(part);
                Sql.Append(")");
                return sqlFunctionExpression;
            default:
                return base.VisitSqlFunction(sqlFunctionExpression);
        }
    }

    protected override void GenerateLike(LikeExpression likeExpression, bool negated)
    {
        base.GenerateLike(likeExpression, negated);
        // Without a word about it a backslash escapes; elsewhere nothing does.
        var mayHoldBackslash = likeExpression.Pattern is not SqlConstantExpression { Value: string pattern }
            || pattern.Contains('\\', StringComparison.Ordinal);
        if (likeExpression.EscapeChar is null && mayHoldBackslash) Sql.Append(" ESCAPE ''");
    }

    protected override Expression VisitCollate(CollateExpression collateExpression)
    {
        Visit(collateExpression.Operand);
        Sql.Append(" COLLATE ").Append(collateExpression.Collation);
        return collateExpression;
    }

    protected override bool TryGetOperatorInfo(SqlExpression expression, out int precedence, out bool isAssociative)
    {
        // From the table of precedence in the servers' manuals; higher binds closer.
        (precedence, isAssociative) = expression switch
        {
            SqlBinaryExpression binary => binary.OperatorType switch
            {
                ExpressionType.ExclusiveOr when binary.Type.UnwrapNullable() == typeof(bool) => (150, true),
                ExpressionType.ExclusiveOr => (1000, true),
                ExpressionType.Multiply => (900, true),
                ExpressionType.Divide or ExpressionType.Modulo => (900, false),
                ExpressionType.Add => (800, true),
                ExpressionType.Subtract => (800, false),
                ExpressionType.LeftShift or ExpressionType.RightShift => (700, false),
                ExpressionType.And => (600, true),
                ExpressionType.Or => (500, true),
                ExpressionType.LessThan or ExpressionType.LessThanOrEqual
                    or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual
                    or ExpressionType.Equal or ExpressionType.NotEqual => (400, false),
                ExpressionType.AndAlso => (200, true),
                ExpressionType.OrElse => (100, true),
                _ => default,
            },
            SqlUnaryExpression unary => unary.OperatorType switch
            {
                ExpressionType.Convert => (1300, false),
                ExpressionType.Not when unary.Type.UnwrapNullable() == typeof(bool) => (300, false),
                ExpressionType.Not or ExpressionType.OnesComplement => (1200, false),
                ExpressionType.Negate => (1100, false),
                ExpressionType.Equal or ExpressionType.NotEqual => (400, false),
                _ => default,
            },
            CollateExpression => (1250, false),
            LikeExpression or InExpression => (400, false),
            _ => default,
        };
        return precedence != 0;
    }

    private static InvalidOperationException Unsupported(string operation) => new(
        $"{operation} cannot be translated with the operators of this query. Read the keys first, or simplify it.");

    private void Tables(SelectExpression select)
    {
        for (var i = 0; i < select.Tables.Count; i++)
        {
            if (i > 0) Sql.AppendLine();
            Visit(select.Tables[i]);
        }
    }

    private void OneLevelDeeper(SelectExpression subquery)
    {
        using (Sql.Indent())
        {
            Sql.Append("SELECT * FROM (").AppendLine();
            using (Sql.Indent()) Visit(subquery);
            Sql.AppendLine().Append(")").Append(AliasSeparator)
                .Append(Dependencies.SqlGenerationHelper.DelimitIdentifier("inner")).AppendLine();
        }
    }

    private void Where(SqlExpression? predicate)
    {
        if (predicate is null) return;
        Sql.AppendLine().Append("WHERE ");
        Visit(predicate);
    }

    private SqlBinaryExpression Call(
        string function,
        SqlBinaryExpression expression,
        SqlExpression left,
        SqlExpression right)
    {
        Sql.Append(function).Append("(");
        Visit(left);
        Sql.Append(", ");
        Visit(right);
        Sql.Append(")");
        return expression;
    }

    private void Concatenation(SqlBinaryExpression expression)
    {
        Sql.Append("CONCAT(");
        Operands(expression.Left);
        Sql.Append(", ");
        Operands(expression.Right);
        Sql.Append(")");

        void Operands(SqlExpression operand)
        {
            if (operand is not SqlBinaryExpression { OperatorType: ExpressionType.Add } inner
                || inner.Type != typeof(string))
            {
                Visit(operand);
                return;
            }

            Operands(inner.Left);
            Sql.Append(", ");
            Operands(inner.Right);
        }
    }

    private void Conversion(SqlUnaryExpression expression)
    {
        var (from, to) = (expression.Operand.Type.UnwrapNullable(), expression.Type.UnwrapNullable());
        if (to == typeof(bool))
        {
            Sql.Append("(");
            Visit(expression.Operand);
            Sql.Append(" <> 0)");
            return;
        }

        Sql.Append("CAST(");
        // A conversion cuts the fraction off; CAST would round it.
        var cutsOff = to.IsInteger() && (from == typeof(double) || from == typeof(float) || from == typeof(decimal));
        if (cutsOff) Sql.Append("TRUNCATE(");
        Visit(expression.Operand);
        if (cutsOff) Sql.Append(", 0)");
        Sql.Append(" AS ").Append(CastType.For(expression.TypeMapping?.StoreType ?? "")).Append(")");
    }
}
