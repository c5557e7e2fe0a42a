using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.SchemaChanges.Parts;

/// <summary>Compares the fields of objects and interfaces.</summary>
internal static class FieldChanges
{
    public static void Find(IComplexTypeNode former, IComplexTypeNode current, ChangeList changes)
    {
        foreach (var (name, field, served) in ChangeList.Pair(former.Fields, current.Fields))
        {
            var coordinate = $"{former.Name.Value}.{name}";
            if (served is null) changes.Breaking(coordinate, "the field was removed");
            else if (field is null) changes.Safe(coordinate, "the field was added");
            else Find(coordinate, field, served, changes);
        }
    }

    private static void Find(
        string coordinate,
        FieldDefinitionNode former,
        FieldDefinitionNode current,
        ChangeList changes)
    {
        AppliedDirectives.Find(coordinate, former, current, changes);
        InputChanges.Find(
            argument => $"{coordinate}({argument}:)", "argument", former.Arguments, current.Arguments, changes);
        if (SyntaxComparer.Equals(former.Type, current.Type)) return;
        changes.Add(
            Promises(former.Type, current.Type) ? ChangeSeverity.Safe : ChangeSeverity.Breaking,
            coordinate,
            $"the type was `{former.Type.Print()}`, and is `{current.Type.Print()}`");
    }

    /// <summary>Whether every value of the current type is one that the former type promised.</summary>
    private static bool Promises(ITypeNode former, ITypeNode current) => (former, current) switch
    {
        (NonNullTypeNode before, NonNullTypeNode after) => Promises(before.Type, after.Type),
        (NonNullTypeNode, _) => false,
        (_, NonNullTypeNode after) => Promises(former, after.Type),
        (ListTypeNode before, ListTypeNode after) => Promises(before.Type, after.Type),
        _ => SyntaxComparer.Equals(former, current),
    };
}
