using System.Diagnostics;
using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Execution.Writing;
using Microsoft.Extensions.Logging;

namespace BankGraph.GraphQL.Execution;

/// <summary>Turns what resolvers throw into errors, without telling the client more than it may know.</summary>
internal sealed partial class ExecutionFailures(
    IEnumerable<IErrorFilter> filters, RequestExecutorOptions options, ILogger<ExecutionFailures> logger)
{
    private readonly IErrorFilter[] _filters = [.. filters];

    public IError Filter(IError error)
    {
        foreach (var filter in _filters) error = filter.OnError(error);
        return error;
    }

    public void Report(OperationExecution execution, FieldStep step, PathEntry[] path, Exception exception)
    {
        switch (exception)
        {
            case GraphQLException chosen:
                foreach (var error in chosen.Errors) execution.AddError(error, step, path);
                break;
            case Types.LeafCoercionException coercion:
                execution.AddError(new Error(coercion.Message, ErrorCodes.InvalidType), step, path);
                break;
            default:
                execution.AddError(Unexpected(exception, step.Field.Name), step, path);
                break;
        }
    }

    /// <summary>
    /// The masked error of an unexpected exception, which is logged under the id that the client is given.
    /// </summary>
    public Error Unexpected(Exception exception, string where)
    {
        var correlationId = Activity.Current?.TraceId.ToString() ?? Guid.NewGuid().ToString("N");
        LogUnexpected(logger, where, correlationId, exception);
        var message = options.IncludeExceptionDetails ? exception.ToString() : "Unexpected Execution Error";
        return new Error(message, ErrorCodes.Unexpected)
        {
            Exception = exception,
            Extensions = new Dictionary<string, object?> { ["correlationId"] = correlationId },
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Resolving `{Where}` failed (correlation id {CorrelationId}).")]
    private static partial void LogUnexpected(ILogger logger, string where, string correlationId, Exception exception);
}
