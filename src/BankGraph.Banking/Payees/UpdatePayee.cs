using BankGraph.Banking.Audit;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Payees;

/// <summary>Changes how a payee is called. The account never changes: another account is another payee.</summary>
/// <param name="payees">Finds the payee.</param>
/// <param name="writer">Writes.</param>
/// <param name="names">Compares the new name with the holder's.</param>
/// <param name="cipher">Seals the names.</param>
/// <param name="audit">Records it.</param>
public sealed class UpdatePayee(
    PayeeQueries payees,
    BankWriter writer,
    CheckPayeeName names,
    PersonalDataCipher cipher,
    AuditTrail audit)
{
    /// <summary>
    /// Changes name and nickname, or says why not: <see cref="InvalidFieldError"/> (name, nickname), then
    /// <see cref="PayeeNotFoundError"/>.
    /// </summary>
    public async Task<Outcome<PayeeView, BankError>> ExecuteAsync(
        Guid customerId,
        Guid payeeId,
        string name,
        string? nickname,
        CancellationToken cancellationToken)
    {
        if (PayeeRules.FieldError(name, nickname) is { } fieldError) return new(fieldError);
        if (await payees.FindAsync(customerId, payeeId, cancellationToken) is not { } known)
            return new(new PayeeNotFoundError());

        var match = known.AccountNumber is { } number
            ? (await names.ExecuteAsync(number, name, cancellationToken)).Match
            : NameMatch.NotChecked;
        var after = known with { Name = name.Trim(), Nickname = PayeeRules.Nickname(nickname), NameMatch = match };
        var changed = await writer.RunAsync(
            async (context, cancellation) =>
            {
                var sealedNames = await SealedNames.OfAsync(context, cipher, after, cancellation);
                var rows = await PayeeQueries.Of(context, customerId)
                    .Where(payee => payee.Id == payeeId)
                    .ExecuteUpdateAsync(
                        row => row
                            .SetProperty(payee => payee.PlainName, "")
                            .SetProperty(payee => payee.PlainNickname, (string?)null)
                            .SetProperty(payee => payee.SealedName, sealedNames.Name)
                            .SetProperty(payee => payee.SealedNickname, sealedNames.Nickname)
                            .SetProperty(payee => payee.NameMatch, match),
                        cancellation);
                if (rows == 0) return rows;
                audit.Add(context, PayeeRules.Record(AuditAction.PayeeChanged, customerId, payeeId));
                await context.SaveChangesAsync(cancellation);
                return rows;
            },
            cancellationToken);
        return changed == 1 ? new(after) : new(new PayeeNotFoundError());
    }
}
