using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL;

/// <summary>One error of a response (section 7.1.2).</summary>
public interface IError
{
    /// <summary>What went wrong, for a person.</summary>
    string Message { get; }

    /// <summary>What went wrong, for a program; stands in <c>extensions.code</c>.</summary>
    string? Code { get; }

    /// <summary>
    /// Where the field stands in the response: names and list positions; null when no field is to blame.
    /// </summary>
    IReadOnlyList<object>? Path { get; }

    /// <summary>Where in the document.</summary>
    IReadOnlyList<ErrorLocation>? Locations { get; }

    /// <summary>Whatever else the client should know, without the code.</summary>
    IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>What threw; never leaves the server.</summary>
    Exception? Exception { get; }
}

/// <summary>A place in a document; both numbers start at 1.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column, in characters.</param>
public readonly record struct ErrorLocation(int Line, int Column);

/// <inheritdoc />
public sealed record Error(string Message, string? Code = null) : IError
{
    /// <inheritdoc />
    public IReadOnlyList<object>? Path { get; init; }

    /// <inheritdoc />
    public IReadOnlyList<ErrorLocation>? Locations { get; init; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <inheritdoc />
    public Exception? Exception { get; init; }

    /// <summary>The same error, said of a place in the document.</summary>
    public Error At(ISyntaxNode? node) =>
        node?.Location is { } location
            ? this with { Locations = [new ErrorLocation(location.Line, location.Column)] }
            : this;
}
