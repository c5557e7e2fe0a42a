using BankGraph.Banking.Audit;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Branches;

/// <summary>
/// Closes a branch for good, and moves its customers to another one in the same transaction;
/// <see cref="BranchMoveJob"/> tells them.
/// </summary>
/// <param name="writer">The database.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Stamps it.</param>
public sealed class CloseBranch(BankWriter writer, AuditTrail audit, TimeProvider clock)
{
    /// <summary>
    /// Closes it, or says why not, the first of: <see cref="InvalidFieldError"/> (reason; moveCustomersTo, for the
    /// branch itself), <see cref="BranchNotFoundError"/> for either, <see cref="BranchHasCustomersError"/>.
    /// </summary>
    public async Task<Outcome<BranchView, BankError>> ExecuteAsync(
        Guid staffId,
        Guid branchId,
        Guid? moveCustomersTo,
        string reason,
        CancellationToken cancellationToken)
    {
        if (!AuditEntry.IsReason(reason)) return new(AuditEntry.NoReason());
        if (moveCustomersTo == branchId)
            return new(new InvalidFieldError("moveCustomersTo", "Customers are moved to another branch."));
        return await writer.RunAsync<Outcome<BranchView, BankError>>(
            async (context, cancellation) =>
            {
                // From here on nobody chooses either branch until this is committed.
                if (await Branch.LockAsync(context, branchId, cancellation) is not { } branch)
                    return new(new BranchNotFoundError());
                if (moveCustomersTo is { } target && await Branch.LockAsync(context, target, cancellation) is null)
                    return new(new BranchNotFoundError());
                var homes = context.Set<HomeBranch>().Where(home => home.BranchId == branchId);
                var customers = await homes.CountAsync(cancellation);
                if (customers > 0 && moveCustomersTo is null) return new(new BranchHasCustomersError(customers));
                if (moveCustomersTo is { } other)
                {
                    // Who was moved before and has not been told of it is told of the last branch alone.
                    Guid? closed = branchId;
                    await homes.ExecuteUpdateAsync(
                        row => row
                            .SetProperty(home => home.BranchId, other)
                            .SetProperty(home => home.MovedFrom, closed),
                        cancellation);
                }

                branch.ClosedAt = clock.Instant();
                audit.Add(context, new AuditEntry(AuditAction.BranchClosed, staffId)
                {
                    Subject = $"branch/{branchId}",
                    Reason = reason,
                    After = new { customersMoved = customers, movedTo = moveCustomersTo },
                });
                await context.SaveChangesAsync(cancellation);
                return new(BranchQueries.View(branch));
            },
            cancellationToken);
    }
}
