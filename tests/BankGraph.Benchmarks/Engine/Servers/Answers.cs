using System.Text.Json.Serialization;

namespace BankGraph.Benchmarks.Engine.Servers;

/// <summary>The envelope that GraphQL prescribes; the other contestants answer in the same one.</summary>
internal sealed record Answer<T>(T Data);

/// <summary>What a tiny request asks for: one object, two fields.</summary>
internal sealed record TinyVariables(int Id);

internal sealed record TinyAccount(string Number, string Name);

internal sealed record TinyData(TinyAccount Account);

/// <summary>What a medium and a large request ask for: the first accounts.</summary>
internal sealed record ListVariables(int First);

internal sealed record MediumAccount(
    int Id,
    string Number,
    string Name,
    string Kind,
    string Currency,
    decimal Balance,
    bool IsOpen,
    DateOnly OpenedOn);

internal sealed record MediumData(MediumAccount[] Accounts);

internal sealed record LargeMovement(
    int Id, DateOnly ValueDate, string Direction, decimal Amount, decimal BalanceAfter, string Description);

internal sealed record LargeAccount(
    int Id,
    string Number,
    string Name,
    string Kind,
    string Currency,
    decimal Balance,
    bool IsOpen,
    DateOnly OpenedOn,
    LargeMovement[] Movements);

internal sealed record LargeData(LargeAccount[] Accounts);

/// <summary>What a page request asks for: the newest entries of an account.</summary>
internal sealed record PageVariables(int Account, int First);

internal sealed record PageNodes(IReadOnlyList<PageEntry> Nodes);

internal sealed record PageData(PageNodes Entries);

/// <summary>How System.Text.Json reads the values and writes the answers: generated, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TinyVariables))]
[JsonSerializable(typeof(ListVariables))]
[JsonSerializable(typeof(PageVariables))]
[JsonSerializable(typeof(Answer<PageData>))]
[JsonSerializable(typeof(Answer<TinyData>))]
[JsonSerializable(typeof(Answer<MediumData>))]
[JsonSerializable(typeof(Answer<LargeData>))]
internal sealed partial class AnswerJson : JsonSerializerContext;
