namespace BankGraph.Banking.Messages;

/// <summary>Something to write to a customer.</summary>
/// <param name="CustomerId">To whom; the message is sealed with this customer's key.</param>
/// <param name="Channel">By what way.</param>
/// <param name="Kind">
/// The name of its text: the files <c>Messages/Templates/en/&lt;Kind&gt;.txt</c> and <c>de/&lt;Kind&gt;.txt</c>. It is
/// what logs and staff see of the message.
/// </param>
public sealed record Message(Guid CustomerId, MessageChannel Channel, string Kind)
{
    /// <summary>Takes the place of <c>{name}</c> in the text. <c>{customer}</c> is the customer's name.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Where to, when it is not the customer's own e-mail address or phone number: an old address, a new one that is to
    /// be proven.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>When it may be sent, UTC; null for at once.</summary>
    public DateTime? NotBefore { get; init; }

    /// <summary>After this, UTC, it is of no use and is not sent; null for never.</summary>
    public DateTime? ExpiresAt { get; init; }
}
