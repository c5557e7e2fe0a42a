namespace BankGraph.Ledger.Posting;

/// <summary>What has to be true of a step that places or resolves a hold.</summary>
internal static class HoldInvariants
{
    /// <summary>Throws unless a hold is placed open and whole, or an open one is resolved once and for good.</summary>
    public static void Check(Hold? before, Hold after, Transaction? transaction)
    {
        if (before is null)
        {
            Require(after.AmountMinor > 0, after, "it holds nothing");
            Require(after is { Status: HoldStatus.Open, ResolvedAt: null }, after, "it is placed resolved");
            Require(after is { CapturedMinor: 0, TransactionId: null }, after, "it is placed captured");
            Require(transaction is null, after, "money moves while it is placed");
            return;
        }

        Require(before.Status == HoldStatus.Open, after, "it is resolved a second time");
        Require(after.Status != HoldStatus.Open, after, "it is resolved and stays open");
        Require(after.ResolvedAt >= after.PlacedAt, after, "it is not resolved after it was placed");
        var isSame = (after.Id, after.AccountId, after.AmountMinor, after.PlacedAt, after.ExpiresAt) ==
            (before.Id, before.AccountId, before.AmountMinor, before.PlacedAt, before.ExpiresAt);
        Require(isSame, after, "it is another hold than was placed");
        Require(after.CapturedMinor <= after.AmountMinor, after, "more is captured than is held");
        Require(after.CapturedMinor >= 0, after, "less than nothing is captured");
        CheckCapture(after, transaction);
    }

    private static void CheckCapture(Hold hold, Transaction? transaction)
    {
        var isCaptured = hold.Status == HoldStatus.Captured;
        Require(isCaptured == hold.CapturedMinor > 0, hold, "its status does not fit what is captured");
        Require(isCaptured == transaction is not null, hold, "its status does not fit what is booked");
        Require(hold.TransactionId == transaction?.Id, hold, "it names another transaction");
        if (transaction is null) return;

        Int128 debited = 0;
        foreach (var entry in transaction.Entries)
        {
            if (entry.AccountId == hold.AccountId) debited -= entry.AmountMinor;
        }

        Require(debited == hold.CapturedMinor, hold, "its account is debited by another amount");
    }

    private static void Require(bool holds, Hold hold, string what)
    {
        if (!holds) throw new LedgerInvariantException($"Hold {hold.Id}: {what}.");
    }
}
