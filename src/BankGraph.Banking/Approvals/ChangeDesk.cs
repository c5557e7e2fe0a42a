using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Approvals;

/// <summary>Where changes are handed in and carried out; each step and its record are in one transaction.</summary>
/// <param name="writer">The database.</param>
/// <param name="notices">Tells who wanted it what became of it.</param>
/// <param name="audit">Records every step.</param>
/// <param name="history">Keeps what was changed about accounts.</param>
/// <param name="clock">Stamps the steps.</param>
public sealed class ChangeDesk(
    BankWriter writer,
    CustomerNotices notices,
    AuditTrail audit,
    AccountHistory history,
    TimeProvider clock)
{
    /// <summary>A change as it is asked for; its id is made when none is given.</summary>
    internal PendingChange New(
        ChangeKind kind,
        Guid makerId,
        Guid customerId,
        string reason,
        Guid? accountId = null,
        RoleSet? roles = null,
        Money? amount = null,
        Guid? transactionId = null,
        Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(clock.GetUtcNow()),
        Kind = kind,
        Status = ChangeStatus.Pending,
        CustomerId = customerId,
        AccountId = accountId,
        Roles = roles?.ToString(),
        TransactionId = transactionId,
        AmountMinor = amount?.AmountMinor,
        Currency = amount?.Currency.Code,
        MakerId = makerId,
        MadeAt = clock.Instant(),
        Reason = reason.Trim(),
    };

    /// <summary>
    /// Keeps a change until a colleague decides, or carries it out at once where none is needed. Null when it cannot
    /// be carried out, and then nothing is kept.
    /// </summary>
    internal async Task<ChangeView?> HandInAsync(
        PendingChange change,
        bool needsColleague,
        CancellationToken cancellationToken)
    {
        try
        {
            return await writer.RunAsync(
                async (context, cancellation) =>
                {
                    context.PendingChanges.Add(change);
                    audit.Add(context, Record(AuditAction.ChangeRequested, change.MakerId, change, change.Reason));
                    await context.SaveChangesAsync(cancellation);
                    if (!needsColleague) await CarryOutAsync(context, change, change.MakerId, null, cancellation);
                    return await FindAsync(context, change.Id, cancellation);
                },
                cancellationToken);
        }
        catch (ImpossibleException)
        {
            return null;
        }
    }

    /// <summary>
    /// Marks a change as decided and, if it is approved, carries it out. A refusal leaves it waiting.
    /// </summary>
    internal async Task<IDecideChangeError?> DecideAsync(
        PendingChange change,
        Guid checkerId,
        ChangeStatus decision,
        string? reason,
        CancellationToken cancellationToken)
    {
        try
        {
            return await writer.RunAsync<IDecideChangeError?>(
                async (context, cancellation) =>
                {
                    var isDone = decision == ChangeStatus.Approved
                        ? await CarryOutAsync(context, change, checkerId, checkerId, cancellation)
                        : await MarkAsync(context, change.Id, checkerId, decision, cancellation);
                    if (!isDone) return new ChangeDecidedError();
                    var action = decision == ChangeStatus.Approved
                        ? AuditAction.ChangeApproved
                        : AuditAction.ChangeRejected;
                    audit.Add(context, Record(action, checkerId, change, reason));
                    await notices.AddAsync(context, change.MakerId, NoticeOf(change, decision), cancellation);
                    await context.SaveChangesAsync(cancellation);
                    return null;
                },
                cancellationToken);
        }
        catch (ImpossibleException)
        {
            return new ChangeImpossibleError();
        }
    }

    /// <summary>Tells the maker of a change that the ledger has carried out.</summary>
    internal Task TellApprovedAsync(PendingChange change, CancellationToken cancellationToken) => writer.RunAsync(
        async (context, cancellation) =>
        {
            await notices.AddAsync(context, change.MakerId, NoticeOf(change, ChangeStatus.Approved), cancellation);
            return await context.SaveChangesAsync(cancellation);
        },
        cancellationToken);

    /// <summary>The record of a step of a change.</summary>
    internal static AuditEntry Record(AuditAction action, Guid actorId, PendingChange change, string? reason) =>
        new(action, actorId)
        {
            Subject = $"change/{change.Id}",
            CustomerId = change.CustomerId,
            Reason = reason,
            After = new
            {
                kind = change.Kind.ToString(),
                account = change.AccountId,
                roles = change.Roles,
                transaction = change.TransactionId,
                amountMinor = change.AmountMinor,
                currency = change.Currency,
            },
        };

    private static Notice NoticeOf(PendingChange change, ChangeStatus decision) =>
        new(decision == ChangeStatus.Approved ? NoticeKinds.ApprovalGiven : NoticeKinds.ApprovalRefused)
        {
            Source = $"change/{change.Id:N}",
        };

    private static Task<ChangeView?> FindAsync(
        BankDbContext context,
        Guid id,
        CancellationToken cancellationToken) =>
        ChangeQueries.All(context).SingleOrDefaultAsync(change => change.Id == id, cancellationToken);

    // Of two who decide at once one changes the row.
    private async Task<bool> MarkAsync(
        BankDbContext context,
        Guid id,
        Guid? checkerId,
        ChangeStatus status,
        CancellationToken cancellationToken)
    {
        DateTime? now = clock.Instant();
        return await context.PendingChanges
            .Where(row => row.Id == id && row.Status == ChangeStatus.Pending)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(change => change.Status, status)
                    .SetProperty(change => change.CheckerId, checkerId)
                    .SetProperty(change => change.DecidedAt, now),
                cancellationToken) == 1;
    }

    // False when somebody has decided already.
    private async Task<bool> CarryOutAsync(
        BankDbContext context,
        PendingChange change,
        Guid actorId,
        Guid? checkerId,
        CancellationToken cancellationToken)
    {
        if (!await MarkAsync(context, change.Id, checkerId, ChangeStatus.Approved, cancellationToken)) return false;
        var effect = await ChangeEffects.ApplyAsync(context, change, clock.Instant(), cancellationToken)
            ?? throw new ImpossibleException();
        var record = effect.Record with { ActorId = actorId, Reason = change.Reason };
        if (effect.Change is { } changed && change.AccountId is { } accountId)
            await history.AddAsync(context, accountId, record, [changed], cancellationToken);
        else audit.Add(context, record);
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    // Takes back what the transaction has written so far.
    private sealed class ImpossibleException : Exception;
}
