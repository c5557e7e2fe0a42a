namespace BankGraph.Banking.Passkeys;

/// <summary>A passkey as its customer reads it.</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="Name">What the customer calls it.</param>
/// <param name="IsBackedUp">Whether it is kept on several devices, by whoever makes their system.</param>
/// <param name="CreatedAt">When it was added, UTC.</param>
/// <param name="LastUsedAt">When it was last used, UTC; null before the first time.</param>
public sealed record PasskeyView(
    Guid Id,
    Guid CustomerId,
    string Name,
    bool IsBackedUp,
    DateTime CreatedAt,
    DateTime? LastUsedAt);

/// <summary>What a browser shall ask a passkey for.</summary>
/// <param name="Id">UUID version 7; the answer names it.</param>
/// <param name="Options">For the browser, as JSON: <c>PublicKeyCredential.parse...OptionsFromJSON</c> reads it.</param>
/// <param name="ExpiresAt">Until when an answer is taken, UTC.</param>
public sealed record BegunCeremony(Guid Id, string Options, DateTime ExpiresAt);
