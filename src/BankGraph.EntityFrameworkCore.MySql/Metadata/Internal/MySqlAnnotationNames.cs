namespace BankGraph.EntityFrameworkCore.MySql.Metadata.Internal;

/// <summary>What migrations note about columns beyond what all stores share.</summary>
internal static class MySqlAnnotationNames
{
    public const string AutoIncrement = "MySql:AutoIncrement";
}
