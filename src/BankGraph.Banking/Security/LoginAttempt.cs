using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Security;

/// <summary>
/// Failed sign-ins for one address, whether or not a customer has it: a lockout that only existing customers met would
/// tell who they are.
/// </summary>
internal sealed class LoginAttempt
{
    public required byte[] EmailHash { get; init; }

    public required int Failures { get; init; }

    public required DateTime LastFailedAt { get; init; }

    public DateTime? LockedUntil { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<LoginAttempt>
    {
        public void Configure(EntityTypeBuilder<LoginAttempt> entity)
        {
            entity.ToTable("login_attempts");
            entity.HasKey(attempt => attempt.EmailHash);
            entity.Property(attempt => attempt.EmailHash).HasMaxLength(32).IsFixedLength();
            entity.HasIndex(attempt => attempt.LastFailedAt);
        }
    }
}
