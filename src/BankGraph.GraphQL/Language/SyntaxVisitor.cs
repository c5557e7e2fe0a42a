namespace BankGraph.GraphQL.Language;

/// <summary>How a walk goes on after a node.</summary>
public enum SyntaxVisitorAction
{
    /// <summary>On to the next node.</summary>
    Continue,

    /// <summary>
    /// After Enter: neither the node's children nor its Leave. After Leave it means the same as
    /// <see cref="Continue"/>.
    /// </summary>
    Skip,

    /// <summary>The walk ends at once; no other node is entered or left.</summary>
    Break,
}

/// <summary>
/// Walks a syntax tree in the order of its text. A visitor may keep state, so each walk has its own. Names are not
/// walked: whoever enters a node can read its names. Walking allocates nothing.
/// </summary>
public abstract partial class SyntaxVisitor
{
    /// <summary>Walks a node and all below it.</summary>
    /// <returns><see cref="SyntaxVisitorAction.Break"/> if the walk was ended, else Continue.</returns>
    public SyntaxVisitorAction Visit(ISyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Walk(node) ? SyntaxVisitorAction.Continue : SyntaxVisitorAction.Break;
    }

    /// <summary>Called before a node's children are walked.</summary>
    protected virtual SyntaxVisitorAction Enter(ISyntaxNode node) => SyntaxVisitorAction.Continue;

    /// <summary>Called after a node's children were walked.</summary>
    protected virtual SyntaxVisitorAction Leave(ISyntaxNode node) => SyntaxVisitorAction.Continue;

    /// <summary>False once the walk is to end.</summary>
    private bool Walk(ISyntaxNode? node)
    {
        if (node is null) return true;
        return Enter(node) switch
        {
            SyntaxVisitorAction.Break => false,
            SyntaxVisitorAction.Skip => true,
            _ => WalkChildren(node) && Leave(node) is not SyntaxVisitorAction.Break,
        };
    }

    private bool WalkAll<T>(IReadOnlyList<T> nodes)
        where T : class, ISyntaxNode
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!Walk(nodes[i])) return false;
        }

        return true;
    }
}
