using System.Security.Cryptography;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Security;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Statements;

/// <summary>Gives out statements: issued ones as they were issued, and any period as an export.</summary>
/// <param name="contexts">The database.</param>
/// <param name="rights">Finds accounts.</param>
/// <param name="book">Reads what was on them.</param>
/// <param name="cipher">Opens the holder's name.</param>
/// <param name="clock">Tells which days there have been.</param>
public sealed class StatementArchive(
    IDbContextFactory<BankDbContext> contexts,
    AccountRights rights,
    StatementBook book,
    PersonalDataCipher cipher,
    TimeProvider clock)
{
    internal const string HolderField = "statement-holder";

    private sealed record Issued(Statement Row, Guid HolderId, string AccountNumber, AccountType Type, byte[] Key);

    /// <summary>
    /// A statement of an account that the customer sees; null when there is none with this id. What is given
    /// out is what was issued.
    /// </summary>
    /// <exception cref="LedgerInvariantException">It would be another document.</exception>
    public async Task<StatementHead?> FindAsync(Guid customerId, Guid statementId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from statement in context.Set<Statement>().AsNoTracking()
            join account in context.CustomerAccounts on statement.AccountId equals account.Id
            join ledger in context.LedgerAccounts on statement.AccountId equals ledger.Id
            join access in AccountRights.Of(context, customerId) on statement.AccountId equals access.AccountId
            join holder in context.Customers on statement.HolderId ?? account.CustomerId equals holder.Id
            where statement.Id == statementId
            select new
            {
                ledger.Currency,
                Issued = new Issued(statement, holder.Id, account.Number, account.Type, holder.WrappedKey),
            };
        if (await query.SingleOrDefaultAsync(cancellationToken) is not { } found) return null;

        // Without the holder's name it would be another document.
        if (PersonalDataCipher.IsDestroyed(found.Issued.Key)) return null;
        var head = Head(found.Issued, found.Currency);
        return (await HashAsync(head, cancellationToken)).AsSpan().SequenceEqual(found.Issued.Row.Sha256)
            ? head
            : throw new LedgerInvariantException($"Statement {statementId} is not what was issued.");
    }

    /// <summary>
    /// The history of an account over any period, or why not: <see cref="AccountNotFoundError"/>, then
    /// <see cref="InvalidFieldError"/> for the period.
    /// </summary>
    public async Task<Outcome<StatementHead, BankError>> ExportAsync(
        Guid customerId,
        string accountNumber,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken)
    {
        var found = await rights.ReadAsync(customerId, accountNumber, AccountRight.View, cancellationToken);
        if (found.IsRefused) return new((BankError)found.Error);
        if (Period.FieldError(from, to, clock, mustBeOver: false) is { } fieldError) return new(fieldError);
        return new(await book.ReadAsync(found.Value.AccountId, new Period(from, to), cancellationToken));
    }

    /// <summary>Writes the document.</summary>
    public Task WriteAsync(
        StatementHead head,
        StatementFormat format,
        Stream output,
        CancellationToken cancellationToken) =>
        StatementFormats.WriteAsync(
            format, head, book.LinesAsync(head, cancellationToken), output, cancellationToken);

    /// <summary>SHA-256 of the statement's PDF.</summary>
    internal async Task<byte[]> HashAsync(StatementHead head, CancellationToken cancellationToken)
    {
        using var sha = SHA256.Create();
        await using var stream = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write);
        await WriteAsync(head, StatementFormat.Pdf, stream, cancellationToken);
        await stream.FlushFinalBlockAsync(cancellationToken);
        return sha.Hash ?? throw new InvalidOperationException("The document has no hash.");
    }

    private StatementHead Head(Issued issued, Currency currency) => new()
    {
        AccountId = issued.Row.AccountId,
        AccountNumber = issued.AccountNumber,
        AccountType = issued.Type,
        Holder = cipher.Open(issued.HolderId, issued.Key, HolderField, issued.Row.SealedHolder),
        Currency = currency,
        Period = new Period(issued.Row.FirstDay, issued.Row.LastDay),
        Number = issued.Row.Number,
        MadeAt = issued.Row.IssuedAt,
        OpeningMinor = issued.Row.OpeningMinor,
        ClosingMinor = issued.Row.ClosingMinor,
        AfterSequence = issued.Row.AfterSequence,
        LastSequence = issued.Row.LastSequence,
    };
}
