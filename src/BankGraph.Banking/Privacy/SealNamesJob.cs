using BankGraph.Banking.Customers;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Privacy;

/// <summary>
/// Seals the names that a version has written which did not: those of customers, and of their payees. Where nothing is
/// left of them, a run reads both tables once.
/// </summary>
/// <param name="contexts">Reads.</param>
/// <param name="writer">Writes.</param>
/// <param name="cipher">Seals.</param>
internal sealed class SealNamesJob(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    PersonalDataCipher cipher) : IBankJob
{
    private const int PageSize = 200;

    /// <summary>A payee, and the key of the customer who wrote it down.</summary>
    private sealed record Noted(Payee Row, byte[] WrappedKey);

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var after = Guid.Empty;
        while (await CustomersAsync(after, cancellationToken) is [.., var last] page)
        {
            await SealAsync(page, SealAsync, cancellationToken);
            after = last.Id;
        }

        after = Guid.Empty;
        while (await PayeesAsync(after, cancellationToken) is [.., var last] page)
        {
            await SealAsync(page, SealAsync, cancellationToken);
            after = last.Row.Id;
        }
    }

    private Task<int> SealAsync<T>(
        List<T> page,
        Func<BankDbContext, T, CancellationToken, Task> seal,
        CancellationToken cancellationToken) => writer.RunAsync(
        async (context, cancellation) =>
        {
            foreach (var one in page) await seal(context, one, cancellation);
            return page.Count;
        },
        cancellationToken);

    // Only where it is still what was read: the customer may have been erased meanwhile.
    private Task SealAsync(BankDbContext context, Customer customer, CancellationToken cancellationToken)
    {
        var name = customer.PlainName;
        var isErased = PersonalDataCipher.IsDestroyed(customer.WrappedKey);
        var hash = isErased ? null : CustomerName.HashOf(cipher, name);
        var text = cipher.Seal(customer.Id, customer.WrappedKey, CustomerName.Field, name);
        return context.Customers
            .Where(row => row.Id == customer.Id && row.PlainName == name)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(one => one.PlainName, "")
                    .SetProperty(one => one.SealedName, text)
                    .SetProperty(one => one.NameHash, hash),
                cancellationToken);
    }

    private Task SealAsync(BankDbContext context, Noted payee, CancellationToken cancellationToken)
    {
        var (row, key) = payee;
        var names = SealedNames.Of(cipher, key, PayeeQueries.ViewOf(row, cipher.OpenerOf(row.CustomerId, key)));
        return context.Set<Payee>()
            .Where(one => one.Id == row.Id && one.PlainName == row.PlainName)
            .ExecuteUpdateAsync(
                one => one
                    .SetProperty(sealedRow => sealedRow.PlainName, "")
                    .SetProperty(sealedRow => sealedRow.PlainNickname, (string?)null)
                    .SetProperty(sealedRow => sealedRow.SealedName, names.Name)
                    .SetProperty(sealedRow => sealedRow.SealedNickname, names.Nickname),
                cancellationToken);
    }

    private async Task<List<Customer>> CustomersAsync(Guid after, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Customers.AsNoTracking()
            .Where(row => row.PlainName != "" && row.Id.CompareTo(after) > 0)
            .OrderBy(row => row.Id)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
    }

    private async Task<List<Noted>> PayeesAsync(Guid after, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from payee in context.Set<Payee>().AsNoTracking()
            where payee.PlainName != "" && payee.Id.CompareTo(after) > 0
            join customer in context.Customers on payee.CustomerId equals customer.Id
            orderby payee.Id
            select new Noted(payee, customer.WrappedKey);
        return await query.Take(PageSize).ToListAsync(cancellationToken);
    }
}
