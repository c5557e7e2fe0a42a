using BankGraph.Banking.Privacy;

namespace BankGraph.Api.Features.Privacy;

/// <summary>A customer's own data.</summary>
[QueryType]
internal static class ExportMyDataQuery
{
    /// <summary>Where to download everything that the bank holds of the caller.</summary>
    [Authorize]
    public static DataExport ExportMyData(ExportMyData export) => new() { Lists = export.ListNames() };
}
