using BankGraph.Banking.Audit;

namespace BankGraph.Banking.Branches;

/// <summary>Changes a branch. Its code stays.</summary>
/// <param name="writer">The database.</param>
/// <param name="audit">Records it.</param>
public sealed class ChangeBranch(BankWriter writer, AuditTrail audit)
{
    /// <summary>
    /// Changes it, or says why not, the first of: <see cref="InvalidFieldError"/> (name, street, city, country,
    /// postalCode, openingHours, phone), <see cref="BranchNotFoundError"/>.
    /// </summary>
    public async Task<Outcome<BranchView, BankError>> ExecuteAsync(
        Guid staffId,
        Guid branchId,
        GivenBranch given,
        CancellationToken cancellationToken)
    {
        var read = BranchRules.Read(given);
        if (read.IsRefused) return new(read.Error);
        return await writer.RunAsync<Outcome<BranchView, BankError>>(
            async (context, cancellation) =>
            {
                if (await Branch.LockAsync(context, branchId, cancellation) is not { } branch)
                    return new(new BranchNotFoundError());
                var before = BranchQueries.View(branch);
                Write(branch, read.Value);
                audit.Add(context, new AuditEntry(AuditAction.BranchChanged, staffId)
                {
                    Subject = $"branch/{branchId}",
                    Before = before,
                    After = BranchQueries.View(branch),
                });
                await context.SaveChangesAsync(cancellation);
                return new(BranchQueries.View(branch));
            },
            cancellationToken);
    }

    private static void Write(Branch branch, GivenBranch given)
    {
        branch.Name = given.Name;
        branch.Street = given.Address.Street;
        branch.PostalCode = given.Address.PostalCode;
        branch.City = given.Address.City;
        branch.Country = given.Address.Country;
        branch.OpeningHours = given.OpeningHours;
        branch.Phone = given.Phone;
    }
}
