using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Accounts;

/// <summary>Entries by their identifier, and what they lead to.</summary>
[Node]
[ExtendObjectType<Entry>]
internal static class EntryNode
{
    /// <summary>Global identifier.</summary>
    [ID]
    public static string GetId([Parent] Entry entry) => new EntryKey(entry.AccountId, entry.Sequence).ToString();

    /// <summary>The entry, if it stands on an account of the caller's.</summary>
    [NodeResolver]
    public static async Task<Entry?> FindAsync(
        string id,
        ClaimsPrincipal user,
        BankDbContext context,
        CancellationToken cancellationToken)
    {
        if (!EntryKey.TryParse(id, out var key)) return null;
        return await AccountQueries.EntriesOf(context, user.Viewer().CustomerId, key.AccountId)
            .Where(view => view.Sequence == key.Sequence)
            .Select(Entry.FromView)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The transaction it is a line of.</summary>
    [Cost(BatchedCost.Weight)]
    public static async Task<Transaction> GetTransactionAsync(
        [Parent] Entry entry,
        ITransactionByIdDataLoader transactions,
        CancellationToken cancellationToken) =>
        await transactions.LoadAsync(new SeenBy(entry.OwnerId, entry.TransactionId), cancellationToken)
        ?? throw new InvalidOperationException("An entry has no transaction.");
}
