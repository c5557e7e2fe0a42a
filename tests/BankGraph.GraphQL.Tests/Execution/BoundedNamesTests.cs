using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Tests.Execution;

public sealed class BoundedNamesTests
{
    [Fact]
    public void Of_MoreNamesThanTheLimit_TellsTheFirstAndNoOther()
    {
        var names = new BoundedNames(limit: 2);

        Assert.Equal(
            ["a", "b", "other", "a", "b"],
            new[] { "a", "b", "c", "a", "b" }.Select(names.Of));
    }

    [Theory]
    [InlineData(null, "unnamed")]
    [InlineData("", "unnamed")]
    [InlineData("Balances", "Balances")]
    public void Of_Name_IsTold(string? name, string expected) =>
        Assert.Equal(expected, new BoundedNames(limit: 1).Of(name));

    [Fact]
    public void Of_LongName_IsNotTold() =>
        Assert.Equal("other", new BoundedNames(limit: 1).Of(new string('a', 65)));
}
