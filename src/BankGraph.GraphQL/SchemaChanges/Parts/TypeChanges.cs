using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.SchemaChanges.Parts;

/// <summary>Compares the types.</summary>
internal static class TypeChanges
{
    public static void Find(DocumentNode former, DocumentNode current, ChangeList changes)
    {
        var before = former.Definitions.OfType<ITypeDefinitionNode>();
        var after = current.Definitions.OfType<ITypeDefinitionNode>();
        foreach (var (name, type, served) in ChangeList.Pair(before, after))
        {
            if (type is null) changes.Safe(name, "the type was added");
            else if (served is null) changes.Breaking(name, "the type was removed");
            else if (type.Kind != served.Kind) changes.Breaking(name, $"was {Kind(type)}, and is {Kind(served)}");
            else Find(type, served, changes);
        }
    }

    private static void Find(ITypeDefinitionNode former, ITypeDefinitionNode current, ChangeList changes)
    {
        var name = former.Name.Value;
        AppliedDirectives.Find(name, former, current, changes);
        switch (former, current)
        {
            case (IComplexTypeNode type, IComplexTypeNode served):
                FindInterfaces(type, served, changes);
                FieldChanges.Find(type, served, changes);
                break;
            case (InputObjectTypeDefinitionNode type, InputObjectTypeDefinitionNode served):
                InputChanges.Find(field => $"{name}.{field}", "field", type.Fields, served.Fields, changes);
                break;
            case (UnionTypeDefinitionNode type, UnionTypeDefinitionNode served):
                FindMembers(type, served, changes);
                break;
            case (EnumTypeDefinitionNode type, EnumTypeDefinitionNode served):
                FindValues(type, served, changes);
                break;
        }
    }

    private static void FindInterfaces(IComplexTypeNode former, IComplexTypeNode current, ChangeList changes)
    {
        foreach (var (name, type, served) in ChangeList.Pair(former.Interfaces, current.Interfaces))
        {
            if (served is null) changes.Breaking(former.Name.Value, $"no longer implements `{name}`");

            // Fragments on the interface now select from this type, too.
            else if (type is null) changes.Dangerous(former.Name.Value, $"implements `{name}` now");
        }
    }

    private static void FindMembers(UnionTypeDefinitionNode former, UnionTypeDefinitionNode current, ChangeList changes)
    {
        foreach (var (name, type, served) in ChangeList.Pair(former.Types, current.Types))
        {
            if (served is null) changes.Breaking(former.Name.Value, $"`{name}` is no member any more");
            else if (type is null) changes.Dangerous(former.Name.Value, $"`{name}` is a member now");
        }
    }

    private static void FindValues(EnumTypeDefinitionNode former, EnumTypeDefinitionNode current, ChangeList changes)
    {
        foreach (var (name, value, served) in ChangeList.Pair(former.Values, current.Values))
        {
            var coordinate = $"{former.Name.Value}.{name}";
            if (served is null) changes.Breaking(coordinate, "the value was removed");
            else if (value is null) changes.Dangerous(coordinate, "the value was added");
            else AppliedDirectives.Find(coordinate, value, served, changes);
        }
    }

    private static string Kind(ITypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode => "an object type",
        InterfaceTypeDefinitionNode => "an interface",
        UnionTypeDefinitionNode => "a union",
        EnumTypeDefinitionNode => "an enum",
        InputObjectTypeDefinitionNode => "an input type",
        _ => "a scalar",
    };
}
