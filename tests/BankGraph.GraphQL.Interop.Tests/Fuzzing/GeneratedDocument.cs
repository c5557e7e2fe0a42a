namespace BankGraph.GraphQL.Interop.Tests.Fuzzing;

/// <summary>A document as tokens, so that it can be taken apart and put together again.</summary>
/// <param name="Tokens">The tokens in their order.</param>
/// <param name="Operations">Its operations.</param>
internal sealed record GeneratedDocument(IReadOnlyList<string> Tokens, IReadOnlyList<GeneratedOperation> Operations)
{
    public string Text => TextOf(Tokens);

    /// <summary>Where tokens may touch, they do not: the lexer is fuzzed elsewhere.</summary>
    public static string TextOf(IEnumerable<string> tokens) => string.Join(' ', tokens);
}

/// <summary>An operation of a document.</summary>
/// <param name="Name">Its name; null for one without.</param>
/// <param name="Keyword">Its kind.</param>
/// <param name="Variables">The variables that it takes.</param>
internal sealed record GeneratedOperation(string? Name, string Keyword, IReadOnlyList<Variable> Variables);
