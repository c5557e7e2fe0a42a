using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Customers;

/// <summary>Who a customer is.</summary>
internal sealed class ProfileData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "profile",
            context.Customers
                .Where(row => row.Id == customerId)
                .OrderBy(row => row.Id)
                .Select(row => new
                {
                    row.Id,
                    Name = new Sealed(CustomerName.Field, row.SealedName, false) { Plain = row.PlainName },
                    Email = new Sealed(CustomerQueries.EmailField, row.SealedEmail, false),
                    Phone = new Sealed(CustomerQueries.PhoneField, row.SealedPhone, false),
                    row.CreatedAt,
                }),
            typeof(Customer)),
    ];

    /// <summary>The hash of a customer's e-mail address, for what is kept under it.</summary>
    public static Task<byte[]> EmailHashOfAsync(
        BankDbContext context,
        Guid customerId,
        CancellationToken cancellationToken) =>
        context.Customers
            .Where(row => row.Id == customerId)
            .Select(row => row.EmailHash)
            .SingleAsync(cancellationToken);
}
