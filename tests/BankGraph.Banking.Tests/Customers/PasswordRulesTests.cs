using System.Security.Cryptography;
using System.Text;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Tests.Customers;

public sealed class PasswordRulesTests
{
    private const string Hashed = "Correct Horse Battery";

    [Theory]
    [InlineData("bernadette")]
    [InlineData("Bernadette99")]
    [InlineData("anna@example.com!")]
    [InlineData("BernadetteSchmidt")]
    [InlineData("schmidt bernadette")]
    [InlineData("aaaabbbbcccc")]
    [InlineData("ten-chars")]
    [InlineData("changeME123")]
    public void Weakness_OfWhatIsSoonGuessed_IsTold(string password) =>
        Assert.NotNull(Weakness(password, []));

    [Theory]
    [InlineData("Bernadette loves cats")]
    [InlineData("ten-chars!")]
    [InlineData("Al-goes-home")]
    public void Weakness_OfAnyOther_IsNull(string password) => Assert.Null(Weakness(password, []));

    [Theory]
    [InlineData("summer at the lake")]
    [InlineData("Summer at the Lake")]
    [InlineData(Hashed)]
    public void Weakness_OfAPasswordOfTheFile_IsTold(string password)
    {
#pragma warning disable CA5350 // As published lists have it.
        var hash = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(Hashed)));
#pragma warning restore CA5350

        Assert.Null(Weakness(password, ["something else"]));
        Assert.NotNull(Weakness(password, ["", "Summer at the lake", hash + ":51259"]));
    }

    private static string? Weakness(string password, string[] breached)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, breached);
            var list = new BreachedPasswords(Options.Create(new SecurityOptions { BreachedPasswordsFile = path }));
            return new PasswordRules(list).Weakness(password, "Bernadette Al Schmidt", "anna@example.com");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
