using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing;

/// <content>Variables and their declarations.</content>
internal sealed partial class DocumentGenerator
{
    private readonly List<Variable> _variables = [];

    /// <summary>The name of a variable that may stand where a type is expected.</summary>
    private string VariableFor(IType type, bool hasDefault, bool isStrict)
    {
        if (Strikes(Fault.UndefinedVariable)) return "undefined";
        var fitting = _variables
            .Where(variable => MayStand(variable, type, hasDefault))
            .Where(variable => !isStrict || variable.InputType is NonNullType)
            .ToArray();
        var variable = fitting.Length > 0 && dice.OneIn(2)
            ? dice.Pick(fitting)
            : AddVariable(type, hasDefault, isStrict);
        _current.Variables.Add(variable.Name);
        return variable.Name;
    }

    private Variable AddVariable(IType type, bool hasDefault, bool isStrict)
    {
        var declared = isStrict ? type : Declared(type, hasDefault);
        IReadOnlyList<string> initial =
            dice.OneIn(4) ? WriteValue(declared, hasDefault: false, isConstant: true, 1) : [];
        var isLoose = type is NonNullType && declared is not NonNullType && !hasDefault;
        if (isLoose && initial is [] or ["null"] && fault != Fault.NullableVariable)
        {
            initial = WriteValue(type, hasDefault: false, isConstant: true, 1);
        }

        var variable = new Variable($"v{_variables.Count}", TypeOf(declared), declared, initial);
        _variables.Add(variable);
        return variable;
    }

    // Section 5.8.5: stricter than its place, or as strict; looser only where a default stands in for null.
    private IType Declared(IType type, bool hasDefault)
    {
        if (type is NonNullType nonNull)
        {
            var isLoose = fault == Fault.NullableVariable || hasDefault || dice.OneIn(6);
            return isLoose && dice.OneIn(2) ? nonNull.NullableType : type;
        }

        if (type is ListType list && dice.OneIn(4)) return new ListType(Strict(list.ElementType));
        return dice.OneIn(3) ? new NonNullType(type) : type;
    }

    private static bool MayStand(Variable variable, IType type, bool hasDefault)
    {
        if (variable.InputType is not { } own) return false;
        var isFilled = type is NonNullType && own is not NonNullType && (variable.HasDefault || hasDefault);
        return IsSubtype(own, isFilled ? type.Nullable() : type);
    }

    private static bool IsSubtype(IType own, IType type) => (own, type) switch
    {
        (NonNullType left, NonNullType right) => IsSubtype(left.NullableType, right.NullableType),
        (_, NonNullType) => false,
        (NonNullType left, _) => IsSubtype(left.NullableType, type),
        (ListType left, ListType right) => IsSubtype(left.ElementType, right.ElementType),
        _ => ReferenceEquals(own, type),
    };

    private string TypeOf(IType declared)
    {
        if (Strikes(Fault.VariableOfUnknownType)) return "Unknown";
        if (Strikes(Fault.VariableOfOutputType)) return dice.Pick(TypesWhere(type => type.IsComposite())).Name;
        if (!Strikes(Fault.WrongVariableType)) return declared.ToString() ?? "";
        return dice.Below(4) switch
        {
            0 => $"[{declared}]",
            1 when declared.ElementType() is { } element => element.ToString() ?? "",
            _ => dice.Pick(["Int", "Float", "String!", "ID", "Boolean", "[Int!]!"]),
        };
    }

    private List<string> WriteVariableDefinitions(Definition operation)
    {
        var definitions = VariablesOf(operation).Select(Write).ToList();
        if (Strikes(Fault.UnusedVariable)) definitions.Add(["$", "unused", ":", "Int"]);
        if (definitions.Count > 0 && Strikes(Fault.DuplicateVariable)) definitions.Add(dice.Pick(definitions));
        if (definitions.Count == 0) return [];
        return ["(", .. dice.Shuffled(definitions).SelectMany(definition => definition), ")"];
    }

    private IReadOnlyList<string> Write(Variable variable)
    {
        // The operations of a document may declare one variable differently, and its fragments have to suit them all.
        var type = !IsForExecution && dice.OneIn(40) ? Toggled(variable.Type) : variable.Type;
        string[] initial = variable.Default.Count == 0 ? [] : ["=", .. variable.Default];
        return ["$", variable.Name, ":", .. TokensOf(type), .. initial, .. WriteDirectives("VARIABLE_DEFINITION")];
    }

    private static string Toggled(string type) => type.EndsWith('!') ? type[..^1] : type + "!";

    private static IEnumerable<string> TokensOf(string type)
    {
        var name = type.Trim('[', ']', '!');
        var start = type.IndexOf(name, StringComparison.Ordinal);
        return [.. type[..start].Select(Text), name, .. type[(start + name.Length)..].Select(Text)];

        static string Text(char symbol) => symbol.ToString();
    }
}
