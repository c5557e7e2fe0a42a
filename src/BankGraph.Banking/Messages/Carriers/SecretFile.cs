namespace BankGraph.Banking.Messages.Carriers;

/// <summary>Secrets that may lie in a file, as orchestrators mount them.</summary>
internal static class SecretFile
{
    /// <summary>
    /// The secret itself, or the file's text; null for neither. Read each time, so that it can be changed.
    /// </summary>
    public static async Task<string?> ReadAsync(string? secret, string? file, CancellationToken cancellationToken) =>
        secret ?? (file is null ? null : (await File.ReadAllTextAsync(file, cancellationToken)).Trim());
}
