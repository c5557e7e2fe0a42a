using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Stores.Sqlite;

/// <summary>Which contexts are inside the gate. A context is there once, whatever it does inside.</summary>
internal sealed class WriteTurns(SingleWriterGate gate)
{
    private readonly ConditionalWeakTable<DbContext, Turn> _turns = [];

    /// <summary>Waits for the context's turn, unless it or its caller is inside already.</summary>
    public async ValueTask EnterAsync(DbContext? context, CancellationToken cancellationToken)
    {
        if (context is null || gate.IsInside || TurnOf(context) is not { IsInside: false } turn) return;
        await gate.EnterAsync(cancellationToken);
        turn.IsInside = true;
    }

    /// <inheritdoc cref="EnterAsync"/>
    public void Enter(DbContext? context)
    {
        if (context is null || gate.IsInside || TurnOf(context) is not { IsInside: false } turn) return;
        gate.Enter();
        turn.IsInside = true;
    }

    /// <summary>Ends the context's turn, if it has one.</summary>
    public void Exit(DbContext? context)
    {
        if (context is null || !_turns.TryGetValue(context, out var turn) || !turn.IsInside) return;
        turn.IsInside = false;
        gate.Exit();
    }

    private Turn TurnOf(DbContext context) => _turns.GetValue(context, _ => new Turn());

    private sealed class Turn
    {
        public bool IsInside { get; set; }
    }
}
