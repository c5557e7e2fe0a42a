namespace BankGraph.Benchmarks.Engine.Servers;

/// <summary>
/// The book as the objects that System.Text.Json writes, made once: copying them is not what is measured.
/// </summary>
internal static class AnswerBook
{
    private static readonly MediumAccount[] Medium = [.. Book.First(20).Select(ToMedium)];
    private static readonly LargeAccount[] Large = [.. Book.First(50).Select(ToLarge)];

    public static Answer<TinyData> Tiny(int id)
    {
        var account = Book.Find(id);
        return new(new TinyData(new TinyAccount(account.Number, account.Name)));
    }

    public static Answer<MediumData> First(int count) =>
        new(new MediumData(count == Medium.Length ? Medium : Medium[..count]));

    public static Answer<LargeData> FirstWithMovements(int count) =>
        new(new LargeData(count == Large.Length ? Large : Large[..count]));

    public static string NameOf(Enum value) => value.ToString().ToUpperInvariant();

    private static MediumAccount ToMedium(Account account) => new(
        account.Id,
        account.Number,
        account.Name,
        NameOf(account.Kind),
        account.Currency,
        account.Balance,
        account.IsOpen,
        account.OpenedOn);

    private static LargeAccount ToLarge(Account account) => new(
        account.Id,
        account.Number,
        account.Name,
        NameOf(account.Kind),
        account.Currency,
        account.Balance,
        account.IsOpen,
        account.OpenedOn,
        [.. account.Movements.Select(movement => new LargeMovement(
            movement.Id,
            movement.ValueDate,
            NameOf(movement.Direction),
            movement.Amount,
            movement.BalanceAfter,
            movement.Description))]);
}
