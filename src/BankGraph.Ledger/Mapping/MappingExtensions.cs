using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Ledger.Mapping;

/// <summary>The column types that the ledger's tables share.</summary>
internal static class MappingExtensions
{
    public static PropertyBuilder<T> IsInstant<T>(this PropertyBuilder<T> property) =>
        property.HasConversion<InstantConverter>();

    public static PropertyBuilder<Currency> IsCurrency(this PropertyBuilder<Currency> property) =>
        property.HasConversion<CurrencyConverter>().HasMaxLength(3).IsUnicode(false);

    public static PropertyBuilder<T> IsCode<T>(this PropertyBuilder<T> property) where T : struct, Enum =>
        property.HasConversion<string>().HasMaxLength(16).IsUnicode(false);

    public static PropertyBuilder<T?> IsCode<T>(this PropertyBuilder<T?> property) where T : struct, Enum =>
        property.HasConversion<string>().HasMaxLength(16).IsUnicode(false);

    public static PropertyBuilder<byte[]> IsSha256(this PropertyBuilder<byte[]> property) =>
        property.HasMaxLength(32).IsFixedLength();

    /// <summary>
    /// Only the ledger's own statements change these rows; a context that tries to is a bug in the feature that did.
    /// </summary>
    public static void IsWrittenByTheLedgerAlone<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        foreach (var property in entity.Metadata.GetProperties())
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
    }
}
