using BankGraph.Banking.Audit;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Payees;

/// <summary>Changes how a payee is called. The account never changes: another account is another payee.</summary>
/// <param name="contexts">Finds the payee.</param>
/// <param name="writer">Writes.</param>
/// <param name="names">Compares the new name with the holder's.</param>
/// <param name="audit">Records it.</param>
public sealed class UpdatePayee(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    CheckPayeeName names,
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
        if (await FindAsync(customerId, payeeId, cancellationToken) is not { } known)
            return new(new PayeeNotFoundError());

        var match = known.AccountNumber is { } number
            ? (await names.ExecuteAsync(number, name, cancellationToken)).Match
            : NameMatch.NotChecked;
        var changed = await writer.RunAsync(
            async (context, cancellation) =>
            {
                var rows = await context.Set<Payee>()
                    .Where(payee => payee.Id == payeeId && payee.CustomerId == customerId)
                    .ExecuteUpdateAsync(
                        row => row
                            .SetProperty(payee => payee.Name, name.Trim())
                            .SetProperty(payee => payee.Nickname, PayeeRules.Nickname(nickname))
                            .SetProperty(payee => payee.NameMatch, match),
                        cancellation);
                if (rows == 0) return rows;
                audit.Add(context, PayeeRules.Record(AuditAction.PayeeChanged, customerId, payeeId));
                await context.SaveChangesAsync(cancellation);
                return rows;
            },
            cancellationToken);
        return changed == 1 && await FindAsync(customerId, payeeId, cancellationToken) is { } after
            ? new(after)
            : new(new PayeeNotFoundError());
    }

    private async Task<PayeeView?> FindAsync(Guid customerId, Guid payeeId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await PayeeQueries.Of(context, customerId)
            .SingleOrDefaultAsync(payee => payee.Id == payeeId, cancellationToken);
    }
}
