namespace BankGraph.Banking.Receipts;

/// <summary>What a receipt can be downloaded as.</summary>
public enum ReceiptFormat
{
    /// <summary>PDF 1.7.</summary>
    Pdf,

    /// <summary>A page to be printed.</summary>
    Html,
}
