using BankGraph.Api.Features.Webhooks;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Webhooks;
using Microsoft.Extensions.Options;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>Where billers announce new bills.</summary>
internal static class BillWebhook
{
    /// <summary>Where it is.</summary>
    public const string Path = "/billers/announcements";

    /// <summary>Header with the seconds since 1970 at which a call was signed.</summary>
    public const string TimestampHeader = "Biller-Timestamp";

    /// <summary>Header with the signature; see <see cref="WebhookSignature"/>.</summary>
    public const string SignatureHeader = "Biller-Signature";

    private const int MaxBodyBytes = 64 * 1024;

    /// <summary>
    /// Maps the endpoint. 200 once the bills are kept, also when they were before; 400 for what cannot be read, 401 and
    /// 413 as <see cref="SignedBody"/> says; 404 for a reference that nobody is linked with, and for all calls while no
    /// secret is set.
    /// </summary>
    public static void MapBillWebhook(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, HandleAsync).ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(
        HttpRequest request,
        IOptions<BillPaymentOptions> options,
        AnnounceBills announce,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (options.Value.WebhookSecret is not { } secret) return Results.NotFound();
        var body = await SignedBody.ReadAsync(
            request,
            new WebhookSignature(secret, clock),
            TimestampHeader,
            SignatureHeader,
            MaxBodyBytes,
            cancellationToken);
        if (body.Refusal is { } refusal) return refusal;
        return await announce.ExecuteAsync(body.Content, cancellationToken) switch
        {
            AnnouncementReceipt.Recorded => Results.Ok(new { result = "RECORDED" }),
            AnnouncementReceipt.Repeated => Results.Ok(new { result = "REPEATED" }),
            AnnouncementReceipt.UnknownReference => Results.NotFound(new { code = "UNKNOWN_REFERENCE" }),
            _ => Results.BadRequest(new { code = "MALFORMED" }),
        };
    }
}
