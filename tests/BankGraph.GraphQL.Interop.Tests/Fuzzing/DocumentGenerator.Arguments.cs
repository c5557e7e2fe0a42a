using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing;

/// <content>Arguments, directives and the literals in them.</content>
internal sealed partial class DocumentGenerator
{
    private const int MostValueDepth = 3;

    private List<string> WriteArguments(FieldCollection<InputField> definitions)
    {
        var arguments = definitions
            .Where(argument => argument.IsRequired ? !Strikes(Fault.MissingArgument) : dice.Percent(45))
            .Select(argument => (IReadOnlyList<string>)[argument.Name, ":", .. WriteValue(argument, isConstant: false)])
            .ToList();
        if (Strikes(Fault.UnknownArgument)) arguments.Add(["unknown", ":", "1"]);
        if (arguments.Count > 0 && Strikes(Fault.DuplicateArgument)) arguments.Add(dice.Pick(arguments));
        if (arguments.Count == 0) return [];
        return ["(", .. dice.Shuffled(arguments).SelectMany(argument => argument), ")"];
    }

    private List<string> WriteDirectives(string location)
    {
        var tokens = new List<string>();
        if (Strikes(Fault.UnknownDirective)) tokens.AddRange("@", "unknown");
        var isMisplaced = Strikes(Fault.MisplacedDirective);
        if (!isMisplaced && fault != Fault.DuplicateDirective && !dice.OneIn(8)) return tokens;
        var fitting = schema.Directives
            .Where(directive => directive.Locations.Contains(location) != isMisplaced).ToArray();
        for (var count = 1 + dice.Below(2); count > 0 && fitting.Length > 0; count--)
        {
            var directive = dice.Pick(fitting);
            if (!directive.IsRepeatable && fault != Fault.DuplicateDirective)
            {
                fitting = [.. fitting.Where(other => other != directive)];
            }

            // A variable's own directives cannot use variables.
            var arguments = location == "VARIABLE_DEFINITION"
                ? WriteConstantArguments(directive)
                : WriteArguments(directive.Arguments);
            tokens.AddRange(["@", directive.Name, .. arguments]);
            NoteVariables(arguments);
        }

        return tokens;
    }

    private List<string> WriteConstantArguments(DirectiveType directive)
    {
        var arguments = directive.Arguments
            .Where(argument => argument.IsRequired || dice.OneIn(2))
            .SelectMany(argument => (string[])[argument.Name, ":", .. WriteValue(argument, isConstant: true)])
            .ToList();
        return arguments.Count == 0 ? [] : ["(", .. arguments, ")"];
    }

    private void NoteVariables(List<string> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i - 1] == "$") _current.Variables.Add(tokens[i]);
        }
    }

    private IReadOnlyList<string> WriteValue(InputField place, bool isConstant) =>
        WriteValue(place.Type, place.DefaultValue is not null and not Language.NullValueNode, isConstant, 0);

    private IReadOnlyList<string> WriteValue(
        IType type, bool hasDefault, bool isConstant, int depth, bool isStrict = false)
    {
        if (!isConstant && dice.Percent(25)) return ["$", VariableFor(type, hasDefault, isStrict)];
        if (Strikes(Fault.WrongLiteral)) return WriteAnything(depth);
        if (type is not NonNullType && dice.OneIn(10)) return ["null"];
        return type.Nullable() switch
        {
            ListType list when dice.OneIn(6) => WriteValue(Strict(list.ElementType), false, isConstant, depth + 1),
            ListType list => WriteList(list, isConstant, depth),
            InputObjectType input => WriteObject(input, isConstant, depth),
            EnumType names => [dice.Pick(names.Values).Name],
            var leaf => WriteScalar(leaf.NamedType.Name, depth),
        };
    }

    // Null in place of a list of one would be null in place of the list.
    private static IType Strict(IType type) => type is NonNullType ? type : new NonNullType(type);

    private List<string> WriteList(ListType list, bool isConstant, int depth)
    {
        var tokens = new List<string> { "[" };
        for (var count = depth < MostValueDepth ? dice.Below(4) : 0; count > 0; count--)
        {
            tokens.AddRange(WriteValue(list.ElementType, hasDefault: false, isConstant, depth + 1));
        }

        tokens.Add("]");
        return tokens;
    }

    private List<string> WriteObject(InputObjectType type, bool isConstant, int depth)
    {
        var fields = new List<IReadOnlyList<string>>();
        foreach (var field in FieldsOf(type, depth))
        {
            // Exactly one field, and not null: a variable in its place must not be null either.
            var isStrict = type.IsOneOf && !Strikes(Fault.OneOfMisused);
            var fieldType = isStrict ? Strict(field.Type) : field.Type;
            var hasDefault = field.DefaultValue is not null and not Language.NullValueNode;
            fields.Add([field.Name, ":", .. WriteValue(fieldType, hasDefault, isConstant, depth + 1, isStrict)]);
        }

        if (Strikes(Fault.UnknownInputField)) fields.Add(["unknown", ":", "1"]);
        if (fields.Count > 0 && Strikes(Fault.DuplicateInputField)) fields.Add(dice.Pick(fields));
        return ["{", .. dice.Shuffled(fields).SelectMany(field => field), "}"];
    }

    private InputField[] FieldsOf(InputObjectType type, int depth)
    {
        if (type.IsOneOf) return dice.Shuffled(type.Fields)[..(Strikes(Fault.OneOfMisused) ? dice.Below(3) : 1)];
        return
        [
            .. type.Fields.Where(field => field.IsRequired
                ? !Strikes(Fault.MissingInputField)
                : depth < MostValueDepth && dice.Percent(Math.Min(40, 400 / type.Fields.Count))),
        ];
    }

    private IReadOnlyList<string> WriteScalar(string name, int depth) => name switch
    {
        "Int" => [dice.Pick(["0", "1", "-7", "42", "2147483647", "-2147483648"])],
        "Float" => [dice.Pick(["0", "-3", "1.5", "-0.25", "1e3", "25E-1", "12345678901"])],
        "Decimal" => [dice.Pick(["0", "-3", "1.50", "79228162514264337593543950335"])],
        "String" => [WriteString()],
        "Boolean" => [dice.Pick(["true", "false"])],
        "ID" => [dice.OneIn(3) ? dice.Pick(["0", "12", "-5"]) : WriteString()],
        _ => WriteAnything(depth),
    };

    private string WriteString() => dice.Pick(
    [
        "\"\"", "\"a\"", "\"b c\"", "\"12\"", "\"true\"",
        "\"é 🏦\"", "\"\\n\\t\\\"\\\\\\/\"", "\"\\u00e9\"", "\"\\u{1F3E6}\"",
        "\"\"\"\"\"\"", "\"\"\"block \"quoted\" \\\"\"\" \"\"\"", "\"\"\"\n  two\n    lines\n\"\"\"",
    ]);

    /// <summary>Any literal, without variables: what a scalar of its own takes, and other types may not.</summary>
    private IReadOnlyList<string> WriteAnything(int depth) => dice.Below(depth < MostValueDepth ? 10 : 8) switch
    {
        0 => ["null"],
        1 => [dice.Pick(["true", "false"])],
        2 => [dice.Pick(["ENUM", "name", "on", "SIT"])],
        3 => [dice.Pick(["1.5", "1e3"])],
        4 => [dice.Pick(["2147483648", "-2147483649", "12345678901234567890"])],
        5 or 6 => [WriteString()],
        7 => [dice.Pick(["0", "1", "-2"])],
        8 => ["[", .. WriteAnything(depth + 1), .. WriteAnything(depth + 1), "]"],
        _ => ["{", "a", ":", .. WriteAnything(depth + 1), "b", ":", .. WriteAnything(depth + 1), "}"],
    };
}
