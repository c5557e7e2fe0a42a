using BankGraph.Banking.Profiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Branches;

/// <summary>
/// A place where customers meet the bank. Whoever changes it, or moves customers to it, locks it first.
/// </summary>
internal sealed class Branch
{
    public required Guid Id { get; init; }

    /// <summary>Rises with each lock.</summary>
    public long Revision { get; init; }

    /// <summary>What colleagues call it; no other branch ever has the same.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public required string Street { get; set; }

    public string? PostalCode { get; set; }

    public required string City { get; set; }

    public required string Country { get; set; }

    public required string OpeningHours { get; set; }

    public string? Phone { get; set; }

    /// <summary>Null while it is open.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>
    /// An open branch, with everybody else waiting for it until the caller's transaction ends; null if there is none.
    /// </summary>
    public static async Task<Branch?> LockAsync(
        BankDbContext context,
        Guid branchId,
        CancellationToken cancellationToken)
    {
        var open = context.Set<Branch>().Where(row => row.Id == branchId && row.ClosedAt == null);
        var locked = await open.ExecuteUpdateAsync(
            row => row.SetProperty(one => one.Revision, one => one.Revision + 1),
            cancellationToken);
        return locked == 1 ? await open.SingleAsync(cancellationToken) : null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Branch>
    {
        public void Configure(EntityTypeBuilder<Branch> entity)
        {
            entity.ToTable("branches");
            entity.Property(branch => branch.Id).ValueGeneratedNever();
            entity.Property(branch => branch.Code).HasMaxLength(BranchRules.MaxCodeLength).IsUnicode(false);
            entity.Property(branch => branch.Name).HasMaxLength(AddressRules.MaxLineLength);
            entity.Property(branch => branch.Street).HasMaxLength(AddressRules.MaxLineLength);
            entity.Property(branch => branch.PostalCode).HasMaxLength(12).IsUnicode(false);
            entity.Property(branch => branch.City).HasMaxLength(AddressRules.MaxLineLength);
            entity.Property(branch => branch.Country).HasMaxLength(2).IsUnicode(false);
            entity.Property(branch => branch.OpeningHours).HasMaxLength(BranchRules.MaxHoursLength);
            entity.Property(branch => branch.Phone).HasMaxLength(16).IsUnicode(false);
            entity.HasIndex(branch => branch.Code).IsUnique();
            entity.HasIndex(branch => new { branch.ClosedAt, branch.Code });
        }
    }
}
