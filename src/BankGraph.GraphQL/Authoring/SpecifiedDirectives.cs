using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <summary>The directives that the specification gives every schema (section 3.13).</summary>
internal static class SpecifiedDirectives
{
    private const string DefaultReason = "No longer supported";

    public static IEnumerable<DirectiveType> Create(ScalarType text, ScalarType boolean)
    {
        string[] selections = ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"];
        var condition = new NonNullType(boolean);
        yield return Directive(
            "skip", selections, "Leaves out the selection when true.", new InputField("if", condition));
        yield return Directive(
            "include", selections, "Takes the selection only when true.", new InputField("if", condition));
        yield return Directive(
            "deprecated",
            ["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE"],
            "Says that clients should stop using it.",
            new InputField("reason", new NonNullType(text)) { DefaultValue = new StringValueNode(DefaultReason) });
        yield return Directive(
            "specifiedBy",
            ["SCALAR"],
            "Says where the scalar is specified.",
            new InputField("url", new NonNullType(text)));
        yield return Directive("oneOf", ["INPUT_OBJECT"], "Says that exactly one field must be given.");
    }

    private static DirectiveType Directive(
        string name, IReadOnlyList<string> locations, string description, params ReadOnlySpan<InputField> arguments)
    {
        var directive = new DirectiveType(name, locations) { Description = description, IsBuiltIn = true };
        foreach (var argument in arguments) directive.Arguments.Add(argument);
        return directive;
    }
}
