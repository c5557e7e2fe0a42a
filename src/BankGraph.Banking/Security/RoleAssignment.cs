using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Security;

/// <summary>
/// One role of one person. Who has no row at all is a customer, which anybody becomes by registering.
/// </summary>
internal sealed class RoleAssignment
{
    public required Guid CustomerId { get; init; }

    public required Role Role { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RoleAssignment>
    {
        public void Configure(EntityTypeBuilder<RoleAssignment> entity)
        {
            entity.ToTable("role_assignments");
            entity.HasKey(row => new { row.CustomerId, row.Role });
            entity.HasOne<Customer>().WithMany().HasForeignKey(row => row.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
