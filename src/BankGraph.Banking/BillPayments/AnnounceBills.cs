using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BillPayments;

/// <summary>Takes bills that a biller announces by itself, each once.</summary>
/// <param name="writer">Writes all of an announcement in one commit.</param>
/// <param name="clock">Stamps the bills.</param>
public sealed class AnnounceBills(BankWriter writer, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private sealed record Announcement(string? Biller, string? CustomerReference, BillMessage?[]? Bills);

    /// <summary>Takes an announcement: JSON with <c>biller</c>, <c>customerReference</c> and <c>bills</c>.</summary>
    public Task<AnnouncementReceipt> ExecuteAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (Parse(body.Span) is not { Biller: { } code, CustomerReference: { } given } announced
            || CustomerReference.Normalize(given) is not { } reference
            || !BillMessage.TryRead(announced.Bills, out var bills))
        {
            return Task.FromResult(AnnouncementReceipt.Malformed);
        }

        return writer.RunAsync(
            async (context, cancellation) =>
            {
                var query =
                    from link in context.BillerLinks.AsNoTracking()
                    join biller in context.Billers on link.BillerId equals biller.Id
                    where biller.Code == code && link.CustomerReference == reference
                    orderby link.Id
                    select link;
                var links = await query.ToListAsync(cancellation);
                if (links.Count == 0) return AnnouncementReceipt.UnknownReference;
                var added = 0;
                foreach (var link in links)
                    added += await BillIntake.TakeAsync(context, link, bills, clock, cancellation);
                return added > 0 ? AnnouncementReceipt.Recorded : AnnouncementReceipt.Repeated;
            },
            cancellationToken);
    }

    private static Announcement? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<Announcement>(body, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
