using System.Text.Json.Nodes;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Privacy;
using BankGraph.Banking.Security;
using BankGraph.Banking.Staff;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.Privacy;

public abstract class ExportMyDataTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private TestBank _bank = null!; // Set before each test.
    private Guid _anna;

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _anna = await _bank.RegisterAsync();
    }

    public async Task DisposeAsync() => await _bank.DisposeAsync();

    [Fact]
    public async Task Export_OfACustomer_HasWhatTheBankHolds()
    {
        var account = await _bank.OpenAccountAsync(_anna, balance: 12.5m);
        await _bank.LinkAsync(_anna);
        await _bank.Get<AddPayee>().ExecuteAsync(
            new(_anna, "Müller & Söhne", null, null, "DE89370400440532013000"), default);
        await _bank.Get<Login>().ExecuteAsync("anna@example.com", TestBank.Password, default);

        var export = await ExportAsync(_anna);

        Assert.Equal("anna@example.com", (string?)export["profile"]![0]!["email"]);
        Assert.Equal(account.Number, (string?)export["accounts"]![0]!["number"]);
        Assert.Equal("EUR", (string?)export["accounts"]![0]!["currency"]);
        Assert.Equal([1250L], export["entries"]!.AsArray().Select(entry => (long)entry!["amountMinor"]!));
        Assert.Equal("Müller & Söhne", (string?)export["payees"]![0]!["name"]);
        Assert.Equal("70012345", (string?)export["billerLinks"]![0]!["customerReference"]);
        Assert.Single(export["sessions"]!.AsArray());
    }

    [Fact]
    public async Task Export_HasWhatTheCustomerWasTold()
    {
        await _bank.Get<BankWriter>().RunAsync(
            async (context, cancellation) =>
            {
                await _bank.Get<CustomerNotices>().AddAsync(
                    context, _anna, new Notice(NoticeKinds.PasswordChanged), cancellation);
                return await context.SaveChangesAsync(cancellation);
            },
            default);

        var export = await ExportAsync(_anna);

        var message = Assert.Single(export["messages"]!.AsArray());
        Assert.Contains("Anna Berg", message!["content"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(NoticeKinds.PasswordChanged, (string?)export["notifications"]![0]!["kind"]);
    }

    [Fact]
    public async Task Export_HasNothingOfAnotherCustomers()
    {
        var ben = await _bank.RegisterAsync("ben@example.com");
        var bens = await _bank.OpenAccountAsync(ben, balance: 77m);
        await _bank.LinkAsync(ben, "70099999");

        var export = (await ExportAsync(_anna)).ToJsonString();

        Assert.All(
            [ben.ToString(), "ben@example.com", bens.Id.ToString(), bens.Number, "70099999"],
            known => Assert.DoesNotContain(known, export, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_TellsWhatStaffHasRead_AndNotWhoTheyAre()
    {
        var teller = await _bank.RegisterAsync("teller@example.com");
        await _bank.Get<RevealCustomer>().ExecuteAsync(teller, _anna, "she has called", default);
        await _bank.AuditAsync();

        var record = (await ExportAsync(_anna))["record"]!.AsArray();

        var read = record.Single(row => (string?)row!["action"] == "CUSTOMER_REVEALED")!;
        Assert.Equal("she has called", (string?)read["reason"]);
        Assert.Equal((true, false), ((bool)read["byStaff"]!, (bool)read["byYou"]!));
        Assert.DoesNotContain(teller.ToString(), read.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_IsRecorded()
    {
        await ExportAsync(_anna);

        var record = Assert.Single(await _bank.AuditAsync(), row => row.Action == AuditAction.DataExported);
        Assert.Equal((_anna, _anna), (record.ActorId, record.CustomerId));
    }

    [Fact]
    public async Task Export_Lists_AreThoseItAnnounces()
    {
        var export = await ExportAsync(_anna);

        Assert.Equal(
            ["formatVersion", "madeAt", .. _bank.Get<ExportMyData>().ListNames()],
            export.Select(member => member.Key));
    }

    private async Task<JsonObject> ExportAsync(Guid customerId)
    {
        using var output = new MemoryStream();
        await _bank.Get<ExportMyData>().WriteAsync(customerId, output, default);
        return JsonNode.Parse(output.ToArray())!.AsObject();
    }
}
