using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Security;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>An invitation as it was asked for.</summary>
/// <param name="CustomerId">Who asks: an owner of the account.</param>
/// <param name="AccountNumber">The account.</param>
/// <param name="Email">The address of whom to invite.</param>
/// <param name="Right">What they may do.</param>
/// <param name="Limits">How much they may pay.</param>
public sealed record NewInvitation(
    Guid CustomerId,
    string AccountNumber,
    string Email,
    AccountRight Right,
    DelegateLimits Limits);

/// <summary>
/// Invites the customer with an e-mail address to an account. The answer does not tell whether there is one: an
/// invitation to an address that nobody has reaches nobody, and looks the same in every other way.
/// </summary>
/// <param name="rights">Finds the account.</param>
/// <param name="writer">The database.</param>
/// <param name="cipher">Finds the customer, and seals the address.</param>
/// <param name="audit">Records it.</param>
/// <param name="notices">Tells whom it concerns.</param>
/// <param name="clock">Times the invitation.</param>
public sealed class InviteToAccount(
    AccountRights rights,
    BankWriter writer,
    PersonalDataCipher cipher,
    AuditTrail audit,
    AccessNotices notices,
    TimeProvider clock)
{
    /// <summary>How many invitations to an account are open at once.</summary>
    public const int MaxOpen = 10;

    /// <summary>How long an invitation can be accepted.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>
    /// Invites, or says why not, the first of: <see cref="InvalidFieldError"/> (email),
    /// <see cref="AccountNotFoundError"/>, <see cref="InsufficientAccessError"/>, <see cref="AccountClosedError"/>,
    /// <see cref="InvalidFieldError"/> (perPayment, perDay), <see cref="InvalidAmountError"/>,
    /// <see cref="InvalidFieldError"/> (email) for the own address, <see cref="TooManyInvitationsError"/>. A second
    /// invitation of one address to one account takes the place of the first.
    /// </summary>
    public async Task<Outcome<InvitationView, BankError>> ExecuteAsync(
        NewInvitation asked,
        CancellationToken cancellationToken)
    {
        var email = EmailAddress.Normalize(asked.Email);
        if (!EmailAddress.IsValid(email)) return new(new InvalidFieldError("email", "This is no e-mail address."));
        var found = await rights.FindAsync(
            asked.CustomerId, asked.AccountNumber, AccountRight.Owner, cancellationToken);
        if (found.IsRefused) return new((BankError)found.Error);
        return await writer.RunAsync(
            (context, cancellation) => WriteAsync(context, asked, found.Value.AccountId, email, cancellation),
            cancellationToken);
    }

    private async Task<Outcome<InvitationView, BankError>> WriteAsync(
        BankDbContext context,
        NewInvitation asked,
        Guid accountId,
        string email,
        CancellationToken cancellationToken)
    {
        var book = await LedgerAccounts.LockAsync(context, accountId, cancellationToken);
        if (await AccountRights.DemandAsync(
            context, asked.CustomerId, accountId, AccountRight.Owner, cancellationToken) is { } refusal)
        {
            return new((BankError)refusal);
        }

        if (book.Status == AccountStatus.Closed) return new(new AccountClosedError());
        if (asked.Limits.TryRead(asked.Right, book.Currency, out var limits) is { } limitError) return new(limitError);
        var hash = cipher.LookupHash(email);
        var inviter = await context.Customers.SingleAsync(row => row.Id == asked.CustomerId, cancellationToken);
        if (inviter.EmailHash.AsSpan().SequenceEqual(hash))
            return new(new InvalidFieldError("email", "This is your own address."));
        var now = clock.Instant();
        var open = await context.Set<AccountInvitation>()
            .Where(row => row.AccountId == accountId && row.Status == InvitationStatus.Open && row.ExpiresAt > now)
            .ToListAsync(cancellationToken);
        var same = open.Where(row => row.EmailHash.AsSpan().SequenceEqual(hash)).ToList();
        foreach (var former in same) former.Status = InvitationStatus.Withdrawn;
        if (open.Count - same.Count >= MaxOpen) return new(new TooManyInvitationsError(MaxOpen));

        var row = Row(asked, accountId, limits, hash, inviter, email, await context.Customers
            .Where(customer => customer.EmailHash == hash)
            .Select(customer => (Guid?)customer.Id)
            .SingleOrDefaultAsync(cancellationToken));
        context.Add(row);
        audit.Add(context, new AuditEntry(AuditAction.AccessOffered, asked.CustomerId)
        {
            Subject = $"account/{accountId}",
            CustomerId = asked.CustomerId,
            After = new { right = $"{row.AccountRight}", row.PerPaymentMinor, row.PerDayMinor },
        });
        var account = await context.CustomerAccounts.SingleAsync(known => known.Id == accountId, cancellationToken);
        await notices.TellOwnersAsync(
            context, NoticeKinds.AccessOffered, account, inviter.Id, [], cancellationToken);
        if (row.InvitedId is { } invitedId)
        {
            await notices.TellAsync(
                context, NoticeKinds.AccountInvitation, account, inviter.Id, invitedId, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        return new(await InvitationQueries.SentBy(context, asked.CustomerId)
            .SingleAsync(view => view.Id == row.Id, cancellationToken));
    }

    private AccountInvitation Row(
        NewInvitation asked,
        Guid accountId,
        (long? PerPayment, long? PerDay) limits,
        byte[] hash,
        Customer inviter,
        string email,
        Guid? invitedId)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        return new()
        {
            Id = id,
            AccountId = accountId,
            InviterId = inviter.Id,
            InvitedId = invitedId,
            EmailHash = hash,
            SealedEmail = cipher.Seal(inviter.Id, inviter.WrappedKey, AccountInvitation.FieldOf(id), email),
            AccountRight = asked.Right,
            PerPaymentMinor = limits.PerPayment,
            PerDayMinor = limits.PerDay,
            Status = InvitationStatus.Open,
            InvitedAt = clock.Instant(),
            ExpiresAt = clock.Instant() + Lifetime,
        };
    }
}
