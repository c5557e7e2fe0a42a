using BankGraph.Banking.Webhooks;

namespace BankGraph.Api.Features.Webhooks;

/// <summary>The body of a call from outside, read and judged by its signature.</summary>
/// <param name="Content">The bytes as they came; empty when they are refused.</param>
/// <param name="Refusal">What to answer instead of going on; null for a call that may be believed.</param>
internal sealed record SignedBody(ReadOnlyMemory<byte> Content, IResult? Refusal)
{
    /// <summary>
    /// Reads a body up to a length. Refused are 413 <c>TOO_LARGE</c>, and 401 <c>SIGNATURE_MISSING</c>,
    /// <c>SIGNATURE_WRONG</c> and <c>SIGNATURE_STALE</c>.
    /// </summary>
    public static async Task<SignedBody> ReadAsync(
        HttpRequest request,
        WebhookSignature signature,
        string timestampHeader,
        string signatureHeader,
        int maxBytes,
        CancellationToken cancellationToken)
    {
        var buffer = new byte[maxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(
            buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > maxBytes) return Refused(StatusCodes.Status413PayloadTooLarge, "TOO_LARGE");

        var content = buffer.AsMemory(0, length);
        var verdict = signature.Judge(
            request.Headers[timestampHeader], request.Headers[signatureHeader], content.Span);
        return verdict == WebhookVerdict.Valid
            ? new SignedBody(content, null)
            : Refused(StatusCodes.Status401Unauthorized, $"SIGNATURE_{verdict.ToString().ToUpperInvariant()}");
    }

    private static SignedBody Refused(int status, string code) =>
        new(default, Results.Json(new { code }, statusCode: status));
}
