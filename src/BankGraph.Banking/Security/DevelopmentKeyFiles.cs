using System.Security.Cryptography;

namespace BankGraph.Banking.Security;

/// <summary>
/// Keys that a developer's machine makes for itself on first start and keeps, so that sessions and sealed data outlive
/// a restart. Readable by the file's owner only.
/// </summary>
internal static class DevelopmentKeyFiles
{
    /// <summary>The private key that signs access tokens, PEM.</summary>
    public static string SigningKeyPem(string directory) =>
        ReadOrCreate(directory, "access-token.pem", () => TokenKey.Generate().ToPem());

    /// <summary>The master key of the personal data, base64.</summary>
    public static string PersonalDataKey(string directory) =>
        ReadOrCreate(directory, "personal-data.key", () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

    /// <summary>What the simulated clearing house signs with, base64.</summary>
    public static string WebhookSecret(string directory) =>
        ReadOrCreate(directory, "clearing.key", () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

    private static string ReadOrCreate(string directory, string name, Func<string> create)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, name);
        var draft = Path.Combine(directory, $"{name}.{Guid.NewGuid():N}");
        if (!File.Exists(path))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var writer = new StreamWriter(draft, options)) writer.Write(create());

            // Two processes may start at once: whoever moves first wins, and both read the winner's key.
            try
            {
                File.Move(draft, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(draft);
            }
        }

        return File.ReadAllText(path);
    }
}
