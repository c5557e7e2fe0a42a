using BankGraph.Banking.Security;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Transfers;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Statements;

/// <summary>Issues statements: numbered per account, one per period, never changed.</summary>
/// <param name="contexts">Reads the database.</param>
/// <param name="writer">Writes it.</param>
/// <param name="rights">Finds the account.</param>
/// <param name="book">Reads what was on it.</param>
/// <param name="archive">Makes the document, whose hash is kept.</param>
/// <param name="cipher">Seals the holder's name.</param>
/// <param name="clock">Tells which periods are over.</param>
public sealed class IssueStatement(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    AccountRights rights,
    StatementBook book,
    StatementArchive archive,
    PersonalDataCipher cipher,
    TimeProvider clock)
{
    /// <summary>
    /// Issues the statement of a period that is over, or gives the one that was issued before; or says why not:
    /// <see cref="AccountNotFoundError"/>, <see cref="InsufficientAccessError"/>, <see cref="InvalidFieldError"/> for
    /// the period.
    /// </summary>
    public async Task<Outcome<StatementView, BankError>> ExecuteAsync(
        Guid customerId,
        string accountNumber,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken)
    {
        var found = await rights.ReadAsync(customerId, accountNumber, AccountRight.Owner, cancellationToken);
        if (found.IsRefused) return new((BankError)found.Error);
        if (Period.FieldError(from, to, clock, mustBeOver: true) is { } fieldError) return new(fieldError);
        return new(await IssueAsync(customerId, found.Value.AccountId, new Period(from, to), cancellationToken));
    }

    /// <summary>
    /// The statement of a period that is over, issued now unless it was before; as somebody reads it who sees the
    /// account.
    /// </summary>
    internal async Task<StatementView> IssueAsync(
        Guid customerId,
        Guid accountId,
        Period period,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await FindAsync(customerId, accountId, period, cancellationToken) is { } known) return known;

            // The document is made before the write begins, which others wait for. When another statement of the
            // account has taken the number meanwhile, this one begins anew.
            var draft = await DraftAsync(accountId, period, cancellationToken);
            await writer.RunAsync((context, cancellation) => AddAsync(context, draft, cancellation), cancellationToken);
        }
    }

    private async Task<StatementView?> FindAsync(
        Guid customerId,
        Guid accountId,
        Period period,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await StatementQueries.Of(context, customerId).SingleOrDefaultAsync(
            view => view.AccountId == accountId
                && view.FirstDay == period.FirstDay
                && view.LastDay == period.LastDay,
            cancellationToken);
    }

    private async Task<Statement> DraftAsync(
        Guid accountId,
        Period period,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var last = await context.Set<Statement>()
            .Where(row => row.AccountId == accountId)
            .MaxAsync(row => (long?)row.Number, cancellationToken) ?? 0;
        var holders =
            from account in context.CustomerAccounts
            join customer in context.Customers on account.CustomerId equals customer.Id
            where account.Id == accountId
            select new { customer.Id, customer.WrappedKey };
        var holder = await holders.SingleAsync(cancellationToken);
        var head = await book.ReadAsync(accountId, period, cancellationToken) with { Number = last + 1 };
        return new Statement
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            AccountId = accountId,
            Number = last + 1,
            FirstDay = period.FirstDay,
            LastDay = period.LastDay,
            OpeningMinor = head.OpeningMinor,
            ClosingMinor = head.ClosingMinor,
            AfterSequence = head.AfterSequence,
            LastSequence = head.LastSequence,
            HolderId = holder.Id,
            SealedHolder = cipher.Seal(holder.Id, holder.WrappedKey, StatementArchive.HolderField, head.Holder),
            Sha256 = await archive.HashAsync(head, cancellationToken),
            IssuedAt = head.MadeAt,
        };
    }

    private static async Task<bool> AddAsync(
        BankDbContext context,
        Statement draft,
        CancellationToken cancellationToken)
    {
        var isTaken = await context.Set<Statement>().AnyAsync(
            row => row.AccountId == draft.AccountId
                && (row.Number == draft.Number
                    || (row.FirstDay == draft.FirstDay && row.LastDay == draft.LastDay)),
            cancellationToken);
        if (isTaken) return false;
        context.Add(draft);
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }
}
