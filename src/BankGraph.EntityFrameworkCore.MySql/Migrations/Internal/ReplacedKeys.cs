using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace BankGraph.EntityFrameworkCore.MySql.Migrations.Internal;

/// <summary>
/// Primary keys that are dropped and added again, which the rename of a table amounts to. A column that counts up, and
/// a reference to the table, refuse to be without the key in between, so that one statement does both.
/// </summary>
internal static class ReplacedKeys
{
    private const string Annotation = "MySql:ReplacesPrimaryKey";

    public static bool IsReplacement(AddPrimaryKeyOperation operation) => operation[Annotation] is true;

    /// <summary>The operations, without each drop whose key is added again further on.</summary>
    public static List<MigrationOperation> Join(IReadOnlyList<MigrationOperation> operations)
    {
        List<MigrationOperation> joined = [.. operations];
        foreach (var drop in operations.OfType<DropPrimaryKeyOperation>())
        {
            if (FindReplacement(drop, joined) is not { } replacement) continue;
            replacement[Annotation] = true;
            joined.Remove(drop);
        }

        return joined;
    }

    private static AddPrimaryKeyOperation? FindReplacement(
        DropPrimaryKeyOperation drop,
        List<MigrationOperation> operations)
    {
        var table = drop.Table;
        foreach (var operation in operations.SkipWhile(each => each != drop))
        {
            switch (operation)
            {
                case RenameTableOperation rename when rename.Name == table:
                    table = rename.NewName ?? table;
                    break;
                // The key would go with its column.
                case DropColumnOperation column when column.Table == table:
                    return null;
                case AddPrimaryKeyOperation add when add.Table == table:
                    return add;
            }
        }

        return null;
    }
}
