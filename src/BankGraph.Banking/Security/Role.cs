namespace BankGraph.Banking.Security;

/// <summary>What a person is to the bank. What each role may do stands in <see cref="RolePermissions"/>.</summary>
public enum Role
{
    /// <summary>Banks here. Whoever registers is this, and nothing else.</summary>
    Customer,

    /// <summary>Serves customers at the counter.</summary>
    Teller,

    /// <summary>Answers for a branch: decides what tellers may not, and what others have asked for.</summary>
    Manager,

    /// <summary>Reads what was done, and does nothing.</summary>
    Auditor,

    /// <summary>Gives and takes roles; sees no customer's money.</summary>
    Admin,
}
