namespace BankGraph.Banking.Profiles;

/// <summary>What somebody proves with who they are.</summary>
public enum IdentityDocumentKind
{
    /// <summary>A passport.</summary>
    Passport,

    /// <summary>A national identity card.</summary>
    IdentityCard,

    /// <summary>A residence permit.</summary>
    ResidencePermit,
}

/// <summary>A document as the customer declares it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number.</param>
/// <param name="ValidUntil">Its last day.</param>
public sealed record IdentityDocument(IdentityDocumentKind Kind, string Number, DateOnly ValidUntil)
{
    private const int MinLength = 5;
    private const int MaxLength = 20;

    /// <summary>
    /// The document as it is kept, or the first that is wrong with it: documentNumber, documentValidUntil.
    /// </summary>
    internal static Outcome<IdentityDocument, InvalidFieldError> Read(IdentityDocument given, DateOnly today)
    {
        var number = string.Concat(given.Number.Where(letter => letter is not (' ' or '-'))).ToUpperInvariant();
        if (number.Length is < MinLength or > MaxLength || !number.All(char.IsAsciiLetterOrDigit))
        {
            return new(new InvalidFieldError(
                "documentNumber", $"A document's number has {MinLength} to {MaxLength} letters and digits."));
        }

        return given.ValidUntil < today
            ? new(new InvalidFieldError("documentValidUntil", "The document is not valid any more."))
            : new(given with { Number = number });
    }
}
