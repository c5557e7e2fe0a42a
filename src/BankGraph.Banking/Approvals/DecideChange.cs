using System.Diagnostics;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Reversals;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Approvals;

/// <summary>
/// Approves or rejects what a colleague wants to change. Who wants it never decides about it, and who decides has the
/// right to want it.
/// </summary>
/// <param name="contexts">Reads the change.</param>
/// <param name="desk">Carries it out.</param>
/// <param name="ledger">Books deposits and reversals.</param>
/// <param name="reversals">Knows how a transaction is undone.</param>
/// <param name="audit">Records the decision.</param>
public sealed class DecideChange(
    IDbContextFactory<BankDbContext> contexts,
    ChangeDesk desk,
    LedgerWriter ledger,
    ReverseTransaction reversals,
    AuditTrail audit)
{
    /// <summary>Approves, or says why not; see <see cref="IDecideChangeError"/> for the order.</summary>
    public async Task<Outcome<ChangeView, IDecideChangeError>> ApproveAsync(
        Viewer checker,
        Guid changeId,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var change = await FindAsync(context, changeId, cancellationToken);
        if (change is null) return new(new ChangeNotFoundError());
        if (Refusal(checker, change) is { } refusal) return new(refusal);
        var error = change.Kind switch
        {
            ChangeKind.Deposit => await BookAsync(change, checker.CustomerId, cancellationToken),
            ChangeKind.Reversal => await UndoAsync(change, checker.CustomerId, cancellationToken),
            _ => await desk.DecideAsync(change, checker.CustomerId, ChangeStatus.Approved, null, cancellationToken),
        };
        return await AnswerAsync(context, changeId, error, cancellationToken);
    }

    /// <summary>Rejects, or says why not; see <see cref="IDecideChangeError"/> for the order.</summary>
    public async Task<Outcome<ChangeView, IDecideChangeError>> RejectAsync(
        Viewer checker,
        Guid changeId,
        string reason,
        CancellationToken cancellationToken)
    {
        if (!AuditEntry.IsReason(reason)) return new(AuditEntry.NoReason());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var change = await FindAsync(context, changeId, cancellationToken);
        if (change is null) return new(new ChangeNotFoundError());
        if (Refusal(checker, change) is { } refusal) return new(refusal);
        var error = await desk.DecideAsync(
            change, checker.CustomerId, ChangeStatus.Rejected, reason, cancellationToken);
        return await AnswerAsync(context, changeId, error, cancellationToken);
    }

    private static Task<PendingChange?> FindAsync(
        BankDbContext context,
        Guid id,
        CancellationToken cancellationToken) =>
        context.PendingChanges.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    private static async Task<Outcome<ChangeView, IDecideChangeError>> AnswerAsync(
        BankDbContext context,
        Guid id,
        IDecideChangeError? error,
        CancellationToken cancellationToken) =>
        error is null
            ? new(await ChangeQueries.All(context).SingleAsync(change => change.Id == id, cancellationToken))
            : new(error);

    private static IDecideChangeError? Refusal(Viewer checker, PendingChange change)
    {
        if (!checker.May(change.Kind.Checker())) return new ChangeNotFoundError();
        if (change.MakerId == checker.CustomerId) return new OwnChangeError();
        return change.Status == ChangeStatus.Pending ? null : new ChangeDecidedError();
    }

    private async Task<IDecideChangeError?> BookAsync(
        PendingChange change,
        Guid checkerId,
        CancellationToken cancellationToken)
    {
        if (change is not { AccountId: { } accountId, AmountMinor: { } minor, Currency: { } code })
            throw new InvalidOperationException("A deposit that waits has an account and an amount.");
        var amount = new Money(minor, Currency.FromCode(code));
        AuditDraft[] records =
        [
            audit.Draft(ChangeDesk.Record(AuditAction.ChangeApproved, checkerId, change, null)),
            audit.Draft(ChangeDesk.Record(AuditAction.CashDeposited, change.MakerId, change, change.Reason)),
        ];
        var posting = PostingRequest.Move(
            new IdempotencyKey(checkerId, $"change {change.Id}", RequestFingerprint.Of("change", $"{change.Id}")),
            TransactionKind.Deposit,
            SystemAccount.Cash(amount.Currency),
            accountId,
            amount) with { Participant = new ApprovalParticipant(records, change.Id, checkerId) };
        return await PostAsync(change, posting, cancellationToken);
    }

    // What the ledger refuses now, as it does while the money is spent, it may book later: each attempt has a new key.
    private async Task<IDecideChangeError?> UndoAsync(
        PendingChange change,
        Guid checkerId,
        CancellationToken cancellationToken)
    {
        if (change.TransactionId is not { } id || await reversals.FindAsync(id, cancellationToken) is not { } original)
            throw new InvalidOperationException("A reversal that waits has a transaction.");
        var record = audit.Draft(ChangeDesk.Record(AuditAction.ChangeApproved, checkerId, change, null));
        var key = new IdempotencyKey(
            checkerId, $"change {change.Id} {Guid.NewGuid()}", RequestFingerprint.Of("change", $"{change.Id}"));
        var posting = ReverseTransaction.Undo(original, change.MakerId, change.Reason, key);
        var approval = new ApprovalParticipant([record], change.Id, checkerId);
        return await PostAsync(
            change,
            posting with { Participant = new JointParticipant(approval, posting.Participant) },
            cancellationToken);
    }

    private async Task<IDecideChangeError?> PostAsync(
        PendingChange change,
        PostingRequest posting,
        CancellationToken cancellationToken)
    {
        var result = await ledger.PostAsync(posting, cancellationToken);
        if (result is PostingResult.Booked) await desk.TellApprovedAsync(change, CancellationToken.None);
        return result switch
        {
            PostingResult.Booked => null,
            PostingResult.Refused { Refusal: LedgerRefusal.ByParticipant { Code: ApprovalParticipant.Decided } } =>
                new ChangeDecidedError(),
            PostingResult.Refused => new ChangeImpossibleError(),
            var other => throw new UnreachableException($"{other}"),
        };
    }
}
