using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BankGraph.EntityFrameworkCore.MySql.Metadata.Internal;

/// <summary>Says of each column how the server makes its value.</summary>
internal sealed class MySqlAnnotationProvider(RelationalAnnotationProviderDependencies dependencies)
    : RelationalAnnotationProvider(dependencies)
{
    public override IEnumerable<IAnnotation> For(IColumn column, bool designTime)
    {
        if (designTime && IsAutoIncrement(column))
            yield return new Annotation(MySqlAnnotationNames.AutoIncrement, true);
    }

    private static bool IsAutoIncrement(IColumn column)
    {
        // A table has one such column, and it is a key of the table's own: the tables of a hierarchy share the key of
        // the first.
        var table = StoreObjectIdentifier.Table(column.Table.Name, column.Table.Schema);
        return column.PropertyMappings.Any(mapping =>
            mapping.Property is { ValueGenerated: ValueGenerated.OnAdd } property
            && mapping.TypeMapping.Converter is null
            && IsInteger(property.ClrType)
            && property.IsPrimaryKey()
            && property.GetContainingForeignKeys().All(reference => reference.IsBaseLinking())
            && StoreObjectIdentifier.Create(property.DeclaringType, StoreObjectType.Table) == table
            && property.GetDefaultValueSql(table) is null
            && property.GetComputedColumnSql(table) is null
            && !property.TryGetDefaultValue(table, out _));
    }

    private static bool IsInteger(Type type) => Type.GetTypeCode(type)
        is TypeCode.SByte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64
        or TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.UInt64;
}
