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

    // Payments wait for one commit of so many where the store has one writer.
    private const int MaxRows = 20;

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
            await WriteAsync([.. page.Select(Seal)], cancellationToken);
            after = last.Id;
        }

        after = Guid.Empty;
        while (await PayeesAsync(after, cancellationToken) is [.., var last] page)
        {
            await WriteAsync([.. page.Select(Seal)], cancellationToken);
            after = last.Row.Id;
        }
    }

    // What is to be written is sealed before the write begins.
    private async Task WriteAsync(
        IReadOnlyList<Func<BankDbContext, CancellationToken, Task<int>>> names,
        CancellationToken cancellationToken)
    {
        foreach (var some in names.Chunk(MaxRows))
        {
            await writer.RunAsync(
                async (context, cancellation) =>
                {
                    var changed = 0;
                    foreach (var write in some) changed += await write(context, cancellation);
                    return changed;
                },
                cancellationToken);
        }
    }

    // Only where it is still what was read: the customer may have been erased meanwhile.
    private Func<BankDbContext, CancellationToken, Task<int>> Seal(Customer customer)
    {
        var name = customer.PlainName;
        var isErased = PersonalDataCipher.IsDestroyed(customer.WrappedKey);
        var hash = isErased ? null : CustomerName.HashOf(cipher, name);
        var text = cipher.Seal(customer.Id, customer.WrappedKey, CustomerName.Field, name);
        return (context, cancellation) => context.Customers
            .Where(row => row.Id == customer.Id && row.PlainName == name)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(one => one.PlainName, "")
                    .SetProperty(one => one.SealedName, text)
                    .SetProperty(one => one.NameHash, hash),
                cancellation);
    }

    private Func<BankDbContext, CancellationToken, Task<int>> Seal(Noted payee)
    {
        var (row, key) = payee;
        var names = SealedNames.Of(cipher, key, PayeeQueries.ViewOf(row, cipher.OpenerOf(row.CustomerId, key)));
        return (context, cancellation) => context.Set<Payee>()
            .Where(one => one.Id == row.Id && one.PlainName == row.PlainName)
            .ExecuteUpdateAsync(
                one => one
                    .SetProperty(sealedRow => sealedRow.PlainName, "")
                    .SetProperty(sealedRow => sealedRow.PlainNickname, (string?)null)
                    .SetProperty(sealedRow => sealedRow.SealedName, names.Name)
                    .SetProperty(sealedRow => sealedRow.SealedNickname, names.Nickname),
                cancellation);
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
