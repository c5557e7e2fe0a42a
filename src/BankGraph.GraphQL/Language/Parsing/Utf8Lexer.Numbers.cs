namespace BankGraph.GraphQL.Language;

/// <content>Integer and floating point literals (specification, 2.9.1 and 2.9.2).</content>
internal ref partial struct Utf8Lexer
{
    private void ReadNumber()
    {
        Kind = TokenKind.Integer;
        if (Peek(0) == '-') _position++;

        if (Peek(0) == '0')
        {
            _position++;
            if (IsDigit(Peek(0))) throw Error($"A number cannot begin with 0, but {DescribeNext()} follows.");
        }
        else
        {
            ReadDigits();
        }

        if (Peek(0) == '.')
        {
            Kind = TokenKind.Float;
            _position++;
            ReadDigits();
        }

        if (Peek(0) is (byte)'e' or (byte)'E')
        {
            Kind = TokenKind.Float;
            _position++;
            if (Peek(0) is (byte)'+' or (byte)'-') _position++;
            ReadDigits();
        }

        // The lookahead restriction of 2.9.1: without it `1a` would be a number and a name.
        if (Peek(0) == '.' || IsNameStart(Peek(0)))
        {
            throw Error($"A number cannot be followed by {DescribeNext()}.");
        }
    }

    private void ReadDigits()
    {
        if (!IsDigit(Peek(0))) throw Error($"Expected a digit, but found {DescribeNext()}.");
        do
        {
            _position++;
        }
        while (IsDigit(Peek(0)));
    }
}
