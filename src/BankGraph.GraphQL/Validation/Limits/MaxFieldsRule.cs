using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Validation.Limits;

/// <summary>
/// An operation selects no more than <see cref="RequestExecutorOptions.MaxFields"/> fields and fragments, those of
/// fragments counted each time they are spread.
/// </summary>
internal sealed class MaxFieldsRule(ValidationContext context) : LimitRule(context)
{
    public override void Finish()
    {
        // Fragments that spread each other have no size; that is told already.
        if (Context.Errors.Count > 0) return;
        var maximum = Context.Options.MaxFields;
        foreach (var operation in Context.References.Operations)
        {
            if (Context.SpreadSizes.Of(operation).Selections <= maximum) continue;
            Refuse(
                $"The operation has more than {maximum} fields and fragments.",
                nameof(RequestExecutorOptions.MaxFields),
                maximum,
                operation.Definition);
            return;
        }
    }
}
