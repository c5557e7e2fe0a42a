using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Streams;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Accounts;

/// <summary>Follows accounts: the ledger's entries themselves are the stream.</summary>
internal sealed class BalanceStreams(IDbContextFactory<BankDbContext> contexts, SequenceFollower follower)
{
    /// <summary>Opens the stream of what comes after a sequence; of what is new from now on without one.</summary>
    public async Task<IAsyncEnumerable<BalanceChanged>> OpenAsync(
        ViewerIdentity viewer,
        string accountNumber,
        long? after,
        CancellationToken cancellationToken)
    {
        var customerId = viewer.Viewer.CustomerId;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await AccountQueries.ByNumber(context, customerId, accountNumber)
            .Select(view => new { view.Id, view.Sequence })
            .SingleOrDefaultAsync(cancellationToken);
        if (account is null) throw NotFound();
        return follower
            .FollowAsync(
                viewer,
                Topics.Entries(account.Id),
                (read, last) => AccountQueries.EntriesOf(read, customerId, account.Id)
                    .Where(view => view.Sequence > last)
                    .OrderBy(view => view.Sequence)
                    .Select(Entry.FromView),
                entry => entry.Sequence,
                after ?? account.Sequence,
                ending => DemandAccessAsync(customerId, account.Id, ending),
                cancellationToken)
            .Select(entry => new BalanceChanged(entry));
    }

    // Whoever may not see the account any more reads no entries; the stream says so instead of falling silent.
    private async Task DemandAccessAsync(Guid customerId, Guid accountId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await AccountQueries.ByIds(context, customerId, [accountId]).AnyAsync(cancellationToken))
            throw NotFound();
    }

    private static GraphQLException NotFound() => new(new Error("There is no such account.", "ACCOUNT_NOT_FOUND"));
}
