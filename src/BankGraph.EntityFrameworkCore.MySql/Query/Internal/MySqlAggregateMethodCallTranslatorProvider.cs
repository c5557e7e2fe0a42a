using BankGraph.EntityFrameworkCore.MySql.Query.Internal.Translators;
using Microsoft.EntityFrameworkCore.Query;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>The aggregates of groups that have a translation.</summary>
internal sealed class MySqlAggregateMethodCallTranslatorProvider : RelationalAggregateMethodCallTranslatorProvider
{
    public MySqlAggregateMethodCallTranslatorProvider(
        RelationalAggregateMethodCallTranslatorProviderDependencies dependencies)
        : base(dependencies) =>
        AddTranslators([new StringAggregateTranslator(dependencies.SqlExpressionFactory)]);
}
