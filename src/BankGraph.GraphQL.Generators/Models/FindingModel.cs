using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BankGraph.GraphQL.Generators.Models;

/// <summary>A place in the source, without the syntax tree that it was found in.</summary>
internal sealed record PlaceModel(string File, TextSpan Span, LinePositionSpan Lines)
{
    public static PlaceModel Of(Location location) =>
        new(location.SourceTree?.FilePath ?? "", location.SourceSpan, location.GetLineSpan().Span);

    public Location ToLocation() => Location.Create(File, Span, Lines);
}

/// <summary>Why no loader can be made of a method.</summary>
internal sealed record FindingModel(DiagnosticDescriptor Rule, PlaceModel Place, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Place.ToLocation(), [.. Arguments]);
}

/// <summary>What became of a method: a loader, or the reason why not.</summary>
internal sealed record MethodModel(LoaderModel? Loader, FindingModel? Finding);
