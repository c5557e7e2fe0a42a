using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Validation.Limits;

/// <summary>
/// Fields stand below each other no deeper than <see cref="RequestExecutorOptions.MaxDepth"/>, those of fragments
/// counted where they are spread.
/// </summary>
internal sealed class MaxDepthRule(ValidationContext context) : LimitRule(context)
{
    public override void Finish()
    {
        // Fragments that spread each other have no depth; that is told already.
        if (Context.Errors.Count > 0) return;
        var maximum = Context.Options.MaxDepth;
        foreach (var operation in Context.References.Operations)
        {
            if (Context.SpreadSizes.Of(operation).Depth <= maximum) continue;
            Refuse(
                $"The operation is nested deeper than {maximum} levels.",
                nameof(RequestExecutorOptions.MaxDepth),
                maximum,
                operation.Definition,
                ErrorCodes.MaxDepthExceeded);
            return;
        }
    }
}
