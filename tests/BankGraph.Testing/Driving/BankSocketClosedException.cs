namespace BankGraph.Testing.Driving;

/// <summary>The bank has closed the socket.</summary>
/// <param name="closeCode">Why, as a number.</param>
/// <param name="reason">Why, in words.</param>
public sealed class BankSocketClosedException(int? closeCode, string? reason)
    : Exception($"The bank closed the socket with {closeCode}: {reason}")
{
    /// <summary>Why, as a number.</summary>
    public int? CloseCode => closeCode;
}
