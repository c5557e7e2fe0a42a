using BankGraph.GraphQL.Execution.Plans;

namespace BankGraph.GraphQL.Execution;

/// <content>What is found out once for each selection, however many objects it is made on.</content>
internal sealed partial class OperationExecution
{
    private Dictionary<(FieldStep Step, object Key), object>? _oncePerSelection;

    /// <summary>What <paramref name="create"/> made for this selection when it was first asked for.</summary>
    public T OncePerSelection<T>(FieldStep step, object key, Func<T> create) where T : class
    {
        lock (_root)
        {
            _oncePerSelection ??= [];
            if (_oncePerSelection.TryGetValue((step, key), out var known)) return (T)known;
            var created = create();
            _oncePerSelection[(step, key)] = created;
            return created;
        }
    }
}
