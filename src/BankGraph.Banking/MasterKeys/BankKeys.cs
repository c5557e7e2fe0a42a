namespace BankGraph.Banking.MasterKeys;

/// <summary>The bank's own keys, once they are open.</summary>
public sealed class BankKeys
{
    private IReadOnlyDictionary<BankKeyPurpose, byte[]>? _keys;

    /// <summary>The secret of what stands in Redis.</summary>
    public byte[] Redis => Of(BankKeyPurpose.Redis);

    internal byte[] Lookup => Of(BankKeyPurpose.Lookup);

    internal byte[] Audit => Of(BankKeyPurpose.Audit);

    internal void Take(IReadOnlyDictionary<BankKeyPurpose, byte[]> keys) => _keys = keys;

    private byte[] Of(BankKeyPurpose purpose) =>
        _keys?[purpose] ?? throw new InvalidOperationException("The bank's keys are not open yet.");
}
