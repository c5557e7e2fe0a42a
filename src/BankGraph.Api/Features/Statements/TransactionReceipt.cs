using BankGraph.Api.Features.Accounts;
using BankGraph.Banking.Receipts;

namespace BankGraph.Api.Features.Statements;

/// <summary>Receipts.</summary>
[ExtendObjectType<Transaction>]
internal static class TransactionReceipt
{
    /// <summary>Where the receipt can be downloaded, with the access token in the header Authorization.</summary>
    public static string GetReceiptUrl([Parent] Transaction transaction, ReceiptFormat format) =>
        $"{DocumentEndpoints.Root}/transactions/{transaction.Id:D}?format={format}";
}
