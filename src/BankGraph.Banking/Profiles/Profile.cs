using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Profiles;

/// <summary>
/// What a customer has told of themselves, sealed under their key, and how far the bank has come with finding it true.
/// Whoever changes it locks it first.
/// </summary>
internal sealed class Profile
{
    internal const string DetailsField = "profile";
    internal const string DocumentField = "kyc-document";
    internal const string ReasonField = "kyc-reason";

    public required Guid CustomerId { get; init; }

    /// <summary>Rises with each lock.</summary>
    public long Revision { get; init; }

    /// <summary>JSON of <see cref="ProfileDetails"/>; null while nothing was told.</summary>
    public byte[]? SealedDetails { get; set; }

    public DateTime? ChangedAt { get; set; }

    public required KycStatus KycStatus { get; set; }

    /// <summary>Names the newest submission, so that nobody decides about another one.</summary>
    public Guid? SubmissionId { get; set; }

    public IdentityDocumentKind? DocumentKind { get; set; }

    public byte[]? SealedDocumentNumber { get; set; }

    public DateOnly? DocumentValidUntil { get; set; }

    public DateTime? SubmittedAt { get; set; }

    public DateTime? DecidedAt { get; set; }

    public Guid? DecidedBy { get; set; }

    /// <summary>Why a document was not taken, for the customer.</summary>
    public byte[]? SealedReason { get; set; }

    /// <summary>The last day of the document that the customer was reminded of; null before a reminder.</summary>
    public DateOnly? RemindedOf { get; set; }

    /// <summary>
    /// What the document is by which the customer is verified while the next one waits; null, as are all of it, at any
    /// other time.
    /// </summary>
    public IdentityDocumentKind? PriorKind { get; set; }

    public byte[]? SealedPriorNumber { get; set; }

    public DateOnly? PriorValidUntil { get; set; }

    public DateTime? PriorSubmittedAt { get; set; }

    public DateTime? PriorDecidedAt { get; set; }

    public Guid? PriorDecidedBy { get; set; }

    /// <summary>
    /// The customer's row, made if there is none yet, with everybody else waiting for it until the caller's transaction
    /// ends.
    /// </summary>
    public static async Task<Profile> LockAsync(
        BankDbContext context,
        Guid customerId,
        CancellationToken cancellationToken)
    {
        var mine = context.Set<Profile>().Where(row => row.CustomerId == customerId);
        var locked = await mine.ExecuteUpdateAsync(
            row => row.SetProperty(one => one.Revision, one => one.Revision + 1),
            cancellationToken);
        if (locked == 1) return await mine.SingleAsync(cancellationToken);

        // Of two who begin at once one adds the row; the other finds it when it runs again.
        var row = new Profile { CustomerId = customerId, KycStatus = KycStatus.NotStarted };
        context.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        return row;
    }

    /// <summary>Keeps the document that counts, before the next one takes its columns.</summary>
    public void KeepPrior()
    {
        (PriorKind, SealedPriorNumber, PriorValidUntil) = (DocumentKind, SealedDocumentNumber, DocumentValidUntil);
        (PriorSubmittedAt, PriorDecidedAt, PriorDecidedBy) = (SubmittedAt, DecidedAt, DecidedBy);
    }

    /// <summary>Puts the document that was kept back in its place.</summary>
    public void RestorePrior()
    {
        (DocumentKind, SealedDocumentNumber, DocumentValidUntil) = (PriorKind, SealedPriorNumber, PriorValidUntil);
        (SubmittedAt, DecidedAt, DecidedBy) = (PriorSubmittedAt, PriorDecidedAt, PriorDecidedBy);
        ForgetPrior();
    }

    /// <summary>Lets go of the document that was kept.</summary>
    public void ForgetPrior()
    {
        (PriorKind, SealedPriorNumber, PriorValidUntil) = (null, null, null);
        (PriorSubmittedAt, PriorDecidedAt, PriorDecidedBy) = (null, null, null);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Profile>
    {
        public void Configure(EntityTypeBuilder<Profile> entity)
        {
            entity.ToTable("customer_profiles", table => table.HasCheckConstraint(
                "ck_customer_profiles_decided_by",
                "decided_by IS NULL OR decided_by <> customer_id"));
            entity.HasKey(profile => profile.CustomerId);
            entity.Property(profile => profile.CustomerId).ValueGeneratedNever();
            entity.Property(profile => profile.SealedDetails).HasMaxLength(2500);
            entity.Property(profile => profile.SealedDocumentNumber).HasMaxLength(100);
            entity.Property(profile => profile.SealedPriorNumber).HasMaxLength(100);
            entity.Property(profile => profile.SealedReason).HasMaxLength(1300);
            entity.HasOne<Customer>().WithOne().HasForeignKey<Profile>(profile => profile.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(profile => profile.SubmissionId).IsUnique();
            entity.HasIndex(profile => new { profile.KycStatus, profile.SubmittedAt, profile.SubmissionId });
            entity.HasIndex(profile => new { profile.KycStatus, profile.DocumentValidUntil, profile.CustomerId })
                .HasDatabaseName("ix_customer_profiles_kyc_status_valid_until");
        }
    }
}
