namespace BankGraph.Banking.Statements;

/// <summary>What a statement can be downloaded as.</summary>
public enum StatementFormat
{
    /// <summary>PDF 1.7.</summary>
    Pdf,

    /// <summary>A page to be printed.</summary>
    Html,

    /// <summary>Values with commas between, RFC 4180.</summary>
    Csv,

    /// <summary>Open Financial Exchange 2.1.1.</summary>
    Ofx,

    /// <summary>ISO 20022 bank to customer statement, camt.053.001.08.</summary>
    Camt053,
}
