using BankGraph.Banking.Accounts;
using BankGraph.Banking.Transfers;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>
/// The one place that says who may do what with an account. Queries begin with <see cref="Of"/>, commands with
/// <see cref="FindAsync"/>, documents with <see cref="ReadAsync"/>, and what changes something asks once more with the
/// account locked: payments by <see cref="AccessGuard"/>, other changes by <see cref="DemandAsync"/>. Compiled queries
/// call no methods, and ask the table.
/// </summary>
/// <param name="accounts">Finds the account, and knows whom the bank keeps it for.</param>
/// <param name="contexts">Reads who else may use it.</param>
public sealed class AccountRights(AccountDirectory accounts, IDbContextFactory<BankDbContext> contexts)
{
    /// <summary>Whatever accounts a customer may see, with what the customer may do.</summary>
    internal static IQueryable<AccountAccess> Of(BankDbContext context, Guid customerId) =>
        context.Set<AccountAccess>().Where(access => access.CustomerId == customerId);

    /// <summary>The accounts of which a customer is an owner.</summary>
    internal static IQueryable<AccountAccess> OwnedBy(BankDbContext context, Guid customerId) =>
        Of(context, customerId).Where(access => access.AccountRight == AccountRight.Owner);

    /// <summary>Who is an owner of what.</summary>
    internal static IQueryable<AccountAccess> Owners(BankDbContext context) =>
        context.Set<AccountAccess>().Where(access => access.AccountRight == AccountRight.Owner);

    /// <summary>
    /// The account with a number, if the customer may do so much with it: enough for what asks again, with the account
    /// locked, before anything comes of it.
    /// </summary>
    /// <remarks>
    /// It is remembered whom the bank keeps an account for, so they do not wait for the database. Whoever has given the
    /// account up since is found out with the account locked.
    /// </remarks>
    internal async ValueTask<Outcome<AccountDirectory.Listing, IPaymentError>> FindAsync(
        Guid customerId,
        string number,
        AccountRight needed,
        CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(number, cancellationToken) is not { } account)
            return new(new AccountNotFoundError());
        return account.CustomerId == customerId
            ? new(account)
            : await CheckAsync(account, customerId, needed, cancellationToken);
    }

    /// <summary>
    /// The account with a number, if the customer may do so much with it at this moment, whatever is remembered.
    /// </summary>
    internal async Task<Outcome<AccountDirectory.Listing, IPaymentError>> ReadAsync(
        Guid customerId,
        string number,
        AccountRight needed,
        CancellationToken cancellationToken) =>
        await accounts.FindAsync(number, cancellationToken) is { } account
            ? await CheckAsync(account, customerId, needed, cancellationToken)
            : new(new AccountNotFoundError());

    private async Task<Outcome<AccountDirectory.Listing, IPaymentError>> CheckAsync(
        AccountDirectory.Listing account,
        Guid customerId,
        AccountRight needed,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var error = await DemandAsync(context, customerId, account.AccountId, needed, cancellationToken);
        return error is null ? new(account) : new(error);
    }

    /// <summary>Why the customer may not do so much with an account; null when they may.</summary>
    internal static async Task<IPaymentError?> DemandAsync(
        BankDbContext context,
        Guid customerId,
        Guid accountId,
        AccountRight needed,
        CancellationToken cancellationToken)
    {
        var right = await Of(context, customerId)
            .Where(access => access.AccountId == accountId)
            .Select(access => (AccountRight?)access.AccountRight)
            .SingleOrDefaultAsync(cancellationToken);
        if (right is null) return new AccountNotFoundError();
        return right >= needed ? null : new InsufficientAccessError();
    }
}
