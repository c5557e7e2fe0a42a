using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.MasterKeys;

/// <summary>A key of the bank's own, which stays as it is when the master key that wraps it is exchanged.</summary>
internal sealed class BankKey
{
    public required BankKeyPurpose Purpose { get; init; }

    public required byte[] WrappedKey { get; init; }

    /// <summary>The place that a wrapped key is bound to.</summary>
    public static byte[] ContextOf(BankKeyPurpose purpose) => Encoding.ASCII.GetBytes($"bank/{purpose}");

    internal sealed class Mapping : IEntityTypeConfiguration<BankKey>
    {
        public void Configure(EntityTypeBuilder<BankKey> entity)
        {
            entity.ToTable("bank_keys");
            entity.HasKey(key => key.Purpose);
            entity.Property(key => key.Purpose).ValueGeneratedNever();
            entity.Property(key => key.WrappedKey).HasMaxLength(100);
        }
    }
}
