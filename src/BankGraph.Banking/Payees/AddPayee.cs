using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Security;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Payees;

/// <summary>A payee as it was given.</summary>
/// <param name="CustomerId">Who adds it.</param>
/// <param name="Name">The payee's name.</param>
/// <param name="Nickname">What the customer calls the payee.</param>
/// <param name="AccountNumber">An account of this bank; or the IBAN is given.</param>
/// <param name="Iban">An account of another bank; or the account number is given.</param>
public sealed record NewPayee(Guid CustomerId, string Name, string? Nickname, string? AccountNumber, string? Iban);

/// <summary>Writes down whom a customer pays.</summary>
/// <param name="writer">The database.</param>
/// <param name="accounts">Knows whether an account of this bank exists.</param>
/// <param name="names">Compares the name with the holder's.</param>
/// <param name="cipher">Seals the names.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Stamps the payee.</param>
public sealed class AddPayee(
    BankWriter writer,
    AccountDirectory accounts,
    CheckPayeeName names,
    PersonalDataCipher cipher,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>
    /// Adds the payee, or says why not, the first of: <see cref="InvalidFieldError"/> (name, nickname, accountNumber,
    /// iban), <see cref="AccountNotFoundError"/> for an account that is not at this bank,
    /// <see cref="PayeeExistsError"/>. A name that does not match is written down all the same, with what was found.
    /// </summary>
    public async Task<Outcome<PayeeView, BankError>> ExecuteAsync(
        NewPayee payee,
        CancellationToken cancellationToken)
    {
        if (PayeeRules.FieldError(payee.Name, payee.Nickname) is { } fieldError) return new(fieldError);
        if (payee.AccountNumber is null == payee.Iban is null)
            return new(new InvalidFieldError("accountNumber", "Give either an account number or an IBAN."));
        if (payee.Iban is not null && !Iban.TryParse(payee.Iban, out _))
            return new(new InvalidFieldError("iban", "This is no IBAN: a character is wrong or missing."));
        if (payee.AccountNumber is { } given && await accounts.FindAsync(given, cancellationToken) is null)
            return new(new AccountNotFoundError());

        var check = payee.AccountNumber is { } number
            ? (await names.ExecuteAsync(number, payee.Name, cancellationToken)).Match
            : NameMatch.NotChecked;
        var view = View(payee, check);
        return await writer.RunAsync<Outcome<PayeeView, BankError>>(
            async (context, cancellation) =>
            {
                var payees = PayeeQueries.Of(context, view.CustomerId);
                var same = view.Iban is null
                    ? payees.Where(other => other.AccountNumber == view.AccountNumber)
                    : payees.Where(other => other.Iban == view.Iban);
                if (await same.AnyAsync(cancellation)) return new(new PayeeExistsError());
                context.Add(Row(view, await SealedNames.OfAsync(context, cipher, view, cancellation)));
                audit.Add(context, PayeeRules.Record(AuditAction.PayeeAdded, view.CustomerId, view.Id));
                await context.SaveChangesAsync(cancellation);
                return new(view);
            },
            cancellationToken);
    }

    private PayeeView View(NewPayee payee, NameMatch match) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        CustomerId = payee.CustomerId,
        Name = payee.Name.Trim(),
        Nickname = PayeeRules.Nickname(payee.Nickname),
        AccountNumber = AccountNumber.TryParse(payee.AccountNumber, out var number) ? number.ToString() : null,
        Iban = Iban.TryParse(payee.Iban, out var iban) ? iban.ToString() : null,
        NameMatch = match,
        AddedAt = clock.Instant(),
    };

    private static Payee Row(PayeeView view, SealedNames names) => new()
    {
        Id = view.Id,
        CustomerId = view.CustomerId,
        SealedName = names.Name,
        SealedNickname = names.Nickname,
        AccountNumber = view.AccountNumber,
        Iban = view.Iban,
        NameMatch = view.NameMatch,
        AddedAt = view.AddedAt,
    };
}
