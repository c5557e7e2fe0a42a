using System.Text.Json;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BillPayments;

/// <summary>
/// Finds billers by their ids, for showing them. A biller that is changed may be shown as it was for <see
/// cref="Lifetime"/>; whatever pays or links reads the database.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="cache">What was found lately.</param>
public sealed class BillerDirectory(IDbContextFactory<BankDbContext> contexts, ISharedCache cache)
{
    /// <summary>How old a biller may be.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private const string Kind = "biller-1";

    /// <summary>Those of the billers with these ids that there are.</summary>
    public async Task<IReadOnlyList<BillerView>> FindAsync(
        IReadOnlyCollection<Guid> billerIds,
        CancellationToken cancellationToken)
    {
        var ids = billerIds.Distinct().ToList();
        var remembered = await cache.FindAsync(Kind, [.. ids.Select(Subject)]);
        var found = ids.Zip(remembered, Read).OfType<BillerView>().ToList();
        var missing = ids.Except(found.Select(biller => biller.Id)).ToList();
        if (missing.Count == 0) return found;

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var read = await BillQueries.Billers(context)
            .Where(biller => missing.Contains(biller.Id))
            .ToListAsync(cancellationToken);
        await cache.RememberAsync(Kind, read.ToDictionary(biller => Subject(biller.Id), Write), Lifetime);
        return [.. found, .. read];
    }

    private sealed record Remembered(string Name, BillerCategory Category, string Currency, string ReferenceHint);

    private static string Subject(Guid billerId) => billerId.ToString("N");

    private static byte[] Write(BillerView biller) => JsonSerializer.SerializeToUtf8Bytes(
        new Remembered(biller.Name, biller.Category, biller.Currency.Code, biller.ReferenceHint));

    // What cannot be read is read from the database again.
    private static BillerView? Read(Guid billerId, byte[]? value)
    {
        if (value is null) return null;
        try
        {
            return JsonSerializer.Deserialize<Remembered>(value) is { Name: not null, ReferenceHint: not null } known
                && Enum.IsDefined(known.Category)
                && Currency.TryParse(known.Currency, out var currency)
                    ? new BillerView
                    {
                        Id = billerId,
                        Name = known.Name,
                        Category = known.Category,
                        Currency = currency,
                        ReferenceHint = known.ReferenceHint,
                    }
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
