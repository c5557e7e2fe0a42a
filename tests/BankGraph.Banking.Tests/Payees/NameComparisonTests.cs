using BankGraph.Banking.Payees;

namespace BankGraph.Banking.Tests.Payees;

public sealed class NameComparisonTests
{
    [Theory]
    [InlineData("Anna Berg", "Anna Berg", NameMatch.Match)]
    [InlineData("  anna   BERG ", "Anna Berg", NameMatch.Match)]
    [InlineData("Berg, Anna", "Anna Berg", NameMatch.Match)]
    [InlineData("Dr. Anna Berg", "Anna Berg", NameMatch.Match)]
    [InlineData("Joerg Mueller", "J\u00f6rg M\u00fcller", NameMatch.Match)]
    [InlineData("Rene O'Neill", "Ren\u00e9 O\u2019Neill", NameMatch.Match)]
    [InlineData("Anna Bergh", "Anna Berg", NameMatch.CloseMatch)]
    [InlineData("A. Berg", "Anna Berg", NameMatch.CloseMatch)]
    [InlineData("Anna Berg", "Anna Maria Berg", NameMatch.CloseMatch)]
    [InlineData("Anna", "Anna Berg", NameMatch.NoMatch)]
    [InlineData("Ben Berg", "Anna Berg", NameMatch.NoMatch)]
    [InlineData("A. B.", "Anna Berg", NameMatch.NoMatch)]
    [InlineData("Li Wu", "Li Xu", NameMatch.NoMatch)]
    [InlineData("...", "Anna Berg", NameMatch.NoMatch)]
    public void Of_Names_FitAsAPersonWouldSay(string given, string actual, NameMatch expected) =>
        Assert.Equal(expected, NameComparison.Of(given, actual));
}
