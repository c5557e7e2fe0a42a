using BankGraph.Banking.Messages;
using BankGraph.Banking.Transfers;

namespace BankGraph.Banking.StepUp;

/// <summary>
/// Something for which a customer with a second factor gives a fresh code, and what that code is bound to: a code for
/// one of these serves for no other, be it the same with another amount.
/// </summary>
/// <param name="Name">What is done, as the mutation is called.</param>
/// <param name="Facts">To what, in a fixed order.</param>
/// <param name="MessageKind">The text that carries the code; it says what the code is for.</param>
public sealed record SensitiveAction(string Name, IReadOnlyList<string?> Facts, string MessageKind)
{
    /// <summary>
    /// Makes the command safe to send again; null where it has no key. The answer that was given first is given again
    /// without another code.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Takes the places in the text, besides the code.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// What is paid, for payments; null for what is none. Payments need a code when one goes to whom was never paid
    /// before, or when they are above an amount together, and none between the customer's own accounts; cash is for
    /// nobody else. The bank adds to the facts what it reads of them.
    /// </summary>
    public IReadOnlyList<OrderedPayment>? Payments { get; init; }

    /// <summary>A payment.</summary>
    /// <param name="name">As the mutation is called.</param>
    /// <param name="payment">What is paid to whom.</param>
    /// <param name="idempotencyKey">The command's.</param>
    /// <param name="facts">What else the code is bound to.</param>
    public static SensitiveAction Paying(
        string name,
        OrderedPayment payment,
        string idempotencyKey,
        params IReadOnlyList<string?> facts) => new(name, facts, MessageKinds.ConfirmPayment)
    {
        IdempotencyKey = idempotencyKey,
        Payments = [payment],
    };

    /// <summary>Payments that are ordered together.</summary>
    /// <param name="name">As the mutation is called.</param>
    /// <param name="payments">What is paid to whom.</param>
    /// <param name="idempotencyKey">The command's.</param>
    /// <param name="facts">What else the code is bound to.</param>
    public static SensitiveAction PayingMany(
        string name,
        IReadOnlyList<OrderedPayment> payments,
        string idempotencyKey,
        params IReadOnlyList<string?> facts) => new(name, facts, MessageKinds.ConfirmPayments)
    {
        IdempotencyKey = idempotencyKey,
        Payments = payments,
    };

    /// <summary>That bills are paid by themselves; the payment's amount is the ceiling of one.</summary>
    /// <param name="name">As the mutation is called.</param>
    /// <param name="payment">From which account, by which link, up to how much.</param>
    /// <param name="facts">What else the code is bound to.</param>
    public static SensitiveAction PayingByItself(
        string name,
        OrderedPayment payment,
        params IReadOnlyList<string?> facts) => new(name, facts, MessageKinds.ConfirmAutoPay) { Payments = [payment] };

    /// <summary>Cash from an account.</summary>
    /// <param name="name">As the mutation is called.</param>
    /// <param name="fromAccountNumber">Which account.</param>
    /// <param name="amount">How much.</param>
    /// <param name="idempotencyKey">The command's.</param>
    public static SensitiveAction Withdrawing(
        string name,
        string fromAccountNumber,
        RequestedAmount amount,
        string idempotencyKey) => new(name, [], MessageKinds.ConfirmWithdrawal)
    {
        IdempotencyKey = idempotencyKey,
        Payments = [new OrderedPayment(fromAccountNumber, amount) { IsCash = true }],
    };

    /// <summary>The end of an account.</summary>
    /// <param name="name">As the mutation is called.</param>
    /// <param name="accountNumber">Which account.</param>
    public static SensitiveAction Closing(string name, string accountNumber) =>
        new(name, [accountNumber], MessageKinds.ConfirmClosing)
        {
            Values = new Dictionary<string, string> { ["account"] = accountNumber },
        };
}

/// <summary>A payment as it was asked for, to one of the six.</summary>
/// <param name="FromAccountNumber">One of the customer's accounts.</param>
/// <param name="Amount">How much; null for what is open of a bill.</param>
public sealed record OrderedPayment(string FromAccountNumber, RequestedAmount? Amount)
{
    /// <summary>An account of this bank.</summary>
    public string? ToAccountNumber { get; init; }

    /// <summary>One of the customer's payees.</summary>
    public Guid? PayeeId { get; init; }

    /// <summary>An account of another bank.</summary>
    public string? Iban { get; init; }

    /// <summary>One of the customer's bills.</summary>
    public Guid? BillId { get; init; }

    /// <summary>One of the customer's links to a biller, whose bills are paid.</summary>
    public Guid? LinkId { get; init; }

    /// <summary>Whether it is paid in cash, to the customer.</summary>
    public bool IsCash { get; init; }
}
