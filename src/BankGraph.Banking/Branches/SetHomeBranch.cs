using BankGraph.Banking.Audit;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Branches;

/// <summary>Chooses a customer's branch.</summary>
/// <param name="writer">The database.</param>
/// <param name="audit">Records it.</param>
public sealed class SetHomeBranch(BankWriter writer, AuditTrail audit)
{
    /// <summary>Chooses it, or <see cref="BranchNotFoundError"/>.</summary>
    public Task<Outcome<BranchView, BankError>> ExecuteAsync(
        Guid customerId,
        Guid branchId,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<BranchView, BankError>>(
        async (context, cancellation) =>
        {
            // Whoever closes the branch waits, and then finds the customer there.
            if (await Branch.LockAsync(context, branchId, cancellation) is not { } branch)
                return new(new BranchNotFoundError());
            var changed = await context.Set<HomeBranch>()
                .Where(home => home.CustomerId == customerId)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(home => home.BranchId, branchId)
                        .SetProperty(home => home.MovedFrom, (Guid?)null),
                    cancellation);
            if (changed == 0) context.Add(new HomeBranch { CustomerId = customerId, BranchId = branchId });
            audit.Add(context, new AuditEntry(AuditAction.HomeBranchSet, customerId)
            {
                Subject = $"branch/{branchId}",
                CustomerId = customerId,
            });
            await context.SaveChangesAsync(cancellation);
            return new(BranchQueries.View(branch));
        },
        cancellationToken);
}
