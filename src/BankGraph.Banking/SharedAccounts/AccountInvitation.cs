using BankGraph.Banking.Accounts;
using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>What has become of an invitation.</summary>
internal enum InvitationStatus
{
    Open,

    Accepted,

    Declined,

    Withdrawn,
}

/// <summary>An owner's word that somebody else may use an account, as soon as they say yes.</summary>
internal sealed class AccountInvitation
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid InviterId { get; init; }

    /// <summary>Who had the address then; null when nobody did, which the inviter never learns.</summary>
    public Guid? InvitedId { get; init; }

    /// <summary>Keyed hash of the address: a newer invitation to it takes the place of this one.</summary>
    public required byte[] EmailHash { get; init; }

    /// <summary>The address as the inviter wrote it, under the inviter's key.</summary>
    public required byte[] SealedEmail { get; init; }

    public required AccountRight AccountRight { get; init; }

    public long? PerPaymentMinor { get; init; }

    public long? PerDayMinor { get; init; }

    public required InvitationStatus Status { get; set; }

    public required DateTime InvitedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>The name under which the address is sealed.</summary>
    public static string FieldOf(Guid id) => $"account-invitation/{id:N}";

    internal sealed class Mapping : IEntityTypeConfiguration<AccountInvitation>
    {
        public void Configure(EntityTypeBuilder<AccountInvitation> entity)
        {
            entity.ToTable("account_invitations");
            entity.Property(invitation => invitation.Id).ValueGeneratedNever();
            entity.Property(invitation => invitation.EmailHash).HasMaxLength(32).IsFixedLength();
            entity.Property(invitation => invitation.SealedEmail).HasMaxLength(1100);
            entity.HasOne<CustomerAccount>().WithMany().HasForeignKey(invitation => invitation.AccountId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Customer>().WithMany().HasForeignKey(invitation => invitation.InviterId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Customer>().WithMany().HasForeignKey(invitation => invitation.InvitedId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
