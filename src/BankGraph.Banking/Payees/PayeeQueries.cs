namespace BankGraph.Banking.Payees;

/// <summary>Payees, read with the eyes of the customer who added them; not ordered.</summary>
public static class PayeeQueries
{
    /// <summary>All payees of a customer.</summary>
    public static IQueryable<PayeeView> Of(BankDbContext context, Guid customerId) =>
        context.Set<Payee>()
            .Where(payee => payee.CustomerId == customerId)
            .Select(payee => new PayeeView
            {
                Id = payee.Id,
                CustomerId = payee.CustomerId,
                Name = payee.Name,
                Nickname = payee.Nickname,
                AccountNumber = payee.AccountNumber,
                Iban = payee.Iban,
                NameMatch = payee.NameMatch,
                AddedAt = payee.AddedAt,
            });
}
