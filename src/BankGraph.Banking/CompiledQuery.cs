using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BankGraph.Banking;

/// <summary>
/// A query that is asked all the time. Entity Framework reads the tree of any other query at each call, which for a
/// small answer takes longer than the answer itself. A compiled one belongs to one model, so there is one per model: a
/// process with several stores has several.
/// </summary>
/// <param name="compile">Makes it, by <c>EF.CompileAsyncQuery</c>.</param>
internal sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuery> _byModel = [];

    /// <summary>The query for a context's model.</summary>
    public TQuery For(BankDbContext context) => _byModel.GetValue(context.Model, _ => compile());
}
