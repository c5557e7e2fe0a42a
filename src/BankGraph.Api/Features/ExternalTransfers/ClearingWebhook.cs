using System.Text.Json;
using BankGraph.Api.Features.Webhooks;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Webhooks;
using Microsoft.Extensions.Options;

namespace BankGraph.Api.Features.ExternalTransfers;

/// <summary>Where the clearing house says what has become of payments.</summary>
internal static class ClearingWebhook
{
    /// <summary>Where it is.</summary>
    public const string Path = "/clearing/callbacks";

    /// <summary>Header with the seconds since 1970 at which a callback was signed.</summary>
    public const string TimestampHeader = "Clearing-Timestamp";

    /// <summary>Header with the signature; see <see cref="WebhookSignature"/>.</summary>
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
        IOptions<ExternalTransferOptions> options,
        ClearingDesk desk,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var body = await SignedBody.ReadAsync(
            request,
            new WebhookSignature(options.Value.DemandSecret(), clock),
            TimestampHeader,
            SignatureHeader,
            MaxBodyBytes,
            cancellationToken);
        if (body.Refusal is { } refusal) return refusal;

        if (Parse(body.Content.Span) is not { Status: { } status } callback
            || !Answers.TryGetValue(status, out var answer))
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
