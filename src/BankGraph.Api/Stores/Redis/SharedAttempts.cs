using BankGraph.GraphQL.Redis;
using StackExchange.Redis;

namespace BankGraph.Api.Stores.Redis;

/// <summary>
/// Counts attempts of all processes together: so many in any minute, as Redis' own clock tells it. Without a Redis, or
/// while it is away, it does not know.
/// </summary>
internal sealed class SharedAttempts(RedisConnection? redis = null, RedisSeal? seal = null)
{
    private const string Kind = "attempts";

    // One hash for each subject: ten-second segments of time, with what was taken in each. Counting and taking are one
    // step, so that attempts that come together are all counted.
    private const string Take = """
        local segment = math.floor(tonumber(redis.call('TIME')[1]) / 10)
        local taken = 0
        local segments = redis.call('HGETALL', KEYS[1])
        for i = 1, #segments, 2 do
          if tonumber(segments[i]) <= segment - 6 then
            redis.call('HDEL', KEYS[1], segments[i])
          else
            taken = taken + tonumber(segments[i + 1])
          end
        end
        if taken + tonumber(ARGV[2]) > tonumber(ARGV[1]) then return 0 end
        redis.call('HINCRBY', KEYS[1], segment, ARGV[2])
        redis.call('EXPIRE', KEYS[1], 70)
        return 1
        """;

    /// <summary>Whether there is a Redis to ask.</summary>
    public bool IsThere => redis is not null;

    /// <summary>
    /// Takes one, or so many, of a minute's attempts; false when there are not so many left, null when nobody knows.
    /// </summary>
    public async ValueTask<bool?> TryTakeAsync(string subject, int attemptsPerMinute, int amount = 1)
    {
        if (redis is null || seal is null) return null;
        RedisKey[] keys = [seal.Name(Kind, subject)];
        RedisValue[] arguments = [attemptsPerMinute, amount];

        // The whole text each time: after a restart Redis would refuse the first one that was only named.
        var answer = await redis.AskAsync(database =>
            database.ScriptEvaluateAsync(Take, keys, arguments, CommandFlags.NoScriptCache));
        return answer is { IsThere: true, Value: { } taken } ? (bool)taken : null;
    }
}
