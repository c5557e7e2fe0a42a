using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.ExternalTransfers;

namespace BankGraph.Api.Features.ExternalTransfers;

/// <summary>What is paid from an account to other banks.</summary>
[ExtendObjectType<Account>]
internal static class AccountExternalPayments
{
    /// <summary>The payments from the account to other banks, the newest first.</summary>
    [UsePaging]
    public static Task<Connection<ExternalPayment>> GetExternalPaymentsAsync(
        [Parent] Account account,
        PagingArguments page,
        IExternalPaymentsByAccountIdDataLoader payments,
        CancellationToken cancellationToken) =>
        payments.With(page)
            .LoadAsync(new SeenBy(account.OwnerId, account.Id), cancellationToken)
            .ToConnectionAsync();

    /// <summary>Pages of the payments from accounts.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, Page<ExternalPayment>>> GetExternalPaymentsByAccountIdAsync(
        IReadOnlyList<SeenBy> keys,
        PagingArguments page,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync((customerId, ids) => ExternalPaymentQueries.Of(context, customerId)
            .Select(ExternalPayment.FromView)
            .OrderByDescending(payment => payment.Id)
            .ToBatchPageAsync(ids, payment => payment.AccountId, page, cancellationToken)
            .AsTask());
}
