using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Interest;
using BankGraph.Banking.Limits;
using BankGraph.Banking.Products;
using BankGraph.Banking.Security;
using AccountType = BankGraph.Banking.Accounts.AccountType;

namespace BankGraph.Api.Features.Products;

/// <summary>The rate for a part of a balance.</summary>
/// <param name="From">Where the part begins, in the product's currency; the first at 0.</param>
/// <param name="Rate">Percent of a year, at most six decimals.</param>
internal sealed record ProductTierInput(decimal From, decimal Rate);

/// <summary>What accounts are to earn and cost. What is left out is nothing.</summary>
/// <param name="Type">The type of the accounts.</param>
/// <param name="Currency">Their currency; all amounts are in it.</param>
/// <param name="ValidFrom">From which day on: today or later.</param>
/// <param name="Name">What customers read.</param>
/// <param name="Reason">Why; it is recorded.</param>
/// <param name="DayCount">How the days of a year are counted.</param>
/// <param name="Tiers">Interest, the lowest tier first.</param>
/// <param name="MinimumBalance">A day that ends with less earns nothing.</param>
/// <param name="OverdraftRate">Percent of a year for what an account is below zero.</param>
/// <param name="OverdraftLimit">How far below zero a new account may go.</param>
/// <param name="MonthlyFee">What a calendar month costs.</param>
/// <param name="MonthlyFeeWaivedFrom">A month is free whose days all end with this much.</param>
/// <param name="OperationFee">What each payment costs beyond the free ones.</param>
/// <param name="FreeOperations">So many payments of a month are free.</param>
/// <param name="PerOperation">The limit of one payment that a new account starts with.</param>
/// <param name="PerDay">The limit of a day that a new account starts with.</param>
/// <param name="PerMonth">The limit of a month that a new account starts with.</param>
internal sealed record SetAccountProductInput(
    AccountType Type,
    CurrencyCode Currency,
    DateOnly ValidFrom,
    string Name,
    string Reason,
    DayCount DayCount = DayCount.Act365Fixed,
    ProductTierInput[]? Tiers = null,
    decimal? MinimumBalance = null,
    decimal? OverdraftRate = null,
    decimal? OverdraftLimit = null,
    decimal? MonthlyFee = null,
    decimal? MonthlyFeeWaivedFrom = null,
    decimal? OperationFee = null,
    int FreeOperations = 0,
    decimal? PerOperation = null,
    decimal? PerDay = null,
    decimal? PerMonth = null)
{
    internal RequestedTerms Requested => new()
    {
        Type = Type,
        CurrencyCode = Currency.Value,
        ValidFrom = ValidFrom,
        Name = Name,
        DayCount = DayCount,
        Tiers = [.. (Tiers ?? []).Select(tier => new RequestedTier(tier.From, tier.Rate))],
        MinimumBalance = MinimumBalance,
        OverdraftRatePercent = OverdraftRate,
        OverdraftLimit = OverdraftLimit,
        MonthlyFee = MonthlyFee,
        FeeWaivedFrom = MonthlyFeeWaivedFrom,
        OperationFee = OperationFee,
        FreeOperations = FreeOperations,
        Limits = new RequestedLimits(PerOperation, PerDay, PerMonth),
    };
}

/// <summary>Saying what accounts earn and cost.</summary>
[MutationType]
internal static class SetAccountProductMutation
{
    /// <summary>
    /// Says what accounts of a type and currency earn and cost from a day on. What was said for earlier days stays.
    /// </summary>
    [Authorize(nameof(Permission.ManageProducts))]
    [UseMutationConvention(PayloadFieldName = "product")]
    [Error<InvalidFieldError>]
    [Error<UnsupportedCurrencyError>]
    public static async Task<FieldResult<AccountProduct>> SetAccountProductAsync(
        SetAccountProductInput input,
        ClaimsPrincipal user,
        SetAccountProduct set,
        CancellationToken cancellationToken)
    {
        var outcome = await set.ExecuteAsync(
            user.Viewer().CustomerId, input.Requested, input.Reason, cancellationToken);
        return outcome.ToResult(terms => new AccountProduct(terms));
    }
}
