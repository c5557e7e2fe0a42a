using BankGraph.EntityFrameworkCore.MySql.Query.Internal.Translators;
using Microsoft.EntityFrameworkCore.Query;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>The methods that have a translation.</summary>
internal sealed class MySqlMethodCallTranslatorProvider : RelationalMethodCallTranslatorProvider
{
    public MySqlMethodCallTranslatorProvider(RelationalMethodCallTranslatorProviderDependencies dependencies)
        : base(dependencies)
    {
        var sql = dependencies.SqlExpressionFactory;
        AddTranslators(
        [
            new StringMethodTranslator(sql),
            new MathTranslator(sql),
            new DateTimeMethodTranslator(sql),
            new ConvertTranslator(sql),
            new ToStringTranslator(sql),
            new GuidTranslator(sql),
            new ByteArrayMethodTranslator(sql),
            new RandomNumberTranslator(sql),
        ]);
    }
}
