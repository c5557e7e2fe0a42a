using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Messages;

/// <summary>How somebody wants to be written to; who never said so has no row.</summary>
internal sealed class ContactSettings
{
    public required Guid CustomerId { get; init; }

    public required Language Language { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ContactSettings>
    {
        public void Configure(EntityTypeBuilder<ContactSettings> entity)
        {
            entity.ToTable("contact_settings");
            entity.HasKey(settings => settings.CustomerId);
            entity.HasOne<Customer>().WithOne()
                .HasForeignKey<ContactSettings>(settings => settings.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
