namespace BankGraph.GraphQL.Data.Sorting;

/// <summary>Which end of an order comes first.</summary>
internal enum SortDirection
{
    /// <summary>Small before large.</summary>
    Asc,

    /// <summary>Large before small.</summary>
    Desc,
}
