using System.Security.Cryptography;
using System.Text;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Payees;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ScheduledPayments;

/// <summary>A payment in advance as it was asked for.</summary>
/// <param name="CustomerId">Who asks; also the scope of the idempotency key.</param>
/// <param name="FromAccountNumber">One of the customer's accounts.</param>
/// <param name="ToAccountNumber">Anybody's account at this bank; or the payee or the IBAN is given.</param>
/// <param name="PayeeId">One of the customer's payees; or the account number or the IBAN is given.</param>
/// <param name="Amount">What to pay each time.</param>
/// <param name="Description">What both sides will read beside it.</param>
/// <param name="Plan">When.</param>
/// <param name="IdempotencyKey">Makes it safe to send again.</param>
public sealed record NewSchedule(
    Guid CustomerId,
    string FromAccountNumber,
    string? ToAccountNumber,
    Guid? PayeeId,
    RequestedAmount Amount,
    string? Description,
    PaymentPlan Plan,
    string IdempotencyKey)
{
    /// <summary>An account at another bank; or the account number or the payee is given.</summary>
    public string? Iban { get; init; }

    /// <summary>Whose account it is at the other bank; goes with the IBAN.</summary>
    public string? PayeeName { get; init; }
}

/// <summary>Writes down a payment that is to be made later, once or again and again.</summary>
/// <param name="contexts">Reads.</param>
/// <param name="writer">Writes.</param>
/// <param name="rights">Finds the source.</param>
/// <param name="accounts">Finds the destination.</param>
/// <param name="payees">Finds the payee.</param>
/// <param name="clock">Stamps the schedule.</param>
public sealed class SchedulePayment(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    AccountRights rights,
    AccountDirectory accounts,
    PayeeQueries payees,
    TimeProvider clock)
{
    /// <summary>
    /// Writes the schedule down, or says why not, the first of: <see cref="InvalidFieldError"/> (idempotencyKey,
    /// description, toAccountNumber, iban, payeeName, then the dates), <see cref="InvalidAmountError"/>,
    /// <see cref="AccountNotFoundError"/> and <see cref="InsufficientAccessError"/> for the source,
    /// <see cref="PayeeNotFoundError"/>, <see cref="AccountNotFoundError"/> for the destination,
    /// <see cref="SameAccountError"/>, <see cref="CurrencyMismatchError"/>, <see cref="IdempotencyKeyReusedError"/>,
    /// <see cref="AccountNotActiveError"/> for a source that is closed.
    /// The same key with the same input gives the schedule that was made first.
    /// </summary>
    public async Task<Outcome<ScheduleView, BankError>> ExecuteAsync(
        NewSchedule asked,
        CancellationToken cancellationToken)
    {
        if (FieldError(asked) is { } fieldError) return new(fieldError);
        if (!asked.Amount.TryRead(out var amount)) return new(new InvalidAmountError());
        var found = await rights.FindAsync(
            asked.CustomerId, asked.FromAccountNumber, AccountRight.Pay, cancellationToken);
        if (found.IsRefused) return new((BankError)found.Error);
        var source = found.Value;
        var (target, targetError) = await TargetAsync(asked, cancellationToken);
        if (targetError is not null) return new(targetError);
        if (source.AccountId == target.AccountId) return new(new SameAccountError());
        Guid[] inBook = target.AccountId is { } toId ? [source.AccountId, toId] : [source.AccountId];
        var isSameCurrency = amount is { } money && await AreInAsync(money.Currency, inBook, cancellationToken);
        if (amount is not { } exact || !isSameCurrency) return new(new CurrencyMismatchError());
        return await WriteAsync(Row(asked, exact, source.AccountId, target), cancellationToken);
    }

    /// <summary>Who gets the money: an account of this bank, or somebody at another one.</summary>
    private readonly record struct Target(Guid? AccountId, string AccountNumber, string? Iban, string? PayeeName);

    private InvalidFieldError? FieldError(NewSchedule asked)
    {
        if (PaymentRules.FieldError(asked.IdempotencyKey, asked.Description) is { } error) return error;
        if (new object?[] { asked.ToAccountNumber, asked.PayeeId, asked.Iban }.Count(given => given is not null) != 1)
            return new InvalidFieldError("toAccountNumber", "Give one of an account number, a payee and an IBAN.");
        return ElsewhereError(asked) ?? asked.Plan.FieldError(clock.Today());
    }

    private static InvalidFieldError? ElsewhereError(NewSchedule asked)
    {
        if (asked.Iban is null)
        {
            return asked.PayeeName is null
                ? null
                : new InvalidFieldError("payeeName", "A name goes with an IBAN, and with nothing else.");
        }

        if (!Iban.TryParse(asked.Iban, out _))
            return new InvalidFieldError("iban", "This is no IBAN: a character is wrong or missing.");
        return PayeeRules.FieldError(asked.PayeeName ?? "", nickname: null) is { } nameError
            ? nameError with { Field = "payeeName" }
            : null;
    }

    private async Task<(Target Target, BankError? Error)> TargetAsync(
        NewSchedule asked,
        CancellationToken cancellationToken)
    {
        if (Iban.TryParse(asked.Iban, out var iban))
            return (new Target(null, "", iban.ToString(), asked.PayeeName?.Trim()), null);
        var number = asked.ToAccountNumber;
        if (asked.PayeeId is { } payeeId)
        {
            var payee = await payees.FindAsync(asked.CustomerId, payeeId, cancellationToken);
            if (payee is null) return (default, new PayeeNotFoundError());
            if (payee.Iban is not null) return (new Target(null, "", payee.Iban, payee.Name), null);
            number = payee.AccountNumber;
        }

        return AccountNumber.TryParse(number, out var digits)
            && await accounts.FindAsync(number, cancellationToken) is { } destination
                ? (new Target(destination.AccountId, digits.ToString(), null, null), null)
                : (default, new AccountNotFoundError());
    }

    private async Task<bool> AreInAsync(Currency currency, Guid[] accountIds, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return !await context.LedgerAccounts.AnyAsync(
            account => accountIds.Contains(account.Id) && account.Currency != currency,
            cancellationToken);
    }

    private Task<Outcome<ScheduleView, BankError>> WriteAsync(
        PaymentSchedule row,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<ScheduleView, BankError>>(
        async (context, cancellation) =>
        {
            var known = await context.Set<PaymentSchedule>().AsNoTracking().SingleOrDefaultAsync(
                other => other.KeyHash == row.KeyHash,
                cancellation);
            if (known is not null && known.Fingerprint != row.Fingerprint) return new(new IdempotencyKeyReusedError());
            if (known is null)
            {
                // Who closes the account, or takes the access away, waits, and then finds the schedule.
                var book = await LedgerAccounts.LockAsync(context, row.FromAccountId, cancellation);
                if (await AccountRights.DemandAsync(
                    context, row.CustomerId, row.FromAccountId, AccountRight.Pay, cancellation) is { } refusal)
                {
                    return new((BankError)refusal);
                }

                if (book.Status == AccountStatus.Closed) return new(new AccountNotActiveError());
                var clearing = ClearingDesk.Account(row.Currency);
                if (row.Iban is not null) await LedgerAccounts.EnsureAsync(context, clearing, clock, cancellation);
                context.Add(row);
            }

            await context.SaveChangesAsync(cancellation);
            var id = (known ?? row).Id;
            return new(await ScheduleQueries.Of(context, row.CustomerId)
                .SingleAsync(schedule => schedule.Id == id, cancellation));
        },
        cancellationToken);

    private PaymentSchedule Row(NewSchedule asked, Money amount, Guid fromId, Target target)
    {
        var toId = target.AccountId ?? ClearingDesk.Account(amount.Currency).Id;
        var description = PaymentRules.Description(asked.Description);
        var plan = asked.Plan;
        string?[] facts = [$"{fromId}", $"{toId}", $"{asked.PayeeId}", $"{amount}", description, $"{plan}"];
        var fingerprint = target.Iban is null
            ? RequestFingerprint.Of(facts)
            : RequestFingerprint.Of([.. facts, target.Iban, target.PayeeName]);
        var key = SHA256.HashData(Encoding.UTF8.GetBytes($"{asked.CustomerId:N} {asked.IdempotencyKey}"));
        var row = new PaymentSchedule
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            CustomerId = asked.CustomerId,
            FromAccountId = fromId,
            ToAccountId = toId,
            ToAccountNumber = target.AccountNumber,
            Iban = target.Iban,
            PayeeName = target.PayeeName,
            PayeeId = asked.PayeeId,
            Currency = amount.Currency,
            AmountMinor = amount.AmountMinor,
            Description = description,
            Frequency = plan.Frequency,
            HolidayRule = plan.Rule,
            FirstOn = plan.FirstOn,
            EndsOn = plan.EndsOn,
            EndsAfter = plan.EndsAfter,
            KeyHash = Convert.ToHexString(key),
            Fingerprint = Convert.ToHexString(fingerprint.ToArray()),
            CreatedAt = clock.Instant(),
        };
        row.MoveTo(plan.At(0));
        return row;
    }
}
