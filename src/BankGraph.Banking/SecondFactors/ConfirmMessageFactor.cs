using BankGraph.Banking.Audit;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Notices;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SecondFactors;

/// <summary>Proves that codes arrive, from when on one is asked for at every sign-in.</summary>
/// <param name="messages">Takes the code.</param>
/// <param name="remembered">Learns of it.</param>
/// <param name="writer">The database.</param>
/// <param name="notices">Tells the customer.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Stamps it.</param>
public sealed class ConfirmMessageFactor(
    MessageCodes messages,
    RememberedFactors remembered,
    BankWriter writer,
    CustomerNotices notices,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>
    /// Confirms, or says why not: <see cref="NoSecondFactorError"/> when there is none to confirm, or
    /// <see cref="InvalidCodeError"/>.
    /// </summary>
    public async Task<Outcome<object, BankError>> ExecuteAsync(
        Guid customerId,
        string code,
        CancellationToken cancellationToken)
    {
        var outcome = await WriteAsync(customerId, code, cancellationToken);
        remembered.Forget(customerId);
        return outcome;
    }

    private Task<Outcome<object, BankError>> WriteAsync(
        Guid customerId,
        string code,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<object, BankError>>(
        async (context, cancellation) =>
        {
            var waiting = context.Set<MessageFactor>()
                .Where(row => row.CustomerId == customerId && row.ConfirmedAt == null);
            if (await waiting.AsNoTracking().SingleOrDefaultAsync(cancellation) is not { } factor)
                return new(new NoSecondFactorError());
            if (!await messages.TakeAsync(context, customerId, CodePurpose.Enroll, code, cancellation))
                return new(new InvalidCodeError());

            DateTime? now = clock.Instant();
            await waiting.ExecuteUpdateAsync(row => row.SetProperty(one => one.ConfirmedAt, now), cancellation);
            audit.Add(context, new AuditEntry(AuditAction.SecondFactorAdded, customerId)
            {
                CustomerId = customerId,
                After = new { factor = FactorCheck.KindOf(factor.Channel).ToString() },
            });
            var notice = new Notice(NoticeKinds.SecondFactorAdded);
            await notices.AddAsync(context, customerId, notice, cancellation);
            await context.SaveChangesAsync(cancellation);
            return new((object)customerId);
        },
        cancellationToken);
}
