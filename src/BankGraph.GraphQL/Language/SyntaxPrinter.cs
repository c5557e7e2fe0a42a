namespace BankGraph.GraphQL.Language;

/// <summary>Writes syntax nodes as GraphQL text that parses to the same nodes again.</summary>
public static class SyntaxPrinter
{
    /// <summary>
    /// Prints a node. Indented, every member, selection and definition has a line of its own, two spaces deeper than
    /// what it belongs to; otherwise all stands on one line, and block strings become quoted ones.
    /// </summary>
    public static string Print(this ISyntaxNode node, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new NodePrinter(indented).Print(node);
    }
}
