using BankGraph.Banking.Security;

namespace BankGraph.Banking.Approvals;

/// <summary>What may need a second person.</summary>
public enum ChangeKind
{
    /// <summary>Other roles for a person.</summary>
    Roles,

    /// <summary>Letting a frozen account move again.</summary>
    Unfreeze,

    /// <summary>Cash that staff pays into a customer's account.</summary>
    Deposit,

    /// <summary>How far an account may be overdrawn.</summary>
    Limit,

    /// <summary>The undoing of a booked transaction.</summary>
    Reversal,
}

/// <summary>Who agrees to what.</summary>
public static class ChangeKinds
{
    /// <summary>What a role must allow for its holder to decide about a colleague's change.</summary>
    public static Permission Checker(this ChangeKind kind) => kind switch
    {
        ChangeKind.Roles => Permission.ChangeRoles,
        ChangeKind.Unfreeze => Permission.UnfreezeAccounts,
        ChangeKind.Deposit => Permission.ApproveDeposits,
        ChangeKind.Reversal => Permission.ReverseTransactions,
        _ => Permission.ChangeLimits,
    };
}
