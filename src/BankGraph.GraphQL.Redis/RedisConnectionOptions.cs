namespace BankGraph.GraphQL.Redis;

/// <summary>How long Redis is waited for, and when it is given up.</summary>
public sealed record RedisConnectionOptions
{
    /// <summary>How long an answer may take that somebody waits for.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How many answers in a row may take longer before nobody waits for the next one.</summary>
    public int MaxSlowAnswers { get; init; } = 3;

    /// <summary>How many questions may be open at once; further ones are not asked.</summary>
    public int MaxOpenQuestions { get; init; } = 1_024;

    /// <summary>Pause between two looks whether Redis is there.</summary>
    public TimeSpan LookInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long such a look may take before Redis counts as away.</summary>
    public TimeSpan LookTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long Redis may be away before the connection is made anew. A host that vanishes says no good-bye, and the
    /// system would believe in its connections for a quarter of an hour.
    /// </summary>
    public TimeSpan ReplaceAfter { get; init; } = TimeSpan.FromSeconds(15);
}
