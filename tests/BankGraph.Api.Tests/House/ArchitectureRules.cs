using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BankGraph.Api.Tests.House;

/// <summary>What a project of src may point to. A trailing dot in a name stands for all names that begin so.</summary>
sealed record Arrows(string[] Projects, string[] Packages, string[] Frameworks, string[] Assemblies);

/// <summary>A project file's own references.</summary>
sealed record ProjectReferences(string[] Projects, string[] Packages, string[] Frameworks, string[] Friends);

/// <summary>Who may know whom. Nothing points up, and a project that is not listed may not exist.</summary>
static partial class ArchitectureRules
{
    const string AspNetCore = "Microsoft.AspNetCore.App";
    const string RelationalStores = "Microsoft.EntityFrameworkCore.Relational";

    static readonly string[] Runtime = ["System.", "netstandard", "Microsoft.CSharp", "Microsoft.Win32."];
    static readonly string[] Web =
        [.. Runtime, "Microsoft.AspNetCore.", "Microsoft.Extensions.", "Microsoft.Net.Http.Headers"];

    static readonly string[] AnyStore =
    [
        .. Runtime,
        "Microsoft.Extensions.",
        "Microsoft.EntityFrameworkCore",
        "Microsoft.EntityFrameworkCore.Abstractions",
        RelationalStores,
    ];

    public static IReadOnlyDictionary<string, Arrows> Allowed { get; } = new Dictionary<string, Arrows>
    {
        // The engine could be published on its own: the shared framework, no bank, no Entity Framework.
        ["BankGraph.GraphQL"] = new([], [], [AspNetCore], Web),
        // The compiler runs it; nothing of it is there when the bank runs.
        ["BankGraph.GraphQL.Generators"] = new(
            [],
            ["Microsoft.CodeAnalysis.CSharp"],
            [],
            [.. Runtime, "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"]),
        ["BankGraph.GraphQL.Redis"] = new(
            ["BankGraph.GraphQL"],
            ["StackExchange.Redis"],
            [AspNetCore],
            [.. Web, "BankGraph.GraphQL", "StackExchange.Redis"]),
        ["BankGraph.Ledger"] = new([], [RelationalStores], [], AnyStore),
        ["BankGraph.EntityFrameworkCore.MySql"] = new(
            [],
            [RelationalStores, "System.Configuration.ConfigurationManager", "System.Security.Permissions"],
            [],
            [.. AnyStore, "MySql.Data"]),
        // Nothing in the bank depends on which store it is, or on being spoken to in GraphQL.
        ["BankGraph.Banking"] = new(
            ["BankGraph.Ledger"],
            ["CsvHelper", "Polly.Core"],
            [AspNetCore],
            [.. AnyStore, .. Web, "BankGraph.Ledger", "CsvHelper", "Polly.Core"]),
        ["BankGraph.Api"] = new(
            [
                "BankGraph.Banking",
                "BankGraph.GraphQL",
                "BankGraph.GraphQL.Generators",
                "BankGraph.GraphQL.Redis",
                "BankGraph.EntityFrameworkCore.MySql",
            ],
            ["*"],
            [AspNetCore],
            ["*"]),
    };

    /// <summary>Words of the bank, which the engine must not know.</summary>
    static readonly HashSet<string> BankWords =
    [
        "Account", "Accounts", "Bank", "Bill", "Bills", "Biller", "Billers", "Currency", "Customer", "Customers",
        "Deposit", "Ledger", "Money", "Payee", "Payment", "Payments", "Transaction", "Transactions", "Transfer",
        "Transfers", "Withdrawal",
    ];

    public static ProjectReferences ReadProject(string csproj)
    {
        var project = XDocument.Parse(csproj);
        return new(
            [.. Includes(project, "ProjectReference").Select(ProjectName)],
            [.. Includes(project, "PackageReference")],
            [.. Includes(project, "FrameworkReference")],
            [.. Includes(project, "InternalsVisibleTo")]);
    }

    public static IEnumerable<string> ForbiddenReferences(string name, ProjectReferences references)
    {
        if (!Allowed.TryGetValue(name, out var arrows)) return [$"{name} is not on the plan of the house"];
        return
        [
            .. Beyond(references.Projects, arrows.Projects).Select(other => $"{name} may not refer to {other}"),
            .. Beyond(references.Packages, arrows.Packages).Select(other => $"{name} may not take the package {other}"),
            .. Beyond(references.Frameworks, arrows.Frameworks).Select(other => $"{name} may not use {other}"),
            .. references.Friends.Where(Allowed.ContainsKey).Select(other => $"{name} may not open itself to {other}"),
        ];
    }

    public static IEnumerable<string> ForbiddenAssemblies(string name, IEnumerable<string> referenced) =>
        Beyond(referenced, Allowed[name].Assemblies).Select(other => $"{name} may not use {other}");

    /// <summary>Read from the compiled file, so that what arrives through another package counts as well.</summary>
    public static IReadOnlyList<string> ReferencedAssemblies(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences
                .Select(metadata.GetAssemblyReference)
                .Select(reference => metadata.GetString(reference.Name)),
        ];
    }

    public static IEnumerable<string> BankWordsIn(IEnumerable<string> typeNames) =>
        from name in typeNames
        from Match word in Word().Matches(name)
        where BankWords.Contains(word.Value)
        select $"the engine's type {name} speaks of the bank: {word.Value}";

    static string ProjectName(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));

    static IEnumerable<string> Includes(XDocument project, string item) =>
        project.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();

    static IEnumerable<string> Beyond(IEnumerable<string> names, string[] allowed) =>
        names.Where(name => !allowed.Any(pattern => Matches(name, pattern)));

    static bool Matches(string name, string pattern) =>
        pattern == "*"
        || name == pattern
        || (pattern.EndsWith('.') && name.StartsWith(pattern, StringComparison.Ordinal));

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex Word();
}
