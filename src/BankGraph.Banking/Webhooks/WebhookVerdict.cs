namespace BankGraph.Banking.Webhooks;

/// <summary>What the signature of a call is worth.</summary>
public enum WebhookVerdict
{
    /// <summary>Somebody who knows the secret has made it, just now.</summary>
    Valid,

    /// <summary>There is none, or no timestamp.</summary>
    Missing,

    /// <summary>Nobody has made it who knows the secret.</summary>
    Wrong,

    /// <summary>It was made too long ago, or will be: somebody may have kept it.</summary>
    Stale,
}
