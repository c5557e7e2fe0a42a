namespace BankGraph.GraphQL.Language;

/// <content>Operations and fragments (specification, 2.3 to 2.8 and 2.12).</content>
public ref partial struct Utf8GraphQLParser
{
    private OperationDefinitionNode ParseShorthandQuery()
    {
        var start = Mark();
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(OperationType.Query, selectionSet, location: Close(start));
    }

    private OperationDefinitionNode ParseOperation(
        Position start,
        StringValueNode? description,
        OperationType operation)
    {
        var name = _lexer.Kind is TokenKind.Name ? ParseName() : null;
        var variables = ParseOptionalList(
            TokenKind.LeftParenthesis,
            static (ref Utf8GraphQLParser parser) => parser.ParseVariableDefinition(),
            TokenKind.RightParenthesis);
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(
            operation, selectionSet, name, variables, directives, description, Close(start));
    }

    private bool TryReadOperationType(out OperationType operation)
    {
        operation = OperationType.Query;
        if (SkipKeyword("query"u8)) return true;
        operation = OperationType.Mutation;
        if (SkipKeyword("mutation"u8)) return true;
        operation = OperationType.Subscription;
        return SkipKeyword("subscription"u8);
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = Mark();
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equal) ? ParseValue(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new VariableDefinitionNode(variable, type, defaultValue, directives, description, Close(start));
    }

    private FragmentDefinitionNode ParseFragmentDefinition(Position start, StringValueNode? description)
    {
        Advance();
        if (IsKeyword("on"u8)) throw Expected("a fragment name");
        var name = ParseName();
        ExpectKeyword("on"u8);
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode(name, typeCondition, selectionSet, directives, description, Close(start));
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = Mark();
        Descend();
        var selections = ParseList(
            TokenKind.LeftBrace,
            static (ref Utf8GraphQLParser parser) => parser.ParseSelection(),
            TokenKind.RightBrace);
        Ascend();
        return new SelectionSetNode(selections, Close(start));
    }

    private ISelectionNode ParseSelection() => _lexer.Kind is TokenKind.Spread ? ParseFragment() : ParseField();

    private FieldNode ParseField()
    {
        var start = Mark();
        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon)) (alias, name) = (name, ParseName());

        if (++_fields > _options.MaxAllowedFields)
        {
            throw Error(
                $"The document selects more than {_options.MaxAllowedFields} fields.",
                start,
                SyntaxException.LimitExceededCode);
        }

        var arguments = ParseArguments(isConstant: false);
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = _lexer.Kind is TokenKind.LeftBrace ? ParseSelectionSet() : null;
        return new FieldNode(name, alias, arguments, directives, selectionSet, Close(start));
    }

    /// <summary>A spread if a name other than <c>on</c> follows the dots, else an inline fragment.</summary>
    private ISelectionNode ParseFragment()
    {
        var start = Mark();
        Expect(TokenKind.Spread);
        if (_lexer.Kind is TokenKind.Name && !IsKeyword("on"u8))
        {
            var name = ParseName();
            var spreadDirectives = ParseDirectives(isConstant: false);
            return new FragmentSpreadNode(name, spreadDirectives, Close(start));
        }

        var typeCondition = SkipKeyword("on"u8) ? ParseNamedType() : null;
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(selectionSet, typeCondition, directives, Close(start));
    }

    private ArgumentNode[] ParseArguments(bool isConstant) => ParseOptionalList<ArgumentNode>(
        TokenKind.LeftParenthesis,
        isConstant
            ? static (ref Utf8GraphQLParser parser) => parser.ParseArgument(isConstant: true)
            : static (ref Utf8GraphQLParser parser) => parser.ParseArgument(isConstant: false),
        TokenKind.RightParenthesis);

    private ArgumentNode ParseArgument(bool isConstant)
    {
        var start = Mark();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(isConstant);
        return new ArgumentNode(name, value, Close(start));
    }

    private DirectiveNode[] ParseDirectives(bool isConstant)
    {
        if (_lexer.Kind is not TokenKind.At) return [];
        var directives = new List<DirectiveNode>();
        do
        {
            var start = Mark();
            Advance();
            var name = ParseName();
            var arguments = ParseArguments(isConstant);
            directives.Add(new DirectiveNode(name, arguments, Close(start)));
        }
        while (_lexer.Kind is TokenKind.At);

        return directives.ToArray();
    }
}
