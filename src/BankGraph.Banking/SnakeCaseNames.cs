using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BankGraph.Banking;

/// <summary>
/// Names columns, keys and indexes in lower case with underscores, as the ledger's are: no store needs quotes for them,
/// so statements written by hand read the same everywhere.
/// </summary>
internal static class SnakeCaseNames
{
    /// <summary>Names whatever a mapping has not named itself.</summary>
    public static void NameInSnakeCase(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            var table = entity.GetTableName() ?? throw new InvalidOperationException($"{entity.Name} has no table.");
            foreach (var property in entity.GetProperties())
            {
                if (property.FindAnnotation(RelationalAnnotationNames.ColumnName) is null)
                    property.SetColumnName(SnakeCase(property.Name));
            }

            foreach (var key in entity.GetKeys().Where(key => key.IsPrimaryKey())) key.SetName("pk_" + table);
            foreach (var foreignKey in entity.GetForeignKeys())
                foreignKey.SetConstraintName(Name("fk", table, foreignKey.Properties));
            foreach (var index in entity.GetIndexes())
            {
                if (index.FindAnnotation(RelationalAnnotationNames.Name) is null)
                    index.SetDatabaseName(Name("ix", table, index.Properties));
            }
        }
    }

    private static string Name(string prefix, string table, IEnumerable<IReadOnlyProperty> properties) =>
        $"{prefix}_{table}_{string.Join('_', properties.Select(property => property.GetColumnName()))}";

    private static string SnakeCase(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
