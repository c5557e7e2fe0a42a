using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Security;

/// <summary>A token that may be exchanged once. Only its hash is kept.</summary>
internal sealed class RefreshToken
{
    /// <summary>SHA-256 of the token. No salt: the token is 256 random bits.</summary>
    public required byte[] Hash { get; init; }

    public required Guid SessionId { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was exchanged; null while it may be.</summary>
    public DateTime? RotatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RefreshToken>
    {
        public void Configure(EntityTypeBuilder<RefreshToken> entity)
        {
            entity.ToTable("refresh_tokens");
            entity.HasKey(token => token.Hash);
            entity.Property(token => token.Hash).HasMaxLength(32).IsFixedLength();
            entity.HasOne<Session>().WithMany().HasForeignKey(token => token.SessionId)
                .OnDelete(DeleteBehavior.Cascade);
            entity.HasIndex(token => token.ExpiresAt);
        }
    }
}
