namespace BankGraph.GraphQL.Language;

/// <summary>
/// How much the parser accepts before it gives up with <see cref="SyntaxException.LimitExceededCode"/>. The defaults
/// leave ample room for documents written by people and tools, and little for documents written to do harm.
/// </summary>
public sealed class ParserOptions
{
    /// <summary>The most that <see cref="MaxAllowedNestingDepth"/> can be: the call stack is finite.</summary>
    public const int NestingDepthCeiling = 1_000;

    private readonly int _maxAllowedNestingDepth = 200;

    /// <summary>The limits for documents sent by clients.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>For the server's own documents, such as a whole schema: nesting alone is limited.</summary>
    public static ParserOptions Trusted { get; } = new()
    {
        MaxAllowedNodes = int.MaxValue,
        MaxAllowedTokens = int.MaxValue,
        MaxAllowedFields = int.MaxValue,
        MaxAllowedNameLength = int.MaxValue,
        MaxAllowedNestingDepth = NestingDepthCeiling,
    };

    /// <summary>Syntax nodes in one document; 40,000 unless set.</summary>
    public int MaxAllowedNodes { get; init; } = 40_000;

    /// <summary>Tokens in one document, comments not counted; 20,000 unless set.</summary>
    public int MaxAllowedTokens { get; init; } = 20_000;

    /// <summary>Selected fields in one document; 2,048 unless set.</summary>
    public int MaxAllowedFields { get; init; } = 2_048;

    /// <summary>Letters in one name, which errors repeat; 256 unless set.</summary>
    public int MaxAllowedNameLength { get; init; } = 256;

    /// <summary>
    /// Selection sets, lists, objects and list types inside each other; 200 unless set, at most
    /// <see cref="NestingDepthCeiling"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The depth is below 1 or above the ceiling.</exception>
    public int MaxAllowedNestingDepth
    {
        get => _maxAllowedNestingDepth;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, NestingDepthCeiling);
            _maxAllowedNestingDepth = value;
        }
    }
}
