using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Support;

/// <summary>Somebody of the bank who answers tickets.</summary>
/// <param name="Id">By which the assignee of a ticket is called.</param>
/// <param name="Name">The name.</param>
public sealed record SupportColleague(Guid Id, string Name);

/// <summary>Knows who answers tickets, so that a colleague can be chosen.</summary>
/// <param name="contexts">The database.</param>
/// <param name="cipher">Opens the names.</param>
public sealed class SupportStaff(IDbContextFactory<BankDbContext> contexts, PersonalDataCipher cipher)
{
    /// <summary>The most that are listed, those first who have been there for longest.</summary>
    public const int MostListed = 100;

    private static readonly Role[] Answering =
        [.. Enum.GetValues<Role>().Where(role => role.Allows(Permission.AnswerTickets))];

    /// <summary>Who may be given a ticket, by name.</summary>
    public async Task<IReadOnlyList<SupportColleague>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = context.RoleAssignments.Where(row => Answering.Contains(row.Role)).Select(row => row.CustomerId);
        var names = await context.Customers
            .Where(person => ids.Contains(person.Id))
            .OrderBy(person => person.Id)
            .Take(MostListed)
            .Select(person => new StoredName(person.Id, person.WrappedKey, person.SealedName, person.PlainName))
            .ToListAsync(cancellationToken);
        return [.. names
            .Select(name => new SupportColleague(name.CustomerId, name.Open(cipher)))
            .OrderBy(colleague => colleague.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(colleague => colleague.Id)];
    }
}
