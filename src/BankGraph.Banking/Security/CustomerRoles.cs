using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Security;

/// <summary>Reads and writes what people are to the bank.</summary>
public static class CustomerRoles
{
    /// <summary>The roles of a person.</summary>
    public static async Task<RoleSet> OfAsync(
        BankDbContext context,
        Guid customerId,
        CancellationToken cancellationToken)
    {
        var roles = await context.RoleAssignments
            .Where(row => row.CustomerId == customerId)
            .Select(row => row.Role)
            .ToListAsync(cancellationToken);
        return roles.Count == 0 ? RoleSet.Customer : RoleSet.Of(roles);
    }

    /// <summary>Puts these roles in the place of those a person had.</summary>
    internal static async Task ReplaceAsync(
        BankDbContext context,
        Guid customerId,
        RoleSet roles,
        CancellationToken cancellationToken)
    {
        await context.RoleAssignments
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
        if (roles == RoleSet.Customer) return;
        context.AddRange(roles.Select(role => new RoleAssignment { CustomerId = customerId, Role = role }));
        await context.SaveChangesAsync(cancellationToken);
    }
}
