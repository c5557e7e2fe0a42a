using BankGraph.GraphQL.Authoring;

namespace BankGraph.GraphQL.Tests.Authoring;

public sealed class NamingConventionsTests
{
    [Theory]
    [InlineData("Id", "id")]
    [InlineData("IBAN", "iban")]
    [InlineData("IBANCode", "ibanCode")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("X", "x")]
    [InlineData("isOpen", "isOpen")]
    [InlineData("BookedAt", "bookedAt")]
    public void CamelCase_OfACSharpName_LowersItsFirstWord(string name, string expected) =>
        Assert.Equal(expected, NamingConventions.CamelCase(name));

    [Theory]
    [InlineData("Checking", "CHECKING")]
    [InlineData("SavingsPlus", "SAVINGS_PLUS")]
    [InlineData("IBANOnly", "IBAN_ONLY")]
    [InlineData("x1_Y", "X1_Y")]
    [InlineData("ASC", "ASC")]
    public void EnumValue_OfACSharpName_IsInCapitals(string name, string expected) =>
        Assert.Equal(expected, NamingConventions.EnumValue(name));

    [Theory]
    [InlineData("GetAccounts", false, "accounts")]
    [InlineData("GetAccountsAsync", true, "accounts")]
    [InlineData("GetTransactionsAsync", false, "transactionsAsync")]
    [InlineData("Get", false, "get")]
    [InlineData("FindByNumberAsync", true, "findByNumber")]
    public void Method_OfACSharpName_LosesGetAndAsync(string name, bool isAwaited, string expected) =>
        Assert.Equal(expected, NamingConventions.Method(name, isAwaited));

    [Fact]
    public void Type_WithArguments_SpellsThemOut() =>
        Assert.Equal("KeyValuePairOfStringAndInt32", NamingConventions.Type(typeof(KeyValuePair<string, int>)));
}
