using System.Buffers;
using System.Globalization;
using BankGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace BankGraph.GraphQL.Http.Responses;

/// <summary>Writes responses that are complete at once.</summary>
internal static class ResultWriter
{
    /// <summary>Writes a response to a well-formed request.</summary>
    public static Task WriteAsync(HttpContext context, OperationResult result, ResponseFormat format) =>
        WriteAsync(context, result, format, StatusCode.Of(result, format));

    /// <summary>Refuses what is not a well-formed request, or not one for this place.</summary>
    public static Task RefuseAsync(HttpContext context, int statusCode, IError error, ResponseFormat format = default)
    {
        // A stream or a multipart message that ends before it begins would only hide the refusal.
        if (format is ResponseFormat.EventStream or ResponseFormat.Multipart) format = ResponseFormat.GraphQLResponse;
        return WriteAsync(context, new ErrorResult(error), format, statusCode);
    }

    private static async Task WriteAsync(
        HttpContext context,
        OperationResult result,
        ResponseFormat format,
        int statusCode)
    {
        var response = context.Response;
        response.StatusCode = statusCode;
        response.ContentType = ContentType(format);
        if (response.Headers.CacheControl.Count == 0)
        {
            response.Headers.CacheControl = CacheControlHeaderValue.NoStoreString;
        }

        if (statusCode == StatusCodes.Status405MethodNotAllowed && response.Headers.Allow.Count == 0)
        {
            response.Headers.Allow = HttpMethods.Post;
        }

        if (statusCode == StatusCodes.Status429TooManyRequests
            && result.Errors[0].Extensions?.GetValueOrDefault("retryAfterSeconds") is int seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        var output = response.BodyWriter;
        WriteBody(output, result, format);

        // Nothing has been sent yet, so the length can still be told, and the answer leaves in one piece. To a
        // caller who has gone the server writes nothing, however much it is given.
        if (output.CanGetUnflushedBytes && !response.HasStarted && output.UnflushedBytes is > 0 and var length)
            response.ContentLength = length;
        await output.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private static void WriteBody(IBufferWriter<byte> output, OperationResult result, ResponseFormat format)
    {
        switch (format)
        {
            case ResponseFormat.EventStream:
                EventStream.WriteNext(output, result);
                EventStream.WriteComplete(output);
                break;
            case ResponseFormat.Multipart:
                output.Write("\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
                result.Write(output);
                output.Write("\r\n-----\r\n"u8);
                break;
            default:
                result.Write(output);
                break;
        }
    }

    private static string ContentType(ResponseFormat format) => format switch
    {
        ResponseFormat.Json => "application/json; charset=utf-8",
        ResponseFormat.EventStream => EventStream.ContentType,
        ResponseFormat.Multipart => "multipart/mixed; boundary=\"-\"",
        _ => "application/graphql-response+json; charset=utf-8",
    };
}
