using System.Globalization;
using BankGraph.Banking.Profiles;
using BankGraph.Banking.Transfers;

namespace BankGraph.Banking.Tests.Profiles;

public sealed class ProfileRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly PostalAddress Home = new("Lindenweg 4", "10115", "Berlin", "DE");

    private static readonly GivenProfile Whole =
        new(new(1990, 5, 17), "Engineer", new RequestedAmount(52000m, "EUR"), IncomeFrequency.Yearly, Home, "DE");

    [Fact]
    public void Read_WholeProfile_IsKeptTidy()
    {
        var given = Whole with
        {
            Occupation = " Engineer ",
            Address = new(" Lindenweg 4 ", " 10115 ", " Berlin ", "de"),
            TaxCountry = "de",
        };

        var read = ProfileRules.Read(given, Today).Value;

        Assert.Equal(
            new ProfileDetails(new(1990, 5, 17), "Engineer", new(5_200_000, "EUR", IncomeFrequency.Yearly), Home, "DE"),
            read);
        Assert.Empty(read.Missing);
        Assert.Equal(read, ProfileDetails.FromJson(read.ToJson()));
    }

    [Fact]
    public void Read_NothingAtAll_MissesEverything() => Assert.Equal(
        ["birthDate", "occupation", "income", "address", "taxCountry"],
        ProfileRules.Read(new(null, null, null, IncomeFrequency.Yearly, null, null), Today).Value.Missing);

    [Theory]
    [InlineData("2026-03-03")]
    [InlineData("1896-03-01")]
    public void Read_BirthDateOfNobodyWhoLives_IsRefused(string day) =>
        Assert.Equal("birthDate", FieldOf(Whole with { BirthDate = DateOnly.Parse(day, null) }));

    [Theory]
    [InlineData("2008-03-02", true)]
    [InlineData("2008-03-03", false)]
    public void Read_AroundTheEighteenthBirthday_CountsTheDay(string day, bool isOldEnough)
    {
        var read = ProfileRules.Read(Whole with { BirthDate = DateOnly.Parse(day, null) }, Today);

        if (isOldEnough) Assert.False(read.IsRefused);
        else Assert.Equal(new UnderAgeError(18), read.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    public void Read_OccupationOutOfShape_IsRefused(string text) =>
        Assert.Equal("occupation", FieldOf(Whole with { Occupation = text }));

    [Fact]
    public void Read_TooLong_IsRefused()
    {
        var text = new string('x', AddressRules.MaxLineLength + 1);

        Assert.Equal("occupation", FieldOf(Whole with { Occupation = text }));
        Assert.Equal("street", FieldOf(Whole with { Address = Home with { Street = text } }));
        Assert.Equal("city", FieldOf(Whole with { Address = Home with { City = text } }));
    }

    [Theory]
    [InlineData("-0.01", "EUR")]
    [InlineData("0.001", "EUR")]
    [InlineData("1", "XXX")]
    public void Read_IncomeThatIsNone_IsRefused(string value, string currency) => Assert.Equal(
        "income",
        FieldOf(Whole with { Income = new(decimal.Parse(value, CultureInfo.InvariantCulture), currency) }));

    [Fact]
    public void Read_UnknownCountry_IsRefused()
    {
        Assert.Equal("taxCountry", FieldOf(Whole with { TaxCountry = "QQ" }));
        Assert.Equal("country", FieldOf(Whole with { Address = Home with { Country = "Germany" } }));
    }

    [Theory]
    [InlineData("DE", "10115")]
    [InlineData("GB", "sw1a 1aa")]
    [InlineData("GB", "M1 1AE")]
    [InlineData("NL", "1012 ab")]
    [InlineData("IE", "D02 X285")]
    [InlineData("US", "10001-1234")]
    [InlineData("AE", null)]
    [InlineData("AE", "")]
    [InlineData("BR", "01310-100")]
    public void Read_PostalCodeOfItsCountry_IsTaken(string country, string? code)
    {
        var given = Whole with { Address = Home with { Country = country, PostalCode = code } };

        Assert.False(ProfileRules.Read(given, Today).IsRefused);
    }

    [Theory]
    [InlineData("DE", "1011")]
    [InlineData("DE", null)]
    [InlineData("DE", "1011A")]
    [InlineData("DE", "١٠١١٥")]
    [InlineData("GB", "1012 AB")]
    [InlineData("NL", "1012AB")]
    [InlineData("BR", "a postal code")]
    [InlineData("BR", "<b>")]
    public void Read_PostalCodeOfAnotherCountry_IsRefused(string country, string? code) => Assert.Equal(
        "postalCode",
        FieldOf(Whole with { Address = Home with { Country = country, PostalCode = code } }));

    [Fact]
    public void Countries_AreAllOfTheStandard() => Assert.Equal(249, Countries.All.Count);

    private static string FieldOf(GivenProfile given) =>
        Assert.IsType<InvalidFieldError>(ProfileRules.Read(given, Today).Error).Field;
}
