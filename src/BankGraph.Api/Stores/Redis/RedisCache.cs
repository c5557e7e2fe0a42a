using BankGraph.Banking;
using BankGraph.GraphQL.Redis;
using StackExchange.Redis;

namespace BankGraph.Api.Stores.Redis;

/// <summary>
/// Remembers for all processes that share a Redis. Programs of different schemas do not share what they remember. With
/// Redis away or slow nothing is known, and the database answers.
/// </summary>
/// <param name="redis">Where it is remembered.</param>
/// <param name="seal">Makes keys and values that only the bank can read and write.</param>
/// <param name="schema">The newest migration that this program knows.</param>
internal sealed class RedisCache(RedisConnection redis, RedisSeal seal, string schema) : ISharedCache
{
    /// <inheritdoc/>
    public async ValueTask<byte[]?[]> FindAsync(string kind, IReadOnlyList<string> subjects)
    {
        if (subjects.Count == 0) return [];
        RedisKey[] names = [.. subjects.Select(subject => Name(kind, subject))];
        var answer = await redis.AskAsync(database => database.StringGetAsync(names));
        return answer is { IsThere: true, Value: { } values }
            ? [.. names.Zip(values, (name, value) => seal.Open(name, value))]
            : new byte[]?[subjects.Count];
    }

    /// <inheritdoc/>
    public async ValueTask RememberAsync(
        string kind,
        IReadOnlyDictionary<string, byte[]> values,
        TimeSpan lifetime)
    {
        if (values.Count == 0) return;
        await redis.AskAsync(async database =>
        {
            await Task.WhenAll(values.Select(entry =>
            {
                var name = Name(kind, entry.Key);
                return database.StringSetAsync(name, seal.Close(name, entry.Value), lifetime);
            }));
            return true;
        });
    }

    private RedisKey Name(string kind, string subject) => seal.Name($"{schema}:{kind}", subject);
}
