using System.Security.Cryptography;
using BankGraph.Banking.MasterKeys;

namespace BankGraph.Banking.Tests.MasterKeys;

/// <summary>Master keys of tests, and settings that give them to a process.</summary>
internal static class SomeKeys
{
    /// <summary>The one that a bank under test has unless it is told another.</summary>
    public static readonly string First = Text(0);

    public static readonly string Second = Text(2);

    public static string NameOf(string key) => MasterKey.FromBase64(key).Name;

    public static MasterKey New() => MasterKey.FromBase64(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

    /// <summary>The current key, and others that are accepted.</summary>
    public static Dictionary<string, string?> Settings(string current, params string[] accepted)
    {
        var settings = new Dictionary<string, string?> { ["Security:PersonalDataKey"] = current };
        for (var i = 0; i < accepted.Length; i++) settings[$"Security:AcceptedPersonalDataKeys:{i}"] = accepted[i];
        return settings;
    }

    private static string Text(byte filling) => Convert.ToBase64String([.. Enumerable.Repeat(filling, 32)]);
}
