using BankGraph.Testing.Driving;

namespace BankGraph.GraphQL.Interop.Tests;

/// <summary>A bank that shows its schema and its manners; without a demonstration's past it starts faster.</summary>
internal static class QuietBank
{
    public static Task<BankProcess> StartAsync() => BankProcess.StartAsync(
        new BankProcessSettings { IsShortLived = true }.With("DemoData:Enabled", "false"));
}
