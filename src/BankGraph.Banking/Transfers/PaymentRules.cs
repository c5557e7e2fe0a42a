using System.Diagnostics;
using BankGraph.Banking.Limits;
using BankGraph.Banking.Profiles;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;

namespace BankGraph.Banking.Transfers;

/// <summary>What all payments ask of their input, and how the ledger's refusals read to a customer.</summary>
public static class PaymentRules
{
    /// <summary>Characters of a description.</summary>
    public const int MaxDescriptionLength = 140;

    /// <summary>Characters of an idempotency key.</summary>
    public const int MaxKeyLength = 100;

    /// <summary>What is wrong with the text fields of a payment; null if nothing is.</summary>
    internal static InvalidFieldError? FieldError(string idempotencyKey, string? description = null)
    {
        if (idempotencyKey.Length is 0 or > MaxKeyLength || !idempotencyKey.All(c => c is >= ' ' and <= '~'))
            return new InvalidFieldError("idempotencyKey", $"A key is 1 to {MaxKeyLength} printable ASCII characters.");
        return Description(description) is { } text && (text.Length > MaxDescriptionLength || text.Any(char.IsControl))
            ? new InvalidFieldError(
                "description",
                $"A description is one line, at most {MaxDescriptionLength} characters.")
            : null;
    }

    /// <summary>A description as it is booked: without spaces at its ends, and none rather than an empty one.</summary>
    internal static string? Description(string? description) =>
        string.IsNullOrWhiteSpace(description) ? null : description.Trim();

    /// <summary>What a refusal of the ledger itself says to a customer, whichever command met it.</summary>
    internal static BankError ErrorOf(LedgerRefusal refusal) => refusal switch
    {
        LedgerRefusal.InsufficientFunds it => new InsufficientFundsError(it.Available, it.Requested),
        LedgerRefusal.SameAccount => new SameAccountError(),
        LedgerRefusal.AccountDormant => new AccountDormantError(),
        LedgerRefusal.ByParticipant it when LimitRefusal.Read(it) is { } exceeded => exceeded,
        LedgerRefusal.ByParticipant it when KycGate.Read(it) is { } required => required,
        LedgerRefusal.ByParticipant it when AccessRefusal.Read(it) is { } refused => (BankError)refused,
        _ => (BankError)Shared(refusal),
    };

    /// <summary>The refusals that every payment shares.</summary>
    internal static IPaymentError Shared(LedgerRefusal refusal) => refusal switch
    {
        LedgerRefusal.InvalidAmount => new InvalidAmountError(),
        LedgerRefusal.IdempotencyKeyReused => new IdempotencyKeyReusedError(),
        LedgerRefusal.AccountNotFound => new AccountNotFoundError(),
        LedgerRefusal.AccountNotActive => new AccountNotActiveError(),
        LedgerRefusal.CurrencyMismatch => new CurrencyMismatchError(),
        _ => throw new UnreachableException($"This payment cannot be refused with {refusal}."),
    };
}
