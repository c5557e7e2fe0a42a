using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Data.Projection;

/// <summary>What the client selected below a row, or below an object behind it.</summary>
internal sealed class Selection
{
    private readonly IResolverContext _context;
    private readonly string[][] _paths;

    public Selection(IResolverContext context, bool isPaged) :
        this(context, isPaged ? [["nodes"], ["edges", "node"]] : [[]])
    {
    }

    private Selection(IResolverContext context, string[][] paths)
    {
        _context = context;
        _paths = paths;
    }

    public bool Contains(string field) => Array.Exists(_paths, path => _context.IsSelected([.. path, field]));

    public Selection Below(string field) => new(_context, [.. _paths.Select(path => path.Append(field).ToArray())]);
}
