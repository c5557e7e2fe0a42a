namespace BankGraph.Ledger.Posting;

/// <summary>What a request does to a hold.</summary>
internal enum HoldAction
{
    Place,
    Capture,
    Release,
    Expire,
}
