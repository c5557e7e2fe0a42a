using BankGraph.Banking.Privacy;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Customers;

/// <summary>A person who banks here. Name, e-mail and phone are sealed under the customer's own key.</summary>
internal sealed class Customer
{
    /// <summary>What stands for the name of a master key where none is needed any more.</summary>
    public const string NoMasterKey = "";

    public required Guid Id { get; init; }

    /// <summary>
    /// Empty, but where a version that did not seal names has written it; <see cref="SealNamesJob"/> seals it then.
    /// </summary>
    public string PlainName { get; init; } = "";

    /// <summary>Keyed hash of the normalised e-mail address; what a sign-in is looked up by.</summary>
    public required byte[] EmailHash { get; init; }

    public required byte[] SealedEmail { get; init; }

    public byte[]? SealedPhone { get; init; }

    /// <summary>The key of the sealed fields, wrapped by the master key.</summary>
    public required byte[] WrappedKey { get; init; }

    public required string PasswordHash { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Null while <see cref="PlainName"/> is not sealed yet.</summary>
    public byte[]? SealedName { get; init; }

    /// <summary>Keyed hash of the name, by which staff finds it; see <see cref="CustomerName"/>.</summary>
    public byte[]? NameHash { get; init; }

    /// <summary>
    /// Name of the master key that has wrapped <see cref="WrappedKey"/>, <see cref="NoMasterKey"/> where that is
    /// destroyed; null where a version has written it that knew one master key only.
    /// </summary>
    public string? MasterKeyName { get; init; }

    /// <summary>The name as it was given.</summary>
    public string OpenName(PersonalDataCipher cipher) => OpenName(cipher.OpenerOf(Id, WrappedKey));

    /// <summary>As above, for who opens more of the customer.</summary>
    public string OpenName(Func<string, byte[], string> open) =>
        SealedName is { } text ? open(CustomerName.Field, text) : PlainName;

    internal sealed class Mapping : IEntityTypeConfiguration<Customer>
    {
        public void Configure(EntityTypeBuilder<Customer> entity)
        {
            entity.ToTable("customers");
            entity.Property(customer => customer.Id).ValueGeneratedNever();
            entity.Property(customer => customer.PlainName).HasColumnName("name")
                .HasMaxLength(CustomerLimits.NameLength);
            entity.Property(customer => customer.SealedName).HasMaxLength(350);
            entity.Property(customer => customer.NameHash).HasMaxLength(32).IsFixedLength();
            entity.Property(customer => customer.EmailHash).HasMaxLength(32).IsFixedLength();
            entity.Property(customer => customer.SealedEmail).HasMaxLength(1100);
            entity.Property(customer => customer.SealedPhone).HasMaxLength(100);
            entity.Property(customer => customer.WrappedKey).HasMaxLength(100);
            entity.Property(customer => customer.MasterKeyName).HasMaxLength(16).IsUnicode(false);
            entity.Property(customer => customer.PasswordHash).HasMaxLength(200).IsUnicode(false);
            entity.HasIndex(customer => customer.EmailHash).IsUnique();
            entity.HasIndex(customer => customer.NameHash);
            entity.HasIndex(customer => new { customer.MasterKeyName, customer.Id });
        }
    }
}
