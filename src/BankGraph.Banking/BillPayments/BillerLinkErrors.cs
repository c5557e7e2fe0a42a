namespace BankGraph.Banking.BillPayments;

/// <summary>There is no such link, or it is somebody else's.</summary>
public sealed record BillerLinkNotFoundError()
    : BankError("BILLER_LINK_NOT_FOUND", "There is no such link to a biller.");
