namespace BankGraph.Ledger.Posting;

/// <summary>
/// Statements none of which needs to know what another one finds. They are carried out in their order, and sent
/// together where the store's driver can.
/// </summary>
internal sealed class Round(PreparedCommands commands)
{
    private readonly List<Step> _steps = [];

    /// <summary>Adds a SELECT over all keys, which hands over each row found.</summary>
    public void Query<T>(Statement statement, IReadOnlyList<T> keys, Action<RowBinder, T> bind, Action<LedgerRow> read)
    {
        if (keys.Count > 0) _steps.Add(new Step<T>(statement, keys, bind, read, Changed: null));
    }

    /// <summary>Adds a statement that writes all rows, and then says how many were changed.</summary>
    public void Execute<T>(
        Statement statement,
        IReadOnlyList<T> rows,
        Action<RowBinder, T> bind,
        Action<int>? changed = null)
    {
        if (rows.Count > 0) _steps.Add(new Step<T>(statement, rows, bind, Read: null, changed));
    }

    /// <summary>Carries them out.</summary>
    public async Task RunAsync()
    {
        if (commands.CanSendTogether && _steps.Count > 1) commands.Run(_steps);
        else foreach (var step in _steps) await step.RunAsync(commands);
        _steps.Clear();
    }

    /// <summary>One of the statements.</summary>
    internal abstract record Step(Statement Statement, Action<LedgerRow>? Read, Action<int>? Changed)
    {
        /// <summary>Fills a command that takes all rows.</summary>
        public abstract void Bind(RowBinder binder);

        /// <summary>Carries it out by itself.</summary>
        public abstract Task RunAsync(PreparedCommands commands);
    }

    private sealed record Step<T>(
        Statement Statement,
        IReadOnlyList<T> Rows,
        Action<RowBinder, T> BindRow,
        Action<LedgerRow>? Read,
        Action<int>? Changed) : Step(Statement, Read, Changed)
    {
        public override void Bind(RowBinder binder)
        {
            foreach (var row in Rows)
            {
                binder.StartRow(Statement.SharedParameters);
                BindRow(binder, row);
            }
        }

        public override async Task RunAsync(PreparedCommands commands)
        {
            if (Read is not null)
            {
                await commands.QueryAsync(Statement, Rows, BindRow, Read);
                return;
            }

            var changed = await commands.ExecuteAsync(Statement, Rows, BindRow);
            Changed?.Invoke(changed);
        }
    }
}
