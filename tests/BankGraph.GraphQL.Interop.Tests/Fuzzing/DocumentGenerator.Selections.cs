using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing;

/// <content>Fields and fragments.</content>
internal sealed partial class DocumentGenerator
{
    private const int MostDepth = 5;

    private static readonly string[] DeepIntrospection =
        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }".Split(' ');

    // What a response name stands for, so that the same selection written twice has a fair chance to merge.
    private readonly Dictionary<string, (OutputField Field, IReadOnlyList<string> Arguments, string[] Variables)>
        _responses = [];

    private List<string> WriteSelections(NamedType type, int depth)
    {
        var tokens = new List<string> { "{" };
        if (ReferenceEquals(type, schema.QueryType) && Strikes(Fault.DeepIntrospection))
        {
            return [.. DeepIntrospection];
        }

        for (var count = 1 + dice.Below(depth < 2 ? 4 : 3); count > 0; count--)
        {
            tokens.AddRange(WriteSelection(type, depth));
        }

        if (type is ComplexType complex && Strikes(Fault.ConflictingAlias)) tokens.AddRange(WriteConflict(complex));
        if (type.IsAbstract() && Strikes(Fault.SharedResponseName)) tokens.AddRange(WriteShared(type, depth));
        tokens.Add("}");
        return tokens;
    }

    private List<string> WriteSelection(NamedType type, int depth)
    {
        var choice = dice.Below(100);
        if (depth < MostDepth && choice < 12) return WriteInlineFragment(type, depth);
        if (depth < MostDepth && choice < 24 && WriteSpread(type) is { } spread) return spread;
        if (type is UnionType && depth < MostDepth && choice < 80) return WriteInlineFragment(type, depth);
        return WriteField(type, depth);
    }

    private List<string> WriteRootField(ObjectType root)
    {
        if (_fragments.Count < MostFragments && dice.OneIn(8)) return ["{", "...", AddRootFragment(root), "}"];
        if (dice.OneIn(8)) return ["{", "...", "on", root.Name, .. WriteRootField(root), "}"];
        List<string> tokens = ["{", .. WriteField(root, depth: 0, isRoot: true)];
        if (Strikes(Fault.SecondRootField)) tokens.AddRange(WriteField(root, depth: 0, isRoot: true));
        tokens.Add("}");
        return tokens;
    }

    private string AddRootFragment(ObjectType root)
    {
        var name = $"Fragment{_fragments.Count}";
        var fragment = new Definition(name, root);
        _fragments.Add(fragment);
        _current.Spreads.Add(name);
        var outer = _current;
        _current = fragment;
        fragment.Body.AddRange(WriteRootField(root));
        fragment.IsClosed = true;
        _current = outer;
        return name;
    }

    private List<string> WriteField(NamedType type, int depth, bool isRoot = false)
    {
        if (Strikes(Fault.UnknownField)) return [dice.Pick(["unknown", "nam", "Id", "__type", "__typenam"])];
        if (type is not ComplexType complex || (!isRoot && dice.OneIn(14))) return WriteMetaField(type, depth);
        OutputField[] fields =
            [.. complex.Fields.Where(field => depth < MostDepth || field.Type.NamedType is ILeafType)];
        if (fields.Length == 0) return ["__typename"];
        return WriteField(dice.Pick(fields), depth, isRoot ? [] : WriteDirectives("FIELD"));
    }

    private List<string> WriteMetaField(NamedType type, int depth)
    {
        var isRoot = ReferenceEquals(type, schema.QueryType) && depth < MostDepth;
        if (!isRoot || IsForExecution || dice.OneIn(2)) return ["__typename"];
        return WriteField(dice.OneIn(2) ? schema.SchemaField : schema.TypeField, depth, []);
    }

    private List<string> WriteField(OutputField field, int depth, IReadOnlyList<string> directives)
    {
        var tokens = WriteName(field);
        tokens.AddRange(directives);
        var isLeaf = field.Type.NamedType is ILeafType;
        if (Strikes(isLeaf ? Fault.LeafWithSelections : Fault.CompositeWithoutSelections)) isLeaf = !isLeaf;
        if (!isLeaf) tokens.AddRange(WriteSelections(field.Type.NamedType, depth + 1));
        return tokens;
    }

    /// <summary>A field with its alias, if any, and its arguments.</summary>
    private List<string> WriteName(OutputField field)
    {
        var alias = dice.Percent(field.Arguments.Count > 0 ? 60 : 10)
            ? $"{field.Name}_{dice.Below(8)}"
            : field.Name;
        var isTaken = _responses.TryGetValue(alias, out var known);
        if (isTaken && !HasSameArguments(known.Field, field))
        {
            if (field.Arguments.Count > 0 || known.Field.Arguments.Count > 0)
            {
                alias = $"{field.DeclaringType?.Name}_{field.Name}";
                isTaken = _responses.TryGetValue(alias, out known);
            }
            else
            {
                isTaken = false;
            }
        }

        if (!isTaken || Strikes(Fault.ConflictingArguments)) known = Respond(alias, field);
        _current.Variables.UnionWith(known.Variables);
        string[] name = alias == field.Name ? [alias] : [alias, ":", field.Name];
        return [.. name, .. known.Arguments];
    }

    // Fields of an interface and of what implements it are written alike.
    private static bool HasSameArguments(OutputField left, OutputField right) =>
        left.Name == right.Name
        && left.Arguments.Select(Text).SequenceEqual(right.Arguments.Select(Text), StringComparer.Ordinal);

    private static string Text(InputField argument) => $"{argument.Name}: {argument.Type}";

    private (OutputField Field, IReadOnlyList<string> Arguments, string[] Variables) Respond(
        string alias, OutputField field)
    {
        var arguments = WriteArguments(field.Arguments);
        string[] variables =
            [.. arguments.Where((token, index) => index > 0 && arguments[index - 1] == "$").Distinct()];
        return _responses[alias] = (field, arguments, variables);
    }

    private List<string> WriteConflict(ComplexType type)
    {
        var leaves = type.Fields
            .Where(field => field.Type.NamedType is ILeafType && !field.Arguments.Any(argument => argument.IsRequired))
            .ToArray();
        if (leaves.Length < 2) return [];
        var pair = dice.Shuffled(leaves);
        return ["same", ":", pair[0].Name, "same", ":", pair[1].Name];
    }

    /// <summary>One response name on several object types, whose types may or may not be of one shape.</summary>
    private List<string> WriteShared(NamedType type, int depth)
    {
        var tokens = new List<string>();
        foreach (var possible in dice.Shuffled(schema.GetPossibleTypes(type)).Take(3))
        {
            var field = dice.Pick(possible.Fields);
            var selections = field.Type.NamedType is ILeafType ? [] : WriteSelections(field.Type.NamedType, depth + 2);
            var arguments = WriteArguments(field.Arguments);
            NoteVariables(arguments);
            tokens.AddRange(
                ["...", "on", possible.Name, "{", "shared", ":", field.Name, .. arguments, .. selections, "}"]);
        }

        return tokens;
    }

    private List<string> WriteInlineFragment(NamedType type, int depth)
    {
        var condition = dice.OneIn(5) ? null : ConditionFor(type);
        var known = condition is not null && schema.TryGetType(condition, out var found) && found.IsComposite()
            ? found
            : type;
        string[] on = condition is null ? [] : ["on", condition];
        return ["...", .. on, .. WriteDirectives("INLINE_FRAGMENT"), .. WriteSelections(known, depth + 1)];
    }

    /// <summary>The name of a type that could apply to objects of another one, unless a fault forbids it.</summary>
    private string ConditionFor(NamedType type)
    {
        if (Strikes(Fault.FragmentOnUnknownType)) return "Unknown";
        if (Strikes(Fault.FragmentOnLeaf)) return dice.Pick(TypesWhere(candidate => !candidate.IsComposite())).Name;
        var isImpossible = Strikes(Fault.ImpossibleFragment);
        var possible = schema.GetPossibleTypes(type);
        var fitting = TypesWhere(candidate => candidate.IsComposite() && !candidate.IsBuiltIn
            && schema.GetPossibleTypes(candidate).Intersect(possible).Any() != isImpossible);
        return fitting.Length == 0 || dice.OneIn(4) ? type.Name : dice.Pick(fitting).Name;
    }

    private NamedType[] TypesWhere(Func<NamedType, bool> fits) => [.. schema.Types.Where(fits)];

    private List<string>? WriteSpread(NamedType type)
    {
        if (Strikes(Fault.UnknownFragment)) return ["...", "Unknown"];
        if (SpreadOf(type) is not { } fragment) return null;
        _current.Spreads.Add(fragment);
        return ["...", fragment, .. WriteDirectives("FRAGMENT_SPREAD")];
    }

    private string? SpreadOf(NamedType type)
    {
        var unfinished = _fragments.Find(fragment => !fragment.IsClosed);
        if (unfinished is not null && Strikes(Fault.FragmentCycle)) return unfinished.Name;
        var possible = schema.GetPossibleTypes(type);
        var fitting = _fragments
            .Where(fragment => fragment.IsClosed && schema.GetPossibleTypes(fragment.Type).Intersect(possible).Any())
            .ToArray();
        if (fitting.Length > 0 && dice.OneIn(2)) return dice.Pick(fitting).Name;
        if (_fragments.Count >= MostFragments) return null;
        return schema.TryGetType(ConditionFor(type), out var condition) && condition.IsComposite()
            ? AddFragment(condition).Name
            : null;
    }
}
