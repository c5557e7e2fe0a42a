using BankGraph.GraphQL.Data.Paging;

namespace BankGraph.GraphQL;

/// <summary>
/// The page that a client asks for, its sizes checked. A resolver with <see cref="UsePagingAttribute"/> takes it to
/// make its page itself, for example with <c>ToPageAsync</c> or through a data loader.
/// </summary>
/// <param name="First">At most so many items, from the beginning.</param>
/// <param name="After">Only items behind this cursor.</param>
/// <param name="Last">At most so many items, up to the end.</param>
/// <param name="Before">Only items before this cursor.</param>
/// <param name="IncludeTotalCount">Whether it is to be said how many items there are on all pages.</param>
public readonly record struct PagingArguments(
    int? First = null,
    string? After = null,
    int? Last = null,
    string? Before = null,
    bool IncludeTotalCount = false)
{
    /// <summary>What of the page the client selected; null for everything.</summary>
    internal PageSelection? Selection { get; init; }
}
