using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BankGraph.GraphQL.Generators.Tests;

/// <summary>What the generator makes of a source file, and what the compiler says to both.</summary>
internal sealed class Generated
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp13);

    private static readonly MetadataReference[] References =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private Generated(GeneratorDriver driver, Compilation compilation, IReadOnlyList<Diagnostic> findings)
    {
        Driver = driver;
        Compilation = compilation;
        Findings = findings;
    }

    public GeneratorDriver Driver { get; }

    public Compilation Compilation { get; }

    /// <summary>What the generator refuses.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    public IReadOnlyList<GeneratedSourceResult> Sources => Driver.GetRunResult().Results[0].GeneratedSources;

    /// <summary>The errors of the whole.</summary>
    public IEnumerable<string> Errors => Compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(diagnostic => diagnostic.ToString());

    public static Generated Of(string source, bool isTracked = false)
    {
        var compilation = CSharpCompilation.Create(
            "Shelf",
            [CSharpSyntaxTree.ParseText(Usings + source, Options, "Shelf.cs")],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver.Create(
            [new DataLoaderGenerator().AsSourceGenerator()],
            parseOptions: Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, isTracked));
        return Run(driver, compilation);
    }

    public Generated RunAgain(Compilation compilation) => Run(Driver, compilation);

    private static Generated Run(GeneratorDriver driver, Compilation compilation)
    {
        var after = driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var findings);
        return new Generated(after, updated, findings);
    }

    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using BankGraph.GraphQL;
        using BankGraph.GraphQL.Execution;

        """;
}
