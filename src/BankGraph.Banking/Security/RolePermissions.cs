namespace BankGraph.Banking.Security;

/// <summary>The one table that says what each role may do.</summary>
public static class RolePermissions
{
    private static readonly Dictionary<Role, Permission[]> Table = new()
    {
        [Role.Customer] = [Permission.UseOwnAccounts],
        [Role.Teller] =
        [
            Permission.FindCustomers,
            Permission.RevealCustomers,
            Permission.ReadCustomerAccounts,
            Permission.IssueTemporaryPasswords,
            Permission.DepositForCustomers,
            Permission.FreezeAccounts,
            Permission.ReverseTransactions,
            Permission.AnswerTickets,
            Permission.DecideKyc,
        ],
        [Role.Manager] =
        [
            Permission.FindCustomers,
            Permission.RevealCustomers,
            Permission.ReadCustomerAccounts,
            Permission.IssueTemporaryPasswords,
            Permission.FreezeAccounts,
            Permission.UnfreezeAccounts,
            Permission.CloseAccounts,
            Permission.ChangeLimits,
            Permission.ApproveDeposits,
            Permission.ReverseTransactions,
            Permission.ReleaseFunds,
            Permission.DecideChanges,
            Permission.ManageProducts,
            Permission.ManageBranches,
            Permission.AnswerTickets,
            Permission.DecideKyc,
            Permission.ManageAnnouncements,
            Permission.ViewOperations,
        ],
        [Role.Auditor] =
        [
            Permission.FindCustomers,
            Permission.ReadCustomerAccounts,
            Permission.ReadAudit,
            Permission.ViewOperations,
        ],
        [Role.Admin] =
        [
            Permission.FindCustomers,
            Permission.ChangeRoles,
            Permission.DecideChanges,
            Permission.ManageMessages,
            Permission.ViewOperations,
            Permission.ManageBranches,
        ],
    };

    /// <summary>Whether the role allows it.</summary>
    public static bool Allows(this Role role, Permission permission) => Table[role].Contains(permission);
}
