namespace BankGraph.Banking.ExternalTransfers;

/// <summary>Payments to other banks, read with the eyes of the accounts' owner; not ordered.</summary>
public static class ExternalPaymentQueries
{
    /// <summary>The payments from all accounts of a customer.</summary>
    public static IQueryable<ExternalPaymentView> Of(BankDbContext context, Guid customerId) =>
        from payment in context.Set<ExternalPayment>()
        join account in context.CustomerAccounts on payment.AccountId equals account.Id
        where account.CustomerId == customerId
        select new ExternalPaymentView
        {
            Id = payment.Id,
            CustomerId = account.CustomerId,
            AccountId = payment.AccountId,
            Status = payment.Status,
            AmountMinor = payment.AmountMinor,
            Currency = payment.Currency,
            Iban = payment.Iban,
            PayeeName = payment.PayeeName,
            Reference = payment.Reference,
            Reason = payment.Reason,
            TransactionId = payment.TransactionId,
            RequestedAt = payment.RequestedAt,
            SettledAt = payment.SettledAt,
            ReturnedAt = payment.ReturnedAt,
            IsUnclaimed = context.Set<UnclaimedReturn>().Any(row => row.Id == payment.Id && row.ReleasedAt == null),
        };
}
