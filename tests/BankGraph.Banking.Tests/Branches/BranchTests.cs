using BankGraph.Banking.Audit;
using BankGraph.Banking.Branches;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Notices;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Branches;

public abstract class BranchTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private static readonly GivenBranch Mitte = new(
        " Berlin Mitte ", new("Lindenweg 4", "10115", "Berlin", "de"), "Mo-Fr 9-17\r\nSa 10-13", "+49 30 1234567");

    private TestBank _bank = null!; // Set before each test.
    private Guid _mara;

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _mara = await _bank.RegisterAsync("mara@example.com");
    }

    public async Task DisposeAsync() => await _bank.DisposeAsync();

    [Fact]
    public async Task Add_Branch_IsListedTidy()
    {
        var branch = await AddAsync(" ber-1 ");

        Assert.Equal(("BER-1", "Berlin Mitte", "DE"), (branch.Code, branch.Name, branch.Country));
        Assert.Equal(("Mo-Fr 9-17\nSa 10-13", "+49301234567"), (branch.OpeningHours, branch.Phone));
        Assert.Equal([branch], await ListAsync());
        Assert.Single(await _bank.AuditAsync(), it => it.Action == AuditAction.BranchAdded && it.ActorId == _mara);
    }

    [Fact]
    public async Task Add_SameCodeAtOnce_IsThereOnce()
    {
        var add = _bank.Get<AddBranch>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => add.ExecuteAsync(_mara, "BER-1", Mitte, default)));

        Assert.Single(outcomes, outcome => !outcome.IsRefused);
        Assert.Equal(3, outcomes.Count(outcome => outcome.Error is BranchCodeTakenError));
    }

    [Fact]
    public async Task Add_CodeOfAClosedBranch_IsRefused()
    {
        _ = (await CloseAsync((await AddAsync("BER-1")).Id, null)).Value;

        Assert.IsType<BranchCodeTakenError>(
            (await _bank.Get<AddBranch>().ExecuteAsync(_mara, "ber-1", Mitte, default)).Error);
    }

    [Fact]
    public async Task Change_Branch_KeepsItsCode()
    {
        var branch = await AddAsync("BER-1");

        var changed = (await _bank.Get<ChangeBranch>().ExecuteAsync(
            _mara, branch.Id, Mitte with { Name = "Berlin Ost", Phone = null }, default)).Value;

        Assert.Equal(branch with { Name = "Berlin Ost", Phone = null }, changed);
        Assert.Equal([changed], await ListAsync());
        Assert.IsType<BranchNotFoundError>(
            (await _bank.Get<ChangeBranch>().ExecuteAsync(_mara, Guid.NewGuid(), Mitte, default)).Error);
    }

    [Fact]
    public async Task Close_WithCustomers_WantsToKnowWhereTheyGo()
    {
        var (anna, from, to) = await AtHomeAsync();

        Assert.Equal(new BranchHasCustomersError(1), (await CloseAsync(from.Id, null)).Error);
        Assert.Equal(from, await HomeAsync(anna));
        var itself = (await CloseAsync(from.Id, from.Id)).Error;
        Assert.Equal("moveCustomersTo", Assert.IsType<InvalidFieldError>(itself).Field);
        Assert.IsType<BranchNotFoundError>((await CloseAsync(from.Id, Guid.NewGuid())).Error);
        Assert.Equal([from, to], await ListAsync());
    }

    [Fact]
    public async Task Close_WithCustomers_MovesThem()
    {
        var (anna, from, to) = await AtHomeAsync();

        _ = (await CloseAsync(from.Id, to.Id)).Value;

        Assert.Equal(to, await HomeAsync(anna));
        Assert.Equal([to], await ListAsync());
        Assert.IsType<BranchNotFoundError>((await CloseAsync(from.Id, to.Id)).Error);
        Assert.IsType<BranchNotFoundError>((await ChooseAsync(anna, from.Id)).Error);
        var record = Assert.Single(await _bank.AuditAsync(), it => it.Action == AuditAction.BranchClosed);
        Assert.Contains("\"customersMoved\":1", record.AfterJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_WithCustomers_TellsThemOnceWhereTheyBelong()
    {
        var (anna, from, to) = await AtHomeAsync();
        var ben = await _bank.RegisterAsync("ben@example.com");
        _ = (await ChooseAsync(ben, from.Id)).Value;
        _ = (await CloseAsync(from.Id, to.Id)).Value;

        // Who has chosen since knows already.
        _ = (await ChooseAsync(ben, to.Id)).Value;
        await Task.WhenAll(_bank.RunAsync<BranchMoveJob>(), _bank.RunAsync<BranchMoveJob>());

        await using var context = _bank.Context();
        var told = await context.Set<Notification>().SingleAsync();
        Assert.Equal((anna, NoticeKinds.BranchMoved), (told.CustomerId, told.Kind));
    }

    [Fact]
    public async Task Close_CustomerWhoCannotBeTold_KeepsNobodyElseFromHearing()
    {
        var (_, from, to) = await AtHomeAsync();
        _ = (await ChooseAsync(await _bank.RegisterAsync("ben@example.com"), from.Id)).Value;
        _ = (await CloseAsync(from.Id, to.Id)).Value;
        var job = new BranchMoveJob(
            _bank.Contexts, _bank.FailingWriter(), _bank.Get<CustomerNotices>(), _bank.Get<JobItems>());

        await Assert.ThrowsAsync<InvalidOperationException>(() => job.RunAsync(default));

        await using var context = _bank.Context();
        Assert.Equal(1, await context.Set<Notification>().CountAsync());
        await job.RunAsync(default);
        Assert.Equal(2, await context.Set<Notification>().CountAsync());
    }

    [Fact]
    public async Task Close_WhileCustomersChooseIt_LeavesNobodyThere()
    {
        var (anna, from, to) = await AtHomeAsync();
        var ben = await _bank.RegisterAsync("ben@example.com");

        await Task.WhenAll(ChooseAsync(ben, from.Id), CloseAsync(from.Id, to.Id), ChooseAsync(anna, from.Id));

        await using var context = _bank.Context();
        Assert.Empty(await BranchQueries.CustomersOf(context, from.Id).ToListAsync());
        Assert.Equal(to, await HomeAsync(anna));
    }

    [Fact]
    public async Task Close_EachIntoTheOtherAtOnce_LeavesOne()
    {
        var (anna, one, two) = await AtHomeAsync();

        var outcomes = await Task.WhenAll(CloseAsync(one.Id, two.Id), CloseAsync(two.Id, one.Id));

        Assert.Single(outcomes, outcome => !outcome.IsRefused);
        var left = Assert.Single(await ListAsync());
        Assert.Equal(left, await HomeAsync(anna));
    }

    [Theory]
    [InlineData("X", "name", "hours", null, "code")]
    [InlineData("BER 1", "name", "hours", null, "code")]
    [InlineData("BER-1", " ", "hours", null, "name")]
    [InlineData("BER-1", "name", "", null, "openingHours")]
    [InlineData("BER-1", "name", "a\0b", null, "openingHours")]
    [InlineData("BER-1", "name", "hours", "030", "phone")]
    public async Task Add_FieldOutOfShape_IsRefused(string code, string name, string hours, string? phone, string field)
    {
        var given = Mitte with { Name = name, OpeningHours = hours, Phone = phone };

        var outcome = await _bank.Get<AddBranch>().ExecuteAsync(_mara, code, given, default);

        Assert.Equal(field, Assert.IsType<InvalidFieldError>(outcome.Error).Field);
        Assert.Empty(await ListAsync());
    }

    private async Task<(Guid Anna, BranchView One, BranchView Two)> AtHomeAsync()
    {
        var (one, two) = (await AddAsync("BER-1"), await AddAsync("BER-2"));
        var anna = await _bank.RegisterAsync();
        _ = (await ChooseAsync(anna, two.Id)).Value;
        _ = (await ChooseAsync(anna, one.Id)).Value;
        return (anna, one, two);
    }

    private async Task<BranchView> AddAsync(string code) =>
        (await _bank.Get<AddBranch>().ExecuteAsync(_mara, code, Mitte, default)).Value;

    private Task<Outcome<BranchView, BankError>> CloseAsync(Guid branchId, Guid? to) =>
        _bank.Get<CloseBranch>().ExecuteAsync(_mara, branchId, to, "the lease ends", default);

    private Task<Outcome<BranchView, BankError>> ChooseAsync(Guid customerId, Guid branchId) =>
        _bank.Get<SetHomeBranch>().ExecuteAsync(customerId, branchId, default);

    private async Task<BranchView?> HomeAsync(Guid customerId)
    {
        await using var context = _bank.Context();
        return await BranchQueries.Of(context, customerId).SingleOrDefaultAsync();
    }

    private async Task<List<BranchView>> ListAsync()
    {
        await using var context = _bank.Context();
        return await BranchQueries.Open(context).OrderBy(branch => branch.Code).ToListAsync();
    }
}
