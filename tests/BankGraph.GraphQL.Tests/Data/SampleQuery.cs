using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Tests.Data;

/// <summary>Members of every kind that filters and orders are made of.</summary>
public sealed class SampleQuery
{
    [UsePaging(MaxPageSize = 50)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<Account> GetAccounts() => Array.Empty<Account>().AsQueryable();

    public enum AccountType
    {
        Checking,
        SavingsPlus,
    }

    public sealed class Owner
    {
        public int Id { get; set; }

        public string Name { get; set; } = "";

        public List<Account> Accounts { get; set; } = [];
    }

    public sealed class Transaction
    {
        public Guid Id { get; set; }

        public decimal Amount { get; set; }

        public DateTime BookedAt { get; set; }

        public DateOnly ValueDate { get; set; }

        public TimeOnly At { get; set; }

        public TimeSpan Took { get; set; }

        public DateTimeOffset Dto { get; set; }

        public string? Description { get; set; }
    }

    public sealed class Account
    {
        [ID]
        public int Id { get; set; }

        public string Number { get; set; } = "";

        public AccountType Type { get; set; }

        public decimal Balance { get; set; }

        public long Version { get; set; }

        public short S { get; set; }

        public byte B { get; set; }

        public float F { get; set; }

        public double D { get; set; }

        public bool IsOpen { get; set; }

        public Guid Ref { get; set; }

        public Uri? Link { get; set; }

        public string? IBAN { get; set; }

        [Authorize]
        public string? Secret { get; set; }

        public Owner Owner { get; set; } = new();

        public List<Transaction> Transactions { get; set; } = [];

        public string[] Tags { get; set; } = [];

        public int[] Nums { get; set; } = [];

        public byte[]? Raw { get; set; }

        public string Computed => Number + IBAN;

        public Hidden Behind { get; set; } = new();

        public List<Hidden> Behinds { get; set; } = [];

        [GraphQLIgnore]
        public string? Ignored { get; set; }

        public string Method() => Number;
    }

    /// <summary>Its objects are not for everyone, so nothing may be found out about them by a filter either.</summary>
    [Owned]
    public sealed class Hidden
    {
        public string Name { get; set; } = "";
    }

    public sealed class OwnedAttribute : Attribute, IObjectAccessAttribute
    {
        public ValueTask<bool> Check(IRequestContext request, object value) => new(false);
    }
}
