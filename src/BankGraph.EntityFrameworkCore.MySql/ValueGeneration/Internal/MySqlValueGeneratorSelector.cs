using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace BankGraph.EntityFrameworkCore.MySql.ValueGeneration.Internal;

/// <summary>Ids are made by the client, in the order of time, so that they go to the end of their index.</summary>
internal sealed class MySqlValueGeneratorSelector(ValueGeneratorSelectorDependencies dependencies)
    : RelationalValueGeneratorSelector(dependencies)
{
    protected override ValueGenerator? FindForType(IProperty property, ITypeBase typeBase, Type clrType) =>
        clrType == typeof(Guid)
        && property.ValueGenerated == ValueGenerated.OnAdd
        && property.GetDefaultValueSql() is null
            ? new TimeOrderedGuidValueGenerator()
            : base.FindForType(property, typeBase, clrType);
}
