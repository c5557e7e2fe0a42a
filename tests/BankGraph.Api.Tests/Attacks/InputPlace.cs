using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Schema;
using BankGraph.GraphQL.Types;

namespace BankGraph.Api.Tests.Attacks;

/// <summary>A place of the served schema where a client says something: an argument, or a field of an input.</summary>
/// <param name="Root">Query or Mutation.</param>
/// <param name="Field">The root field.</param>
/// <param name="Path">The argument, and the input fields down to the place.</param>
/// <param name="IsList">Whether it takes a list.</param>
sealed record InputPlace(ObjectType Root, OutputField Field, string[] Path, bool IsList)
{
    private const int Depth = 6;

    /// <summary>The places of all root fields that take this scalar.</summary>
    public static IEnumerable<InputPlace> Of(string scalar) =>
        from root in ServedSchema.Roots
        where root.Name != "Subscription"
        from field in root.Fields
        where !field.Name.StartsWith('_')
        from found in Below(field.Arguments, scalar, [])
        select new InputPlace(root, field, found.Path, found.IsList);

    /// <summary>The objects that clients send, by the way to them.</summary>
    public static IEnumerable<InputPlace> Objects() =>
        from root in ServedSchema.Roots
        where root.Name != "Subscription"
        from field in root.Fields
        from argument in field.Arguments
        where argument.Type.NamedType is InputObjectType
        select new InputPlace(root, field, [argument.Name], IsListType(argument.Type));

    /// <summary>Says this here, whatever else is said.</summary>
    public void Put(JsonObject variables, JsonNode value)
    {
        var holder = variables;
        foreach (var name in Path[..^1])
        {
            if (holder[name] is not JsonObject inner) holder[name] = inner = [];
            holder = inner;
        }

        holder[Path[^1]] = IsList ? new JsonArray(value) : value;
    }

    public override string ToString() => $"{Root.Name}.{Field.Name}({string.Join('.', Path)})";

    // Filters hold themselves, which would go on for ever; what is inside is the same.
    private static IEnumerable<(string[] Path, bool IsList)> Below(
        IEnumerable<InputField> inputs, string scalar, string[] above)
    {
        foreach (var input in inputs.Where(input => input.Name is not ("and" or "or")))
        {
            string[] path = [.. above, input.Name];
            if (input.Type.NamedType.Name == scalar) yield return (path, IsListType(input.Type));
            if (input.Type.NamedType is not InputObjectType inner || IsListType(input.Type) || path.Length > Depth)
                continue;
            foreach (var found in Below(inner.Fields, scalar, path)) yield return found;
        }
    }

    private static bool IsListType(IType type) => type switch
    {
        NonNullType it => IsListType(it.NullableType),
        ListType => true,
        _ => false,
    };
}
