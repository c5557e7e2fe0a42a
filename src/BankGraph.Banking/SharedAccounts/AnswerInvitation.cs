using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Notices;
using BankGraph.Banking.StepUp;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>Ends an open invitation: the invited accepts or declines it, or an owner withdraws it.</summary>
/// <param name="writer">The database.</param>
/// <param name="parts">What ends where somebody may not pay any more.</param>
/// <param name="history">Keeps who got which right.</param>
/// <param name="audit">Records the rest.</param>
/// <param name="notices">Tells whom it concerns.</param>
/// <param name="clock">Tells what has expired.</param>
public sealed class AnswerInvitation(
    BankWriter writer,
    IEnumerable<IAccessEnd> parts,
    AccountHistory history,
    AuditTrail audit,
    AccessNotices notices,
    TimeProvider clock)
{
    /// <summary>
    /// Gives the caller the right they were invited to; an owner stays one. Or <see cref="InvitationNotFoundError"/>,
    /// also when whoever has sent it is no owner any more, or the caller has another address now; then
    /// <see cref="AccountClosedError"/>, <see cref="EmailNotVerifiedError"/>.
    /// </summary>
    /// <remarks>
    /// Anybody can register with any address. It was meant for whoever reads the letters that come there.
    /// </remarks>
    public Task<Outcome<AccountView, BankError>> AcceptAsync(
        Guid customerId,
        Guid invitationId,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<AccountView, BankError>>(
        async (context, cancellation) =>
        {
            if (await LockAsync(context, invitationId, cancellation) is not var (invitation, account, book)
                || !await IsForAsync(context, invitation, customerId, cancellation)
                || !await AccountRights.OwnedBy(context, invitation.InviterId)
                    .AnyAsync(access => access.AccountId == account.Id, cancellation))
            {
                return new(new InvitationNotFoundError());
            }

            if (book.Status == AccountStatus.Closed) return new(new AccountClosedError());
            if (!await ProvenAddress.IsVerifiedAsync(context, customerId, cancellation))
                return new(new EmailNotVerifiedError());
            invitation.Status = InvitationStatus.Accepted;
            account.SharedSince ??= clock.Instant();
            await GrantAsync(context, invitation, customerId, cancellation);
            await context.SaveChangesAsync(cancellation);
            await notices.TellOwnersAsync(
                context, NoticeKinds.AccessGranted, account, customerId, [customerId], cancellation);
            await context.SaveChangesAsync(cancellation);
            return new(await AccountQueries.Of(context, customerId)
                .SingleAsync(view => view.Id == account.Id, cancellation));
        },
        cancellationToken);

    /// <summary>Says no to an invitation, or <see cref="InvitationNotFoundError"/>.</summary>
    public Task<Outcome<InvitationView, BankError>> DeclineAsync(
        Guid customerId,
        Guid invitationId,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<InvitationView, BankError>>(
        async (context, cancellation) =>
        {
            var now = clock.Instant();
            var view = await InvitationQueries.ReceivedBy(context, customerId, now)
                .SingleOrDefaultAsync(row => row.Id == invitationId, cancellation);
            if (view is null || await LockAsync(context, invitationId, cancellation) is not var (row, account, _))
                return new(new InvitationNotFoundError());
            await EndAsync(context, row, InvitationStatus.Declined, customerId, cancellation);

            // Who has it sent to an address does not learn whose it is from somebody who wants nothing of it.
            await notices.TellOwnersAsync(
                context, NoticeKinds.AccessDeclined, account, row.InviterId, [], cancellation);
            await context.SaveChangesAsync(cancellation);
            return new(view);
        },
        cancellationToken);

    /// <summary>Takes back an invitation to an account of which the caller is an owner; or the same error.</summary>
    public Task<Outcome<InvitationView, BankError>> WithdrawAsync(
        Guid customerId,
        Guid invitationId,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<InvitationView, BankError>>(
        async (context, cancellation) =>
        {
            var view = await InvitationQueries.SentBy(context, customerId)
                .SingleOrDefaultAsync(row => row.Id == invitationId, cancellation);
            if (view is null || await LockAsync(context, invitationId, cancellation) is not var (row, account, _))
                return new(new InvitationNotFoundError());
            await EndAsync(context, row, InvitationStatus.Withdrawn, customerId, cancellation);
            IReadOnlyCollection<Guid> invited = row.InvitedId is { } invitedId ? [invitedId] : [];
            await notices.TellOwnersAsync(
                context, NoticeKinds.InvitationWithdrawn, account, customerId, invited, cancellation);
            await context.SaveChangesAsync(cancellation);
            return new(view);
        },
        cancellationToken);

    private static async Task<bool> IsForAsync(
        BankDbContext context,
        AccountInvitation invitation,
        Guid customerId,
        CancellationToken cancellationToken) =>
        invitation.InvitedId == customerId
        && await context.Customers.AnyAsync(
            row => row.Id == customerId && row.EmailHash == invitation.EmailHash,
            cancellationToken);

    // Whoever else answers it waits for the account, and then finds it answered.
    private async Task<(AccountInvitation, CustomerAccount, Account)?> LockAsync(
        BankDbContext context,
        Guid invitationId,
        CancellationToken cancellationToken)
    {
        var now = clock.Instant();
        var open = context.Set<AccountInvitation>().Where(row =>
            row.Id == invitationId && row.Status == InvitationStatus.Open && row.ExpiresAt > now);
        var accountId = await open.Select(row => (Guid?)row.AccountId).SingleOrDefaultAsync(cancellationToken);
        if (accountId is not { } id) return null;
        var book = await LedgerAccounts.LockAsync(context, id, cancellationToken);
        var invitation = await open.SingleOrDefaultAsync(cancellationToken);
        return invitation is null
            ? null
            : (invitation, await context.CustomerAccounts.SingleAsync(row => row.Id == id, cancellationToken), book);
    }

    private async Task EndAsync(
        BankDbContext context,
        AccountInvitation invitation,
        InvitationStatus status,
        Guid actorId,
        CancellationToken cancellationToken)
    {
        invitation.Status = status;
        audit.Add(context, new AuditEntry(AuditAction.OfferEnded, actorId)
        {
            Subject = $"account/{invitation.AccountId}",
            CustomerId = actorId,
            After = new { status = $"{status}" },
        });
        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task GrantAsync(
        BankDbContext context,
        AccountInvitation invitation,
        Guid customerId,
        CancellationToken cancellationToken)
    {
        var row = await AccountRights.Of(context, customerId)
            .SingleOrDefaultAsync(access => access.AccountId == invitation.AccountId, cancellationToken);
        var before = row?.AccountRight;
        if (before == AccountRight.Owner) return;
        if (before == AccountRight.Pay && invitation.AccountRight == AccountRight.View)
        {
            foreach (var part in parts)
                await part.EndAsync(context, invitation.AccountId, customerId, cancellationToken);
        }

        if (row is null)
        {
            row = new AccountAccess
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                AccountId = invitation.AccountId,
                CustomerId = customerId,
                AccountRight = invitation.AccountRight,
                Since = clock.Instant(),
            };
            context.Add(row);
        }

        row.AccountRight = invitation.AccountRight;
        (row.PerPaymentMinor, row.PerDayMinor) = (invitation.PerPaymentMinor, invitation.PerDayMinor);
        await history.AddAccessAsync(
            context, AuditAction.AccessGranted, row, customerId, before, row.AccountRight, cancellationToken);
    }
}
