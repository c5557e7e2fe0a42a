using BankGraph.Banking.Audit;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Branches;

/// <summary>Opens a branch.</summary>
/// <param name="writer">The database.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Makes its id.</param>
public sealed class AddBranch(BankWriter writer, AuditTrail audit, TimeProvider clock)
{
    /// <summary>
    /// Opens it, or says why not, the first of: <see cref="InvalidFieldError"/> (code, name, street, city, country,
    /// postalCode, openingHours, phone), <see cref="BranchCodeTakenError"/>.
    /// </summary>
    public async Task<Outcome<BranchView, BankError>> ExecuteAsync(
        Guid staffId,
        string code,
        GivenBranch given,
        CancellationToken cancellationToken)
    {
        if (BranchRules.Code(code) is not { } name)
        {
            return new(new InvalidFieldError(
                "code", $"A code has 2 to {BranchRules.MaxCodeLength} letters, digits and hyphens."));
        }

        var read = BranchRules.Read(given);
        if (read.IsRefused) return new(read.Error);
        var branch = Row(name, read.Value);
        return await writer.RunAsync<Outcome<BranchView, BankError>>(
            async (context, cancellation) =>
            {
                if (await context.Set<Branch>().AnyAsync(row => row.Code == name, cancellation))
                    return new(new BranchCodeTakenError());
                context.Add(branch);
                audit.Add(context, new AuditEntry(AuditAction.BranchAdded, staffId)
                {
                    Subject = $"branch/{branch.Id}",
                    After = BranchQueries.View(branch),
                });
                await context.SaveChangesAsync(cancellation);
                return new(BranchQueries.View(branch));
            },
            cancellationToken);
    }

    private Branch Row(string code, GivenBranch given) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Code = code,
        Name = given.Name,
        Street = given.Address.Street,
        PostalCode = given.Address.PostalCode,
        City = given.Address.City,
        Country = given.Address.Country,
        OpeningHours = given.OpeningHours,
        Phone = given.Phone,
    };
}
