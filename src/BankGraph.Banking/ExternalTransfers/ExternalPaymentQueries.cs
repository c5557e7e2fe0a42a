using BankGraph.Banking.SharedAccounts;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>Payments to other banks, read with the eyes of a customer; not ordered.</summary>
public static class ExternalPaymentQueries
{
    /// <summary>The payments from all accounts that a customer sees.</summary>
    public static IQueryable<ExternalPaymentView> Of(BankDbContext context, Guid customerId) =>
        from payment in context.Set<ExternalPayment>()
        join access in AccountRights.Of(context, customerId) on payment.AccountId equals access.AccountId
        select new ExternalPaymentView
        {
            Id = payment.Id,
            CustomerId = access.CustomerId,
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
