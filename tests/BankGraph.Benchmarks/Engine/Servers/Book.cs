namespace BankGraph.Benchmarks.Engine.Servers;

public enum AccountKind
{
    Checking,
    Savings,
}

public enum Direction
{
    Debit,
    Credit,
}

/// <summary>One line of an account's history; six fields.</summary>
public sealed record Movement(
    int Id, DateOnly ValueDate, Direction Direction, decimal Amount, decimal BalanceAfter, string Description);

/// <summary>An account; eight fields and its history.</summary>
public sealed record Account(
    int Id,
    string Number,
    string Name,
    AccountKind Kind,
    string Currency,
    decimal Balance,
    bool IsOpen,
    DateOnly OpenedOn,
    IReadOnlyList<Movement> Movements);

/// <summary>What every contestant serves; in memory, so that nothing but the serving is measured.</summary>
public static class Book
{
    private const int MovementsPerAccount = 10;

    /// <summary>The accounts whose number begins a list of <paramref name="count"/>.</summary>
    public static IReadOnlyList<Account> First(int count) => count == Twenty.Length ? Twenty : Fifty;

    public static Account Find(int id) => Fifty[id - 1];

    private static readonly Account[] Fifty = [.. Enumerable.Range(1, 50).Select(NewAccount)];
    private static readonly Account[] Twenty = Fifty[..20];

    private static Account NewAccount(int id) => new(
        id,
        $"{97_000_000_000_000 + (id * 7_919_317L)}",
        $"Everyday account {id}",
        id % 3 == 0 ? AccountKind.Savings : AccountKind.Checking,
        "EUR",
        Amount(id * 12_345),
        id % 7 != 0,
        new DateOnly(2019, 1, 31).AddDays(id * 17),
        [.. Enumerable.Range(1, MovementsPerAccount).Select(line => NewMovement(id, line))]);

    private static Movement NewMovement(int account, int line) => new(
        (account * 1_000) + line,
        new DateOnly(2026, 3, 1).AddDays(line),
        line % 4 == 0 ? Direction.Credit : Direction.Debit,
        Amount((account * 311) + line),
        Amount((account * 12_345) + line),
        $"Card payment {line} at a shop around the corner");

    // The last digit is never zero: JavaScript would not write it.
    private static decimal Amount(int minor) => new((minor * 10) + 7, 0, 0, false, 2);
}
