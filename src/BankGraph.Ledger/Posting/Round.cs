namespace BankGraph.Ledger.Posting;

/// <summary>
/// Statements none of which needs to know what another one finds. They are carried out in their order, and sent
/// together where the store or its driver can.
/// </summary>
internal sealed class Round(PreparedCommands commands)
{
    private readonly List<Step> _steps = [];
    private readonly List<int> _ends = [];

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

    /// <summary>
    /// Ends a part. Where statements are carried out as one, each part is by itself, so that the same ones come again.
    /// </summary>
    public void EndPart() => _ends.Add(_steps.Count);

    /// <summary>Carries them out.</summary>
    public async Task RunAsync()
    {
        if (commands.CanSendTogether && _steps.Count > 1)
        {
            commands.Run(_steps);
        }
        else
        {
            EndPart();
            var start = 0;
            foreach (var end in _ends)
            {
                await RunAsync(_steps[start..end]);
                start = end;
            }
        }

        _steps.Clear();
        _ends.Clear();
    }

    private async Task RunAsync(List<Step> part)
    {
        if (commands.CanJoin && part.Count > 1) commands.RunJoined(part);
        else foreach (var step in part) await step.RunAsync(commands);
    }

    /// <summary>One of the statements.</summary>
    internal abstract record Step(Statement Statement, Action<LedgerRow>? Read, Action<int>? Changed)
    {
        public abstract int Count { get; }

        /// <summary>Fills a command that takes all rows.</summary>
        public abstract void Bind(RowBinder binder);

        /// <summary>Fills a command that takes a portion of the rows.</summary>
        public abstract void Bind(RowBinder binder, Portion portion);

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
        public override int Count => Rows.Count;

        public override void Bind(RowBinder binder)
        {
            foreach (var row in Rows)
            {
                binder.StartRow(Statement.SharedParameters);
                BindRow(binder, row);
            }
        }

        public override void Bind(RowBinder binder, Portion portion)
        {
            for (var i = 0; i < portion.Places; i++)
            {
                binder.StartRow(Statement.SharedParameters + (i * Statement.ParametersPerRow));
                BindRow(binder, Rows[portion.Start + Math.Min(i, portion.Rows - 1)]);
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
