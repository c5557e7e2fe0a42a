using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Credentials;

/// <summary>
/// That somebody wants a new password for an address, whether or not a customer has it: what only existing customers
/// had would tell who they are.
/// </summary>
internal sealed class PasswordReset
{
    public required byte[] EmailHash { get; init; }

    public required DateTime RequestedAt { get; init; }

    /// <summary>How often it was asked for without a day's pause between.</summary>
    public required int RequestedCount { get; init; }

    /// <summary>Whether the code goes to the phone, where there is one.</summary>
    public required bool IsBySms { get; init; }

    /// <summary>Whether a code is still to be made and sent; see <see cref="PasswordResetJob"/>.</summary>
    public required bool IsWaiting { get; init; }

    /// <summary>Keyed hash of the code.</summary>
    public byte[]? CodeHash { get; init; }

    public required int AttemptsLeft { get; init; }

    public required DateTime ExpiresAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PasswordReset>
    {
        public void Configure(EntityTypeBuilder<PasswordReset> entity)
        {
            entity.ToTable("password_resets");
            entity.HasKey(reset => reset.EmailHash);
            entity.Property(reset => reset.EmailHash).HasMaxLength(32).IsFixedLength();
            entity.Property(reset => reset.CodeHash).HasMaxLength(32).IsFixedLength();
            entity.HasIndex(reset => reset.RequestedAt);
        }
    }
}
