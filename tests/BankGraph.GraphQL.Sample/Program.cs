using BankGraph.GraphQL; using BankGraph.GraphQL.Data;
var b = WebApplication.CreateBuilder(args); b.Logging.ClearProviders();
b.Services.AddAuthentication("x").AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, FakeAuth>("x", _ => {});
b.Services.AddAuthorization(o => o.AddPolicy("CanTransfer", p => p.RequireRole("teller")));
b.Services.AddGraphQLServer().AddAuthorization().AddQueryType<Query>().AddMutationType<Mutation>().AddSubscriptionType<Subscription>()
  .AddGlobalObjectIdentification().AddMutationConventions(applyToAllMutations: true).AddQueryFieldToMutationPayloads()
  .AddProjections().AddFiltering().AddSorting().AddInMemorySubscriptions().AddTypeExtension<AccountNode>().AddType<SavingsAccount>();
var app = b.Build();
app.UseAuthentication(); app.UseAuthorization(); app.UseWebSockets();
app.MapGraphQL();
await app.RunWithGraphQLCommandsAsync(args);

class FakeAuth(Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions> o, ILoggerFactory l, System.Text.Encodings.Web.UrlEncoder e) : Microsoft.AspNetCore.Authentication.AuthenticationHandler<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions>(o, l, e)
{ protected override Task<Microsoft.AspNetCore.Authentication.AuthenticateResult> HandleAuthenticateAsync() {
    if (!Request.Headers.ContainsKey("X-User")) return Task.FromResult(Microsoft.AspNetCore.Authentication.AuthenticateResult.NoResult());
    var id = new System.Security.Claims.ClaimsIdentity([new(System.Security.Claims.ClaimTypes.Name, Request.Headers["X-User"]!)], "x");
    return Task.FromResult(Microsoft.AspNetCore.Authentication.AuthenticateResult.Success(new(new(id), "x"))); } }

public enum AccountType { Checking, SavingsPlus, IBANOnly, [Obsolete("gone")] Old, x1_Y }
/// <summary>A customer.</summary>
public class Owner { public int Id { get; set; } public string Name { get; set; } = ""; public List<Account> Accounts { get; set; } = []; }
[InterfaceType] public interface IMoney { decimal Amount { get; } }
public class Transaction : IMoney { public Guid Id { get; set; } public decimal Amount { get; set; } public DateTime BookedAt { get; set; } public DateOnly ValueDate { get; set; } public TimeOnly At { get; set; } public TimeSpan Took { get; set; } public DateTimeOffset Dto { get; set; } public string? Description { get; set; } }
[UnionType("AnyAccount")] public abstract class AnyAccountMarker { }
public class SavingsAccount : AnyAccountMarker { public string? Name { get; set; } }
public class Account
{
    [ID] public int Id { get; set; }
    public string Number { get; set; } = ""; public AccountType Type { get; set; } public decimal Balance { get; set; }
    public long Version { get; set; } public short S { get; set; } public byte B { get; set; } public float F { get; set; } public double D { get; set; } public bool IsOpen { get; set; } public Guid Ref { get; set; } public Uri? Link { get; set; }
    public string? IBAN { get; set; } public string? IBANCode { get; set; } public string? URLPath { get; set; } public int X { get; set; }
    [GraphQLDeprecated("use number")] public string? OldNumber { get; set; }
    [Authorize] public string? Secret { get; set; } [Authorize("CanTransfer")] public string? Secret2 { get; set; } [Authorize(Roles = new[] { "admin", "teller" }, Apply = ApplyPolicy.BeforeResolver)] public string? Secret3 { get; set; }
    public Owner Owner { get; set; } = default!; public List<Transaction> Transactions { get; set; } = []; public string[] Tags { get; set; } = []; public int[] Nums { get; set; } = [];
    public string? GetterLess; [GraphQLIgnore] public string? Ignored { get; set; }
}
[Node] [ExtendObjectType<Account>] public class AccountNode
{
    [NodeResolver] public static Account? GetAccountAsync(int id) => Data.Accounts.FirstOrDefault(a => a.Id == id);
    [UsePaging(IncludeTotalCount = true)] [UseFiltering] [UseSorting] public IQueryable<Transaction> GetHistory([Parent] Account a) => a.Transactions.AsQueryable();
}
static class Data { public static Account[] Accounts = Enumerable.Range(1, 60).Select(i => new Account { Id = i, Number = "N" + i, Balance = i, Owner = new Owner { Id = i, Name = "o" + i } }).ToArray(); }
public class Query
{
    /// <summary>All accounts.</summary>
    [UsePaging(MaxPageSize = 50)] [UseProjection] [UseFiltering] [UseSorting] public IQueryable<Account> GetAccounts() => Data.Accounts.AsQueryable();
    [UsePaging(ConnectionName = "MyTx")] public IEnumerable<Transaction> GetTransactionsAsync() => [];
    public IEnumerable<Owner> GetOwners() => [];
    [UsePaging(AllowBackwardPagination = false)] public IEnumerable<string> GetNames() => [];
    [UseFirstOrDefault] [UseProjection] public IQueryable<Account> GetAccountById([ID(nameof(Account))] int id) => Data.Accounts.AsQueryable().Where(a => a.Id == id);
    public Task<Account?> FindByNumberAsync(string number, CancellationToken ct, [Service] IHttpContextAccessor? h = null) => Task.FromResult<Account?>(null);
    public async Task<string> GetAsyncThing(int count = 5, AccountType t = AccountType.SavingsPlus, string? opt = null) { await Task.Yield(); return "x"; }
    public IMoney? GetMoney() => null; public AnyAccountMarker? GetAny() => null;
    public Misc? GetMisc() => null; public string Throws() => throw new Exception("boom secret"); public string Throws2() => throw new GraphQLException(ErrorBuilder.New().SetMessage("nice").SetCode("MY_CODE").SetExtension("k", 1).Build());
    [GraphQLName("renamed")] public string GetFoo => "x"; public string? NonNull() => null; [GraphQLNonNullType] public string? NN() => null;
    [Authorize] public string Me() => "me"; [Authorize("CanTransfer")] public string Teller() => "t";
    public decimal Echo(EchoInput input) => input.Amount; public DateTime Dt(DateTime d) => d; public DateOnly D1(DateOnly d) => d; public TimeOnly T1(TimeOnly d) => d; public TimeSpan Ts(TimeSpan d) => d; public decimal De(decimal d) => d; public long Lo(long d) => d; public Guid G(Guid d) => d; public DateTimeOffset Dto(DateTimeOffset d) => d;
}
public class Misc { public byte[]? Raw { get; set; } public Dictionary<string,int> Dict { get; set; } = []; public System.Text.Json.JsonElement Js { get; set; } public object? Obj { get; set; } public List<string?>? Ls { get; set; } public IReadOnlyList<int?> Ri { get; set; } = []; public DayOfWeek Dow { get; set; } }
public record EchoInput(decimal Amount, string? Note, Optional<string> Opt, [property: DefaultValue(3)] int Times);
[OneOf] public class LookupBy { [ID(nameof(Account))] public int? Id { get; set; } public string? Number { get; set; } }
public class InsufficientFundsException(decimal missing) : Exception("Not enough money") { public decimal Missing { get; } = missing; }
public class AccountFrozenError { public AccountFrozenError(AccountFrozenException e) { Message = "frozen"; AccountId = 1; } public string Message { get; } public int AccountId { get; } }
public class AccountFrozenException : Exception;
public class Mutation
{
    [Error<InsufficientFundsException>] [Error<AccountFrozenError>] public async Task<Transaction?> TransferMoneyAsync([ID(nameof(Account))] int from, [ID(nameof(Account))] int to, decimal amount, string? note) { await Task.Yield(); if (amount > 100) throw new InsufficientFundsException(amount - 100); if (amount == 7) throw new AccountFrozenException(); return new Transaction { Amount = amount }; }
    public Account CloseAccount(LookupBy by) => Data.Accounts[0];
    [UseMutationConvention(PayloadFieldName = "done")] public bool Ping(string text) => true;
    [UseMutationConvention(Disable = true)] public string Plain(string a) => a;
}
public class Subscription { [Subscribe] [Topic("acc_{id}")] public Account OnAccountChanged([ID] int id, [EventMessage] Account a) => a; [Subscribe] public Transaction OnBooked([EventMessage] Transaction t) => t; }
