namespace BankGraph.GraphQL;

/// <summary>Builds an <see cref="IError"/> step by step.</summary>
public sealed class ErrorBuilder
{
    private readonly Dictionary<string, object?> _extensions = [];
    private readonly List<ErrorLocation> _locations = [];
    private string _message = "";
    private string? _code;
    private IReadOnlyList<object>? _path;
    private Exception? _exception;

    /// <summary>Starts an error.</summary>
    public static ErrorBuilder New() => new();

    /// <summary>Sets what a person reads.</summary>
    public ErrorBuilder SetMessage(string message)
    {
        _message = message;
        return this;
    }

    /// <summary>Sets what a program reads.</summary>
    public ErrorBuilder SetCode(string? code)
    {
        _code = code;
        return this;
    }

    /// <summary>Sets the place in the response.</summary>
    public ErrorBuilder SetPath(IReadOnlyList<object>? path)
    {
        _path = path;
        return this;
    }

    /// <summary>Adds a place in the document.</summary>
    public ErrorBuilder AddLocation(int line, int column)
    {
        _locations.Add(new ErrorLocation(line, column));
        return this;
    }

    /// <summary>Adds something for the client to know.</summary>
    public ErrorBuilder SetExtension(string key, object? value)
    {
        _extensions[key] = value;
        return this;
    }

    /// <summary>Keeps what threw, for the log.</summary>
    public ErrorBuilder SetException(Exception? exception)
    {
        _exception = exception;
        return this;
    }

    /// <summary>Finishes the error.</summary>
    public IError Build() => new Error(_message, _code)
    {
        Path = _path,
        Locations = _locations.Count == 0 ? null : _locations,
        Extensions = _extensions.Count == 0 ? null : _extensions,
        Exception = _exception,
    };
}

/// <summary>Thrown by a resolver to answer with errors of its own choosing.</summary>
public sealed class GraphQLException : Exception
{
    /// <summary>Answers with one error.</summary>
    public GraphQLException(IError error) : base(error.Message) => Errors = [error];

    /// <summary>Answers with several errors.</summary>
    public GraphQLException(params IReadOnlyList<IError> errors) : base(errors.Count > 0 ? errors[0].Message : null) =>
        Errors = errors;

    /// <summary>Answers with a plain message.</summary>
    public GraphQLException(string message) : this(new Error(message)) { }

    /// <summary>The errors to answer with.</summary>
    public IReadOnlyList<IError> Errors { get; }
}

/// <summary>Sees every error before it leaves, and may change it.</summary>
public interface IErrorFilter
{
    /// <summary>The error to send instead; the same one to leave it as it is.</summary>
    IError OnError(IError error);
}
