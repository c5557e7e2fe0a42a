namespace BankGraph.Api.Tests.House;

static class Findings
{
    /// <summary>
    /// Passes when there are none; else shows each in full, where a collection assertion would cut short.
    /// </summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var found = string.Join('\n', findings);
        Assert.True(found == "", found);
    }
}
