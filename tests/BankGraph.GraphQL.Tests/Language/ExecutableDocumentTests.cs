using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Tests.Language;

public class ExecutableDocumentTests
{
    [Fact]
    public void Parse_Shorthand_IsAnAnonymousQuery()
    {
        var operation = Operation("{ a }");
        Assert.Equal(OperationType.Query, operation.Operation);
        Assert.Null(operation.Name);
        Assert.Null(operation.Description);
        Assert.Empty(operation.VariableDefinitions);
        Assert.Empty(operation.Directives);
        Assert.Equal(new Location(0, 5, 1, 1), operation.Location);
    }

    [Theory]
    [InlineData("query Q { a }", OperationType.Query)]
    [InlineData("mutation Q { a }", OperationType.Mutation)]
    [InlineData("subscription Q { a }", OperationType.Subscription)]
    public void Parse_Keyword_DecidesTheOperation(string source, OperationType expected)
    {
        var operation = Operation(source);
        Assert.Equal(expected, operation.Operation);
        Assert.Equal("Q", operation.Name?.Value);
    }

    [Fact]
    public void Parse_Descriptions_StandOnOperationsFragmentsAndVariables()
    {
        var document = Utf8GraphQLParser.Parse(
            "\"op\" query Q(\"var\" $a: Int, \"\"\"\n block\n\"\"\" $b: Int) { a } \"frag\" fragment F on T { a }");
        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        var fragment = Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]);

        Assert.Equal("op", operation.Description?.Value);
        Assert.Equal("var", operation.VariableDefinitions[0].Description?.Value);
        Assert.Equal("block", operation.VariableDefinitions[1].Description?.Value);
        Assert.True(operation.VariableDefinitions[1].Description?.Block);
        Assert.Equal("frag", fragment.Description?.Value);
    }

    [Fact]
    public void Parse_Variable_HasTypeDefaultAndDirectives()
    {
        var variable = Assert.Single(Operation("query ($a: [Int!]! = [1] @d(x: 2) @e) { a }").VariableDefinitions);
        Assert.Equal("a", variable.Variable.Name.Value);
        Assert.Equal("[Int!]!", variable.Type.ToString());
        Assert.Equal("Int", variable.Type.NamedType().Name.Value);
        Assert.True(variable.Type.IsNonNullType());
        Assert.True(variable.Type.IsListType());
        Assert.Equal("[1]", variable.DefaultValue?.ToString());
        Assert.Equal(["@d(x: 2)", "@e"], variable.Directives.Select(d => d.ToString()));
    }

    [Fact]
    public void Parse_Field_SeparatesAliasAndName()
    {
        var selections = Operation("{ a: b(c: $d) @e { f } }").SelectionSet.Selections;
        var field = Assert.IsType<FieldNode>(Assert.Single(selections));
        Assert.Equal("a", field.Alias?.Value);
        Assert.Equal("b", field.Name.Value);
        Assert.Equal("a", field.ResponseName);
        Assert.IsType<VariableNode>(Assert.Single(field.Arguments).Value);
        Assert.Equal("e", Assert.Single(field.Directives).Name.Value);
        Assert.Single(field.SelectionSet?.Selections ?? []);
    }

    [Fact]
    public void Parse_Dots_AreSpreadsOrInlineFragments()
    {
        var selections = Operation("{ ...a ...on B { c } ... @d { e } ... { f } ...onB }").SelectionSet.Selections;
        Assert.Equal("a", Assert.IsType<FragmentSpreadNode>(selections[0]).Name.Value);
        Assert.Equal("B", Assert.IsType<InlineFragmentNode>(selections[1]).TypeCondition?.Name.Value);
        Assert.Equal("d", Assert.Single(Assert.IsType<InlineFragmentNode>(selections[2]).Directives).Name.Value);
        Assert.Null(Assert.IsType<InlineFragmentNode>(selections[3]).TypeCondition);
        Assert.Equal("onB", Assert.IsType<FragmentSpreadNode>(selections[4]).Name.Value);
    }

    [Theory]
    [InlineData("true", SyntaxKind.BooleanValue)]
    [InlineData("false", SyntaxKind.BooleanValue)]
    [InlineData("null", SyntaxKind.NullValue)]
    [InlineData("truest", SyntaxKind.EnumValue)]
    [InlineData("Null", SyntaxKind.EnumValue)]
    [InlineData("on", SyntaxKind.EnumValue)]
    [InlineData("[]", SyntaxKind.ListValue)]
    [InlineData("[1, [2], {}]", SyntaxKind.ListValue)]
    [InlineData("{}", SyntaxKind.ObjectValue)]
    [InlineData("{ a: 1, a: 2 }", SyntaxKind.ObjectValue)]
    [InlineData("$a", SyntaxKind.Variable)]
    [InlineData("[$a]", SyntaxKind.ListValue)]
    public void ParseValueLiteral_AnyValue_IsOfItsKind(string source, SyntaxKind expected)
    {
        var value = Utf8GraphQLParser.Syntax.ParseValueLiteral(source, constant: false);
        Assert.Equal(expected, value.Kind);
        Assert.Equal(source, value.ToString());
    }

    [Fact]
    public void Syntax_Parts_MustBeTheWholeText()
    {
        Assert.Equal("[A!]", Utf8GraphQLParser.Syntax.ParseTypeReference(" [A!] ").ToString());
        Assert.Single(Utf8GraphQLParser.Syntax.ParseSelectionSet("{ a }").Selections);
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Syntax.ParseTypeReference("A B"));
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Syntax.ParseSelectionSet("{ a } b"));
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Syntax.ParseValueLiteral("1 2"));
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Syntax.ParseValueLiteral("$a"));
    }

    private static OperationDefinitionNode Operation(string source) =>
        Assert.IsType<OperationDefinitionNode>(Assert.Single(Utf8GraphQLParser.Parse(source).Definitions));
}
