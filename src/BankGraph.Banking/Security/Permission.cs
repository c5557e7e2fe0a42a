namespace BankGraph.Banking.Security;

/// <summary>One thing that a role may allow.</summary>
public enum Permission
{
    /// <summary>To have accounts, and to move one's own money.</summary>
    UseOwnAccounts,

    /// <summary>To find customers, whose names and addresses are masked.</summary>
    FindCustomers,

    /// <summary>To read a customer's name, addresses and profile, for a reason that is recorded.</summary>
    RevealCustomers,

    /// <summary>To read a customer's accounts and their history, for a reason that is recorded.</summary>
    ReadCustomerAccounts,

    /// <summary>To give a customer a password that has to be replaced at once, for a reason that is recorded.</summary>
    IssueTemporaryPasswords,

    /// <summary>To pay cash into anybody's account.</summary>
    DepositForCustomers,

    /// <summary>To stop all movements on an account.</summary>
    FreezeAccounts,

    /// <summary>To let a frozen account move again, and to agree to somebody else's wish to.</summary>
    UnfreezeAccounts,

    /// <summary>To close an account that has nothing on it.</summary>
    CloseAccounts,

    /// <summary>To change how far an account may be overdrawn, and to agree to it.</summary>
    ChangeLimits,

    /// <summary>To agree to deposits that are too large for a teller alone.</summary>
    ApproveDeposits,

    /// <summary>To have a booked transaction undone, and to agree to it.</summary>
    ReverseTransactions,

    /// <summary>To decide about what colleagues want to change; about what, the other permissions say.</summary>
    DecideChanges,

    /// <summary>To give and take roles, and to agree to it.</summary>
    ChangeRoles,

    /// <summary>To open, change and close branches.</summary>
    ManageBranches,

    /// <summary>To say what accounts earn and cost.</summary>
    ManageProducts,

    /// <summary>To see how many messages could not be sent, and to have them tried again.</summary>
    ManageMessages,

    /// <summary>To read what customers ask, and to answer it; every reading is recorded.</summary>
    AnswerTickets,

    /// <summary>To publish announcements, to change them and to withdraw them.</summary>
    ManageAnnouncements,

    /// <summary>To watch how the bank is doing: how much it books, what it owes and owns, what fails.</summary>
    ViewOperations,

    /// <summary>To see money that came back after an account was closed, and to pay it out to its owner.</summary>
    ReleaseFunds,

    /// <summary>To decide whether a document proves who a customer is.</summary>
    DecideKyc,

    /// <summary>To read the audit record, and to have it verified.</summary>
    ReadAudit,
}
