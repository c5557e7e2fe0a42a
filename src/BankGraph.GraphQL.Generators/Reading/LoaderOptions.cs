using Microsoft.CodeAnalysis;

namespace BankGraph.GraphQL.Generators.Reading;

/// <summary>What the attributes of a method and of its assembly say.</summary>
internal sealed record LoaderOptions(string? Name, string ClassAccess, string InterfaceAccess, bool HasOwnScope)
{
    private const string Public = "public";
    private const string Internal = "internal";

    // The numbers of DataLoaderServiceScope and DataLoaderAccessModifier.
    private const int OriginalScope = 2;
    private const int IsPublic = 1;
    private const int IsPublicInterface = 2;
    private const int IsInternal = 3;

    public static LoaderOptions Read(AttributeData attribute, IMethodSymbol method, IEnumerable<ITypeSymbol> types)
    {
        var defaults = method.ContainingAssembly.GetAttributes().FirstOrDefault(found =>
            found.AttributeClass?.ToDisplayString() == "BankGraph.GraphQL.DataLoaderDefaultsAttribute");
        var access = Number("AccessModifier", attribute, defaults);
        if (access == 0) access = IsVisible(method) && types.All(IsVisible) ? IsPublic : IsInternal;
        return new LoaderOptions(
            attribute.ConstructorArguments.FirstOrDefault().Value is string { Length: > 0 } name ? name : null,
            access == IsPublic ? Public : Internal,
            access is IsPublic or IsPublicInterface ? Public : Internal,
            Number("ServiceScope", attribute, defaults) != OriginalScope);
    }

    private static int Number(string option, params AttributeData?[] sources)
    {
        foreach (var source in sources)
        {
            var found = source?.NamedArguments.FirstOrDefault(argument => argument.Key == option);
            if (found?.Value.Value is int and not 0 and var number) return number;
        }

        return 0;
    }

    private static bool IsVisible(ISymbol symbol) => symbol switch
    {
        IArrayTypeSymbol array => IsVisible(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: > 0 } type when !type.TypeArguments.All(IsVisible) => false,
        _ => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.NotApplicable
            && (symbol.ContainingType is null || IsVisible(symbol.ContainingType)),
    };
}
