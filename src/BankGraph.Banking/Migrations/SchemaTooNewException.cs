namespace BankGraph.Banking.Migrations;

/// <summary>The database has a schema this program does not know; writing to it could damage it.</summary>
/// <param name="migration">The newest migration that is unknown here.</param>
public sealed class SchemaTooNewException(string migration) : Exception(
    $"The database was upgraded by a newer version of this program (its schema is at {migration}). "
    + "Start that version, or restore a backup from before the upgrade; this version changes nothing.");
