using BankGraph.GraphQL.Generators.Models;
using BankGraph.GraphQL.Generators.Reading;
using BankGraph.GraphQL.Generators.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BankGraph.GraphQL.Generators;

/// <summary>Makes a data loader and its interface of each method that carries <c>[DataLoader]</c>.</summary>
[Generator]
public sealed class DataLoaderGenerator : IIncrementalGenerator
{
    private const string Attribute = "BankGraph.GraphQL.DataLoaderAttribute";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var methods = context.SyntaxProvider.ForAttributeWithMetadataName(
            Attribute,
            static (node, _) => node is MethodDeclarationSyntax,
            static (found, cancellationToken) => LoaderReader.Read(found, cancellationToken));
        context.RegisterSourceOutput(methods.Collect(), static (output, found) =>
        {
            foreach (var method in found)
            {
                if (method.Finding is { } finding) output.ReportDiagnostic(finding.ToDiagnostic());
            }

            var loaders = found.Select(method => method.Loader).OfType<LoaderModel>();
            foreach (var named in loaders.GroupBy(loader => (loader.Namespace, loader.Name)))
            {
                Write(output, [.. named]);
            }
        });
    }

    private static void Write(SourceProductionContext output, LoaderModel[] sameName)
    {
        var loader = sameName[0];
        foreach (var other in sameName.Skip(1))
        {
            output.ReportDiagnostic(Diagnostic.Create(Rules.SameName, other.Place.ToLocation(), other.Name));
        }

        var file = loader.Namespace.Length == 0 ? loader.Name : $"{loader.Namespace}.{loader.Name}";
        output.AddSource($"{file}.g.cs", LoaderWriter.Write(loader));
    }
}
