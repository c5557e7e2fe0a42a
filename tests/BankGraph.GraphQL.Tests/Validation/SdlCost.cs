using System.Globalization;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Tests.Validation;

/// <summary>Reads the directives of the cost specification.</summary>
internal static class SdlCost
{
    public static double? WeightOf(IReadOnlyList<DirectiveNode> directives) =>
        Find(directives, "cost", "weight") is StringValueNode weight
            ? double.Parse(weight.Value, CultureInfo.InvariantCulture)
            : null;

    public static ListSize? ListSizeOf(IReadOnlyList<DirectiveNode> directives)
    {
        if (directives.All(directive => directive.Name.Value != "listSize")) return null;
        var slicing = Names(Find(directives, "listSize", "slicingArguments"));
        var requireOne = Find(directives, "listSize", "requireOneSlicingArgument");
        return new ListSize(
            Number(Find(directives, "listSize", "assumedSize")),
            slicing,
            Number(Find(directives, "listSize", "slicingArgumentDefaultValue")),
            Names(Find(directives, "listSize", "sizedFields")),
            slicing.Length > 0 && requireOne is not BooleanValueNode { Value: false });
    }

    private static IValueNode? Find(IReadOnlyList<DirectiveNode> directives, string name, string argument) => directives
        .FirstOrDefault(directive => directive.Name.Value == name)?
        .Arguments.FirstOrDefault(candidate => candidate.Name.Value == argument)?.Value;

    private static int? Number(IValueNode? value) =>
        value is IntValueNode number ? int.Parse(number.Value, CultureInfo.InvariantCulture) : null;

    private static string[] Names(IValueNode? value) =>
        value is ListValueNode list ? [.. list.Items.Select(item => ((StringValueNode)item).Value)] : [];
}
