using BankGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace BankGraph.GraphQL.Http.Responses;

/// <summary>Chooses the status code of a response to a well-formed request (GraphQL over HTTP, Status Codes).</summary>
internal static class StatusCode
{
    public static int Of(OperationResult result, ResponseFormat format)
    {
        if (!result.IsRequestError) return StatusCodes.Status200OK;
        var code = result.Errors.Count > 0 ? result.Errors[0].Code : null;

        // A mutation by GET is refused so in every form: caches and crawlers look at nothing but the status.
        if (code == ErrorCodes.MethodNotAllowed) return StatusCodes.Status405MethodNotAllowed;

        // Whoever asks too often may read nothing but the status, too.
        if (code == ErrorCodes.TooManyRequests) return StatusCodes.Status429TooManyRequests;
        if (format != ResponseFormat.GraphQLResponse) return StatusCodes.Status200OK;
        return code switch
        {
            ErrorCodes.NotAuthenticated => StatusCodes.Status401Unauthorized,
            ErrorCodes.NotAuthorized => StatusCodes.Status403Forbidden,
            ErrorCodes.Timeout => StatusCodes.Status504GatewayTimeout,
            ErrorCodes.Unexpected => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status400BadRequest,
        };
    }
}
