namespace BankGraph.Ledger;

/// <summary>Names an account in a posting: a customer's by its id, the bank's own by what it is for.</summary>
public readonly record struct AccountRef
{
    private AccountRef(Guid id, SystemAccount? system) => (Id, System) = (id, system);

    /// <summary>The account's id.</summary>
    public Guid Id { get; }

    /// <summary>Set for an account of the bank, which is opened when it does not exist yet.</summary>
    public SystemAccount? System { get; }

    /// <summary>A customer's account.</summary>
    public static implicit operator AccountRef(Guid accountId) => new(accountId, null);

    /// <summary>An account of the bank.</summary>
    public static implicit operator AccountRef(SystemAccount account) => new(account.Id, account);
}
