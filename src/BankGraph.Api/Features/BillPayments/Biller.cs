using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.BillPayments;
using BankGraph.Ledger;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>A company whose bills can be paid here.</summary>
[Unowned]
internal sealed class Biller
{
    internal static readonly Expression<Func<BillerView, Biller>> FromView = view => new Biller
    {
        Id = view.Id,
        Name = view.Name,
        Category = view.Category,
        Currency = view.Currency,
        ReferenceHint = view.ReferenceHint,
    };

    /// <summary>The biller as the bank gives it.</summary>
    internal static readonly Func<BillerView, Biller> Of = FromView.Compile();

    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it provides.</summary>
    public required BillerCategory Category { get; init; }

    /// <summary>The currency of its bills.</summary>
    public required Currency Currency { get; init; }

    /// <summary>What a customer reference looks like, with an example.</summary>
    public required string ReferenceHint { get; init; }
}
