using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Spending;
using BankGraph.Banking.Security;
using BankGraph.Banking.Tags;

namespace BankGraph.Api.Features.Tags;

/// <summary>A tag to put on an entry.</summary>
/// <param name="EntryId">An entry on one of the caller's accounts.</param>
/// <param name="Tag">A word or a few; capitals, a number sign and spaces around it do not count.</param>
internal sealed record AddEntryTagInput([property: ID<Entry>] string EntryId, string Tag);

/// <summary>A tag to take away.</summary>
/// <param name="EntryId">An entry on one of the caller's accounts.</param>
/// <param name="Tag">The tag.</param>
internal sealed record RemoveEntryTagInput([property: ID<Entry>] string EntryId, string Tag);

/// <summary>Writing on entries.</summary>
[MutationType]
internal static class TagMutations
{
    /// <summary>Puts a tag on an entry, where it is not there yet.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<InvalidFieldError>]
    [Error<EntryNotFoundError>]
    [Error<TooManyTagsError>]
    public static async Task<FieldResult<Entry>> AddEntryTagAsync(
        AddEntryTagInput input,
        ClaimsPrincipal user,
        TagEntry tags,
        CancellationToken cancellationToken)
    {
        // What is no entry's id names no account.
        _ = EntryKey.TryParse(input.EntryId, out var key);
        var outcome = await tags.AddAsync(
            user.Viewer().CustomerId, key.AccountId, key.Sequence, input.Tag, cancellationToken);
        return outcome.ToResult(Entry.Of);
    }

    /// <summary>Takes a tag away from an entry, where it is.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<InvalidFieldError>]
    [Error<EntryNotFoundError>]
    public static async Task<FieldResult<Entry>> RemoveEntryTagAsync(
        RemoveEntryTagInput input,
        ClaimsPrincipal user,
        TagEntry tags,
        CancellationToken cancellationToken)
    {
        _ = EntryKey.TryParse(input.EntryId, out var key);
        var outcome = await tags.RemoveAsync(
            user.Viewer().CustomerId, key.AccountId, key.Sequence, input.Tag, cancellationToken);
        return outcome.ToResult(Entry.Of);
    }
}
