using System.Linq.Expressions;
using BankGraph.Api.Features.Profiles;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Branches;

namespace BankGraph.Api.Features.Branches;

/// <summary>A place where customers meet the bank.</summary>
[Unowned]
internal sealed class Branch
{
    internal static readonly Expression<Func<BranchView, Branch>> FromView = view => new Branch
    {
        Id = view.Id,
        Code = view.Code,
        Name = view.Name,
        Street = view.Street,
        PostalCode = view.PostalCode,
        City = view.City,
        Country = view.Country,
        OpeningHours = view.OpeningHours,
        Phone = view.Phone,
    };

    /// <summary>A branch as a command gives it.</summary>
    internal static readonly Func<BranchView, Branch> Of = FromView.Compile();

    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <summary>What colleagues call it.</summary>
    public required string Code { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands.</summary>
    public PostalAddress Address => new(Street, PostalCode, City, Country);

    /// <summary>When it is open, for a person to read.</summary>
    public required string OpeningHours { get; init; }

    /// <summary>Its phone number; null without one.</summary>
    public string? Phone { get; init; }

    /// <summary>Street and number.</summary>
    [GraphQLIgnore]
    public required string Street { get; init; }

    /// <summary>As the country writes it.</summary>
    [GraphQLIgnore]
    public string? PostalCode { get; init; }

    /// <summary>Town or city.</summary>
    [GraphQLIgnore]
    public required string City { get; init; }

    /// <summary>ISO 3166-1 code.</summary>
    [GraphQLIgnore]
    public required string Country { get; init; }
}
