namespace BankGraph.Api.Features.Security;

/// <summary>An id, and the customer with whose eyes to look it up.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Id">What is looked for.</param>
internal readonly record struct SeenBy(Guid CustomerId, Guid Id);

/// <summary>Looks many ids up at once.</summary>
internal static class SeenByReading
{
    /// <summary>Reads each customer's ids with their own eyes; nearly always there is one customer.</summary>
    /// <param name="keys">The ids.</param>
    /// <param name="read">What a customer may see of these ids; the rest is left out.</param>
    public static async Task<Dictionary<SeenBy, T>> ReadAsync<T>(
        this IReadOnlyList<SeenBy> keys,
        Func<Guid, Guid[], Task<Dictionary<Guid, T>>> read)
    {
        var found = new Dictionary<SeenBy, T>();
        foreach (var ofCustomer in keys.GroupBy(key => key.CustomerId, key => key.Id))
        {
            var values = await read(ofCustomer.Key, [.. ofCustomer]);
            foreach (var (id, value) in values) found[new SeenBy(ofCustomer.Key, id)] = value;
        }

        return found;
    }
}
