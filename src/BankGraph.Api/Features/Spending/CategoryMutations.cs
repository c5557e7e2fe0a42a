using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.SharedAccounts;
using BankGraph.Banking.Security;
using BankGraph.Banking.Spending;

namespace BankGraph.Api.Features.Spending;

/// <summary>What an entry was for.</summary>
/// <param name="EntryId">An entry on one of the caller's accounts.</param>
/// <param name="Category">What it was for.</param>
internal sealed record CategorizeEntryInput([property: ID<Entry>] string EntryId, SpendingCategory Category);

/// <summary>A rule to make or to change.</summary>
/// <param name="Text">What the description contains; capitals do not count.</param>
/// <param name="Category">What it is for then.</param>
internal sealed record SetCategoryRuleInput(string Text, SpendingCategory Category);

/// <summary>A rule to forget.</summary>
/// <param name="Text">The rule's text.</param>
internal sealed record DeleteCategoryRuleInput(string Text);

/// <summary>Saying what money is for.</summary>
[MutationType]
internal static class CategoryMutations
{
    /// <summary>
    /// Corrects what an entry was for. Entries of the same counterparty are for the same, those to come and those that
    /// were never corrected.
    /// </summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<EntryNotFoundError>]
    [Error<InsufficientAccessError>]
    public static async Task<FieldResult<Entry>> CategorizeEntryAsync(
        CategorizeEntryInput input,
        ClaimsPrincipal user,
        CategorizeEntry categorize,
        CancellationToken cancellationToken)
    {
        // What is no entry's id names no account.
        _ = EntryKey.TryParse(input.EntryId, out var key);
        var outcome = await categorize.ExecuteAsync(
            user.Viewer().CustomerId, key.AccountId, key.Sequence, input.Category, cancellationToken);
        return outcome.ToResult(Entry.Of);
    }

    /// <summary>Makes a rule for descriptions, or changes it. It counts for what is booked from now on.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [UseMutationConvention(PayloadFieldName = "rule")]
    [Error<InvalidFieldError>]
    public static async Task<FieldResult<CategoryRule>> SetCategoryRuleAsync(
        SetCategoryRuleInput input,
        ClaimsPrincipal user,
        CategoryRules rules,
        CancellationToken cancellationToken)
    {
        var outcome = await rules.SetAsync(
            user.Viewer().CustomerId, input.Text, input.Category, cancellationToken);
        return outcome.ToResult(view => new CategoryRule(view));
    }

    /// <summary>Forgets a rule, and answers with what it was. What it has sorted stays as it is.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [UseMutationConvention(PayloadFieldName = "rule")]
    [Error<CategoryRuleNotFoundError>]
    public static async Task<FieldResult<CategoryRule>> DeleteCategoryRuleAsync(
        DeleteCategoryRuleInput input,
        ClaimsPrincipal user,
        CategoryRules rules,
        CancellationToken cancellationToken)
    {
        var outcome = await rules.DeleteAsync(user.Viewer().CustomerId, input.Text, cancellationToken);
        return outcome.ToResult(view => new CategoryRule(view));
    }
}
