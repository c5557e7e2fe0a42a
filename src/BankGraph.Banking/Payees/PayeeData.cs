using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Payees;

/// <summary>Whom a customer pays.</summary>
internal sealed class PayeeData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "payees",
            context.Set<Payee>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.Id)
                .Select(row => new
                {
                    row.Id,
                    Name = new Sealed(Payee.NameFieldOf(row.Id), row.SealedName, false) { Plain = row.PlainName },
                    Nickname = new Sealed(Payee.NicknameFieldOf(row.Id), row.SealedNickname, false)
                    {
                        Plain = row.PlainNickname,
                    },
                    row.AccountNumber,
                    row.Iban,
                    row.NameMatch,
                    row.AddedAt,
                }),
            typeof(Payee)),
    ];

    /// <inheritdoc/>
    public Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken) =>
        context.Set<Payee>().Where(row => row.CustomerId == customerId).ExecuteDeleteAsync(cancellationToken);
}
