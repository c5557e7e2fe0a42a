using BankGraph.Banking.Notices;
using BankGraph.Banking.Reversals;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>
/// Takes the answers of the clearing house, and has the ledger follow them. An answer is kept before any money moves,
/// so that it is not lost when moving fails.
/// </summary>
/// <param name="contexts">Reads payments.</param>
/// <param name="writer">Keeps answers.</param>
/// <param name="ledger">Moves the money.</param>
/// <param name="notices">Tells the owners, and who has ordered it, of what was not paid or came back.</param>
/// <param name="clock">Says when.</param>
public sealed class ClearingDesk(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    LedgerWriter ledger,
    CustomerNotices notices,
    TimeProvider clock)
{
    /// <summary>Characters of a reason that are kept.</summary>
    public const int MaxReasonLength = ReverseTransaction.MaxReasonLength;

    // Booking, booking back, telling.
    private const int MostSteps = 3;
    private const string NoReason = "Returned";

    // The scope of this desk's keys; no customer has it.
    private static readonly Guid Scope = new("5f0a3c1e-8d0c-4c6a-9b1d-2f6f2c9f3a02");

    /// <summary>The bank's account with the clearing house, which gets what goes to other banks.</summary>
    public static SystemAccount Account(Currency currency) => SystemAccount.For("CLEARING", currency);

    /// <summary>
    /// Keeps an answer. The first one counts; a return may follow an acceptance, and implies one that was lost.
    /// </summary>
    public Task<ClearingReceipt> RecordAsync(
        Guid paymentId,
        ClearingAnswer answer,
        string? reason,
        CancellationToken cancellationToken)
    {
        var kept = Line(reason);
        DateTime? now = clock.Instant();
        return writer.RunAsync(
            async (context, cancellation) =>
            {
                var payment = context.Set<ExternalPayment>().Where(row => row.Id == paymentId);
                var changed = await payment
                    .Where(row => row.Answer == null
                        || (row.Answer == ClearingAnswer.Accepted && answer == ClearingAnswer.Returned))
                    .ExecuteUpdateAsync(
                        row => row
                            .SetProperty(it => it.Answer, answer)
                            .SetProperty(it => it.Reason, kept)
                            .SetProperty(it => it.NextAttemptAt, now),
                        cancellation);
                if (changed == 1) return ClearingReceipt.Recorded;
                var known = await payment.Select(row => row.Answer).SingleOrDefaultAsync(cancellation);
                return known is null ? ClearingReceipt.UnknownPayment
                    : known == answer || (known, answer) == (ClearingAnswer.Returned, ClearingAnswer.Accepted)
                        ? ClearingReceipt.Repeated
                        : ClearingReceipt.Contradictory;
            },
            cancellationToken);
    }

    /// <summary>
    /// Moves the money of a payment as the clearing house has said. What the ledger refuses, as it does while the
    /// account is frozen, is tried again when the payment is taken up next. What comes back to a closed account is held
    /// by the bank. The owners are told of what was rejected or came back, and whoever has ordered it.
    /// </summary>
    public async Task SettleAsync(Guid paymentId, CancellationToken cancellationToken)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var payment = await context.Set<ExternalPayment>().AsNoTracking()
                .SingleAsync(row => row.Id == paymentId, cancellationToken);
            if (payment is
                {
                    Status: TransactionStatus.Rejected or TransactionStatus.Reversed, NextAttemptAt: not null,
                })
            {
                await TellAsync(payment, cancellationToken);
            }

            var isClosed = payment.Answer == ClearingAnswer.Returned
                && await context.LedgerAccounts.AnyAsync(
                    account => account.Id == payment.AccountId && account.Status == AccountStatus.Closed,
                    cancellationToken);
            if (StepOf(payment, isClosed) is not { } posting) return;
            await ledger.PostAsync(posting, cancellationToken);
        }
    }

    // Told and done are one commit, so that a process that dies before it tells later.
    private Task TellAsync(ExternalPayment payment, CancellationToken cancellationToken) => writer.RunAsync(
        async (context, cancellation) =>
        {
            var account = await context.CustomerAccounts
                .SingleAsync(row => row.Id == payment.AccountId, cancellation);
            var isUnclaimed = await context.Set<UnclaimedReturn>().AnyAsync(row => row.Id == payment.Id, cancellation);
            var notice = new Notice(KindOf(payment, isUnclaimed))
            {
                Source = isUnclaimed ? $"unclaimed/{payment.Id:N}" : $"external/{payment.Id:N}",
                Values = new Dictionary<string, string>
                {
                    ["amount"] = $"{new Money(payment.AmountMinor, payment.Currency)}",
                    ["account"] = $"..{account.Number[^4..]}",
                    ["payee"] = payment.PayeeName,
                },
            };
            var concerned = await context.Set<AccountAccess>()
                .Where(access => access.AccountId == payment.AccountId
                    && (access.AccountRight == AccountRight.Owner
                        || (!isUnclaimed && access.CustomerId == payment.OrderedBy)))
                .OrderBy(access => access.CustomerId)
                .Select(access => access.CustomerId)
                .ToListAsync(cancellation);
            foreach (var customerId in concerned)
                await notices.AddAsync(context, customerId, notice, cancellation);
            await context.Set<ExternalPayment>()
                .Where(row => row.Id == payment.Id)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(it => it.NextAttemptAt, (DateTime?)null),
                    cancellation);
            return await context.SaveChangesAsync(cancellation);
        },
        cancellationToken);

    private static string KindOf(ExternalPayment payment, bool isUnclaimed) => (payment.Status, isUnclaimed) switch
    {
        (_, true) => NoticeKinds.ReturnUnclaimed,
        (TransactionStatus.Rejected, _) => NoticeKinds.ExternalPaymentRejected,
        _ => NoticeKinds.ExternalPaymentReturned,
    };

    // Each step has a new key: a refusal would stay with an old one. The payment's row sees to it that it happens once.
    private PostingRequest? StepOf(ExternalPayment payment, bool isClosed)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        var key = new IdempotencyKey(Scope, id, RequestFingerprint.Of("settle", $"{payment.Id}"));
        var amount = new Money(payment.AmountMinor, payment.Currency);
        var clearing = Account(payment.Currency);
        return payment switch
        {
            { Status: TransactionStatus.Pending, Answer: ClearingAnswer.Rejected } =>
                PostingRequest.ReleaseHold(key, payment.Id) with
                {
                    HoldParticipant = new RejectionParticipant(payment.Id),
                },
            { Status: TransactionStatus.Pending, Answer: not null } =>
                PostingRequest.CaptureHold(key, payment.Id, clearing, amount, TransactionKind.ExternalTransfer) with
                {
                    Description = payment.Reference ?? payment.PayeeName,
                    Participant = new BookingParticipant(payment.Id),
                },
            { Status: TransactionStatus.Booked, Answer: ClearingAnswer.Returned, TransactionId: { } booked } =>
                PostingRequest.Move(
                    key,
                    TransactionKind.Reversal,
                    clearing,
                    isClosed ? UnclaimedReturn.Held(payment.Currency) : payment.AccountId,
                    amount) with
                {
                    Description = payment.Reason ?? NoReason,
                    Participant = new ReturnParticipant(
                        payment.Id,
                        isClosed,
                        new ReversalParticipant(booked, Scope, payment.Reason ?? NoReason)),
                },
            _ => null,
        };
    }

    // It is shown to the customer, and comes from outside.
    private static string? Line(string? reason)
    {
        var line = new string([.. (reason ?? "").Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return line.Length == 0 ? null : line[..Math.Min(line.Length, MaxReasonLength)];
    }
}
