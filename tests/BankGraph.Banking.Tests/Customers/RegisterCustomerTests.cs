using BankGraph.Banking.Customers;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Customers;

public abstract class RegisterCustomerTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Register_GoodInput_IsNormalisedAndReadBack()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();

        var outcome = await RegisterAsync(bank, " Anna Berg ", " ANNA@Example.com ", phone: "+49 (151) 123-45678");
        var customer = outcome.Value;

        Assert.Equal(
            new CustomerView(
                customer.Id,
                "Anna Berg",
                "anna@example.com",
                "+4915112345678",
                bank.Clock.GetUtcNow().UtcDateTime),
            customer);
        Assert.Equal(customer, await bank.Get<CustomerQueries>().FindAsync(customer.Id, default));
        Assert.Null(await bank.Get<CustomerQueries>().FindAsync(Guid.NewGuid(), default));
    }

    [Fact]
    public async Task Register_PersonalData_IsNotReadableInTheDatabase()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await RegisterAsync(bank, phone: "+4915112345678");
        await using var context = bank.Context();

        var row = await context.Customers.AsNoTracking().SingleAsync();

        Assert.DoesNotContain("anna@", System.Text.Encoding.UTF8.GetString(row.SealedEmail));
        Assert.NotNull(row.SealedPhone);
        Assert.DoesNotContain("4915112345678", System.Text.Encoding.UTF8.GetString(row.SealedPhone));
        Assert.DoesNotContain(TestBank.Password, row.PasswordHash);
    }

    [Theory]
    [InlineData("", "anna@example.com", null, "name")]
    [InlineData("  ", "no", "no", "name")]
    [InlineData("Anna\n", "a@b.c", null, null)]
    [InlineData("An\nna", "a@b.c", null, "name")]
    [InlineData("Anna", "anna", "no", "email")]
    [InlineData("Anna", "anna@localhost", null, "email")]
    [InlineData("Anna", "anna@@example.com", null, "email")]
    [InlineData("Anna", "anna..b@example.com", null, "email")]
    [InlineData("Anna", "an na@example.com", null, "email")]
    [InlineData("Anna", "anna@-example.com", null, "email")]
    [InlineData("Anna", "", null, "email")]
    [InlineData("Anna", "änna@exämple.com", null, null)]
    [InlineData("Anna", "a@b.c", "0151 1234567", "phone")]
    [InlineData("Anna", "a@b.c", "+49", "phone")]
    [InlineData("Anna", "a@b.c", " ", null)]
    public async Task Register_MalformedField_IsNamedInThisOrder(
        string name,
        string email,
        string? phone,
        string? field)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();

        var outcome = await RegisterAsync(bank, name, email, phone: phone);

        Assert.Equal(field, (outcome.Error as InvalidFieldError)?.Field);
        Assert.Equal(field is null, !outcome.IsRefused);
    }

    [Theory]
    [InlineData("short-123")]
    [InlineData("Password123")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("Anna@example.com")]
    [InlineData("BERNADETTE Anna")]
    [InlineData("bernadetteanna")]
    public async Task Register_WeakPassword_IsRefused(string password)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();

        var outcome = await RegisterAsync(bank, "Bernadette Anna", "anna@example.com", password);

        Assert.IsType<WeakPasswordError>(outcome.Error);
    }

    [Fact]
    public async Task Register_EndlessPassword_IsAnInvalidField()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();

        var outcome = await RegisterAsync(bank, password: new string('x', 201));

        Assert.Equal("password", Assert.IsType<InvalidFieldError>(outcome.Error).Field);
    }

    [Fact]
    public async Task Register_TakenEmail_IsRefusedAfterTheOtherRules()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await RegisterAsync(bank);

        Assert.Equal(new EmailTakenError(), (await RegisterAsync(bank, email: "Anna@EXAMPLE.com ")).Error);
        Assert.IsType<WeakPasswordError>((await RegisterAsync(bank, password: "short")).Error);
    }

    [Fact]
    public async Task Register_SameEmailAtTheSameTime_IsOneCustomer()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RegisterAsync(bank)));

        Assert.Single(outcomes, outcome => !outcome.IsRefused);
        Assert.Equal(7, outcomes.Count(outcome => outcome.Error is EmailTakenError));
    }

    private static Task<Outcome<CustomerView, IRegisterError>> RegisterAsync(
        TestBank bank,
        string name = "Anna Berg",
        string email = "anna@example.com",
        string password = TestBank.Password,
        string? phone = null) =>
        bank.Get<RegisterCustomer>().ExecuteAsync(new Registration(name, email, password, phone), default);
}
