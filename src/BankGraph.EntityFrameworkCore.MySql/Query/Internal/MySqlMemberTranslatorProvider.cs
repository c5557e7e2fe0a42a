using BankGraph.EntityFrameworkCore.MySql.Query.Internal.Translators;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>The properties that have a translation.</summary>
internal sealed class MySqlMemberTranslatorProvider : RelationalMemberTranslatorProvider
{
    public MySqlMemberTranslatorProvider(
        RelationalMemberTranslatorProviderDependencies dependencies,
        IRelationalTypeMappingSource typeMappings)
        : base(dependencies) =>
        AddTranslators(
        [
            new LengthTranslator(dependencies.SqlExpressionFactory),
            new DateTimeMemberTranslator(dependencies.SqlExpressionFactory, typeMappings),
        ]);
}
