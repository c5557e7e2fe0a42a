using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Tests.Validation;

/// <summary>What the directives of the specification (section 3.13) say of a definition.</summary>
internal static class SdlDirectives
{
    private static readonly string[] Specified = ["deprecated", "specifiedBy", "oneOf"];

    /// <summary>Whether a definition carries a directive.</summary>
    public static bool Has(this IHasDirectives node, string directive) =>
        node.Directives.Any(candidate => candidate.Name.Value == directive);

    /// <summary>Why a member should not be used any more; null when it may.</summary>
    public static string? DeprecationReason(this IHasDirectives node) =>
        node.Has("deprecated") ? node.Text("deprecated", "reason") ?? "No longer supported" : null;

    /// <summary>Where a scalar is specified; null when nowhere.</summary>
    public static string? SpecifiedBy(this IHasDirectives node) => node.Text("specifiedBy", "url");

    /// <summary>The directives that mean nothing to the schema itself.</summary>
    public static IEnumerable<DirectiveNode> OtherDirectives(this IHasDirectives node) =>
        node.Directives.Where(directive => !Specified.Contains(directive.Name.Value));

    private static string? Text(this IHasDirectives node, string directive, string argument) => node.Directives
        .Where(candidate => candidate.Name.Value == directive)
        .SelectMany(candidate => candidate.Arguments)
        .Where(candidate => candidate.Name.Value == argument)
        .Select(candidate => (candidate.Value as StringValueNode)?.Value)
        .FirstOrDefault();
}
