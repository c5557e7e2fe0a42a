using System.Reflection;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>How a field is paged.</summary>
internal sealed record PagingOptions(
    int DefaultPageSize,
    int MaxPageSize,
    bool AllowBackwardPagination,
    bool RequirePagingBoundaries,
    IReadOnlyList<PropertyInfo> Key,
    string? ParentCount = null);
