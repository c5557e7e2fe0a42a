using System.Security.Cryptography;
using BankGraph.Banking.Customers;
using BankGraph.Banking.MasterKeys;
using BankGraph.Banking.Migrations;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Privacy;
using BankGraph.Banking.Security;
using BankGraph.Banking.Staff;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Tests.Privacy;

/// <summary>Begins with a database of the version that did not seal names.</summary>
public abstract class SealNamesJobTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private const string LastUnsealed = "20261121165101_Monitoring";

    private static readonly Guid Anna = Guid.CreateVersion7();
    private static readonly Guid Gone = Guid.CreateVersion7();
    private static readonly Guid Landlord = Guid.CreateVersion7();

    private TestBank _bank = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _bank = await TestBank.UnopenedAsync<TStore>();
        await using (var context = _bank.Context())
        {
            await context.GetService<IMigrator>().MigrateAsync(LastUnsealed);
            var cipher = _bank.Get<PersonalDataCipher>();
            // As it was wrapped before master keys had names.
            var key = cipher.NewWrappedKey(Anna)[^60..];
            await AddCustomerAsync(context, Anna, "Anna Berg", key, cipher.Seal(Anna, key, "email", "a@example.com"));
            await AddCustomerAsync(context, Gone, PersonalDataCipher.Erased, [], []);
            await AddPayeeAsync(context);
        }

        await _bank.Get<BankMigrator>().MigrateAsync(default);
        await _bank.Get<OpenBankKeys>().ExecuteAsync(default);
    }

    public async Task DisposeAsync() => await _bank.DisposeAsync();

    [Fact]
    public async Task Names_OfTheVersionBefore_AreReadUntilTheyAreSealed()
    {
        Assert.Equal("Anna Berg", await NameAsync(Anna));
        Assert.Equal(PersonalDataCipher.Erased, await NameAsync(Gone));
        Assert.Equal(("Otto Hausmann", "Landlord"), await PayeeAsync());
    }

    [Fact]
    public async Task Run_PlainNames_SealsThemAndEmptiesTheirColumns()
    {
        await _bank.RunAsync<SealNamesJob>();

        await using var context = _bank.Context();
        Assert.Equal(0, await context.Customers.CountAsync(row => row.PlainName != "" || row.SealedName == null));
        Assert.Equal(0, await context.Set<Payee>().CountAsync(row => row.PlainName != "" || row.PlainNickname != null));
        Assert.Equal("Anna Berg", await NameAsync(Anna));
        Assert.Equal(PersonalDataCipher.Erased, await NameAsync(Gone));
        Assert.Equal(("Otto Hausmann", "Landlord"), await PayeeAsync());
    }

    [Theory]
    [InlineData("Anna Berg", true)]
    [InlineData(" anna  BERG ", true)]
    [InlineData("Anna", false)]
    [InlineData(PersonalDataCipher.Erased, false)]
    public async Task Run_PlainNames_MakesThemFoundAsAWhole(string name, bool isFound)
    {
        await _bank.RunAsync<SealNamesJob>();

        var found = await _bank.Get<CustomerRecords>().FindAsync(
            Anna, new CustomerRecords.Search(null, null, name), default);

        Guid[] expected = isFound ? [Anna] : [];
        Assert.Equal(expected, found.Select(record => record.Id));
    }

    [Fact]
    public async Task Run_Again_ChangesNothing()
    {
        await _bank.RunAsync<SealNamesJob>();
        var before = await SealedAsync();

        await _bank.RunAsync<SealNamesJob>();

        Assert.Equal(before, await SealedAsync());
    }

    private async Task<string> NameAsync(Guid customerId) =>
        (await _bank.Get<CustomerQueries>().FindAsync(customerId, default))!.Name;

    private async Task<(string, string?)> PayeeAsync()
    {
        var payee = Assert.Single(await _bank.Get<PayeeQueries>().ListAsync(Anna, default));
        return (payee.Name, payee.Nickname);
    }

    private async Task<List<string>> SealedAsync()
    {
        await using var context = _bank.Context();
        var customers = await context.Customers.OrderBy(row => row.Id).Select(row => row.SealedName).ToListAsync();
        var payees = await context.Set<Payee>().Select(row => row.SealedName).ToListAsync();
        return customers.Concat(payees).Select(text => Convert.ToHexString(text ?? [])).ToList();
    }

    private Task AddCustomerAsync(BankDbContext context, Guid id, string name, byte[] key, byte[] email) => AddAsync(
        context,
        typeof(Customer),
        (nameof(Customer.Id), id),
        (nameof(Customer.PlainName), name),
        (nameof(Customer.EmailHash), SHA256.HashData(id.ToByteArray())),
        (nameof(Customer.SealedEmail), email),
        (nameof(Customer.WrappedKey), key),
        (nameof(Customer.PasswordHash), ""),
        (nameof(Customer.CreatedAt), _bank.Clock.GetUtcNow().UtcDateTime));

    private Task AddPayeeAsync(BankDbContext context) => AddAsync(
        context,
        typeof(Payee),
        (nameof(Payee.Id), Landlord),
        (nameof(Payee.CustomerId), Anna),
        (nameof(Payee.PlainName), "Otto Hausmann"),
        (nameof(Payee.PlainNickname), "Landlord"),
        (nameof(Payee.Iban), "DE89370400440532013000"),
        (nameof(Payee.NameMatch), NameMatch.NotChecked),
        (nameof(Payee.AddedAt), _bank.Clock.GetUtcNow().UtcDateTime));

    // By hand: the model knows columns that the database does not have yet.
    private static async Task AddAsync(BankDbContext context, Type type, params (string Name, object Value)[] values)
    {
        var entity = context.Model.FindEntityType(type) ?? throw new ArgumentException("No entity.", nameof(type));
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        var properties = values.Select(value => entity.GetProperty(value.Name)).ToList();
        for (var i = 0; i < values.Length; i++)
        {
            var mapping = properties[i].GetRelationalTypeMapping();
            command.Parameters.Add(mapping.CreateParameter(command, $"@p{i}", values[i].Value));
        }

        command.CommandText =
            $"INSERT INTO {entity.GetTableName()} ({string.Join(", ", properties.Select(one => one.GetColumnName()))}) "
            + $"VALUES ({string.Join(", ", properties.Select((_, i) => $"@p{i}"))})";
        await command.ExecuteNonQueryAsync();
    }
}
