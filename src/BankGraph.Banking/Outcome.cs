using System.Diagnostics.CodeAnalysis;

namespace BankGraph.Banking;

/// <summary>The answer of a command: its result, or exactly one refusal out of the command's closed set.</summary>
/// <typeparam name="TValue">What a success gives.</typeparam>
/// <typeparam name="TError">
/// The marker interface of the command's refusals; each of them is a <see cref="BankError"/>.
/// </typeparam>
public sealed class Outcome<TValue, TError>
    where TValue : notnull
    where TError : class
{
    private readonly TValue? _value;

    /// <summary>A success.</summary>
    public Outcome(TValue value) => _value = value;

    /// <summary>A refusal; nothing has changed.</summary>
    public Outcome(TError error) => Error = error;

    /// <summary>Why the command was refused; null after a success.</summary>
    public TError? Error { get; }

    /// <summary>Whether the command was refused.</summary>
    [MemberNotNullWhen(true, nameof(Error))]
    public bool IsRefused => Error is not null;

    /// <summary>The result.</summary>
    /// <exception cref="InvalidOperationException">The command was refused.</exception>
    public TValue Value => _value is not null && Error is null
        ? _value
        : throw new InvalidOperationException("The command was refused: " + (Error as BankError)?.Code);
}
