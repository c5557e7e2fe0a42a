using BankGraph.Banking.Accounts;
using BankGraph.Banking.SharedAccounts;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Spending;

/// <summary>
/// Corrects what an entry was for, and learns from it: from now on, and for what was booked before and never corrected,
/// everything of the same counterparty is the same. Cash has no counterparty, so of cash nothing is learnt.
/// </summary>
/// <param name="writer">The database.</param>
/// <param name="categorizer">Sorts the entry when nobody has yet.</param>
/// <param name="clock">Stamps the rule's id.</param>
public sealed class CategorizeEntry(BankWriter writer, Categorizer categorizer, TimeProvider clock)
{
    /// <summary>Corrects it, and gives the entry; or <see cref="EntryNotFoundError"/>, or
    /// <see cref="InsufficientAccessError"/>.</summary>
    public async Task<Outcome<EntryView, BankError>> ExecuteAsync(
        Guid customerId,
        Guid accountId,
        long sequence,
        SpendingCategory category,
        CancellationToken cancellationToken)
    {
        await categorizer.CatchUpAsync(customerId, cancellationToken);
        return await writer.RunAsync<Outcome<EntryView, BankError>>(
            async (context, cancellation) =>
            {
                var entry = AccountQueries.EntriesOf(context, customerId, accountId)
                    .Where(view => view.Sequence == sequence);
                if (!await entry.AnyAsync(cancellation)) return new(new EntryNotFoundError());
                if (await AccountRights.DemandAsync(
                    context, customerId, accountId, AccountRight.Owner, cancellation) is { } refusal)
                {
                    return new((BankError)refusal);
                }

                var row = await context.Set<EntryCategory>()
                    .SingleAsync(known => known.AccountId == accountId && known.Sequence == sequence, cancellation);
                (row.Category, row.IsCorrected) = (category, true);
                if (row.CounterpartyId is { } counterparty)
                    await LearnAsync(context, customerId, counterparty, category, cancellation);
                await context.SaveChangesAsync(cancellation);
                return new(await entry.SingleAsync(cancellation));
            },
            cancellationToken);
    }

    private async Task LearnAsync(
        BankDbContext context,
        Guid customerId,
        Guid counterparty,
        SpendingCategory category,
        CancellationToken cancellationToken)
    {
        await CategoryRule.LockAsync(
            context.CustomerAccounts.Where(account => account.CustomerId == customerId), cancellationToken);
        var rule = await context.Set<CategoryRule>().SingleOrDefaultAsync(
            known => known.CustomerId == customerId && known.CounterpartyId == counterparty,
            cancellationToken);
        if (rule is not null) rule.Category = category;
        else context.Add(new CategoryRule
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            CustomerId = customerId,
            CounterpartyId = counterparty,
            Category = category,
        });

        // By their ids, or some stores would look through the entries of all customers.
        var own = await AccountData.IdsOf(context, customerId).ToListAsync(cancellationToken);
        await context.Set<EntryCategory>()
            .Where(row => own.Contains(row.AccountId) && row.CounterpartyId == counterparty && !row.IsCorrected)
            .ExecuteUpdateAsync(row => row.SetProperty(known => known.Category, category), cancellationToken);
    }
}
