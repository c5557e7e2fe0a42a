using BankGraph.Banking.Staff;

namespace BankGraph.Banking.Tests.Staff;

public sealed class MasksTests
{
    [Theory]
    [InlineData("Anna Berg", "A*** B***")]
    [InlineData("Åsa", "Å***")]
    [InlineData("😀 Smile", "😀*** S***")]
    [InlineData("", "")]
    public void Name_ShowsFirstLetters(string name, string masked) => Assert.Equal(masked, Masks.Name(name));

    [Theory]
    [InlineData("anna@example.com", "a***@e***.com")]
    [InlineData("a.b@mail.example.co.uk", "a***@m***.uk")]
    [InlineData("anna@localhost", "***")]
    public void Email_ShowsFirstLettersAndTheEnd(string email, string masked) =>
        Assert.Equal(masked, Masks.Email(email));

    [Theory]
    [InlineData("+4915112345678", "+***78")]
    [InlineData("+12", "***")]
    public void Phone_ShowsTheLastDigits(string phone, string masked) => Assert.Equal(masked, Masks.Phone(phone));
}
