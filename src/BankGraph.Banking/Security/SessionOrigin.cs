using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Security;

/// <summary>From where a session was begun, sealed under the customer's key.</summary>
internal sealed class SessionOrigin
{
    /// <summary>The name under which it is sealed.</summary>
    public const string Field = "session-origin";

    public required Guid SessionId { get; init; }

    /// <summary>Network address, a line break, the program.</summary>
    public required byte[] SealedOrigin { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SessionOrigin>
    {
        public void Configure(EntityTypeBuilder<SessionOrigin> entity)
        {
            entity.ToTable("session_origins");
            entity.HasKey(origin => origin.SessionId);
            entity.Property(origin => origin.SessionId).ValueGeneratedNever();
            entity.Property(origin => origin.SealedOrigin).HasMaxLength(300);
            entity.HasOne<Session>().WithMany().HasForeignKey(origin => origin.SessionId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
