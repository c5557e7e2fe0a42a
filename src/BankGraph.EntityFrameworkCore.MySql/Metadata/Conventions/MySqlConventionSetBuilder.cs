using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace BankGraph.EntityFrameworkCore.MySql.Metadata.Conventions;

/// <summary>The conventions that all relational stores share; the servers bound names to 64 characters.</summary>
internal sealed class MySqlConventionSetBuilder(
    ProviderConventionSetBuilderDependencies dependencies,
    RelationalConventionSetBuilderDependencies relationalDependencies)
    : RelationalConventionSetBuilder(dependencies, relationalDependencies)
{
    private const int LongestName = 64;

    public override ConventionSet CreateConventionSet()
    {
        var conventions = base.CreateConventionSet();
        conventions.Add(new RelationalMaxIdentifierLengthConvention(LongestName, Dependencies, RelationalDependencies));
        return conventions;
    }
}
