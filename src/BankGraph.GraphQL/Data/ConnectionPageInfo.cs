namespace BankGraph.GraphQL;

/// <summary>Where a page stands among all items.</summary>
/// <param name="HasNextPage">Whether items follow the page.</param>
/// <param name="HasPreviousPage">Whether items precede the page.</param>
/// <param name="StartCursor">The cursor of the first item; null when the page is empty.</param>
/// <param name="EndCursor">The cursor of the last item; null when the page is empty.</param>
public sealed record ConnectionPageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
