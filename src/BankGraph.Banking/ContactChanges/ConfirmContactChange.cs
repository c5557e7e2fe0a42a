using BankGraph.Banking.Audit;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ContactChanges;

/// <summary>
/// Takes the code that was sent to a new e-mail address or phone number, which takes the place of the old one. All
/// other sessions end.
/// </summary>
/// <param name="writer">The database.</param>
/// <param name="cipher">Opens and seals the addresses.</param>
/// <param name="outbox">Tells the old address.</param>
/// <param name="notices">Tells the customer.</param>
/// <param name="revoked">Learns of the sessions that end.</param>
/// <param name="audit">Records it, without the addresses.</param>
/// <param name="clock">Ages the code.</param>
public sealed class ConfirmContactChange(
    BankWriter writer,
    PersonalDataCipher cipher,
    MessageOutbox outbox,
    CustomerNotices notices,
    RevokedSessions revoked,
    AuditTrail audit,
    TimeProvider clock)
{
    private sealed record Step(BankError? Refusal, IReadOnlyList<Guid> Ended);

    /// <summary>
    /// Changes it, or says why not: <see cref="InvalidCodeError"/>, then <see cref="EmailTakenError"/>, which only who
    /// reads the letters of that address is told.
    /// </summary>
    public async Task<Outcome<object, BankError>> ExecuteAsync(
        Viewer viewer,
        MessageChannel channel,
        string code,
        CancellationToken cancellationToken)
    {
        var given = RequestContactChange.HashOf(cipher, viewer.CustomerId, channel, code);
        var step = await writer.RunAsync(
            (context, cancellation) => TakeAsync(context, viewer, channel, given, cancellation),
            cancellationToken);
        if (step.Refusal is not null) return new(step.Refusal);
        revoked.Add(step.Ended);
        return new((object)viewer.CustomerId);
    }

    private async Task<Step> TakeAsync(
        BankDbContext context,
        Viewer viewer,
        MessageChannel channel,
        byte[] given,
        CancellationToken cancellationToken)
    {
        // Of several attempts at once each is counted, and each waits for the one before it.
        var now = clock.Instant();
        var mine = context.Set<ContactChange>()
            .Where(row => row.CustomerId == viewer.CustomerId && row.Channel == channel);
        var counted = await mine
            .Where(row => row.AttemptsLeft > 0 && row.ExpiresAt > now)
            .ExecuteUpdateAsync(
                row => row.SetProperty(one => one.AttemptsLeft, one => one.AttemptsLeft - 1),
                cancellationToken);
        var change = await mine.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (counted == 0 || change is null || !SingleUseCode.Fits(change.CodeHash, given))
            return new(new InvalidCodeError(), []);

        await mine.ExecuteUpdateAsync(row => row.SetProperty(one => one.AttemptsLeft, 0), cancellationToken);
        var before = await context.Customers.AsNoTracking()
            .SingleAsync(row => row.Id == viewer.CustomerId, cancellationToken);
        var address = cipher.Open(before.Id, before.WrappedKey, ContactChange.FieldOf(channel), change.SealedAddress);
        if (!await PutAsync(context, before, channel, address, cancellationToken))
            return new(new EmailTakenError(), []);
        var ended = await SessionRevocation.EndAsync(
            context,
            context.Sessions.Where(session => session.CustomerId == before.Id && session.Id != viewer.SessionId),
            now,
            cancellationToken);
        await TellAsync(context, viewer, before, channel, ended.Count, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return new(null, ended);
    }

    private async Task<bool> PutAsync(
        BankDbContext context,
        Customer before,
        MessageChannel channel,
        string address,
        CancellationToken cancellationToken)
    {
        var me = context.Customers.Where(row => row.Id == before.Id);
        await ProvenAddress.ForgetResetsAsync(context, before.EmailHash, cancellationToken);
        if (channel == MessageChannel.Sms)
        {
            var phone = cipher.Seal(before.Id, before.WrappedKey, CustomerQueries.PhoneField, address);
            await me.ExecuteUpdateAsync(row => row.SetProperty(one => one.SealedPhone, phone), cancellationToken);
            return true;
        }

        // Of two who want one address at once one meets the unique index, runs again, and finds it taken.
        var hash = cipher.LookupHash(address);
        if (await context.Customers.AnyAsync(row => row.EmailHash == hash, cancellationToken)) return false;
        var email = cipher.Seal(before.Id, before.WrappedKey, CustomerQueries.EmailField, address);
        await me.ExecuteUpdateAsync(
            row => row.SetProperty(one => one.EmailHash, hash).SetProperty(one => one.SealedEmail, email),
            cancellationToken);
        await ProvenAddress.VerifyAsync(context, before.Id, clock.Instant(), cancellationToken);
        return true;
    }

    private async Task TellAsync(
        BankDbContext context,
        Viewer viewer,
        Customer before,
        MessageChannel channel,
        int sessionsEnded,
        CancellationToken cancellationToken)
    {
        var isPhone = channel == MessageChannel.Sms;
        var kind = isPhone ? NoticeKinds.PhoneChanged : NoticeKinds.EmailChanged;
        audit.Add(
            context,
            new AuditEntry(isPhone ? AuditAction.PhoneChanged : AuditAction.EmailChanged, viewer.CustomerId)
            {
                SessionId = viewer.SessionId,
                CustomerId = viewer.CustomerId,
                After = new { sessionsEnded },
            });
        await notices.AddAsync(context, viewer.CustomerId, new Notice(kind), cancellationToken);

        // The new address is told as any other notice is; who has lost the old one reads it there.
        if (isPhone && before.SealedPhone is null) return;
        var old = isPhone
            ? cipher.Open(before.Id, before.WrappedKey, CustomerQueries.PhoneField, before.SealedPhone ?? [])
            : cipher.Open(before.Id, before.WrappedKey, CustomerQueries.EmailField, before.SealedEmail);
        await outbox.AddAsync(
            context, new Message(viewer.CustomerId, channel, kind) { Address = old }, cancellationToken);
    }
}
