using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Profiles;

/// <summary>Reads profiles. Callers compare ids, or record why they read, before they ask.</summary>
/// <param name="contexts">The database.</param>
/// <param name="cipher">Opens what is sealed.</param>
/// <param name="options">Says from when on a document is renewed.</param>
/// <param name="clock">Tells the day.</param>
public sealed class ProfileQueries(
    IDbContextFactory<BankDbContext> contexts,
    PersonalDataCipher cipher,
    IOptions<KycOptions> options,
    TimeProvider clock)
{
    /// <summary>A customer's profile; an empty one where nothing was told.</summary>
    public async Task<ProfileView> FindAsync(Guid customerId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Set<Profile>().AsNoTracking()
            .Where(row => row.CustomerId == customerId)
            .Join(context.Customers, row => row.CustomerId, customer => customer.Id, (row, customer) => new
            {
                Profile = row,
                customer.WrappedKey,
            })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null || PersonalDataCipher.IsDestroyed(found.WrappedKey)
            ? new(customerId, ProfileDetails.None, null, new(KycStatus.NotStarted, null, null, null, null))
            : Open(found.Profile, found.WrappedKey);
    }

    /// <summary>What waits for somebody of the bank; not ordered.</summary>
    public static IQueryable<KycSubmissionView> Submitted(BankDbContext context) =>
        Submissions(context).Where(submission => submission.Status == KycStatus.Submitted);

    /// <summary>How far each of these customers has come who has begun.</summary>
    internal async Task<Dictionary<Guid, KycStatus>> StatusOfAsync(
        BankDbContext context,
        IReadOnlyCollection<Guid> customerIds,
        CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var rows = await context.Set<Profile>().AsNoTracking()
            .Where(row => customerIds.Contains(row.CustomerId))
            .Select(row => new { row.CustomerId, row.KycStatus, row.DocumentValidUntil, row.PriorValidUntil })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(
            row => row.CustomerId,
            row => row.KycStatus.On(row.DocumentValidUntil, row.PriorValidUntil, today));
    }

    // What was handed in has all of these, which the nulls are asked for.
    internal static IQueryable<KycSubmissionView> Submissions(BankDbContext context) =>
        from row in context.Set<Profile>()
        where row.SubmissionId != null && row.DocumentKind != null
        where row.DocumentValidUntil != null && row.SubmittedAt != null
        select new KycSubmissionView
        {
            Id = row.SubmissionId!.Value,
            CustomerId = row.CustomerId,
            Status = row.KycStatus,
            DocumentKind = row.DocumentKind!.Value,
            DocumentValidUntil = row.DocumentValidUntil!.Value,
            SubmittedAt = row.SubmittedAt!.Value,
            DecidedAt = row.DecidedAt,
            IsRenewal = row.PriorValidUntil != null,
        };

    internal ProfileView Open(Profile row, byte[] wrappedKey)
    {
        var status = row.KycStatus.On(row.DocumentValidUntil, row.PriorValidUntil, clock.Today());
        var newest = Document(row.DocumentKind, row.SealedDocumentNumber, row.DocumentValidUntil);
        var reason = row.SealedReason is { } text ? Read(Profile.ReasonField, text) : null;
        var kyc = status == KycStatus.Verified && row.KycStatus == KycStatus.Submitted
            && newest is not null && row.SubmittedAt is { } submittedAt
                ? new KycView(
                    status,
                    Document(row.PriorKind, row.SealedPriorNumber, row.PriorValidUntil),
                    row.PriorSubmittedAt,
                    row.PriorDecidedAt,
                    reason)
                {
                    Renewal = new(newest, submittedAt),
                }
                : new KycView(status, newest, row.SubmittedAt, row.DecidedAt, reason)
                {
                    RenewableFrom = status == KycStatus.Verified && newest is not null
                        ? options.Value.RenewableFrom(newest.ValidUntil)
                        : null,
                };
        return new(row.CustomerId, DetailsOf(row, wrappedKey), row.ChangedAt, kyc);

        IdentityDocument? Document(IdentityDocumentKind? kind, byte[]? number, DateOnly? until) =>
            kind is { } what && number is not null && until is { } lastDay
                ? new(what, Read(Profile.DocumentField, number), lastDay)
                : null;

        string Read(string field, byte[] text) => cipher.Open(row.CustomerId, wrappedKey, field, text);
    }

    internal ProfileDetails DetailsOf(Profile row, byte[] wrappedKey) => row.SealedDetails is { } details
        ? ProfileDetails.FromJson(cipher.Open(row.CustomerId, wrappedKey, Profile.DetailsField, details))
        : ProfileDetails.None;
}
