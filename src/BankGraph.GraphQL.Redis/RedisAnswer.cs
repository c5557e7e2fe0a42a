namespace BankGraph.GraphQL.Redis;

/// <summary>What Redis answered, if it did.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
/// <param name="IsThere">Whether there is an answer; if not, Redis is away, slow or refused.</param>
/// <param name="Value">The answer.</param>
public readonly record struct RedisAnswer<T>(bool IsThere, T? Value);
