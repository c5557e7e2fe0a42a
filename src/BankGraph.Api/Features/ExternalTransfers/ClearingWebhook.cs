using System.Text.Json;
using BankGraph.Banking.ExternalTransfers;

namespace BankGraph.Api.Features.ExternalTransfers;

/// <summary>Where the clearing house says what has become of payments.</summary>
internal static class ClearingWebhook
{
    /// <summary>Where it is.</summary>
    public const string Path = "/clearing/callbacks";

    /// <summary>Header with the seconds since 1970 at which a callback was signed.</summary>
    public const string TimestampHeader = "Clearing-Timestamp";

    /// <summary>Header with the signature: <c>v1=</c> and hexadecimal digits.</summary>
    public const string SignatureHeader = "Clearing-Signature";

    private const int MaxBodyBytes = 16 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Dictionary<string, ClearingAnswer> Answers = new()
    {
        ["ACCEPTED"] = ClearingAnswer.Accepted,
        ["REJECTED"] = ClearingAnswer.Rejected,
        ["RETURNED"] = ClearingAnswer.Returned,
    };

    private sealed record Callback(Guid PaymentId, string? Status, string? Reason);

    /// <summary>
    /// Maps the endpoint. 200 once an answer is kept, also when it was before; 401 for a signature that is missing,
    /// wrong or stale; 400 for what cannot be read, 413 for too much of it; 404 for a payment that is unknown; 409 for
    /// the opposite of what was said before.
    /// </summary>
    public static void MapClearingWebhook(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, HandleAsync).ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(
        HttpRequest request,
        ClearingSignature signature,
        ClearingDesk desk,
        CancellationToken cancellationToken)
    {
        if (await ReadAsync(request.Body, cancellationToken) is not { } body)
            return Refused(StatusCodes.Status413PayloadTooLarge, "TOO_LARGE");

        var verdict = signature.Judge(request.Headers[TimestampHeader], request.Headers[SignatureHeader], body.Span);
        if (verdict != ClearingSignature.Verdict.Valid)
        {
            return Refused(
                StatusCodes.Status401Unauthorized,
                $"SIGNATURE_{verdict.ToString().ToUpperInvariant()}");
        }

        if (Parse(body.Span) is not { Status: { } status } callback || !Answers.TryGetValue(status, out var answer))
            return Refused(StatusCodes.Status400BadRequest, "MALFORMED");

        return await desk.RecordAsync(callback.PaymentId, answer, callback.Reason, cancellationToken) switch
        {
            ClearingReceipt.Recorded => Results.Ok(new { result = "RECORDED" }),
            ClearingReceipt.Repeated => Results.Ok(new { result = "REPEATED" }),
            ClearingReceipt.UnknownPayment => Refused(StatusCodes.Status404NotFound, "UNKNOWN_PAYMENT"),
            _ => Refused(StatusCodes.Status409Conflict, "CONTRADICTORY"),
        };
    }

    private static IResult Refused(int status, string code) => Results.Json(new { code }, statusCode: status);

    // The signature is over the bytes as they came. Null when there are too many.
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxBodyBytes + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > MaxBodyBytes) return null;
        return buffer.AsMemory(0, length);
    }

    private static Callback? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<Callback>(body, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
