using BankGraph.GraphQL.Language;

namespace BankGraph.Api.Tests.Schema;

/// <summary>
/// What a schema that contains another one may change: it may add, but never rename, remove or demand more.
/// </summary>
static class ContractRules
{
    public static IEnumerable<string> Breaches(DocumentNode contract, DocumentNode served)
    {
        var byName = served.Definitions.OfType<ITypeDefinitionNode>().ToDictionary(type => type.Name.Value);
        foreach (var promised in contract.Definitions.OfType<ITypeDefinitionNode>())
        {
            var name = promised.Name.Value;
            if (!byName.TryGetValue(name, out var type)) yield return $"{name} is missing";
            else if (type.Kind != promised.Kind) yield return $"{name} is a {type.Kind}";
            else foreach (var breach in Breaches(promised, type)) yield return $"{name}{breach}";
        }

        // Types that the contract names without defining them, such as connections, must exist all the same.
        foreach (var name in ReferencedTypes(contract).Where(name => !byName.ContainsKey(name)))
            if (name is not ("ID" or "String" or "Boolean" or "Int" or "Float")) yield return $"{name} is missing";
    }

    static IEnumerable<string> Breaches(ITypeDefinitionNode promised, ITypeDefinitionNode served) =>
        (promised, served) switch
        {
            (ObjectTypeDefinitionNode a, ObjectTypeDefinitionNode b) =>
                [.. Missing(a.Interfaces, b.Interfaces, type => type.Name.Value), .. Fields(a.Fields, b.Fields)],
            (InterfaceTypeDefinitionNode a, InterfaceTypeDefinitionNode b) =>
                [.. Missing(a.Interfaces, b.Interfaces, type => type.Name.Value), .. Fields(a.Fields, b.Fields)],
            (InputObjectTypeDefinitionNode a, InputObjectTypeDefinitionNode b) => Inputs(a.Fields, b.Fields),
            (EnumTypeDefinitionNode a, EnumTypeDefinitionNode b) =>
                Missing(a.Values, b.Values, value => value.Name.Value),
            (UnionTypeDefinitionNode a, UnionTypeDefinitionNode b) =>
                Missing(a.Types, b.Types, member => member.Name.Value),
            _ => [],
        };

    static IEnumerable<string> Fields(
        IReadOnlyList<FieldDefinitionNode> promised,
        IReadOnlyList<FieldDefinitionNode> served)
    {
        foreach (var field in promised)
        {
            var name = field.Name.Value;
            if (served.FirstOrDefault(candidate => candidate.Name.Value == name) is not { } found)
            {
                yield return $".{name} is missing";
                continue;
            }

            if (!SyntaxComparer.Equals(field.Type, found.Type)) yield return $".{name} is {found.Type.Print()}";
            foreach (var breach in Inputs(field.Arguments, found.Arguments)) yield return $".{name}{breach}";
        }
    }

    static IEnumerable<string> Inputs(
        IReadOnlyList<InputValueDefinitionNode> promised,
        IReadOnlyList<InputValueDefinitionNode> served)
    {
        foreach (var input in promised)
        {
            var name = input.Name.Value;
            if (served.FirstOrDefault(candidate => candidate.Name.Value == name) is not { } found)
                yield return $".{name} is missing";
            else if (!SyntaxComparer.Equals(input.Type, found.Type))
                yield return $".{name} is {found.Type.Print()}";
            else if (!SyntaxComparer.Equals(input.DefaultValue, found.DefaultValue))
                yield return $".{name} has another default";
        }

        foreach (var added in served.Where(input => promised.All(known => known.Name.Value != input.Name.Value)))
        {
            if (added.Type is NonNullTypeNode && added.DefaultValue is null)
                yield return $".{added.Name.Value} was added and must be given";
        }
    }

    static IEnumerable<string> Missing<T>(IReadOnlyList<T> promised, IReadOnlyList<T> served, Func<T, string> name) =>
        promised.Select(name).Except(served.Select(name)).Select(missing => $" lacks {missing}");

    static IEnumerable<string> ReferencedTypes(DocumentNode document)
    {
        var names = new HashSet<string>();
        new Collector(names).Visit(document);
        return names;
    }

    sealed class Collector(HashSet<string> names) : SyntaxVisitor
    {
        protected override SyntaxVisitorAction Enter(ISyntaxNode node)
        {
            if (node is NamedTypeNode type) names.Add(type.Name.Value);
            return SyntaxVisitorAction.Continue;
        }
    }
}
