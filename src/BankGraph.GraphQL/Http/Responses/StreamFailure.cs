using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Subscriptions;

namespace BankGraph.GraphQL.Http.Responses;

/// <summary>Says why a stream, or one operation among the others of a session, ended before its time.</summary>
internal static class StreamFailure
{
    /// <summary>The errors to send; what is a bug is logged and masked.</summary>
    public static IReadOnlyList<IError> ToErrors(Exception exception, ExecutionFailures failures) => exception switch
    {
        GraphQLException refusal => [.. refusal.Errors.Select(failures.Filter)],
        SlowSubscriberException =>
        [
            failures.Filter(
                new Error("The subscriber did not keep up with the events.", ErrorCodes.SubscriberTooSlow)),
        ],
        _ => [failures.Filter(failures.Unexpected(exception, "subscription"))],
    };
}
