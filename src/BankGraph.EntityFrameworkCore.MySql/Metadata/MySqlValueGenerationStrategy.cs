namespace BankGraph.EntityFrameworkCore.MySql.Metadata;

/// <summary>How the server makes a column's value.</summary>
public enum MySqlValueGenerationStrategy
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>AUTO_INCREMENT.</summary>
    IdentityColumn,
}
