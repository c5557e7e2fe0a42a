using BankGraph.GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BankGraph.GraphQL.Generators.Reading;

/// <summary>Reads what loader a method makes.</summary>
internal static class LoaderReader
{
    private const string Ending = "DataLoader";

    public static MethodModel Read(GeneratorAttributeSyntaxContext found, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var method = (IMethodSymbol)found.TargetSymbol;
        var place = PlaceModel.Of(((MethodDeclarationSyntax)found.TargetNode).Identifier.GetLocation());
        if (FindMistake(method) is { } mistake) return Refused(mistake, place, method.Name);
        if (ByReferenceIn(method) is { } reference)
            return Refused(Rules.ByReference, place, method.Name, reference.Name);

        var keys = method.Parameters[0].Type;
        var key = KnownTypes.ListItem(keys);
        var result = ResultReader.Read(method.ReturnType, isBatch: key is not null);
        if (result is null)
            return Refused(Rules.WrongResult, place, method.Name, ResultReader.Expected(key is not null));
        if (result.Key is { } given && !SymbolEqualityComparer.Default.Equals(given, key))
            return Refused(Rules.OtherKeys, place, method.Name, key!.ToDisplayString(), given.ToDisplayString());

        var parameters = method.Parameters.Skip(1).Select(ParameterReader.Read).ToList();
        var needsState = parameters.FindIndex(parameter => ParameterReader.IsOfBranch(parameter.Kind));
        if (key is null && needsState >= 0)
            return Refused(Rules.OneKeyOnly, place, method.Name, method.Parameters[needsState + 1].Name);

        var options = LoaderOptions.Read(found.Attributes[0], method, [key ?? keys, result.Value]);
        return new MethodModel(
            new LoaderModel(
                method.ContainingNamespace.IsGlobalNamespace ? "" : method.ContainingNamespace.ToDisplayString(),
                NameOf(method, options.Name),
                $"{KnownTypes.Print(method.ContainingType)}.{method.Name}",
                result.Kind,
                KnownTypes.Print(key ?? keys),
                KnownTypes.Print(result.Value),
                !result.Value.IsValueType,
                options.ClassAccess,
                options.InterfaceAccess,
                options.HasOwnScope,
                new([new ParameterModel(ParameterKind.Keys), .. parameters]),
                new(UsingsOf(found.TargetNode, method)),
                place),
            null);
    }

    private static DiagnosticDescriptor? FindMistake(IMethodSymbol method)
    {
        if (method.Parameters.Length == 0) return Rules.KeyMissing;
        if (!method.IsStatic) return Rules.NotStatic;
        var classes = Outward(method.ContainingType).ToList();
        if (method.IsGenericMethod || classes.Exists(type => type.IsGenericType)) return Rules.Generic;
        return IsHidden(method) || classes.Exists(IsHidden) ? Rules.NotAccessible : null;
    }

    private static bool IsHidden(ISymbol symbol) => symbol.DeclaredAccessibility
        is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal);

    private static IParameterSymbol? ByReferenceIn(IMethodSymbol method) =>
        method.Parameters.FirstOrDefault(parameter => parameter.RefKind is not RefKind.None);

    private static IEnumerable<INamedTypeSymbol> Outward(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType) yield return type;
    }

    private static string NameOf(IMethodSymbol method, string? given)
    {
        var name = given ?? method.Name;
        if (given is null)
        {
            if (name.StartsWith("Get", StringComparison.Ordinal)) name = name.Substring(3);
            if (name.EndsWith("Async", StringComparison.Ordinal)) name = name.Substring(0, name.Length - 5);
        }

        return name.EndsWith(Ending, StringComparison.Ordinal) ? name : name + Ending;
    }

    // Loaders are made side by side, so that one that takes another one only knows its name.
    private static IEnumerable<string> UsingsOf(SyntaxNode node, IMethodSymbol method) =>
        method.Parameters.Any(parameter => parameter.Type is IErrorTypeSymbol)
            ? node.SyntaxTree.GetRoot().DescendantNodes().OfType<UsingDirectiveSyntax>()
                .Where(directive => directive.GlobalKeyword.Span.IsEmpty)
                .Select(directive => directive.WithoutTrivia().ToString())
                .Distinct()
            : [];

    private static MethodModel Refused(DiagnosticDescriptor rule, PlaceModel place, params string[] arguments) =>
        new(null, new FindingModel(rule, place, new(arguments)));
}
