using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Statements;

namespace BankGraph.Api.Features.Privacy;

/// <summary>Everything that the bank holds of the caller, as a document.</summary>
[Unowned]
internal sealed class DataExport
{
    /// <summary>
    /// Where it can be downloaded as JSON, with the access token in the header Authorization. Each download is
    /// recorded.
    /// </summary>
    public string DocumentUrl => DocumentEndpoints.Root + DocumentEndpoints.MyDataPath;

    /// <summary>The lists that it has, in their order.</summary>
    public required IReadOnlyList<string> Lists { get; init; }
}
