using System.Text;
using BankGraph.GraphQL.Types;

namespace BankGraph.Api.Tests.Schema;

/// <summary>
/// Writes selections that leave no field out that can be asked for without an argument, down to a depth that meets
/// every type.
/// </summary>
static class WholeSelection
{
    const int Depth = 7;

    /// <summary>Everything below a field of that type; empty for leaves.</summary>
    public static string Of(NamedType type) => Of(type, [], Depth);

    static string Of(NamedType type, string[] above, int depth, Func<OutputField, string>? nameOf = null)
    {
        if (type is InterfaceType or UnionType) return OfAny(type, above, depth);
        if (type is not ObjectType found) return "";
        var text = new StringBuilder(" { __typename");
        foreach (var field in found.Fields.Where(field => !field.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            var inner = field.Type.NamedType;
            if (inner is not ILeafType && (depth == 0 || above.Count(name => name == inner.Name) > 1)) continue;
            if (field.Arguments.Any(argument => argument is { Type: NonNullType, DefaultValue: null })) continue;
            var page = field.Arguments.Contains("first") ? "(first: 3)" : "";
            text.Append(' ').Append(nameOf?.Invoke(field)).Append(field.Name).Append(page);
            text.Append(Of(inner, [.. above, found.Name], depth - 1));
        }

        return text.Append(" }").ToString();
    }

    // The same field may have different types in different objects; it gets a name of its own in each then.
    static string OfAny(NamedType type, string[] above, int depth)
    {
        var text = new StringBuilder(" { __typename");
        var members = ServedSchema.Schema.GetPossibleTypes(type);
        var ambiguous = members.SelectMany(member => member.Fields)
            .GroupBy(field => field.Name, field => $"{field.Type}")
            .Where(types => types.Distinct().Count() > 1)
            .Select(types => types.Key)
            .ToHashSet();
        foreach (var member in members)
        {
            string NameOf(OutputField field) => ambiguous.Contains(field.Name) ? $"{member.Name}_{field.Name}: " : "";
            text.Append(" ... on ").Append(member.Name).Append(Of(member, above, depth - 1, NameOf));
        }

        return text.Append(" }").ToString();
    }
}
