using System.Diagnostics;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BulkTransfers;

/// <summary>A bulk of transfers as it was asked for.</summary>
/// <param name="CustomerId">Who asks; also the scope of the idempotency key.</param>
/// <param name="FromAccountNumber">An account that the customer may pay from.</param>
/// <param name="Csv">The file.</param>
/// <param name="Mode">What becomes of the others when a row is refused.</param>
/// <param name="IdempotencyKey">Makes it safe to send again.</param>
public sealed record BulkTransferRequest(
    Guid CustomerId,
    string FromAccountNumber,
    string Csv,
    BulkMode Mode,
    string IdempotencyKey);

/// <summary>Makes many transfers from one account.</summary>
/// <param name="contexts">Finds the account.</param>
/// <param name="writer">Remembers keys.</param>
/// <param name="clock">Stamps them.</param>
/// <param name="reader">Understands the file.</param>
/// <param name="ledger">Books all rows at once.</param>
/// <param name="transfer">Makes one row.</param>
/// <param name="external">Orders one row that goes to another bank.</param>
public sealed class ExecuteBulkTransfer(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    TimeProvider clock,
    BulkReader reader,
    LedgerWriter ledger,
    Transfer transfer,
    TransferExternal external)
{
    /// <summary>
    /// Makes the transfers, or says why it makes none, the first of: <see cref="InvalidFieldError"/> (idempotencyKey),
    /// <see cref="AccountNotFoundError"/>, <see cref="InsufficientAccessError"/>,
    /// <see cref="InvalidFieldError"/> (csv), <see cref="IdempotencyKeyReusedError"/>; all or nothing also
    /// <see cref="AccountNotActiveError"/>,
    /// <see cref="InsufficientFundsError"/>, <see cref="AccountDormantError"/> and
    /// <see cref="Limits.LimitExceededError"/>, for the sum as for a single transfer. What is wrong with a row stands
    /// beside the row; all or nothing, the others then have
    /// <see cref="OtherRowRefusedError"/>, and nothing has moved.
    /// </summary>
    public async Task<Outcome<BulkView, BankError>> ExecuteAsync(
        BulkTransferRequest request,
        CancellationToken cancellationToken)
    {
        if (PaymentRules.FieldError(request.IdempotencyKey) is { } keyError) return new(keyError);
        var found = await FindAsync(request, cancellationToken);
        if (found.IsRefused) return new(found.Error);
        var source = found.Value;
        var (rows, error) = await reader.ReadAsync(request.Csv, source.Id, source.Currency, cancellationToken);
        if (error is not null) return new(error);
        if (request.Mode == BulkMode.AllOrNothing)
        {
            rows = [.. rows.Select(row => row is { Error: null, IsExternal: true }
                ? row with { Error = new NotAtomicError() }
                : row)];
            if (rows.Any(row => row.Error is not null)) return new(Refused(request, source, rows, _ => null));
        }

        // Nothing has happened before this line; from here on the key is good for this file only.
        var fingerprint = RequestFingerprint.Of("bulkTransfer", $"{source.Id}", $"{request.Mode}", request.Csv);
        var id = BulkKey.IdOf(request.CustomerId, request.IdempotencyKey);
        if (!await BulkKey.TakeAsync(writer, clock, id, fingerprint, cancellationToken))
            return new(new IdempotencyKeyReusedError());
        return request.Mode == BulkMode.AllOrNothing
            ? await PostAsync(request, source, rows, fingerprint, cancellationToken)
            : new(await EachAsync(request, source, rows, cancellationToken));
    }

    private async Task<Outcome<AccountView, BankError>> FindAsync(
        BulkTransferRequest request,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var source = await AccountQueries.ByNumber(context, request.CustomerId, request.FromAccountNumber)
            .SingleOrDefaultAsync(cancellationToken);
        if (source is null) return new(new AccountNotFoundError());
        return await AccountRights.DemandAsync(
            context, request.CustomerId, source.Id, AccountRight.Pay, cancellationToken) is { } refusal
            ? new((BankError)refusal)
            : new(source);
    }

    private async Task<Outcome<BulkView, BankError>> PostAsync(
        BulkTransferRequest request,
        AccountView source,
        IReadOnlyList<BulkRow> rows,
        RequestFingerprint fingerprint,
        CancellationToken cancellationToken)
    {
        var total = BulkView.Of(request.CustomerId, source.Currency, [.. rows.Select(ViewOf)]).Total;
        var posting = PostingRequest.Split(
            new IdempotencyKey(request.CustomerId, request.IdempotencyKey, fingerprint),
            TransactionKind.BulkTransfer,
            total,
            [.. rows.SelectMany(row => LegsOf(row, source.Id))]) with { OrderedBy = request.CustomerId };
        return await ledger.PostAsync(posting, cancellationToken) switch
        {
            PostingResult.Booked booked => new(BulkView.Of(
                request.CustomerId,
                source.Currency,
                [.. rows.Select(row => ViewOf(row) with { TransactionId = booked.Transaction.Id })])),
            PostingResult.Refused refused => Refused(request, source, rows, refused.Refusal),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    // What is wrong with a payee's account stands beside its rows; anything else concerns the whole.
    private static Outcome<BulkView, BankError> Refused(
        BulkTransferRequest request,
        AccountView source,
        IReadOnlyList<BulkRow> rows,
        LedgerRefusal refusal)
    {
        Guid? accountId = refusal switch
        {
            LedgerRefusal.AccountNotActive it => it.AccountId,
            LedgerRefusal.CurrencyMismatch it => it.AccountId,
            _ => null,
        };
        var error = PaymentRules.ErrorOf(refusal);
        return accountId is null || accountId == source.Id
            ? new(error)
            : new(Refused(request, source, rows, row => row.Destination?.AccountId == accountId ? error : null));
    }

    private static BulkView Refused(
        BulkTransferRequest request,
        AccountView source,
        IReadOnlyList<BulkRow> rows,
        Func<BulkRow, BankError?> errorOf) => BulkView.Of(
        request.CustomerId,
        source.Currency,
        [.. rows.Select(row => ViewOf(row) with { Error = row.Error ?? errorOf(row) ?? new OtherRowRefusedError() })]);

    private async Task<BulkView> EachAsync(
        BulkTransferRequest request,
        AccountView source,
        IReadOnlyList<BulkRow> rows,
        CancellationToken cancellationToken)
    {
        var views = new List<BulkRowView>();
        foreach (var row in rows)
        {
            views.Add(row is { Error: null, Amount: { } amount }
                ? await OneAsync(request, row, amount, cancellationToken)
                : ViewOf(row));
        }

        return BulkView.Of(request.CustomerId, source.Currency, views);
    }

    private async Task<BulkRowView> OneAsync(
        BulkTransferRequest request,
        BulkRow row,
        Money amount,
        CancellationToken cancellationToken)
    {
        var key = BulkKey.OfRow(request.CustomerId, request.IdempotencyKey, row.Number);
        var requested = new RequestedAmount(amount.ToDecimal(), amount.Currency.Code);
        if (row.IsExternal)
        {
            var ordered = await external.ExecuteAsync(
                new(
                    request.CustomerId,
                    request.FromAccountNumber,
                    row.Payee,
                    row.Name,
                    requested,
                    row.Description,
                    key),
                cancellationToken);
            return ordered.IsRefused
                ? ViewOf(row) with { Error = ordered.Error }
                : ViewOf(row) with { ExternalPaymentId = ordered.Value.Id };
        }

        var moved = await transfer.ExecuteAsync(
            new(request.CustomerId, request.FromAccountNumber, row.Payee, requested, row.Description, key),
            cancellationToken);
        return moved.IsRefused
            ? ViewOf(row) with { Error = (BankError)moved.Error }
            : ViewOf(row) with { TransactionId = moved.Value.Id };
    }

    private static IEnumerable<PostingLeg> LegsOf(BulkRow row, Guid sourceId)
    {
        if (row is not { Amount: { } amount, Destination: { } destination })
            throw new UnreachableException("A row without an amount or an account was refused before.");
        yield return new PostingLeg(sourceId, -amount) { Description = row.Description };
        yield return new PostingLeg(destination.AccountId, amount) { Description = row.Description };
    }

    private static BulkRowView ViewOf(BulkRow row) =>
        new(row.Number) { Amount = row.Amount, Error = row.Error };
}
